import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { poll } from '../../tests/e2e/support/poll.ts';
import type { Context } from './context.ts';
import type { Samples } from './measures.ts';
import { traced } from './record.ts';
import { collectionMs, isContentScript, isContentScriptOrMicrotask, ownWork, workerMs } from './trace.ts';

const UPDATES = 8;
const EVERY_MS = 1_000;
const MARKS = 10;

/** A list of 100 rows in Gmail's shape, ten with codes, its whole table body made anew each second. */
export async function benchMailbox(context: Context): Promise<Samples[]> {
  const browser = await context.ours();
  const url = (await context.site()).mailUrl();
  const runs: Record<'update' | 'collected' | 'longest' | 'worker' | 'open', number>[] = [];
  for (let turn = 0; turn < context.runs; turn++) {
    await browser.forgetEverything();
    const page = await browser.newPage();
    const opened = await traced(page, async () => {
      await page.goto(url);
      await marked(page);
    });
    await wait(EVERY_MS);
    const updated = await traced(page, () => rerender(page));
    await marked(page);
    const { cpuMs, longestMs } = ownWork(updated, isContentScriptOrMicrotask);
    runs.push({
      update: cpuMs / UPDATES,
      collected: collectionMs(updated, isContentScriptOrMicrotask) / UPDATES,
      longest: longestMs,
      worker: workerMs(updated) / UPDATES,
      // The page's own promises are in its loading: what comes after an `await` of ours is left out here.
      open: ownWork(opened, isContentScript).cpuMs,
    });
    await page.close();
  }
  context.tell(`  update: ${runs.map(({ update }) => update.toFixed(2)).join(' ')} ms`);
  return (['update', 'collected', 'longest', 'worker', 'open'] as const).map((key) => ({
    id: `mailbox.${key}`,
    values: runs.map((run) => run[key]),
  }));
}

function marked(page: Page) {
  const count = () => page.$$eval('wmc-mark', (marks) => marks.length);
  return poll(async () => (await count()) >= MARKS, `${MARKS} marks`, 15_000);
}

/** The page draws at each change of its route; asked for by name it does so without a promise, which a trace could not tell from ours. */
async function rerender(page: Page) {
  await page.evaluate(
    ({ updates, everyMs }) => {
      let left = updates;
      const timer = setInterval(() => {
        dispatchEvent(new HashChangeEvent('hashchange'));
        left -= 1;
        if (left === 0) clearInterval(timer);
      }, everyMs);
    },
    { updates: UPDATES, everyMs: EVERY_MS },
  );
  await wait((UPDATES + 1) * EVERY_MS);
}
