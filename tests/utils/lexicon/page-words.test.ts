import { describe, expect, test } from 'vitest';
import { normaliseText } from '@/utils/detection/normalise-text';
import { findWords, type WordRole } from '@/utils/detection/word-index';
import { pageWords } from '@/utils/lexicon';
import type { PageWords } from '@/utils/lexicon/words';

const lists = (words: PageWords) =>
  Object.entries(words).filter(([name]) => !['units', 'stems'].includes(name)) as [WordRole, string[]][];
const terms = pageWords.flatMap((words) =>
  lists(words).flatMap(([role, list]) => list.map((term) => ({ role, term }))),
);

describe('page words', () => {
  test('are written as page text is read', () => {
    const written = [
      ...terms.map(({ term }) => term),
      ...pageWords.flatMap(({ stems }) => Object.values(stems).flat()),
    ];
    expect(written.filter((term) => normaliseText(term) !== term)).toEqual([]);
  });

  test('are all found as what they are', () => {
    const lost = terms.filter(({ role, term }) => {
      const text = normaliseText(term);
      return !findWords(text).some((hit) => hit.role === role && hit.at === 0);
    });
    // "recovery code" is read as the recovery code that it is, not as a code.
    const covered = lost.filter(({ role }) => role !== 'codeNoun' && role !== 'channelSms' && role !== 'channelEmail');
    expect(covered).toEqual([]);
  });
});

describe('a purpose beside the word for a code names it', () => {
  test.each([
    'verification code',
    'one-time passcode',
    'aktivační kód',
    'kod aktywacyjny',
    'code à usage unique',
    "code d'authentification",
    'кода подтверждения',
    'код для входа в аккаунт, код безопасности',
    'verifieringskod',
    'vahvistuskoodin',
    'קוד אימות',
    'کد تأیید',
    'رمز دوم',
    'รหัสยืนยัน',
  ])('"%s"', (text) => {
    expect(findWords(normaliseText(text)).some(({ role }) => role === 'codeNoun')).toBe(true);
  });

  test.each(['confirm passcode', 'code security', 'ยืนยันรหัสผ่าน', 'login with a code', 'access code', 'security. code'])(
    'not in "%s"',
    (text) => {
      expect(findWords(normaliseText(text)).filter(({ role }) => role === 'codeNoun')).toEqual([]);
    },
  );
});

describe('short Latin words', () => {
  test.each([
    { text: 'otp code', found: true },
    { text: 'laptop', found: false },
    { text: 'stan', found: false },
  ])('"$text": $found', ({ text, found }) => {
    const roles = findWords(text).map(({ role }) => role);
    expect(roles.includes('codeNoun') || roles.includes('stem:code')).toBe(found);
  });
});

test('the word for invalid is not the word for valid', () => {
  for (const text of ['ungültig für', 'ongeldig tot', 'ogiltig i', 'недействителен']) {
    expect(findWords(text).filter(({ role }) => role === 'validFor')).toEqual([]);
  }
});

test('a postal code is not a code', () => {
  for (const text of ['zip code', 'codice postale', '邮政编码', 'postcode']) {
    expect(findWords(text).filter(({ role }) => role === 'codeNoun')).toEqual([]);
  }
});
