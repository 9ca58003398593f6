import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { type FakeExtension, type FakeTab, startExtension } from '@/tests/support/fake-extension';
import { reportedForm, reportedMail } from '@/tests/support/reports';
import { pageMessages } from '@/utils/extension/message-schemas';
import type { MessageType, PageEvent } from '@/utils/extension/messages';
import type { State } from '@/utils/extension/state';

const site: FakeTab = { id: 1, url: 'https://www.kucoin.example/login' };
const gmail: FakeTab = { id: 2, url: 'https://mail.google.com/mail/u/0/#inbox' };
/** A content script says a fact once, and up to three times again. */
const TELLINGS = 4;

let extension: FakeExtension;

beforeEach(async () => {
  vi.useFakeTimers({ now: at('14:02'), toFake: ['Date'] });
  extension = await startExtension([site, gmail]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Area = 'session' | 'local' | 'sync';
/** That part of the storage rejects so many times. */
function failing(area: Area, call: 'get' | 'set', times: number): void {
  const spy = vi.spyOn(fakeBrowser.storage[area], call);
  for (let n = 0; n < times; n++) spy.mockRejectedValueOnce(new Error('the disk is gone'));
}
const ALWAYS = 1_000;

/** A press whose site then counts down: something to store, and something to learn. */
const wait = (): PageEvent[] => [
  reportedForm({ at: at('14:02') }),
  { type: 'codeSent', at: at('14:02'), how: 'press', channel: 'email' },
  { type: 'countdownSeen', at: at('14:02'), endsAt: at('14:03') },
];
const sayWait = () => extension.say({ tab: site }, { type: 'formReported', events: wait() });
const sayMail = () =>
  extension.say(
    { tab: gmail },
    {
      type: 'mailboxReported',
      provider: 'gmail',
      account: 'me@gmail.com',
      folder: 'inbox',
      messages: [reportedMail({ sentAt: at('14:02'), validForMs: 300_000 })],
    },
  );
/** As content scripts do: until it is answered. */
async function untilAnswered<T>(
  say: () => Promise<T | undefined>,
): Promise<{ answer: T | undefined; tellings: number }> {
  for (let tellings = 1; tellings <= TELLINGS; tellings++) {
    const answer = await say();
    if (answer !== undefined) return { answer, tellings };
  }
  return { answer: undefined, tellings: TELLINGS };
}
const stored = async () => (await fakeBrowser.storage.session.get('state')).state as State | undefined;

describe('what was learned cannot be read or kept', () => {
  test.each(['get', 'set'] as const)('and a report is answered all the same: local.%s', async (call) => {
    failing('local', call, ALWAYS);
    expect((await sayWait())?.advice.key).toBe('waiting');
  });

  test.each(['get', 'set'] as const)('and a mailbox is answered all the same: local.%s', async (call) => {
    await sayWait();
    failing('local', call, ALWAYS);
    expect((await sayMail())?.messages).toMatchObject([{ standing: 'latest' }]);
  });

  test('and it is learned once it can be', async () => {
    failing('local', 'set', 1);
    await sayWait();
    expect(await fakeBrowser.storage.local.get('learned')).toEqual({ learned: undefined });
    await sayWait();
    expect((await fakeBrowser.storage.local.get('learned')).learned).toHaveProperty(['kucoin.example', 'cooldownMs']);
  });
});

test('what was said of fields cannot be read, and a form gets its helper all the same', async () => {
  failing('local', 'get', ALWAYS);
  await extension.say({ tab: site }, { type: 'candidateSeen' });
  expect(extension.injected).toMatchObject([{ files: ['/code-form.js'] }]);
});

describe.each([
  { area: 'session', call: 'get', times: 1 },
  { area: 'session', call: 'get', times: 3 },
  // A write that fails is tried once more, of less.
  { area: 'session', call: 'set', times: 2 },
  { area: 'session', call: 'set', times: 4 },
  { area: 'sync', call: 'get', times: 1 },
  { area: 'sync', call: 'get', times: 3 },
] as const)('$call of $area fails $times times', (fault) => {
  test('and a report is not answered until it is kept: the send is there once', async () => {
    failing(fault.area, fault.call, fault.times);
    const { answer, tellings } = await untilAnswered(sayWait);
    expect(answer?.advice.key).toBe('waiting');
    expect(tellings).toBeGreaterThan(1);
    expect((await stored())?.requests['1:kucoin.example']?.sends).toHaveLength(1);
    expect((await stored())?.ledger['kucoin.example']?.sentAt).toHaveLength(1);
  });

  test('and a mailbox is not answered until its message is kept, once', async () => {
    failing(fault.area, fault.call, fault.times);
    const { answer, tellings } = await untilAnswered(sayMail);
    expect(answer?.messages).toMatchObject([{ standing: 'latest' }]);
    expect(tellings).toBeGreaterThan(1);
    expect(Object.keys((await stored())?.messages ?? {})).toEqual(['gmail:me:1']);
  });
});

describe('the background is stopped at a write', () => {
  const code = '482913';
  /** What pages say that is written down, and what a page said before. */
  const written: { [K in MessageType]?: { before?: () => Promise<unknown>; say: () => Promise<unknown> } } = {
    formReported: { say: sayWait },
    formLeft: { before: sayWait, say: () => extension.say({ tab: site }, { type: 'formLeft' }) },
    codeTyped: {
      before: async () => [await sayWait(), await sayMail()],
      say: () => extension.say({ tab: site }, { type: 'codeTyped', code }),
    },
    hintDismissed: { before: sayWait, say: () => extension.say({ tab: site }, { type: 'hintDismissed' }) },
    pageFailed: { say: () => extension.say({ tab: site }, { type: 'pageFailed' }) },
    mailboxReported: { before: sayWait, say: sayMail },
  };
  const unwritten: MessageType[] = [
    'candidateSeen',
    'hintWanted',
    'hintRead',
    'fillHere',
    'mailboxOpened',
    'codesWanted',
    'fillWaiting',
  ];
  /** Of the settings, and of a tab that it opens itself: what was begun is not begun again. */
  const elsewhere: MessageType[] = ['siteSwitchedOff', 'guideWanted'];

  /** All that is known, apart from when it was written. */
  const known = async () => {
    const { revision: _revision, writtenAt: _writtenAt, ...state } = (await stored()) as State;
    return state;
  };

  test('every message of pages is in one of the lists', () => {
    expect([...Object.keys(written), ...unwritten, ...elsewhere].sort()).toEqual(Object.keys(pageMessages).sort());
  });

  describe.each(Object.entries(written))('%s', (_type, { before, say }) => {
    test.each(['before', 'after'])('just %s it: told again to the next, it is the same as told once', async (when) => {
      await before?.();
      const start = await stored();
      await say();
      const once = await known();
      await fakeBrowser.storage.session.set({ state: start ?? {} });
      await fakeBrowser.storage.local.clear();
      await extension.evict();

      const { session } = fakeBrowser.storage;
      const set = session.set.bind(session);
      const spy = vi.spyOn(session, 'set');
      const isStopped = new Promise<void>((stopped) => {
        spy.mockImplementationOnce(async (items) => {
          if (when === 'after') await set(items);
          stopped();
          return new Promise(() => undefined);
        });
      });
      void say();
      await isStopped;
      spy.mockRestore();
      await extension.evict();
      await say();
      expect(await known()).toEqual(once);
      expect(once).not.toEqual(start);
    });
  });
});
