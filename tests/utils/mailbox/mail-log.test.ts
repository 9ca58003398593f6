import { describe, expect, test } from 'vitest';
import { mailLog } from '@/utils/mailbox/mail-log';
import type { SeenMail } from '@/utils/mailbox/provider';

const inbox = 'https://mail.example/#inbox';
const clock = (hours: number, minutes: number, day = 22) => new Date(2026, 10, day, hours, minutes).getTime();
const aMail = (id: string, mail: Partial<SeenMail> = {}): SeenMail => ({
  id,
  from: { name: 'KuCoin', address: 'no-reply@kucoin.example' },
  to: null,
  subject: 'Your code',
  text: '',
  sentAt: null,
  places: () => [],
  ...mail,
});
const mails = (ids: string) => [...ids].map((id) => aMail(id));
const shown = (text: string) => aMail('a', { shownTime: { text, language: 'en' } });

/** Ids of the mails that arrived at the last of these readings, each oldest first. */
function arrivals(...readings: { ids: string; route?: string }[]): string {
  const log = mailLog();
  const answers = readings.map(({ ids, route = inbox }, minute) => log(mails(ids), route, clock(14, minute)));
  const last = answers.at(-1) ?? [];
  return last
    .filter(({ arrivedAt }) => arrivedAt === clock(14, readings.length - 1))
    .map(({ id }) => id)
    .join('');
}

describe('a mail arrives when it comes to stand above those that were there', () => {
  test.each([
    { idea: 'one more', readings: [{ ids: 'ab' }, { ids: 'abc' }], arrived: 'c' },
    { idea: 'two at once', readings: [{ ids: 'ab' }, { ids: 'abcd' }], arrived: 'cd' },
    { idea: 'one more, and the oldest row goes', readings: [{ ids: 'ab' }, { ids: 'bc' }], arrived: 'c' },
    { idea: 'the first reading', readings: [{ ids: 'ab' }], arrived: '' },
    { idea: 'rows that load after an empty list', readings: [{ ids: '' }, { ids: 'ab' }], arrived: '' },
    { idea: 'older ones by scrolling', readings: [{ ids: 'cd' }, { ids: 'abcd' }], arrived: '' },
    { idea: 'one between two others', readings: [{ ids: 'ac' }, { ids: 'abc' }], arrived: '' },
    { idea: 'another page of the list', readings: [{ ids: 'cd' }, { ids: 'ab' }], arrived: '' },
    {
      idea: 'another route',
      readings: [{ ids: 'ab' }, { ids: 'abc', route: 'https://mail.example/#search/code' }],
      arrived: '',
    },
    {
      idea: 'back from another route',
      readings: [{ ids: 'ab' }, { ids: 'x', route: '#x' }, { ids: 'abc' }],
      arrived: '',
    },
  ])('$idea', ({ readings, arrived }) => {
    expect(arrivals(...readings)).toBe(arrived);
  });

  test('and keeps that time', () => {
    const log = mailLog();
    log(mails('a'), inbox, clock(14, 0));
    log(mails('ab'), inbox, clock(14, 1));
    expect(log(mails('ab'), inbox, clock(14, 30)).map(({ arrivedAt }) => arrivedAt)).toEqual([null, clock(14, 1)]);
  });
});

describe('a time in words', () => {
  test('is that of the day on which it was first read', () => {
    const log = mailLog();
    log([shown('Today 14:02')], inbox, clock(14, 3));
    expect(log([shown('Today 14:02')], inbox, clock(14, 3, 23))[0]?.sentAt).toBe(clock(14, 2));
  });

  test('that becomes another one is read anew', () => {
    const log = mailLog();
    log([shown('Today 14:02')], inbox, clock(14, 3));
    expect(log([shown('Today 14:06')], inbox, clock(14, 7))[0]?.sentAt).toBe(clock(14, 6));
  });

  test('is kept when it becomes a day', () => {
    const log = mailLog();
    log([shown('14:02')], inbox, clock(14, 3));
    expect(log([shown('Yesterday')], inbox, clock(14, 3, 23))[0]?.sentAt).toBe(clock(14, 2));
  });

  test('says less than a whole date', () => {
    const whole = aMail('a', { sentAt: clock(13, 0) });
    expect(mailLog()([whole], inbox, clock(14, 3))[0]?.sentAt).toBe(clock(13, 0));
  });

  test('is that of the opened mail of the same id too', () => {
    const [opened] = mailLog()([aMail('a'), shown('Today 14:02')], inbox, clock(14, 3));
    expect(opened?.sentAt).toBe(clock(14, 2));
  });
});
