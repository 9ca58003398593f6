import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSayer, say, textDirection } from '@/utils/text/say';

test.each([
  { sentences: 'ar', browser: 'rtl', direction: 'rtl' },
  { sentences: 'en', browser: 'ltr', direction: 'ltr' },
  { sentences: 'ar', browser: 'ltr', direction: 'rtl' },
  // A browser in Hebrew, which is not among our languages.
  { sentences: 'en', browser: 'rtl', direction: 'ltr' },
])(
  'sentences in $sentences are written $direction, in a browser that is $browser',
  ({ sentences, browser, direction }) => {
    const messages: Record<string, string> = { locale: sentences, '@@bidi_dir': browser };
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((name: string) => messages[name] ?? '') as never);
    expect(textDirection()).toBe(direction);
  },
);

describe('a sayer', () => {
  test('says what `say` says', () => {
    const sayer = createSayer();
    for (const left of ['7:12', '$1 {left}', 'a\0left\0b']) {
      expect(sayer('standing.latest', { left })).toBe(say('standing.latest', { left }));
    }
    expect(sayer('standing.expired')).toBe(say('standing.expired'));
  });

  test('asks the browser once for each sentence', () => {
    const sayer = createSayer();
    for (const left of ['7:12', '7:11']) sayer('standing.latest', { left });
    expect(fakeBrowser.i18n.getMessage).toHaveBeenCalledOnce();
  });
});
