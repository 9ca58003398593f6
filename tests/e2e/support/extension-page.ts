import type { Page } from 'puppeteer-core';
import { poll } from './poll.ts';

// A quiet page of the extension's own origin, kept in a tab of its own: it may ask the extension API, and does nothing else.
export const QUIET_PAGE = 'sentinel.js';

interface ExtensionApi {
  storage: Record<
    string,
    {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    }
  >;
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  alarms: {
    getAll(): Promise<{ name: string; scheduledTime: number; periodInMinutes?: number }[]>;
    create(name: string, info: { when: number; periodInMinutes?: number }): Promise<void>;
  };
}
// Inside the page; Firefox has `browser`, Chromium `chrome`.
declare const chrome: ExtensionApi;

/** The id of the tab in front. */
export function frontTabId(quiet: Page): Promise<number> {
  return quiet.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);
}

export function badgeOf(quiet: Page, tabId: number): Promise<string> {
  return quiet.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId);
}

export function readStorage(quiet: Page, area: string): Promise<Record<string, unknown>> {
  return quiet.evaluate(async (area) => (await chrome.storage[area]?.get(null)) ?? {}, area);
}

/** For what the background was about to write of a tab that was closed. */
const LAST_WORD_MS = 50;

/** As if the extension had just been installed: waits for closed tabs to be forgotten, then clears until it stays clear. */
export async function clearStorage(quiet: Page): Promise<void> {
  const knows = async (kind: 'requests' | 'messages') => {
    const { state } = (await readStorage(quiet, 'session')) as { state?: Record<typeof kind, object> };
    return Object.keys(state?.[kind] ?? {}).length > 0;
  };
  await poll(async () => !(await knows('requests')), 'closed tabs that are forgotten');
  await poll(async () => {
    await quiet.evaluate(async () => {
      for (const area of ['session', 'local', 'sync']) await chrome.storage[area]?.clear();
      // It goes on, and was not just switched on.
      await chrome.storage.session?.set({ begun: true });
    });
    await new Promise((done) => setTimeout(done, LAST_WORD_MS));
    return !(await knows('requests')) && !(await knows('messages'));
  }, 'nothing that is remembered');
}

/** What the background is just writing would take a change of ours back. */
async function isAtRest(quiet: Page): Promise<boolean> {
  const read = async () => JSON.stringify(await readStorage(quiet, 'session'));
  const before = await read();
  await new Promise((done) => setTimeout(done, 2 * LAST_WORD_MS));
  return before === (await read());
}

/**
 * Moves every instant in session storage back: numbers (or lists of them) under `at` or a key that ends in `At`.
 * State is derived from such facts and the clock, so this is the same as moving the clock on. Alarms move with them.
 */
export async function shiftFacts(quiet: Page, ms: number): Promise<void> {
  await poll(() => isAtRest(quiet), 'an end of what pages report');
  await quiet.evaluate(async (ms) => {
    const shift = (value: unknown, instant: boolean): unknown => {
      if (typeof value === 'number') return instant ? value - ms : value;
      if (Array.isArray(value)) return value.map((item) => shift(item, instant));
      if (!value || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shift(item, /(^a|A)t$/.test(key))]));
    };
    const facts = await chrome.storage.session?.get(null);
    await chrome.storage.session?.set(shift(facts, false) as Record<string, unknown>);
    for (const { name, scheduledTime, periodInMinutes } of await chrome.alarms.getAll()) {
      const when = Math.max(scheduledTime - ms, Date.now());
      await chrome.alarms.create(name, periodInMinutes ? { when, periodInMinutes } : { when });
    }
  }, ms);
}
