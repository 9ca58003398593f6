import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { textDirection } from '@/utils/text/say';

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
