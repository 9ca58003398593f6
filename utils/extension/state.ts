import browser from 'webextension-polyfill';
import type { Message } from '@/utils/ranking/message';
import { defaultUsualLives, type UsualLives } from '@/utils/ranking/usual-life';
import type { Request } from '@/utils/request/request';
import { inTimeOfClock, isSetBack } from './clock-set-back';
import type { FieldRule } from './field-rules';
import { logFailure } from './log';
import { oneByOne } from './one-by-one';
import { prune } from './prune';
import { readSettings } from './settings';
import { stateKey } from './state-key';
import { usualLives } from './usual-lives';

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
  /** By the clock as it was then. */
  writtenAt: number;
  requests: Record<string, StoredRequest>;
  messages: Record<string, StoredMessage>;
  /** Sends by site, over all tabs, for throttle windows. Private windows have entries of their own. */
  ledger: Record<string, { sentAt: number[] }>;
  /** Tabs where a content script gave up. */
  unreadable: Record<string, { failedAt: number; site: string }>;
  /** Tabs that show the guide for one sender. */
  guides: Record<string, StoredGuide>;
  /** When each event was told in a notification. */
  alerted: Record<string, { alertedAt: number }>;
  /** What was said of fields in private windows: it goes with them. */
  incognitoFieldRules: FieldRule[];
  /** How long codes usually live, as the settings say now: read with the state, and what is stored of it counts for nothing. */
  usual: UsualLives;
}

export const emptyState: State = {
  version: 1,
  revision: 0,
  writtenAt: 0,
  requests: {},
  messages: {},
  ledger: {},
  unreadable: {},
  guides: {},
  alerted: {},
  incognitoFieldRules: [],
  usual: defaultUsualLives,
};

/** Reads the state, in the time of the clock as it is now. */
export async function readState(): Promise<State> {
  return inTimeOfClock(await readWritten(), Date.now());
}

/** The state as it was written; anything that is not ours counts as empty. */
async function readWritten(): Promise<State> {
  const key = await stateKey();
  const [{ [key]: state }, settings] = await Promise.all([browser.storage.session.get(key), readSettings()]);
  const known = state as State | undefined;
  return { ...emptyState, ...(known?.version === 1 && known), usual: usualLives(settings) };
}

const inTurn = oneByOne();
let clockSetBack = () => {};

/** Calls back when the state was moved into the time of a clock that was set back: all that was told of it is wrong now. */
export function whenClockIsSetBack(tell: () => void): void {
  clockSetBack = tell;
}

/**
 * Changes the state: read, reduce, write, one behind another, so that four frames reporting at once lose nothing.
 * Only the background calls it. Resolves to the state after the write. What changes nothing is not written: each write
 * wakes an open popup.
 */
export function updateState(change: (state: State) => State, now: number): Promise<State> {
  const result = inTurn(async () => {
    const before = await readWritten();
    const after = prune(change(inTimeOfClock(before, now)), now);
    if (isSame(before, after)) return before;
    // By the clock where it moves on, so that it also grows after the storage was cleared.
    const written = await write({ ...after, revision: Math.max(before.revision + 1, now), writtenAt: now }, now);
    if (isSetBack(before, now)) clockSetBack();
    return written;
  });
  result.catch((error: unknown) => logFailure('state', error));
  return result;
}

/**
 * Both are plain data, and share what was not changed. Chromium's storage gives keys in the order of the alphabet, whatever
 * that of the writing was.
 */
function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (!isRecord(before) || !isRecord(after)) return false;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every((name) => isSame(before[name], after[name]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

async function write(state: State, now: number): Promise<State> {
  const key = await stateKey();
  try {
    await browser.storage.session.set({ [key]: state });
    return state;
  } catch (error) {
    // Full: what is old goes first; the current wait must survive.
    logFailure('state is full', error);
    const kept = prune(state, now, { tight: true });
    await browser.storage.session.set({ [key]: kept });
    return kept;
  }
}
