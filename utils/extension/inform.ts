import browser from 'webextension-polyfill';
import { showBadge } from './badge';
import type { FrameMessage } from './messages';
import { readSettings } from './settings';
import type { State, StoredRequest } from './state';
import { adviceFor, hintView, requestOfTab } from './view';

export const NUDGE = 'nudge';

async function tellFrame(tabId: number, frameId: number, message: FrameMessage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId });
    return true;
  } catch {
    // No listener there: the frame has gone, or its helper was not injected. It reads its view when it starts.
    return false;
  }
}

/** Fills a code into the frame of this request. False when the frame cannot be reached. */
export function fillFrame(request: StoredRequest, code: string): Promise<boolean> {
  return tellFrame(request.tabId, request.frameId, { type: 'fillCode', code });
}

/** Brings the form of this request to the user's attention. */
export function focusFrame(request: StoredRequest): Promise<boolean> {
  return tellFrame(request.tabId, request.frameId, { type: 'focusForm' });
}

/** Tells every waiting tab what is now true of its request, sets the badges, and keeps the alarm while something waits. */
export async function informTabs(state: State, now: number, { exceptKey }: { exceptKey?: string } = {}): Promise<void> {
  const settings = await readSettings();
  const requests = Object.entries(state.requests);
  await Promise.all([
    ...requests
      .filter(([key, request]) => key !== exceptKey && request.formLeftAt === null)
      .map(([, request]) =>
        tellFrame(request.tabId, request.frameId, {
          type: 'hintChanged',
          view: hintView(state, request, settings, now),
        }),
      ),
    ...requests.filter(([, request]) => shown(state, request)).map(([, request]) => badge(state, request, now)),
    keepAlarm(state, now),
  ]);
}

/** Tells mailbox tabs that what they show may have a new standing. */
export async function informMailboxes(matches: string[], exceptTabId?: number): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map((tab) =>
      tab.id === undefined || tab.id === exceptTabId ? null : tellFrame(tab.id, 0, { type: 'mailboxStale' }),
    ),
  );
}

const shown = (state: State, request: StoredRequest) => requestOfTab(state, request.tabId, request.topSite) === request;

const badge = (state: State, request: StoredRequest, now: number) =>
  showBadge(request.tabId, adviceFor(state, request, now), now);

/** The alarm is only a nudge to look again: badges count minutes. It stops when nothing waits. */
async function keepAlarm(state: State, now: number): Promise<void> {
  const waits = Object.values(state.requests).some((request) => adviceFor(state, request, now).changesAt !== null);
  const alarm = await browser.alarms.get(NUDGE);
  if (waits && !alarm) await browser.alarms.create(NUDGE, { periodInMinutes: 0.5 });
  if (!waits && alarm) await browser.alarms.clear(NUDGE);
}
