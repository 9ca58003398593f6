import { beforeEach, expect, test } from 'vitest';
import { frameBody, lineOf, textWithBreaks } from '@/utils/mailbox/mail-text';

const put = (html: string) => {
  document.body.innerHTML = html;
  return document.body;
};

beforeEach(() => {
  document.body.replaceChildren();
});

test('each block of a mail is a line of its own', () => {
  const body = put('<p>Hello</p><table><tr><td>4</td><td>8</td></tr></table>Bye <b>now</b>');
  expect(textWithBreaks(body)).toBe('Hello\n4\n8\nBye now');
});

test('styles, scripts and our own marks are no text', () => {
  const body = put('<style>a{}</style><b>481516</b><wmc-mark>Latest, 9 min</wmc-mark><script>1</script>');
  expect(textWithBreaks(body)).toBe('481516');
});

test('a line keeps no breaks', () => {
  expect(lineOf(put('<div>Your\n code</div><div>is here</div>'))).toBe('Your code is here');
});

test('a very long mail is cut', () => {
  expect(textWithBreaks(put(`<p>${'a '.repeat(30_000)}</p>`)).length).toBeLessThanOrEqual(20_000);
});

test('a frame that is not there has no body', () => {
  expect(frameBody(null)).toBeNull();
});
