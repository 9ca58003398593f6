import browser from 'webextension-polyfill';
import { mailboxMatches } from '@/utils/mailbox';
import { ownHostMatch } from '@/utils/mailbox/own-hosts';
import type { Advice } from '@/utils/request/advice';
import { alertTimes } from './alerts';
import { badgeCountsAt, badgeFor, noBadge, showBadge } from './badge';
import { inject } from './inject';
import type { FrameMessage } from './messages';
import { notifyDue } from './notifications';
import { nextForgetAt } from './prune';
import { readSettings } from './settings';
import type { State, StoredRequest } from './state';
import { iconFor, showIcon } from './toolbar-icon';
import { hintView } from './view';
import type { Settings } from './views';

export const NUDGE = 'nudge';
/** Browsers let no alarm go off earlier. */
const SHORTEST_ALARM_MS = 30_000;

/** Resolves to what the frame answers, if anything. Without a frame, all of the tab are told. */
async function tellFrame(tabId: number, frameId: number | undefined, message: FrameMessage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    // No listener there: the frame has gone, or its helper was not injected. It reads its view when it starts.
    return undefined;
  }
}

const LOOK_AGAIN_MS = [150, 500, 0];

/** Fills a code into the frame of this request. False when it cannot be reached, or its fields did not take the code. */
export async function fillFrame(request: StoredRequest, code: string): Promise<boolean> {
  const { tabId, frameId, site } = request;
  try {
    await inject({ tabId, frameIds: [frameId] }, '/fill.js');
  } catch {
    return false; // The frame has gone.
  }
  for (const waitMs of LOOK_AGAIN_MS) {
    const answer = await tellFrame(tabId, frameId, { type: 'fillCode', code, site });
    // Nothing was typed: a page that is being rendered has no form for a moment.
    if (answer !== undefined && answer !== null) return answer === true;
    await new Promise((done) => setTimeout(done, waitMs));
  }
  return false;
}

/** Brings the form of this request to the user's attention. */
export async function focusFrame(request: StoredRequest): Promise<void> {
  await tellFrame(request.tabId, request.frameId, { type: 'focusForm' });
}

/**
 * Tells every waiting tab what is now true of its request, sets the badges, and sets the alarm for the next look. Pages are
 * told without waiting for them: one that hangs or is frozen would hold up everybody's answer.
 */
export async function informTabs(state: State, now: number, { exceptKey }: { exceptKey?: string } = {}): Promise<void> {
  const settings = await readSettings();
  const waiting = Object.entries(state.requests)
    .filter(([, request]) => request.formLeftAt === null)
    .map(([key, request]) => ({ key, request, view: hintView(state, request, settings, now) }));
  for (const { key, request, view } of waiting) {
    if (key !== exceptKey) void tellFrame(request.tabId, request.frameId, { type: 'hintChanged', view });
  }
  const advices = new Map(waiting.map(({ request, view }) => [request, view.advice]));
  await Promise.all([showBadges(state, advices, now), setAlarm(state, [...advices.values()], settings, now)]);
  await notifyDue(state, settings, now);
}

/**
 * Tells mailbox tabs that what they show may have a new standing. On hosts that the user named, list and opened mail
 * can be frames of one tab, each with a reader of its own: there every frame is told, also beside the one that reported.
 */
export async function informMailboxes(ownHosts: readonly string[], exceptTabId?: number): Promise<void> {
  const tell = async (url: string[], frameId: number | undefined, exceptId?: number) => {
    const tabs = url.length > 0 ? await browser.tabs.query({ url }) : [];
    for (const { id } of tabs)
      if (id !== undefined && id !== exceptId) void tellFrame(id, frameId, { type: 'mailboxStale' });
  };
  await Promise.all([tell(mailboxMatches, 0, exceptTabId), tell(ownHosts.map(ownHostMatch), undefined)]);
}

/** Tells the readers in open tabs of these addresses to stop: their mailbox is not to be read. */
export async function stopMailboxes(matches: string[]): Promise<void> {
  const tabs = matches.length > 0 ? await browser.tabs.query({ url: matches }) : [];
  for (const { id } of tabs) if (id !== undefined) void tellFrame(id, undefined, { type: 'mailboxTakenBack' });
}

/** A tab shows badge and icon of the request that it is about, while its form is there. */
async function showBadges(state: State, advices: Map<StoredRequest, Advice>, now: number): Promise<void> {
  const tabIds = new Set(Object.values(state.requests).map(({ tabId }) => tabId));
  await Promise.all(
    [...tabIds].flatMap((tabId) => {
      const [newest] = [...advices.keys()].filter((request) => request.tabId === tabId).sort(byTouch);
      const advice = newest && advices.get(newest);
      return [
        showBadge(tabId, advice ? badgeFor(advice, now) : noBadge),
        showIcon(tabId, advice ? iconFor(advice, now) : 'idle'),
      ];
    }),
  );
}

const byTouch = (a: StoredRequest, b: StoredRequest) => b.touchedAt - a.touchedAt;

/** An alarm is only a nudge to look again, when a badge counts on, an advice may change or a code is to be forgotten. */
async function setAlarm(state: State, advices: Advice[], settings: Settings, now: number): Promise<void> {
  const changes = advices.flatMap((advice) => [
    advice.changesAt,
    badgeCountsAt(advice, now),
    ...alertTimes(advice, settings, now),
  ]);
  const nextAt = Math.min(...[...changes, nextForgetAt(state, now)].filter((at) => at !== null));
  if (!Number.isFinite(nextAt)) {
    await browser.alarms.clear(NUDGE);
    return;
  }
  const when = Math.max(nextAt, now + SHORTEST_ALARM_MS);
  const alarm = await browser.alarms.get(NUDGE);
  if (alarm?.scheduledTime !== when) await browser.alarms.create(NUDGE, { when });
}
