// @vitest-environment node
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginWalk, gmailTab, siteTab, type Walk } from '@/tests/support/background-walk';
import { anyEvent } from '@/tests/support/request-events';
import { expected } from '@/tests/support/walk-model';
import type { PageEvent } from '@/utils/extension/messages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Each step is a word to the whole background: the 10,000 of `utils/extension/random-walk.test.ts` would take minutes.
const RUNS = 4;
const STEPS = 300;

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

type Step = (walk: Walk) => Promise<void> | void;

function weighted<T>(weight: number, given: fc.Arbitrary<T>, take: (walk: Walk, given: T) => Promise<void> | void) {
  return {
    weight,
    arbitrary: given.map(
      (value): Step =>
        (walk) =>
          take(walk, value),
    ),
  };
}

/** Whose sends are counted, and those where anything at all is reported. */
const counted = fc.constantFrom('kucoin.example', 'harbor.example');
const wild = fc.constantFrom('gitlab.com', '__proto__', 'constructor');
const tabId = fc.integer({ min: 1, max: 6 });
const wildEvents = fc.array(anyEvent().filter(({ type }) => type !== 'codeTyped') as fc.Arbitrary<unknown>, {
  maxLength: 4,
}) as fc.Arbitrary<PageEvent[]>;

const step = fc.oneof(
  weighted(6, fc.tuple(tabId, counted, fc.integer({ min: 1, max: 2 })), (walk, [id, site, presses]) =>
    walk.press(siteTab(id, site), presses),
  ),
  weighted(4, fc.boolean(), (walk, incognito) => walk.receive(incognito)),
  weighted(2, fc.tuple(tabId, wild, wildEvents), (walk, [id, site, events]) => walk.report(siteTab(id, site), events)),
  weighted(
    2,
    fc.tuple(tabId, counted, fc.constantFrom('hintDismissed', 'formLeft')),
    async (walk, [id, site, type]) => {
      await walk.tell({ tab: siteTab(id, site) }, { type: type as 'formLeft' });
    },
  ),
  weighted(1, tabId, (walk, id) => walk.close(id)),
  weighted(1, fc.boolean(), (walk, incognito) => walk.close(gmailTab(incognito).id)),
  // The browser discards a tab and gives it another number: even stays even.
  weighted(1, fc.integer({ min: 1, max: 4 }), (walk, id) => walk.replace(id, id + 2)),
  weighted(1, fc.constantFrom('before' as const, 'after' as const), (walk, when) => walk.stopAtWrite(when)),
  // A write that fails is tried once more, of less: both fail.
  weighted(1, fc.constant(2), (walk, times) => walk.failStorage('set', times)),
  weighted(1, fc.constant(1), (walk, times) => walk.failStorage('get', times)),
  weighted(4, fc.integer({ min: 0, max: MINUTE }), (walk, ms) => walk.pass(ms)),
  // The machine sleeps; the clock is set back or forward.
  weighted(1, fc.integer({ min: -HOUR, max: HOUR }), (walk, ms) => walk.moveClock(ms)),
);
/** Once in a walk, and only in some: everything is forgotten then. */
const era = fc.tuple(fc.integer({ min: 0, max: 2 * STEPS }), fc.constantFrom(-400 * DAY, 400 * DAY));

/** What was acknowledged is stored, once, and nothing else; what belonged to tabs that are closed is not. */
async function check(walk: Walk): Promise<void> {
  // Now, for what only time has changed.
  await walk.moveClock(0);
  const { ledger, messages, requests } = await walk.state();
  const sends = Object.entries(ledger).filter(([key]) => key.endsWith('.example'));
  const stored = {
    sends: Object.fromEntries(sends.map(([key, { sentAt }]) => [key, sentAt])),
    messages: Object.keys(messages).sort(),
  };
  expect(stored).toEqual(expected(walk.known, walk.now()));
  const open = walk.extension.tabs.map(({ id }) => id);
  expect(Object.values(requests).filter((request) => !open.includes(request.tabId))).toEqual([]);
}

test('whatever happens to the background, what it has acknowledged is kept, and once', async () => {
  const seen = { sends: 0, codes: 0, stops: 0, failures: 0 };
  const steps = fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' });
  await fc.assert(
    fc.asyncProperty(steps, era, async (steps, [when, ms]) => {
      const walk = await beginWalk();
      for (const [index, take] of steps.entries()) {
        await take(walk);
        if (index === when) await walk.moveClock(ms);
        if (index % 10 === 0) await check(walk);
      }
      await check(walk);
      for (const what of ['sends', 'codes', 'stops', 'failures'] as const) seen[what] += walk.known.seen[what];
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(Math.min(seen.sends, seen.codes)).toBeGreaterThan(RUNS * 30);
  expect(Math.min(seen.stops, seen.failures)).toBeGreaterThan(RUNS * 2);
}, 120_000);
