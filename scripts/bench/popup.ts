import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../tests/e2e/support/chromium.ts';
import { poll } from '../../tests/e2e/support/poll.ts';
import type { Context } from './context.ts';
import type { Samples } from './measures.ts';

/**
 * The toolbar's popup for a tab that waits for a code, from its navigation to its first paint with content: it draws
 * nothing before it has its data. With the worker running, and asleep.
 */
export async function benchPopup(context: Context): Promise<Samples[]> {
  const browser = await context.ours();
  await browser.forgetEverything();
  const page = await browser.newPage((await context.site()).url('quiet'));
  await browser.waitForHint(page, /\S/, 10_000);
  const warm: number[] = [];
  const cold: number[] = [];
  for (let turn = 0; turn < context.runs; turn++) {
    warm.push(await firstPaint(browser, page));
    await browser.stopBackground();
    cold.push(await firstPaint(browser, page));
  }
  await page.close();
  context.tell(
    `  warm: ${warm.map((ms) => ms.toFixed(0)).join(' ')} ms, cold: ${cold.map((ms) => ms.toFixed(0)).join(' ')} ms`,
  );
  return [
    { id: 'popup.warm', values: warm },
    { id: 'popup.cold', values: cold },
  ];
}

async function firstPaint(browser: Chromium, page: Page): Promise<number> {
  const popup = await browser.openPopup(page);
  const painted = () =>
    popup.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
  const at = await poll(painted, 'the first paint of the popup');
  await popup.close();
  return at;
}
