import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../tests/e2e/support/chromium.ts';
import { QUIET_PAGE } from '../../tests/e2e/support/extension-page.ts';
import { poll } from '../../tests/e2e/support/poll.ts';
import type { Context } from './context.ts';
import type { Samples } from './measures.ts';

/** Kinds of pages that a code form is put into after a second; on `focus` the site puts the cursor into its field. */
const PAGES = ['quiet', 'busy', 'focus'];

/** From a code form's appearance to the state that the popup shows, and to the hint. The worker is asleep at first. */
export async function benchCodeForm(context: Context): Promise<Samples[]> {
  const browser = await context.ours();
  const site = await context.site();
  const samples: Samples[] = [];
  for (const name of PAGES) {
    const runs: { state: number; hint: number }[] = [];
    for (let turn = 0; turn < context.runs; turn++) runs.push(await runOnce(browser, site.url(name)));
    samples.push({ id: `form.${name}.state`, values: runs.map(({ state }) => state) });
    samples.push({ id: `form.${name}.hint`, values: runs.map(({ hint }) => hint) });
    context.tell(`  ${name}: ${runs.map(({ state, hint }) => `${state.toFixed(0)}/${hint.toFixed(0)}`).join(' ')} ms`);
  }
  return samples;
}

async function runOnce(browser: Chromium, url: string) {
  await browser.forgetEverything();
  const watcher = await browser.openOwnPage(QUIET_PAGE, (page) => page.evaluateOnNewDocument(noteState));
  await browser.stopBackground();
  const page = await browser.newPage(url);
  try {
    const { insertedAt, hintAt } = await seenBy(page, 'hintAt', 'the hint');
    const { stateAt } = await seenBy(watcher, 'stateAt', 'the state');
    return { state: (stateAt ?? Number.NaN) - (insertedAt ?? 0), hint: (hintAt ?? Number.NaN) - (insertedAt ?? 0) };
  } finally {
    await page.close();
    await watcher.close();
  }
}

function seenBy(page: Page, name: string, what: string): Promise<Record<string, number>> {
  const read = () =>
    page.evaluate((name) => {
      const { insertedAt, hintAt, stateAt } = window as unknown as Record<string, number>;
      const seen = { insertedAt, hintAt, stateAt } as Record<string, number>;
      return seen[name] ? seen : null;
    }, name);
  return poll(read, what, 10_000);
}

/** Inside a page of the extension: when the session storage, which the popup reads and watches, knew of a request. */
function noteState() {
  const api = (globalThis as unknown as { chrome: { storage: { session: { onChanged: EventLike } } } }).chrome;
  api.storage?.session.onChanged.addListener(({ state }) => {
    const seen = window as unknown as { stateAt?: number };
    if (Object.keys(state?.newValue?.requests ?? {}).length > 0)
      seen.stateAt ??= performance.timeOrigin + performance.now();
  });
}

interface EventLike {
  addListener(listen: (changes: { state?: { newValue?: { requests: object } } }) => void): void;
}
