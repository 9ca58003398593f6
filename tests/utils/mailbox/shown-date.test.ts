import { describe, expect, test } from 'vitest';
import { isoTime, readShownDate } from '@/utils/mailbox/shown-date';

describe('the full date of a mail is read in the language of the mailbox', () => {
  test.each([
    { language: 'en', title: 'Thu, Nov 19, 2026 at 12:35 PM', at: new Date(2026, 10, 19, 12, 35) },
    { language: 'en', title: 'Sat, Nov 21, 2026, 7:26\u202fAM', at: new Date(2026, 10, 21, 7, 26) },
    { language: 'en', title: 'Sat, Nov 21, 2026, 12:05 AM', at: new Date(2026, 10, 21, 0, 5) },
    { language: 'en', title: 'Monday, November 23rd, 2026 at 14:02', at: new Date(2026, 10, 23, 14, 2) },
    { language: 'en', title: '2026-11-03 14:02', at: new Date(2026, 10, 3, 14, 2) },
    { language: 'en', title: 'Wed 9/2/2026 12:28 AM', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'en-GB', title: 'Wed 02/09/2026 00:28', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'en', title: '11/23/2026 2:02 PM', at: new Date(2026, 10, 23, 14, 2) },
    { language: 'de', title: 'Mi 02.09.2026 00:28', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'fr', title: 'mer. 02/09/2026 00:28', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'ru', title: 'чт, 26 нояб. 2026 г., 22:54', at: new Date(2026, 10, 26, 22, 54) },
    { language: 'de', title: 'Di., 29. Sept. 2026, 09:05', at: new Date(2026, 8, 29, 9, 5) },
    { language: 'fr', title: 'mar. 3 févr. 2026 09:05', at: new Date(2026, 1, 3, 9, 5) },
    { language: 'zh-CN', title: '2026年5月4日 上午10:08', at: new Date(2026, 4, 4, 10, 8) },
    { language: 'zh-TW', title: '2026年5月4日 下午2:08', at: new Date(2026, 4, 4, 14, 8) },
    { language: 'ja', title: '2026年11月23日(月) 14:02', at: new Date(2026, 10, 23, 14, 2) },
    { language: 'ko', title: '2026년 11월 23일 (월) 오후 2:02', at: new Date(2026, 10, 23, 14, 2) },
  ])('$language: $title', ({ language, title, at }) => {
    expect(readShownDate(title, language)).toBe(at.getTime());
  });
});

describe('a date that is not whole or not sure is no date', () => {
  test.each([
    '',
    '14:02',
    'Nov 19',
    'Nov 19, 2026',
    '03/04/2026, 14:02',
    'Sun 03/04/2026, 14:02',
    '33.13.2026 14:02',
    'Feb 31, 2026, 14:02',
  ])('%s', (title) => {
    expect(readShownDate(title, 'en')).toBeNull();
  });
});

test('a language tag that is none does no harm', () => {
  expect(readShownDate('Sat, Nov 21, 2026, 7:26 AM', '%%')).toBe(new Date(2026, 10, 21, 7, 26).getTime());
});

test.each([
  { text: '2026-11-23T14:05:00Z', at: Date.UTC(2026, 10, 23, 14, 5) },
  { text: '2026-11-23T14:05:00.500+01:00', at: Date.UTC(2026, 10, 23, 13, 5, 0, 500) },
  { text: '2026-11-23T14:05:00', at: null },
  { text: '2026-11-23', at: null },
  { text: '2026-13-40T14:05:00Z', at: null },
  { text: '', at: null },
])("a machine's date counts with its time zone only: $text", ({ text, at }) => {
  expect(isoTime(text)).toBe(at);
});
