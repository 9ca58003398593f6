import browser from 'webextension-polyfill';
import type { Message } from '@/utils/ranking/message';
import type { Request } from '@/utils/request/request';
import { logFailure } from './log';
import { prune } from './prune';

/** A request with where it stands. Its key is `${tabId}:${site}`. */
export interface StoredRequest extends Request {
  tabId: number;
  frameId: number;
  /** Registrable domain of the tab when the form was seen: the form may stand in a frame of another site. */
  topSite: string;
  incognito: boolean;
  touchedAt: number;
  /** When the form left the page; null while it is there. */
  formLeftAt: number | null;
  /** The hint was dismissed for this form. */
  dismissed: boolean;
  /** Names of the signals that made it a code form, strongest first. */
  why: string[];
}

export interface StoredMessage extends Message {
  /** Of the mailbox page that showed it. */
  host: string;
  incognito: boolean;
  wasThere: boolean;
}

/** Whose guide a tab of ours shows. Not in its address: that would be kept in the browser's history. */
export interface StoredGuide {
  sender: string | null;
  provider: string;
  account: string | null;
  incognito: boolean;
  openedAt: number;
}

/** All that is remembered, in `storage.session` (memory only). Facts; what follows from them is derived in `view.ts`. */
export interface State {
  version: 1;
  /** Grows with every write, so that of two views the newer is known. */
  revision: number;
  requests: Record<string, StoredRequest>;
  messages: Record<string, StoredMessage>;
  /** Sends by site, over all tabs, for throttle windows. Private windows have entries of their own. */
  ledger: Record<string, { sentAt: number[] }>;
  /** Tabs where a content script gave up. */
  unreadable: Record<string, { failedAt: number; site: string }>;
  /** Tabs that show the guide for one sender. */
  guides: Record<string, StoredGuide>;
}

export const emptyState: State = {
  version: 1,
  revision: 0,
  requests: {},
  messages: {},
  ledger: {},
  unreadable: {},
  guides: {},
};

/** Reads the state; anything that is not ours counts as empty. */
export async function readState(): Promise<State> {
  const { state } = await browser.storage.session.get('state');
  const known = state as State | undefined;
  return known?.version === 1 ? { ...emptyState, ...known } : emptyState;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes the state: read, reduce, write, one behind another, so that four frames reporting at once lose nothing.
 * Only the background calls it. Resolves to the state after the write. What changes nothing is not written: each write
 * wakes an open popup.
 */
export function updateState(change: (state: State) => State, now: number): Promise<State> {
  const result = queue.then(async () => {
    const before = await readState();
    const after = prune(change(before), now);
    if (isSame(before, after)) return before;
    // By the clock where it moves on, so that it also grows after the storage was cleared.
    return write({ ...after, revision: Math.max(before.revision + 1, now) }, now);
  });
  queue = result.catch((error: unknown) => logFailure('state', error));
  return result;
}

/** Both are plain data, and a change that changes nothing keeps the order of its keys. */
const isSame = (before: State, after: State) => JSON.stringify(before) === JSON.stringify(after);

async function write(state: State, now: number): Promise<State> {
  try {
    await browser.storage.session.set({ state });
    return state;
  } catch (error) {
    // Full: what is old goes first; the current wait must survive.
    logFailure('state is full', error);
    const kept = prune(state, now, { tight: true });
    await browser.storage.session.set({ state: kept });
    return kept;
  }
}
