import browser from 'webextension-polyfill';
import type { Learned } from '@/utils/request/request';
import { logFailure } from './log';
import { oneByOne } from './one-by-one';

const MAX_SITES = 200;
type Stored = Record<string, Learned & { learnedAt: number }>;

async function readAll(): Promise<Stored> {
  const { learned } = await browser.storage.local.get('learned');
  return typeof learned === 'object' && learned !== null ? (learned as Stored) : {};
}

/** What was learned of this site on this computer; null when nothing was, or when it cannot be read: its defaults do. */
export async function readLearned(site: string): Promise<Learned | null> {
  try {
    const entry = (await readAll())[site];
    return entry ? { cooldownMs: entry.cooldownMs, validForMs: entry.validForMs } : null;
  } catch (error) {
    logFailure('learned', error);
    return null;
  }
}

/** What was learned of all sites, the latest first. */
export async function listLearned(): Promise<(Learned & { site: string })[]> {
  return Object.entries(await readAll())
    .sort(([, a], [, b]) => b.learnedAt - a.learnedAt)
    .map(([site, { cooldownMs, validForMs }]) => ({ site, cooldownMs, validForMs }));
}

const inTurn = oneByOne();

/**
 * Remembers a cooldown or validity of a site; the least recently learned sites go first when there are too many. Where that
 * cannot be kept, nothing is missed now: who waits for an answer gets it.
 */
export async function learn(site: string, fact: Partial<Learned>, now: number): Promise<void> {
  await change((all) => {
    const known = all[site];
    if (known && Object.entries(fact).every(([key, value]) => known[key as keyof Learned] === value)) return all;
    const entry = { cooldownMs: null, validForMs: null, ...known, ...fact, learnedAt: now };
    const kept = Object.entries({ ...all, [site]: entry })
      .sort(([, a], [, b]) => b.learnedAt - a.learnedAt)
      .slice(0, MAX_SITES);
    return Object.fromEntries(kept);
  }).catch((error: unknown) => logFailure('learn', error));
}

/** Forgets what was learned of one site, or of all when none is named. */
export function forgetLearned(site: string | null): Promise<void> {
  return change((all) => Object.fromEntries(Object.entries(all).filter(([each]) => site !== null && each !== site)));
}

/** Changes queue one behind another; what changes nothing is not written. */
function change(make: (all: Stored) => Stored): Promise<void> {
  return inTurn(async () => {
    const before = await readAll();
    const after = make(before);
    if (after !== before) await browser.storage.local.set({ learned: after });
  });
}
