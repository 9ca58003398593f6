import { expect, test } from 'vitest';
import { newestPart } from '@/utils/extraction/quoted';

test.each([
  ['lines marked as quoted', 'new\n> old\n> older', 'new'],
  ['what someone wrote', 'new\nOn 3 May 2024, Parkly wrote:\nold', 'new'],
  ['what someone wrote, in one line', 'new On 3 May, Parkly <a@parkly.example> wrote: > old', 'new On 3 May, Parkly'],
  ['what someone wrote, in German', 'neu\nAm 3. Mai 2024 schrieb Parkly:\nalt', 'neu'],
  ['a ruled original message', 'new\n-----Original Message-----\nold', 'new'],
  ['a header block', 'new\nFrom: Parkly <a@parkly.example>\nSent: 3 May 2024\nold', 'new'],
])('%s are left out', (_idea, text, expected) => {
  expect(newestPart(text)).toBe(expected);
});

test('a message that is all quotation is kept', () => {
  const text = '---------- Forwarded message ---------\nFrom: a@parkly.example\nYour code is 482913';
  expect(newestPart(text)).toBe(text);
});

test('a line that ends with a colon is no quotation by itself', () => {
  expect(newestPart('Your code:\n482913')).toBe('Your code:\n482913');
});
