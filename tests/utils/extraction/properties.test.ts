import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, GROWTH, SLACK_MS, stretches } from '@/tests/support/growth';
import { extractCode } from '@/utils/extraction';
import { findCandidates } from '@/utils/extraction/candidates';
import { htmlText } from '@/utils/extraction/html-text';
import { fold, normalise } from '@/utils/extraction/normalise';

// Pieces of which messages and attacks on them are made.
const piece = fc.oneof(
  fc.constantFrom(
    'code ',
    'Your OTP is ',
    '482913',
    '4 ',
    '-',
    '\n',
    '. ',
    '验证码',
    'รหัส',
    'expires in 10 minutes ',
    '> ',
  ),
  fc.constantFrom(
    '<',
    '<p>',
    '</p>',
    '<b style="display:none">',
    '<blockquote>',
    '<!--',
    '&#52;',
    '&',
    '"',
    '@a.example #',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const maybe = fc.option(soup, { nil: null });

describe('extraction', () => {
  test('never throws, and a code is 4 to 10 ASCII letters and digits', () => {
    fc.assert(
      fc.property(maybe, soup, maybe, (subject, text, html) => {
        const found = extractCode({ from: null, subject, text, html });
        if (found) expect(found.code).toMatch(/^[A-Za-z0-9]{4,10}$/);
      }),
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const mail = { from: null, subject: null, text, html: null };
        expect(extractCode(mail)).toEqual(extractCode(mail));
      }),
    );
  });

  test('finds any six digits after a name, whatever stands before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.lorem({ maxCount: 8 }), (number, words) => {
        const code = String(number).padStart(6, '0');
        const text = `${words}. Your verification code is ${code}.`;
        expect(extractCode({ from: null, subject: null, text, html: null })?.code).toBe(code);
      }),
    );
  });
});

describe('work is bounded', () => {
  test('folding keeps every place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = normalise(text);
        expect(fold(plain)).toHaveLength(plain.length);
      }),
    );
  });

  test.each(['482913 ', '1-', 'A1b2', '4 8 '])('the number of candidates has a limit: %s', (unit) => {
    expect(findCandidates(unit.repeat(20_000)).length).toBeLessThanOrEqual(200);
  });

  test('twice the HTML gives at most twice the text, up to the limit', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const once = htmlText(html);
        const all = (parts: { own: string; quoted: string }) => parts.own.length + parts.quoted.length;
        expect(all(once)).toBeLessThanOrEqual(html.length + 2);
      }),
    );
  });

  test.each(stretches)(
    'ten times the text takes no more than some ten times as long: %j',
    (stretch) => {
      const [short, long] = [950, 9_500].map((length) => {
        const row = stretch.repeat(length / stretch.length);
        // All of it within what is read.
        const text = `Enter ${row} this new code ${row} 482913`;
        return costOf(() => {
          extractCode({ from: null, subject: null, text, html: null });
          extractCode({ from: null, subject: null, text: '', html: `<p class="${row}">${text}` });
        });
      }) as [number, number];
      expect(long).toBeLessThan(GROWTH * short + SLACK_MS);
    },
    60_000,
  );
});
