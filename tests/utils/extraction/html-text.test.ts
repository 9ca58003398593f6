import { expect, test } from 'vitest';
import { htmlText } from '@/utils/extraction/html-text';

function lines(html: string) {
  return htmlText(html)
    .own.replace(/ +/g, ' ')
    .trim()
    .split(/\s*\n\s*/);
}

test.each([
  ['blocks end a line', '<p>One</p><div>two<br>three</div>', ['One', 'two', 'three']],
  ['cells are set apart', '<table><tr><td>4</td><td>8</td></tr><tr><td>2</td></tr></table>', ['4 8', '2']],
  ['inline tags and comments are not', '<b>4</b><i>8</i><!-- x -->2<wbr>9', ['4829']],
  ['entities are read', '&#52;&#x38;2&nbsp;&ouml;&amp;&unknown;', ['482 ö&&unknown;']],
  ['styles, scripts and titles are not read', '<title>a</title><style>b</style><script>c</script>d', ['d']],
  ['hidden elements are not read', '<div style="display: none">a<div>b</div></div>c<span hidden>d</span>', ['c']],
  ['wrappers without a font size are', '<td style="font-size:0px;padding:0">a</td>', ['a']],
  ['a lone bracket is text', '1 < 2', ['1 < 2']],
  ['a tag that never ends swallows nothing before it', 'a<div', ['a']],
])('%s', (_idea, html, expected) => {
  expect(lines(html)).toEqual(expected);
});

test('quotations are kept apart', () => {
  const { own, quoted } = htmlText('<blockquote>old<blockquote>older</blockquote></blockquote><p>new</p>');
  expect(own.trim()).toBe('new');
  expect(quoted).toContain('older');
});

test('below the head that Outlook writes all is quoted', () => {
  const { own, quoted } = htmlText('<p>new</p><hr><div id="divRplyFwdMsg"><b>From:</b> a</div><div>old</div>');
  expect(own.trim()).toBe('new');
  expect(quoted).toContain('old');
});
