import { setTimeout as wait } from 'node:timers/promises';
import type { Chromium } from '../../tests/e2e/support/chromium.ts';
import type { Context } from './context.ts';
import type { Samples } from './measures.ts';
import { heapBytes, scriptBytes, traced, visit } from './record.ts';
import { differences, ratios } from './statistics.ts';
import { isContentScript, ownWork, workerMs } from './trace.ts';

/** How long each page is watched after its load. */
const WATCHED_MS: Record<string, number> = {
  article: 1_500,
  nodes: 2_000,
  feed: 5_300,
  frames: 2_000,
  mails: 6_000,
};

interface Run {
  ownMs: number;
  longestMs: number;
  longTasks: number;
  workerMs: number;
  heap: number;
}

/**
 * What an idle frame pays: on each page ours and the empty extension in turn. Script time is CPU time of the thread in
 * the calls that a trace gives to the extension: `Performance.getMetrics` counts the page's own scripts too, and by the
 * clock, which on a shared machine is mostly the others'.
 */
export async function benchPages(context: Context): Promise<Samples[]> {
  const [ours, empty] = [await context.ours(), await context.empty()];
  const samples: Samples[] = [];
  for (const [name, watchedMs] of Object.entries(WATCHED_MS)) {
    const url = (await context.site()).url(name);
    const runs: Record<'ours' | 'floor', Run[]> = { ours: [], floor: [] };
    for (let turn = 0; turn < context.runs; turn++) {
      // In turn, and not always the same first.
      const order = turn % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const);
      for (const side of order) runs[side].push(await runOnce(side === 'ours' ? ours : empty, url, watchedMs));
    }
    const script = await onPage(ours, (page) => scriptBytes(page, url, 1_000));
    samples.push(...samplesOf(name, runs), { id: `${name}.script`, values: [script / 1_000] });
    context.tell(`  ${name}: ${runs.ours.map(({ ownMs }) => ownMs.toFixed(1)).join(' ')} ms`);
  }
  return samples;
}

function runOnce(browser: Chromium, url: string, watchedMs: number): Promise<Run> {
  return onPage(browser, async (page) => {
    const events = await traced(page, () => visit(page, url, watchedMs));
    const { cpuMs, longestMs, longTasks } = ownWork(events, isContentScript);
    const heap = (await heapBytes(page)) / page.frames().length;
    return { ownMs: cpuMs, longestMs, longTasks, workerMs: workerMs(events), heap };
  });
}

async function onPage<T>(browser: Chromium, work: (page: Awaited<ReturnType<Chromium['newPage']>>) => Promise<T>) {
  await putToSleep(browser);
  const page = await browser.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

const SETTLED_MS = 400;
const MAX_TURNS = 5;

/** Asleep at first, so that a wake-up shows. The page of before, whose closing wakes it, may have closed just now. */
async function putToSleep(browser: Chromium): Promise<void> {
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    await wait(SETTLED_MS);
    if (!(await browser.backgroundRuns())) return;
    await browser.stopBackground().catch(() => undefined);
  }
}

function samplesOf(name: string, { ours, floor }: Record<'ours' | 'floor', Run[]>): Samples[] {
  const of = (runs: Run[], key: keyof Run) => runs.map((run) => run[key]);
  const own = of(ours, 'ownMs');
  const values: Record<string, number[]> = {
    ratio: ratios(own, of(floor, 'ownMs')),
    own,
    floor: of(floor, 'ownMs'),
    heap: differences(of(ours, 'heap'), of(floor, 'heap')).map((bytes) => bytes / 1_000),
    longest: of(ours, 'longestMs'),
    longTasks: of(ours, 'longTasks'),
    worker: of(ours, 'workerMs'),
  };
  return Object.entries(values).map(([key, list]) => ({ id: `${name}.${key}`, values: list }));
}
