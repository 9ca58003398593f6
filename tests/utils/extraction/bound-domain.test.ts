import { expect, test } from 'vitest';
import { readBinding } from '@/utils/extraction/bound-domain';

test('the last line ties the code to a domain', () => {
  const binding = readBinding('Your Parkly code is 482913.\n@Parkly.example #482913');
  expect(binding).toEqual({ domain: 'parkly.example', code: '482913' });
});

test('a line for an embedded page names the page that embeds it first', () => {
  expect(readBinding('Code\n@pay.example #482913 %shop.example')?.domain).toBe('pay.example');
});

test.each([
  'Write to us @parkly #482913',
  '@ parkly.example # 482913',
  '@parkly #482913',
  'me@parkly.example #482913',
  '@parkly.example 482913',
])('a line that only resembles it ties nothing: %s', (text) => {
  expect(readBinding(text)).toBeNull();
});
