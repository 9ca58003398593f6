import browser from 'webextension-polyfill';
import type { Learned } from '@/utils/request/request';

const MAX_SITES = 200;
type Stored = Record<string, Learned & { learnedAt: number }>;

async function readAll(): Promise<Stored> {
  const { learned } = await browser.storage.local.get('learned');
  return typeof learned === 'object' && learned !== null ? (learned as Stored) : {};
}

/** What was learned of this site on this computer; null when nothing was. */
export async function readLearned(site: string): Promise<Learned | null> {
  const entry = (await readAll())[site];
  return entry ? { cooldownMs: entry.cooldownMs, validForMs: entry.validForMs } : null;
}

let queue: Promise<unknown> = Promise.resolve();

/** Remembers a cooldown or validity of a site; the least recently learned sites go first when there are too many. */
export function learn(site: string, fact: Partial<Learned>, now: number): Promise<void> {
  const result = queue.then(async () => {
    const all = await readAll();
    const known = all[site];
    if (known && Object.entries(fact).every(([key, value]) => known[key as keyof Learned] === value)) return;
    const entry = { cooldownMs: null, validForMs: null, ...known, ...fact, learnedAt: now };
    const kept = Object.entries({ ...all, [site]: entry })
      .sort(([, a], [, b]) => b.learnedAt - a.learnedAt)
      .slice(0, MAX_SITES);
    await browser.storage.local.set({ learned: Object.fromEntries(kept) });
  });
  queue = result.catch(() => undefined);
  return result;
}
