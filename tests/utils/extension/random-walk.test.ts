// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { anyEvent } from '@/tests/support/request-events';
import type { PageEvent, SeenMessage } from '@/utils/extension/messages';
import { prune } from '@/utils/extension/prune';
import { mergeMessages, withMessages } from '@/utils/extension/received';
import {
  forgetPrivate,
  forgetTab,
  moveTab,
  type Origin,
  patchRequest,
  recordPageEvents,
  requestKey,
} from '@/utils/extension/requests';
import { defaultSettings } from '@/utils/extension/settings';
import { emptyState, type State } from '@/utils/extension/state';
import { hintView, mailboxView, popupView } from '@/utils/extension/view';
import { belongsToSite } from '@/utils/identity';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Browsers give `storage.session` 10 MB; DESIGN's budget is a tenth. */
const MAX_BYTES = 1_000_000;

const STEPS = 500;
const RUNS = 20;

interface Walk {
  state: State;
  now: number;
  closed: Set<number>;
}
/** How much the checks had to look at. */
const seen = { sends: 0, digits: 0, messages: 0 };
type Step = (walk: Walk) => void;

const sites = ['kucoin.example', 'gitlab.com', 'harbor.example', '__proto__', 'constructor'];
const senders = [
  { name: 'KuCoin', address: 'no-reply@kucoin.example' },
  { name: null, address: 'noreply@mg.gitlab.com' },
  { name: 'KuCoin', address: 'no-reply@kuc0in.example' },
  { name: null, address: '22000' },
  null,
];

/** Windows with an odd number are private. */
const origin: fc.Arbitrary<Origin> = fc
  .record({
    tabId: fc.integer({ min: 1, max: 12 }),
    frameId: fc.constantFrom(0, 0, 7),
    site: fc.constantFrom(...sites),
  })
  .map(({ tabId, frameId, site }) => ({ tabId, frameId, site, topSite: site, incognito: tabId % 2 === 1 }));

const message: fc.Arbitrary<SeenMessage> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'x'.repeat(200)),
  code: fc.constantFrom('482913', '551204', '730118', 'AB12CD'),
  from: fc.constantFrom(...senders),
  sentAt: fc.option(fc.integer({ min: at('12:00'), max: at('18:00') })),
  arrivedAt: fc.option(fc.integer({ min: at('12:00'), max: at('18:00') })),
  validForMs: fc.option(fc.integer({ min: 0, max: 31 * DAY })),
  boundDomain: fc.constantFrom(null, null, 'kucoin.example', 'evil.example'),
  to: fc.constantFrom(null, 'me+a@gmail.com'),
});

const pageEvents = fc.array(anyEvent().filter(({ type }) => type !== 'codeTyped') as fc.Arbitrary<unknown>, {
  maxLength: 4,
}) as fc.Arbitrary<PageEvent[]>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(origin, pageEvents).map(
      ([from, events]): Step =>
        (walk) => {
          walk.closed.delete(from.tabId);
          walk.state = recordPageEvents(
            walk.state,
            { origin: from, events: events.map(asReported), learned: null },
            walk.now,
          );
        },
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(message, { maxLength: 6 }), fc.boolean(), fc.constantFrom('inbox' as const, 'spam' as const))
      .map(
        ([messages, incognito, folder]): Step =>
          (walk) => {
            const place = { provider: 'gmail', account: 'me@gmail.com', folder, host: 'mail.google.com', incognito };
            const seen = messages.map((one) => ({ ...one, id: `${one.id}#${one.code}` }));
            walk.state = withMessages(walk.state, mergeMessages(walk.state, place, seen, walk.now));
          },
      ),
  },
  fc.tuple(origin, fc.boolean()).map(
    ([from, dismissed]): Step =>
      (walk) => {
        const patch = dismissed ? { dismissed } : { formLeftAt: walk.now };
        walk.state = patchRequest(walk.state, requestKey(from), patch);
      },
  ),
  fc.integer({ min: 1, max: 12 }).map(
    (tabId): Step =>
      (walk) => {
        walk.state = forgetTab(walk.state, tabId);
        walk.closed.add(tabId);
      },
  ),
  // The browser discards a tab and gives it another number: even stays even.
  fc.integer({ min: 1, max: 10 }).map(
    (tabId): Step =>
      (walk) => {
        walk.state = moveTab(walk.state, tabId, tabId + 2);
        walk.closed.add(tabId).delete(tabId + 2);
      },
  ),
  fc.constant<Step>((walk) => {
    walk.state = forgetPrivate(walk.state);
  }),
  // Time passes, the machine sleeps, the clock is set back or forward.
  fc.integer({ min: -HOUR, max: HOUR }).map(
    (ms): Step =>
      (walk) => {
        walk.now += ms;
      },
  ),
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: MINUTE }).map(
      (ms): Step =>
        (walk) => {
          walk.now += ms;
        },
    ),
  },
);

/** Once in a walk, and only in some: everything is forgotten then. */
const era = fc.tuple(fc.integer({ min: 0, max: 2 * STEPS }), fc.constantFrom(-400 * DAY, 400 * DAY));

/** What content scripts add to an event. */
const asReported = (event: PageEvent): PageEvent => (event.type === 'codeFormSeen' ? { ...event, why: [] } : event);

/** What must be true whatever happened. */
function check({ state, now, closed }: Walk): void {
  const stored = JSON.stringify(state);
  expect(JSON.parse(stored)).toEqual(state);
  expect(stored.length).toBeLessThan(MAX_BYTES);
  for (const [key, request] of Object.entries(state.requests)) {
    expect(key).toBe(requestKey(request));
    expect(closed.has(request.tabId)).toBe(false);
    expect(Math.abs(now - request.touchedAt)).toBeLessThan(DAY);
    const times = request.sends.map((send) => send.at);
    expect(new Set(times).size).toBe(times.length);
    const view = hintView(state, request, defaultSettings, now);
    expect(view.advice.changesAt ?? now + 1).toBeGreaterThan(now);
    seen.sends += times.length;
    if (view.code) {
      seen.digits++;
      const shown = Object.values(state.messages).find(
        ({ id, incognito }) => id === view.code?.messageId && incognito === request.incognito,
      );
      expect(shown && belongsToSite(shown, request.site)).toBe(true);
    }
  }
  for (const tab of [2, 3]) {
    const incognito = tab % 2 === 1;
    const { codes } = popupView(state, defaultSettings, { id: tab, site: 'kucoin.example', incognito }, now);
    const own = Object.values(state.messages).filter((one) => one.incognito === incognito);
    expect(codes.every(({ id }) => own.some((one) => one.id === id))).toBe(true);
    seen.messages += codes.length;
    const { messages } = mailboxView(state, own, incognito, now);
    for (const address of senders.map((sender) => sender?.address)) {
      const latest = messages.filter((one) => one.standing === 'latest' && one.from?.address === address);
      expect(new Set(latest.map(({ code }) => code)).size).toBeLessThanOrEqual(1);
    }
  }
}

test('10,000 events leave the state whole, private windows apart, and digits to those they are meant for', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' }), era, (steps, [when, ms]) => {
      const walk: Walk = { state: emptyState, now: at('14:00'), closed: new Set() };
      for (const [index, take] of steps.entries()) {
        take(walk);
        if (index === when) walk.now += ms;
        walk.state = prune(walk.state, walk.now);
        if (index % 50 === 0) check(walk);
      }
      check(walk);
      const later = prune(walk.state, walk.now + 33 * DAY);
      expect({ ...later, revision: 0 }).toEqual(emptyState);
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(seen.sends, seen.digits, seen.messages)).toBeGreaterThan(RUNS);
}, 60_000);
