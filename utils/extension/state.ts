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
}

export interface StoredMessage extends Message {
  incognito: boolean;
}

/** All that is remembered, in `storage.session` (memory only). Facts; what follows from them is derived in `view.ts`. */
export interface State {
  version: 1;
  requests: Record<string, StoredRequest>;
  messages: Record<string, StoredMessage>;
  /** Sends by site, over all tabs, for throttle windows. Private windows have entries of their own. */
  ledger: Record<string, { sentAt: number[] }>;
  /** Tabs where a content script gave up. */
  unreadable: Record<string, { failedAt: number; site: string }>;
}

export const emptyState: State = { version: 1, requests: {}, messages: {}, ledger: {}, unreadable: {} };

/** Reads the state; anything that is not ours counts as empty. */
export async function readState(): Promise<State> {
  const { state } = await browser.storage.session.get('state');
  const known = state as State | undefined;
  return known?.version === 1 ? { ...emptyState, ...known } : emptyState;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes the state: read, reduce, write, one behind another, so that four frames reporting at once lose nothing.
 * Only the background calls it. Resolves to the state after the write.
 */
export function updateState(change: (state: State) => State, now: number): Promise<State> {
  const result = queue.then(async () => {
    const before = await readState();
    const after = prune(change(before), now);
    if (after !== before) await write(after, now);
    return after;
  });
  queue = result.catch((error: unknown) => logFailure('state', error));
  return result;
}

async function write(state: State, now: number): Promise<void> {
  try {
    await browser.storage.session.set({ state });
  } catch (error) {
    // Full: what is old goes first; the current wait must survive.
    logFailure('state is full', error);
    await browser.storage.session.set({ state: prune(state, now, { tight: true }) });
  }
}
