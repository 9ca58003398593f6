import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { aState, aStoredMessage, aStoredRequest } from '@/tests/support/stored';
import { defaultSettings } from '@/utils/extension/settings';
import type { StoredMessage, StoredRequest } from '@/utils/extension/state';
import { adviceFor, hintView, mailboxView, popupView, requestOfTab } from '@/utils/extension/view';

const now = at('14:03');
const waiting = aStoredRequest({ sentAt: [at('14:02')] });
const code = (message: Partial<StoredMessage> = {}) =>
  aStoredMessage({ id: 'own', sentAt: at('14:02'), seenAt: at('14:02:30'), ...message });
const stranger = () =>
  code({ id: 'strange', code: '551204', from: { name: 'Harbor', address: 'no-reply@harbor.example' } });
const hint = (request: StoredRequest, messages: StoredMessage[], settings = defaultSettings) =>
  hintView(aState({ requests: [request], messages }), request, settings, now);
const popup = (requests: StoredRequest[], messages: StoredMessage[], tab: Partial<{ incognito: boolean }> = {}) =>
  popupView(
    aState({ requests, messages }),
    defaultSettings,
    { id: 1, site: 'kucoin.example', incognito: false, ...tab },
    now,
  );

describe('a page may show', () => {
  test('the digits of a code that belongs to its site', () => {
    expect(hint(waiting, [code()]).code).toEqual({
      messageId: 'own',
      digits: '482913',
      sender: 'no-reply@kucoin.example',
    });
  });

  test('no digits of another site, and no trace of them', () => {
    const view = hint(waiting, [stranger()]);
    expect(view.advice.key).toBe('arrivedElsewhere');
    expect(JSON.stringify(view)).not.toContain('551204');
  });

  test('nothing that a private window has seen', () => {
    expect(hint(waiting, [code({ incognito: true })]).code).toBeNull();
  });

  test('nothing when its site is switched off or its hint was dismissed', () => {
    expect(hint(waiting, [], { ...defaultSettings, sitesOff: ['kucoin.example'] }).off).toBe(true);
    expect(hint({ ...waiting, dismissed: true }, []).off).toBe(true);
  });
});

describe('advice', () => {
  test('counts the sends of other tabs, from the moment of the send', () => {
    const state = aState({
      requests: [waiting],
      ledger: { 'kucoin.example': { sentAt: [at('14:00'), at('14:02')] } },
    });
    expect(adviceFor(state, waiting, now).resend.sends).toBe(2);
  });

  test('does not take the code that another tab asked for later for an attack', () => {
    const other = aStoredRequest({ tabId: 2, site: 'harbor.example', sentAt: [at('14:02:20')] });
    const state = aState({ requests: [waiting, other], messages: [stranger()] });
    expect(adviceFor(state, waiting, now).key).toBe('waiting');
    expect(adviceFor(state, other, now).key).toBe('arrived');
  });
});

describe('the request of a tab', () => {
  const older = aStoredRequest({ touchedAt: at('14:00') });
  const inFrame = aStoredRequest({ site: 'login.example', topSite: 'kucoin.example', touchedAt: at('14:01') });
  const elsewhere = aStoredRequest({ site: 'harbor.example', touchedAt: at('14:02') });
  const state = aState({ requests: [older, inFrame, elsewhere] });

  test('is the one of the site it shows, touched last, forms in frames included', () => {
    expect(requestOfTab(state, 1, 'kucoin.example')?.site).toBe('login.example');
  });

  test.each([
    { idea: 'another tab', tabId: 2, site: 'kucoin.example' },
    { idea: "a page of the browser's own", tabId: 1, site: null },
  ])('is none for $idea', ({ tabId, site }) => {
    expect(requestOfTab(state, tabId, site)).toBeUndefined();
  });
});

describe('the popup', () => {
  test('shows the codes newest first, and which belong', () => {
    const codes = popup([waiting], [code({ sentAt: at('14:01') }), stranger()]).codes;
    expect(codes.map(({ id, belongs }) => [id, belongs])).toEqual([
      ['strange', false],
      ['own', true],
    ]);
  });

  test('shows the latest codes when nothing waits', () => {
    const view = popup([], [code()]);
    expect(view).toMatchObject({ request: null, advice: { key: 'nothingWaiting' }, codes: [{ id: 'own' }] });
  });

  test('of a private window shows what private windows have seen', () => {
    const codes = popup([], [code(), code({ code: '777888', incognito: true })], { incognito: true }).codes;
    expect(codes.map((each) => each.code)).toEqual(['777888']);
  });

  test('allows the sender of the own code, never of another', () => {
    expect(popup([waiting], [stranger(), code()]).allow.sender).toBe('no-reply@kucoin.example');
    expect(popup([waiting], [stranger()]).allow.sender).toBeNull();
  });

  test('is done with a form that has left when its code has lived its time, not while a refusal lasts', () => {
    const left = { ...waiting, formLeftAt: at('14:02:30') };
    const key = (request: StoredRequest, clock: string) =>
      popupView(
        aState({ requests: [request] }),
        defaultSettings,
        { id: 1, site: 'kucoin.example', incognito: false },
        at(clock),
      ).advice.key;
    expect(key(left, '14:03')).toBe('waiting');
    expect(key(left, '14:12')).toBe('nothingWaiting');
    expect(key(waiting, '14:12')).toBe('probablyExpired');
    expect(key({ ...left, lockout: { at: at('14:03'), untilAt: at('15:00') } }, '14:12')).toBe('stop');
  });

  test('says that a page could not be read only while the tab shows that site', () => {
    const state = aState({ unreadable: { '1': { failedAt: now, site: 'kucoin.example' } } });
    const shows = (site: string) =>
      popupView(state, defaultSettings, { id: 1, site, incognito: false }, now).unreadable;
    expect(shows('kucoin.example')).toBe(true);
    expect(shows('harbor.example')).toBe(false);
  });
});

describe('a mailbox', () => {
  const view = (requests: StoredRequest[], messages: StoredMessage[], at = now) =>
    mailboxView(aState({ requests, messages }), messages, false, at);

  test('learns the standing of the codes that it shows', () => {
    const older = code({ id: 'older', code: '111222', sentAt: at('14:00'), order: 0 });
    expect(view([], [older, code()]).messages.map(({ id, standing }) => [id, standing])).toEqual([
      ['older', 'superseded'],
      ['own', 'latest'],
    ]);
  });

  test('learns which of them a site waits for', () => {
    expect(view([waiting], [code()]).waiting).toEqual([{ messageId: 'own', site: 'kucoin.example' }]);
    expect(view([{ ...waiting, formLeftAt: now }], [code()]).waiting).toEqual([]);
  });

  test('never learns of a site that may not have the code: Fill would be refused', () => {
    const [message] = view([waiting], [stranger()]).messages;
    expect(message?.standing).toBe('latest');
    expect(view([waiting], [stranger()]).waiting).toEqual([]);
  });

  test('learns of each site that waits for another of its codes', () => {
    const other = aStoredRequest({ ...waiting, tabId: 2, site: 'harbor.example', topSite: 'harbor.example' });
    const found = view([waiting, other], [code(), stranger()]).waiting.map(({ site }) => site);
    expect(found.sort()).toEqual(['harbor.example', 'kucoin.example']);
  });

  test('counts down to the second that the page counts down to', () => {
    const life = hint(waiting, [code()]).advice.life;
    expect(view([waiting], [code()]).messages[0]?.expiresAt).toBe(life?.expiresAt);
  });

  test('shows a code as expired when the page says that its life is over, and not for ever as living', () => {
    const short = { ...waiting, statedValidForMs: 60_000 };
    const [message] = view([short], [code()], at('14:03:30')).messages;
    expect(message?.standing).toBe('expired');
  });

  test('learns nothing of what it does not show', () => {
    const state = aState({ messages: [code(), stranger()] });
    expect(mailboxView(state, [code()], false, now).messages.map(({ id }) => id)).toEqual(['own']);
  });
});
