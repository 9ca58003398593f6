import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import type { PageEvent, SeenMessage } from '@/utils/extension/messages';
import { prune } from '@/utils/extension/prune';
import { mergeMessages, withMessages } from '@/utils/extension/received';
import { recordPageEvents } from '@/utils/extension/requests';
import { emptyState, type State } from '@/utils/extension/state';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const TABS = 200;
const MESSAGES = 1_000;
const SENDS = 20;
/** Browsers give `storage.session` 10 MB; DESIGN's budget is a tenth. */
const MAX_BYTES = 1_000_000;

const long = (text: string, length: number) => text.padEnd(length, 'x');

/** A code whose mail says everything at length, and that it is valid for a day. */
const message = (n: number, now: number): SeenMessage => ({
  id: long(`gmail:0:${n}`, 180),
  code: String(100_000 + n),
  from: { name: long(`Service ${n}`, 200), address: long(`no-reply-${n}`, 60).concat(`@service${n % TABS}.example`) },
  sentAt: now,
  arrivedAt: now,
  validForMs: DAY,
  boundDomain: `service${n % TABS}.example`,
  to: long('jamie+', 60).concat('@gmail.com'),
});

/** A sign-in whose user pressed Resend again and again. */
const presses = (now: number): PageEvent[] => [
  {
    type: 'codeFormSeen',
    at: now,
    kind: 'sent',
    channel: 'email',
    destination: long('j•••@gmail.com', 120),
    codeLength: 6,
    statedValidForMs: null,
    why: Array.from({ length: 20 }, () => 'a'.repeat(30)),
  },
  ...Array.from({ length: SENDS }, (_, n): PageEvent[] => [
    { type: 'codeSent', at: now - n * SECOND, how: 'press', channel: 'email' },
    { type: 'sendAnswered', at: now, sendAt: now - n * SECOND, sign: 'accepted', from: 'status', status: 200 },
  ]).flat(),
];

const bytesOf = (state: State) => new TextEncoder().encode(JSON.stringify(state)).length;

/** Spread over a day: tabs that wait, and mails with codes. What is stored after each event. */
function* dayOfUse(start: number): Generator<State> {
  let state = emptyState;
  for (let n = 0; n < MESSAGES; n++) {
    const now = start + (n * DAY) / MESSAGES;
    if (n % (MESSAGES / TABS) === 0) {
      const tabId = n / (MESSAGES / TABS);
      const site = `service${tabId}.example`;
      const origin = { tabId, frameId: 0, site, topSite: site, incognito: false };
      state = recordPageEvents(state, { origin, events: presses(now), learned: null }, now);
    }
    const place = {
      provider: 'gmail',
      account: 'jamie@gmail.com',
      host: '',
      folder: 'inbox' as const,
      incognito: false,
    };
    state = prune(withMessages(state, mergeMessages(state, place, [message(n, now)], now)), now);
    yield state;
  }
}

describe('a day of use with 200 open tabs and 1,000 codes', () => {
  const states = [...dayOfUse(at('00:00'))];
  const last = states.at(-1) as State;

  test('never stores more than 1 MB', () => {
    // A hundredth of them: to write all out is most of the time.
    const sizes = states.filter((_, n) => n % 100 === 99).map(bytesOf);
    expect(Math.max(...sizes)).toBeLessThan(MAX_BYTES);
    // It does grow so far that what is old has to go.
    expect(Math.max(...sizes)).toBeGreaterThan(MAX_BYTES / 4);
  });

  test('ends with the newest codes and the tabs that asked last', () => {
    const codes = Object.values(last.messages).map(({ code }) => Number(code) - 100_000);
    expect(codes).toHaveLength(300);
    expect(Math.min(...codes)).toBe(MESSAGES - 300);
    const tabs = Object.values(last.requests).map(({ tabId }) => tabId);
    expect(tabs).toHaveLength(100);
    expect(Math.min(...tabs)).toBe(TABS - 100);
  });

  test('is forgotten when the codes have lived their time', () => {
    const { messages, requests, ledger } = prune(last, at('00:00') + 2 * DAY + HOUR);
    expect({ messages, requests, ledger }).toEqual({ messages: {}, requests: {}, ledger: {} });
  });
});
