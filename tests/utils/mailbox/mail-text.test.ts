import { beforeEach, describe, expect, test } from 'vitest';
import { bodyText, frameBody, lineOf, textWithBreaks } from '@/utils/mailbox/mail-text';

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

test.each([
  { what: 'spans', html: 'Your <b>code</b> is\n <span>48<i>29</i></span>13 ', text: 'Your code is 482913' },
  { what: 'a span that holds a block', html: 'Code <span><p>482913</p></span>', text: 'Code\n482913' },
  { what: 'a style in a span', html: 'Code <span><style>p{}</style>482913</span>', text: 'Code 482913' },
  { what: 'our mark in a span', html: 'Code <span>482913<wmc-mark>Latest</wmc-mark></span>', text: 'Code 482913' },
])('$what: words alone are read', ({ html, text }) => {
  expect(textWithBreaks(put(html))).toBe(text);
});

test('a line keeps no breaks', () => {
  expect(lineOf(put('<div>Your\n code</div><div>is here</div>'))).toBe('Your code is here');
});

test('a very long mail is cut', () => {
  expect(textWithBreaks(put(`<p>${'a '.repeat(30_000)}</p>`)).length).toBeLessThanOrEqual(20_000);
});

test('spaces in parts of their own are one', () => {
  expect(textWithBreaks(put('<p>Code</p><i> </i><i> </i>is<i> </i><i> </i><b>482913</b>'))).toBe('Code\nis 482913');
});

describe('of a quotation', () => {
  test.each([
    { idea: 'by Gmail', html: '<div class="gmail_quote">Your code: 482913</div>' },
    { idea: 'with a name put before', html: '<div class="x_gmail_quote x_1">Your code: 482913</div>' },
    { idea: 'by Apple Mail', html: '<blockquote type="cite">Your code: 482913</blockquote>' },
    { idea: 'by anybody, beside another code', html: '<p>551 204</p><blockquote>Your code: 482913</blockquote>' },
  ])('nothing is read: $idea', ({ html }) => {
    expect(bodyText(put(`<p>Hello</p>${html}`))).not.toContain('482913');
  });

  test.each([
    { idea: 'a mail that has nothing else', html: '<div class="gmail_quote">Your code: 482913</div>' },
    { idea: 'a code set in a block of its own', html: '<p>Your code</p><blockquote>482913</blockquote><p>Bye</p>' },
  ])('all is read: $idea', ({ html }) => {
    expect(bodyText(put(html))).toContain('482913');
  });
});

test('a frame that is not there has no body', () => {
  expect(frameBody(null)).toBeNull();
});
