import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageEvent } from '@/utils/extension/messages';
import { trackSends } from '@/utils/page/track-sends';

const now = Date.UTC(2026, 10, 23, 14, 2);
const notice = (kind: 'tooMany' | 'codeSent', untilAt: number | null = null): PageEvent => ({
  type: 'noticeSeen',
  at: now,
  notice: kind,
  untilAt,
});

let reported: PageEvent[] = [];
let entries: (entry: object) => void = () => undefined;

/** The browser's report of finished requests, played by the test. */
class Observer {
  constructor(onEntries: (list: { getEntries: () => object[] }) => void) {
    entries = (entry) => onEntries({ getEntries: () => [entry] });
  }
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.stubGlobal('PerformanceObserver', Observer);
  reported = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const track = () =>
  trackSends(window as Window & typeof globalThis, (events) => reported.push(...events), {
    signal: new AbortController().signal,
  });
const failed = () => ({ name: '/api', initiatorType: 'fetch', startTime: performance.now(), responseStatus: 500 });

test('a press is a send, and its answer names it', () => {
  const sends = track();
  sends.recordSend('email', now);
  sends.settle([notice('codeSent')], now);
  expect(reported).toMatchObject([
    { type: 'codeSent', at: now, how: 'press', channel: 'email' },
    { type: 'sendAnswered', sendAt: now, sign: 'accepted', from: 'notice' },
  ]);
});

test('"too many" answers a press with a refusal', () => {
  const sends = track();
  sends.recordSend('email', now);
  sends.settle([notice('tooMany')], now);
  expect(reported.at(-1)).toMatchObject({ sign: 'refused' });
});

test('"try again later" after an error of the server is no lockout', () => {
  const sends = track();
  sends.recordSend('email', now);
  entries(failed());
  expect(sends.settle([notice('tooMany')], now)).toEqual([]);
  expect(reported.at(-1)).toMatchObject({ sign: 'failed', status: 500 });
});

test('a notice that names a time is a lockout, whatever the status was', () => {
  const sends = track();
  sends.recordSend('email', now);
  entries(failed());
  expect(sends.settle([notice('tooMany', now + 60_000)], now)).toHaveLength(1);
});
