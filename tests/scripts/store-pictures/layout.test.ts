// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { inLines, screenshotPage, tilePage } from '@/scripts/store-pictures/layout';
import { sentenceIn, wordsOf } from '@/scripts/store-pictures/words';

describe('text on a picture', () => {
  test('is text, whatever is in it', () => {
    expect(inLines('<b> & "quotes"', 'en')).toBe('&#60;b&#62; &#38; &#34;quotes&#34;');
  });

  test('breaks where its language has spaces', () => {
    expect(inLines('One Resend too many', 'en')).not.toContain('<wbr>');
  });

  test.each([
    { language: 'zh-CN', text: '一句建议、验证码，以及', whole: ['一句建议、', '验证码，', '以及'] },
    { language: 'zh-CN', text: '点“重新发送”之前', whole: ['“重新', '发送”', '之前'] },
    { language: 'ja', text: '有効なコードを表示', whole: ['有効', 'コード', '表示'] },
  ])('breaks after marks, else between the words of $language', ({ language, text, whole }) => {
    const lines = inLines(text, language);
    expect(lines).toContain('<wbr>');
    expect(lines.replaceAll('<wbr>', '')).toBe(text);
    expect(whole.filter((word) => !lines.includes(word))).toEqual([]);
  });
});

describe('a picture', () => {
  const words = wordsOf('ar');

  test('runs the way of its language, and says its caption and name', () => {
    const html = screenshotPage(words, words.captions.popup ?? '', '<svg></svg>', []);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(words.captions.popup);
    expect(html).toContain(inLines(words.name, 'en'));
  });

  test('loads nothing from elsewhere', () => {
    const photo = { png: 'iVBORw0KGgo=', width: 400, frame: 'popup' } as const;
    const html = screenshotPage(words, 'a', '', [photo]) + tilePage(words, '', [photo]);
    expect(html.match(/\b(?:src|href)="(?!data:)|url\(|@import/g)).toBeNull();
  });
});

test('a sentence of the interface is found in its language, with any value in its placeholders', () => {
  expect('On its way to j•••@gmail.com. Give it a moment.').toMatch(sentenceIn('en', 'advice.waitingTo'));
  expect('请等到 8:58。再次请求可能会让正在路上的验证码失效。').toMatch(sentenceIn('zh-CN', 'resend.wait'));
  expect(() => sentenceIn('en', 'advice.nowhere')).toThrow('no sentence advice.nowhere');
});
