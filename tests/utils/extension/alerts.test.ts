import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { aState, aStoredMessage, aStoredRequest } from '@/tests/support/stored';
import { alertTimes, dueAlerts } from '@/utils/extension/alerts';
import { defaultSettings } from '@/utils/extension/migrate-settings';
import type { State, StoredRequest } from '@/utils/extension/state';
import { adviceFor } from '@/utils/extension/view';
import type { AlertKind, Settings } from '@/utils/extension/views';

const all: Settings = {
  ...defaultSettings,
  notifications: { codeArrived: true, safeToResend: true, aboutToExpire: true },
};
const only = (kind: AlertKind): Settings => ({
  ...defaultSettings,
  notifications: { ...defaultSettings.notifications, [kind]: true },
});
const waiting = (request: Partial<StoredRequest> & { sentAt?: number[] } = {}) =>
  aStoredRequest({ sentAt: [at('14:00')], ...request });
const kinds = (state: State, clock: string, settings = all) =>
  dueAlerts(state, settings, at(clock)).map(({ kind }) => kind);
const told = (state: State, clock: string): State => ({
  ...state,
  alerted: Object.fromEntries(dueAlerts(state, all, at(clock)).map(({ event }) => [event, { alertedAt: at(clock) }])),
});

describe('a code that has arrived', () => {
  const arrived = aState({ requests: [waiting()], messages: [aStoredMessage({ sentAt: at('14:01') })] });

  test('is told once, with the site and the domain of its sender, and no digit of it', () => {
    const [alert, ...others] = dueAlerts(arrived, all, at('14:01'));
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ kind: 'codeArrived', tabId: 1, site: 'kucoin.example', sender: 'kucoin.example' });
    expect(JSON.stringify({ ...alert, event: '' })).not.toContain('482913');
    expect(kinds(told(arrived, '14:01'), '14:02')).toEqual([]);
  });

  test('is told by the domain also when the sender calls itself by the code', () => {
    const from = { name: '482913 is your code', address: 'no-reply@kucoin.example' };
    const state = aState({ requests: [waiting()], messages: [aStoredMessage({ sentAt: at('14:01'), from })] });
    expect(JSON.stringify(dueAlerts(state, all, at('14:01')))).not.toContain('482913');
  });

  test('of a site that nobody waits for is not told', () => {
    const from = { name: 'Bank', address: 'codes@harborbank.example' };
    const state = aState({ requests: [waiting()], messages: [aStoredMessage({ sentAt: at('14:01'), from })] });
    expect(kinds(state, '14:01')).toEqual([]);
  });

  test('is no news any more after five minutes', () => {
    expect(kinds(arrived, '14:07')).toEqual([]);
  });

  test('a second code is another event', () => {
    const second = aStoredMessage({ sentAt: at('14:03'), code: '551204' });
    const state = told(arrived, '14:01');
    const request = waiting({ sentAt: [at('14:00'), at('14:03')] });
    const later = { ...state, ...aState({ requests: [request], messages: [second] }), alerted: state.alerted };
    expect(kinds(later, '14:03')).toEqual(['codeArrived']);
  });
});

describe('asking again', () => {
  test('is told to be safe when the wait is over, once', () => {
    const state = aState({ requests: [waiting()] });
    expect(kinds(state, '14:01')).toEqual([]);
    expect(kinds(state, '14:02')).toEqual(['safeToResend']);
    expect(kinds(told(state, '14:02'), '14:03')).toEqual([]);
  });

  test('is not told long after: the computer slept', () => {
    expect(kinds(aState({ requests: [waiting()] }), '14:30')).toEqual([]);
  });

  test('is not told when the code is here', () => {
    const state = aState({ requests: [waiting()], messages: [aStoredMessage({ sentAt: at('14:01') })] });
    expect(kinds(state, '14:02', only('safeToResend'))).toEqual([]);
  });

  test('is not told of a form where nothing was sent', () => {
    expect(kinds(aState({ requests: [aStoredRequest()] }), '14:02')).toEqual([]);
  });
});

describe('the end of a code', () => {
  const state = aState({ requests: [waiting()] });

  test('is told two minutes before, once', () => {
    expect(kinds(state, '14:07:59', only('aboutToExpire'))).toEqual([]);
    expect(kinds(state, '14:08', only('aboutToExpire'))).toEqual(['aboutToExpire']);
    expect(kinds(told(state, '14:08'), '14:09', only('aboutToExpire'))).toEqual([]);
  });

  test('is not told when it is over', () => {
    expect(kinds(state, '14:10', only('aboutToExpire'))).toEqual([]);
  });

  test('is the last third of a short life', () => {
    const short = aState({ requests: [waiting({ statedValidForMs: 90_000 })] });
    expect(kinds(short, '14:00:59', only('aboutToExpire'))).toEqual([]);
    expect(kinds(short, '14:01', only('aboutToExpire'))).toEqual(['aboutToExpire']);
  });

  test('is a time to look again, when it is to be told', () => {
    const advice = adviceFor(state, waiting(), at('14:01'));
    expect(alertTimes(advice, all, at('14:01'))).toEqual([at('14:08')]);
    expect(alertTimes(advice, defaultSettings, at('14:01'))).toEqual([]);
    expect(alertTimes(advice, all, at('14:08'))).toEqual([]);
  });
});

describe('silence', () => {
  const messages = [aStoredMessage({ sentAt: at('14:01') }), aStoredMessage({ sentAt: at('14:01'), incognito: true })];

  test.each([
    { idea: 'while everything is switched off', request: {}, settings: defaultSettings },
    { idea: 'about private windows', request: { incognito: true }, settings: all },
    { idea: 'when the form has left', request: { formLeftAt: at('14:01') }, settings: all },
  ])('$idea', ({ request, settings }) => {
    const state = aState({ requests: [waiting(request)], messages });
    for (const clock of ['14:01', '14:02', '14:08']) expect(kinds(state, clock, settings)).toEqual([]);
  });
});
