import { describe, expect, test } from 'vitest';
import { findCode } from '@/utils/mailbox/find-code';

function place(markup: string): HTMLElement {
  document.body.innerHTML = `<div id="place">${markup}</div>`;
  return document.getElementById('place') as HTMLElement;
}

describe('the code is found where it stands', () => {
  test.each([
    { idea: 'in a sentence', markup: 'Your code is 482913.', code: '482913', shown: '482913' },
    { idea: 'in two groups', markup: 'Your code is 482 913.', code: '482913', shown: '482 913' },
    { idea: 'with a dash', markup: 'Use G-482913 now', code: 'G482913', shown: 'G-482913' },
    { idea: 'one digit an element', markup: '<b>4</b><b>8</b><b>2</b><b>9</b>', code: '4829', shown: '4829' },
    { idea: 'behind an emoji', markup: '🔐 Your code is 482 913.', code: '482913', shown: '482 913' },
    { idea: 'behind an ß', markup: 'Zum Abschließen: 482 913', code: '482913', shown: '482 913' },
    { idea: 'in Arabic-Indic digits', markup: 'رمزك هو ٤٨٢٩١٣.', code: '482913', shown: '٤٨٢٩١٣' },
    { idea: 'in Devanagari digits', markup: 'कोड ४८२ ९१३ है', code: '482913', shown: '४८२ ९१३' },
    { idea: 'with a dash that does not break', markup: 'Use 482\u2011913 now', code: '482913', shown: '482\u2011913' },
    { idea: 'with what nobody sees in it', markup: 'Use 4\u200b82913 now', code: '482913', shown: '4\u200b82913' },
    { idea: 'not inside a longer number', markup: 'Order 9482913, code 482913', code: '482913', shown: '482913' },
  ])('$idea', ({ markup, code, shown }) => {
    expect(findCode(place(markup), code)?.toString()).toBe(shown);
  });

  test('the range of a code after a longer number is that of the code', () => {
    const range = findCode(place('Order 9482913, code 482913'), '482913');
    expect(range?.startOffset).toBe(20);
  });
});

test.each(['Nothing here', 'Order 9482913'])('no code, no range: %s', (markup) => {
  expect(findCode(place(markup), '482913')).toBeNull();
});

test('the words of a mark are not the mail', () => {
  expect(findCode(place('<wmc-mark>482913</wmc-mark>'), '482913')).toBeNull();
});
