import { describe, expect, test } from 'vitest';
import { clockTime, durationText, locale, mmss, timeLeft } from '@/utils/text/time';
import { at } from '../../support/builders';

test.each([
  [0, '0:00'],
  [-5_000, '0:00'],
  [59_999, '0:59'],
  [130_000, '2:10'],
  [600_000, '10:00'],
  [3_725_000, '1:02:05'],
])('%i ms read %s', (ms, text) => expect(mmss(ms)).toBe(text));

test('time left reads 0:00 only when it is over', () => {
  const now = at('14:32');
  expect([timeLeft(now + 1, now), timeLeft(now + 1_000, now), timeLeft(now, now), timeLeft(now - 1, now)]).toEqual([
    '0:01',
    '0:01',
    '0:00',
    '0:00',
  ]);
});

test.each([
  [60_000, '1 minute'],
  [90_000, '90 seconds'],
  [600_000, '10 minutes'],
  [86_400_000, '24 hours'],
])('a life of %i ms is %s', (ms, text) => expect(durationText(ms)).toBe(text));

describe('a clock time', () => {
  test('of the same day has no weekday', () => expect(clockTime(at('14:32'), at('15:00'))).toBe('14:32'));
  test('of another day names the weekday', () =>
    expect(clockTime(at('14:32') + 86_400_000, at('15:00'))).toBe('Mon 14:32'));
});

test('times follow the region of the user when the language is the same', () => expect(locale()).toBe('en-GB'));

test('times follow the language of the sentences when the user reads another one', () => {
  Object.defineProperty(navigator, 'language', { value: 'de-DE', configurable: true });
  expect(locale()).toBe('en');
});
