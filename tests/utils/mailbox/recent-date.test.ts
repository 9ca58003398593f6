import { describe, expect, test } from 'vitest';
import { readRecentDate } from '@/utils/mailbox/recent-date';

/** Sunday, November 22, 2026 at 23:10. */
const now = new Date(2026, 10, 22, 23, 10).getTime();
const on = (day: number, hours: number, minutes: number) => new Date(2026, 10, day, hours, minutes).getTime();

describe('a date of the last days, as lists shorten it, is read in the language of the mailbox', () => {
  test.each([
    { language: 'en', text: '22:58', at: on(22, 22, 58) },
    { language: 'en', text: '10:58 PM', at: on(22, 22, 58) },
    { language: 'en', text: 'Today 22:58', at: on(22, 22, 58) },
    { language: 'en', text: 'Today at 10:58 PM', at: on(22, 22, 58) },
    { language: 'en', text: 'Yesterday, 9:05 AM', at: on(21, 9, 5) },
    { language: 'en', text: 'Sat 20:16', at: on(21, 20, 16) },
    { language: 'en', text: 'Mon 20:16', at: on(16, 20, 16) },
    // Today's weekday is that of a week ago: of today lists show no weekday.
    { language: 'en', text: 'Sun 20:16', at: on(15, 20, 16) },
    { language: 'de', text: 'Heute 22:58', at: on(22, 22, 58) },
    { language: 'de', text: 'Gestern um 22:58 Uhr', at: on(21, 22, 58) },
    { language: 'de', text: 'Sa 20:16', at: on(21, 20, 16) },
    { language: 'fr', text: "Aujourd'hui 22:58", at: on(22, 22, 58) },
    { language: 'fr', text: 'sam. 20:16', at: on(21, 20, 16) },
    { language: 'es', text: 'Hoy 22:58', at: on(22, 22, 58) },
    { language: 'pt-BR', text: 'Ontem às 22:58', at: on(21, 22, 58) },
    { language: 'it', text: 'Oggi 22:58', at: on(22, 22, 58) },
    { language: 'ru', text: 'Сегодня 22:58', at: on(22, 22, 58) },
    { language: 'ru', text: 'Вчера в 22:58', at: on(21, 22, 58) },
    { language: 'tr', text: 'Bugün 22:58', at: on(22, 22, 58) },
    { language: 'ja', text: '今日 22:58', at: on(22, 22, 58) },
    { language: 'ko', text: '오후 10:58', at: on(22, 22, 58) },
    { language: 'zh-CN', text: '昨天 10:23', at: on(21, 10, 23) },
    { language: 'zh-CN', text: '下午10:58', at: on(22, 22, 58) },
    { language: 'zh-CN', text: '星期六 20:16', at: on(21, 20, 16) },
    { language: 'en', text: '今天 22:58', at: on(22, 22, 58) },
    { language: 'ar', text: 'اليوم ٢٢:٥٨', at: on(22, 22, 58) },
    { language: 'id', text: 'Hari ini 22.58', at: on(22, 22, 58) },
    { language: 'fi', text: 'eilen 22.58', at: on(21, 22, 58) },
    { language: 'en', text: '5 minutes ago', at: on(22, 23, 5) },
    { language: 'en', text: '5 min', at: on(22, 23, 5) },
    { language: 'zh-CN', text: '5分钟前', at: on(22, 23, 5) },
    { language: 'en', text: 'Now', at: now },
    { language: 'de', text: 'jetzt', at: now },
    { language: 'zh-CN', text: '刚刚', at: now },
    { language: 'de', text: 'vor 5 Min.', at: on(22, 23, 5) },
  ])('$language: $text', ({ language, text, at }) => {
    expect(readRecentDate(text, language, now)).toBe(at);
  });
});

test('a clock that is still ahead is that of yesterday: the row was not written anew since', () => {
  expect(readRecentDate('Today 23:58', 'en', now)).toBe(on(21, 23, 58));
});

test('a clock that is ahead by little is that of another computer', () => {
  expect(readRecentDate('23:12', 'en', now)).toBe(on(22, 23, 12));
});

describe('what does not tell the minute is no date', () => {
  test.each([
    '',
    'Yesterday',
    'Sat',
    'Nov 20',
    '2026-11-20',
    'Nov 20 22:58',
    '22:58 UTC',
    '22:58 – 23:05',
    '25:58',
    '5',
    '5 hours ago',
    'in 5 minutes',
    '75 minutes ago',
    'Next Sat 20:16',
    'сегодня 22:58',
    `22:58${' '.repeat(100_000)}`,
  ])('%s', (text) => {
    expect(readRecentDate(text, 'en', now)).toBeNull();
  });
});

test('"5 minutes ago" is the same minute whenever in it that is read', () => {
  const read = (seconds: number) => readRecentDate('5 minutes ago', 'en', now + seconds * 1_000);
  expect([read(1), read(59)]).toEqual([on(22, 23, 5), on(22, 23, 5)]);
  expect(readRecentDate('just now', 'en', now + 30_000)).toBe(now);
});
