import { describe, expect, test } from 'vitest';
import { aSend, at } from '@/tests/support/builders';
import { aState, aStoredRequest } from '@/tests/support/stored';
import type { PageEvent } from '@/utils/extension/messages';
import { forgetTab, moveTab, type Origin, patchRequest, recordPageEvents } from '@/utils/extension/requests';
import type { State } from '@/utils/extension/state';

const origin: Origin = { tabId: 1, frameId: 0, site: 'kucoin.example', topSite: 'kucoin.example', incognito: false };
const key = '1:kucoin.example';

const formSeen = (clock: string, event: Partial<Extract<PageEvent, { type: 'codeFormSeen' }>> = {}): PageEvent => ({
  type: 'codeFormSeen',
  at: at(clock),
  kind: 'sent',
  channel: 'email',
  destination: null,
  codeLength: null,
  statedValidForMs: null,
  why: [],
  ...event,
});
const sent = (clock: string, how: 'press' | 'submit' | 'implicit' = 'press'): PageEvent => ({
  type: 'codeSent',
  at: at(clock),
  how,
  channel: 'email',
});
const noticed = (clock: string, notice: 'wrongCode' | 'tooMany', untilAt: number | null = null): PageEvent => ({
  type: 'noticeSeen',
  at: at(clock),
  notice,
  untilAt,
});
const answered = (clock: string, sendClock: string, sign: 'accepted' | 'refused' | 'failed'): PageEvent => ({
  type: 'sendAnswered',
  at: at(clock),
  sendAt: at(sendClock),
  sign,
  from: 'status',
  status: 200,
});
const record = (state: State, now: string, events: PageEvent[], from: Partial<Origin> = {}) =>
  recordPageEvents(state, { origin: { ...origin, ...from }, events, learned: null }, at(now));
const sendsOf = (state: State, of = key) => state.requests[of]?.sends.map((send) => send.at);
const ledgerOf = (state: State, site = 'kucoin.example') => state.ledger[site]?.sentAt;

describe('facts of a page', () => {
  test('without a form begin nothing', () => {
    expect(record(aState(), '14:00', [sent('14:00')]).requests).toEqual({});
  });

  test('stand under the tab and the site that the browser names', () => {
    const state = record(aState(), '14:00', [formSeen('14:00')], { frameId: 7, topSite: 'harbor.example' });
    expect(state.requests[key]).toMatchObject({
      tabId: 1,
      frameId: 7,
      site: 'kucoin.example',
      topSite: 'harbor.example',
    });
  });

  test('say that the form is there again', () => {
    const left = aState({ requests: [aStoredRequest({ formLeftAt: at('14:01') })] });
    expect(record(left, '14:02', [formSeen('14:02')]).requests[key]?.formLeftAt).toBeNull();
  });

  test('of a page that can be read end "could not be read"', () => {
    const failed = aState({ unreadable: { '1': { failedAt: at('13:59'), site: 'kucoin.example' } } });
    expect(record(failed, '14:00', [formSeen('14:00')]).unreadable).toEqual({});
  });

  test('told twice are told once', () => {
    const events = [formSeen('14:00'), sent('14:00'), answered('14:00:02', '14:00', 'accepted')];
    const once = record(aState(), '14:00:03', events);
    expect(record(once, '14:00:03', events)).toEqual(once);
  });
});

describe('the clock of a page is not believed', () => {
  test('a send in the future was now, one long ago a minute ago', () => {
    const state = record(aState(), '14:00', [formSeen('14:00'), sent('23:00')]);
    expect(sendsOf(state)).toEqual([at('14:00')]);
    expect(sendsOf(record(aState(), '14:00', [formSeen('14:00'), sent('13:59:50'), sent('09:00')]))).toEqual([
      at('13:59:50'),
    ]);
  });

  test('a lockout lasts a day at most', () => {
    const state = record(aState(), '14:00', [formSeen('14:00'), noticed('14:00', 'tooMany', Number.MAX_SAFE_INTEGER)]);
    expect(state.requests[key]?.lockout?.untilAt).toBe(at('14:00') + 24 * 3_600_000);
  });
});

describe('a send that nobody was seen to press', () => {
  const waiting = record(aState(), '14:00', [formSeen('14:00', { destination: 'j•••@gmail.com' }), sent('14:00')]);
  const again = formSeen('14:12', { destination: 'j•••@gmail.com' });

  test('is one when nothing was sent before', () => {
    expect(sendsOf(record(aState(), '14:00', [formSeen('14:00'), sent('14:00', 'implicit')]))).toHaveLength(1);
  });

  test('is none when the page is loaded again', () => {
    expect(sendsOf(record(waiting, '14:12', [again, sent('14:12', 'implicit')]))).toHaveLength(1);
  });

  test('is that of the tab that this one is a duplicate of', () => {
    const state = record(waiting, '14:12', [again, sent('14:12', 'implicit')], { tabId: 2 });
    expect(state.requests['2:kucoin.example']).toMatchObject({ sends: [{ at: at('14:00') }], earlierSendsAt: [] });
    expect(ledgerOf(state)).toEqual([at('14:00')]);
  });

  test.each([
    { idea: 'to another destination', destination: 'k•••@gmail.com', how: 'implicit' as const },
    { idea: 'after a submit', destination: 'j•••@gmail.com', how: 'submit' as const },
  ])('is one more in another tab $idea', ({ destination, how }) => {
    const events = [formSeen('14:12', { destination }), sent('14:12', how)];
    expect(ledgerOf(record(waiting, '14:12', events, { tabId: 2 }))).toHaveLength(2);
  });

  test('is one more when the page names another destination', () => {
    const events = [formSeen('14:12', { destination: '+1 ••• 99' }), sent('14:12', 'implicit')];
    expect(sendsOf(record(waiting, '14:12', events))).toContain(at('14:12'));
  });

  test('is one more after the way back over the sign-in form', () => {
    const left = patchRequest(waiting, key, { formLeftAt: at('14:11') });
    expect(sendsOf(record(left, '14:12', [again, sent('14:12', 'submit')]))).toHaveLength(2);
  });

  test('is none when the form was gone for a moment: a wrong code was submitted', () => {
    const left = patchRequest(waiting, key, { formLeftAt: at('14:11:57') });
    expect(sendsOf(record(left, '14:12', [again, sent('14:12', 'submit')]))).toHaveLength(1);
  });
});

describe('the ledger of a site', () => {
  const waiting = record(aState(), '14:00', [formSeen('14:00'), sent('14:00')]);

  test('has the sends of every tab', () => {
    const state = record(waiting, '14:05', [formSeen('14:05'), sent('14:05')], { tabId: 2 });
    expect(ledgerOf(state)).toEqual([at('14:00'), at('14:05')]);
    expect(state.requests['2:kucoin.example']?.earlierSendsAt).toEqual([at('14:00')]);
  });

  test('has no send that the site refused', () => {
    expect(ledgerOf(record(waiting, '14:00:02', [answered('14:00:02', '14:00', 'refused')]))).toEqual([]);
  });

  test('has no send that turned out to be a page with an error', () => {
    const claimed = aState({
      requests: [
        aStoredRequest({
          sends: [aSend({ at: at('14:00') }), aSend({ at: at('14:11'), how: 'submit' })],
        }),
      ],
      ledger: { 'kucoin.example': { sentAt: [at('14:00'), at('14:11')] } },
    });
    expect(ledgerOf(record(claimed, '14:11:01', [noticed('14:11:01', 'wrongCode')]))).toEqual([at('14:00')]);
  });

  test('keeps the sends of an earlier sign-in in the same tab', () => {
    const state = record(waiting, '15:00', [formSeen('15:00'), sent('15:00')]);
    expect(sendsOf(state)).toEqual([at('15:00')]);
    expect(ledgerOf(state)).toEqual([at('14:00'), at('15:00')]);
  });

  test('of private windows is another', () => {
    const state = record(waiting, '14:05', [formSeen('14:05'), sent('14:05')], { tabId: 2, incognito: true });
    expect(ledgerOf(state)).toEqual([at('14:00')]);
    expect(ledgerOf(state, 'private kucoin.example')).toEqual([at('14:05')]);
  });
});

describe('a dismissed hint', () => {
  const dismissed = aState({ requests: [aStoredRequest({ sentAt: [at('14:00')], dismissed: true })] });

  test('stays dismissed for its wait', () => {
    expect(record(dismissed, '14:05', [formSeen('14:05'), sent('14:05')]).requests[key]?.dismissed).toBe(true);
  });

  test('is not dismissed for the next sign-in', () => {
    expect(record(dismissed, '15:00', [formSeen('15:00')]).requests[key]?.dismissed).toBe(false);
  });
});

describe('a tab', () => {
  const state = aState({
    requests: [aStoredRequest({ tabId: 1 }), aStoredRequest({ tabId: 2 })],
    ledger: { 'kucoin.example': { sentAt: [at('14:00')] } },
    unreadable: { '1': { failedAt: at('14:00'), site: 'kucoin.example' } },
  });

  test('that is closed leaves only its sends', () => {
    const { requests, ledger, unreadable } = forgetTab(state, 1);
    expect(Object.keys(requests)).toEqual(['2:kucoin.example']);
    expect(ledger).toEqual(state.ledger);
    expect(unreadable).toEqual({});
  });

  test('that takes the place of another has its requests', () => {
    expect(moveTab(state, 1, 5).requests['5:kucoin.example']?.tabId).toBe(5);
    expect(Object.keys(moveTab(state, 1, 5).requests)).toHaveLength(2);
  });

  test('takes the guide that it shows along', () => {
    const guide = { sender: null, provider: 'gmail', account: null, incognito: false, openedAt: 0 };
    expect(moveTab(aState({ guides: { 1: guide } }), 1, 5).guides).toEqual({ 5: guide });
  });
});

test('a request that has gone is not changed', () => {
  const state = aState();
  expect(patchRequest(state, key, { dismissed: true })).toBe(state);
});
