import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../tests/e2e/support/chromium.ts';
import { badgeOf, QUIET_PAGE } from '../../tests/e2e/support/extension-page.ts';
import { poll } from '../../tests/e2e/support/poll.ts';
import type { Context } from './context.ts';
import type { Samples } from './measures.ts';
import type { Site } from './site.ts';

/** Which of the two tabs is in front: timers and rendering of the other sleep. */
const IN_FRONT = ['mailbox', 'form'] as const;
const ENDS = ['hint', 'popup', 'badge'] as const;

type Ends = Record<(typeof ENDS)[number], number>;

/** In the pages that look on. */
interface Seen {
  seenAt?: number;
}

/**
 * From the new row of a mail in an open mailbox of 100, once it is on the screen, to the three places that tell of its
 * code: the hint of the waiting tab, an open popup, and the badge.
 */
export async function benchArrival(context: Context): Promise<Samples[]> {
  const [browser, site] = [await context.ours(), await context.site()];
  const samples: Samples[] = [];
  let turns = 0;
  for (const front of IN_FRONT) {
    const runs: Ends[] = [];
    for (let turn = 0; turn < context.runs; turn++) {
      turns += 1;
      runs.push(await runOnce(browser, site, front, turns));
    }
    for (const end of ENDS) samples.push({ id: `arrival.${front}.${end}`, values: runs.map((run) => run[end]) });
    const told = runs.map((run) => ENDS.map((end) => run[end].toFixed(0)).join('/'));
    context.tell(`  ${front} in front: ${told.join(' ')} ms`);
  }
  return samples;
}

async function runOnce(browser: Chromium, site: Site, front: (typeof IN_FRONT)[number], turn: number): Promise<Ends> {
  // Codes of their own, none of which lives for as long as the form's are taken to live.
  const [code, minutes] = [String(730_519 + turn), 10 + turn];
  await browser.forgetEverything();
  const mailbox = await browser.newPage(site.mailUrl());
  await poll(async () => (await mailbox.$$('wmc-mark')).length > 0, 'a mailbox that is read', 15_000);
  const form = await browser.newPage(site.url('quiet'));
  const hint = await browser.waitForHint(form, /\S/, 10_000);
  const badgeBefore = await browser.badgeText(form);
  const popup = await browser.openOwnPage(`popup.html?tab=${await browser.tabIdOf(form)}`);
  const watcher = await browser.openOwnPage(QUIET_PAGE);
  try {
    await popup.waitForSelector('[role=status]');
    await hint.evaluate(noteCode, code);
    await popup.evaluate(noteCode, await popup.evaluateHandle(() => document), code);
    await mailbox.evaluate(noteRow, code);
    await (front === 'mailbox' ? mailbox : form).bringToFront();
    // What a change of tabs causes is over by then.
    await wait(500);

    site.deliver(code, minutes);
    const badgeAt = changeOfBadge(watcher, await browser.tabIdOf(form), badgeBefore);
    const arrivedAt = await seenBy(mailbox, 'the row of the mail');
    return {
      hint: (await seenBy(form, 'the code in the hint')) - arrivedAt,
      popup: (await seenBy(popup, 'the code in the popup')) - arrivedAt,
      badge: (await badgeAt) - arrivedAt,
    };
  } finally {
    for (const page of [mailbox, form, popup, watcher]) await page.close();
    site.takeBack();
  }
}

/** Asks for it, from here: there is no event for it, and a timer sleeps in a tab behind. */
async function changeOfBadge(watcher: Page, tabId: number, before: string): Promise<number> {
  return poll(
    async () => {
      if ((await badgeOf(watcher, tabId)) !== before) return Date.now();
      return null;
    },
    'another badge',
    10_000,
    10,
  );
}

function seenBy(page: Page, what: string): Promise<number> {
  return poll(() => page.evaluate(() => (window as unknown as Seen).seenAt ?? null), what, 10_000);
}

// The functions below run in the browser: each must stand alone.

function noteRow(code: string) {
  new MutationObserver((_, observer) => {
    if (![...document.querySelectorAll('tr')].some((row) => row.textContent?.includes(code))) return;
    observer.disconnect();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      (window as unknown as Seen).seenAt = performance.timeOrigin + performance.now();
    };
    const note = () => port2.postMessage(null);
    // The task after its frame: laid out and painted. A tab behind has no frames.
    if (document.hidden) note();
    else requestAnimationFrame(note);
  }).observe(document.body, { childList: true, subtree: true });
}

function noteCode(root: ParentNode & Node, code: string) {
  new MutationObserver((_, observer) => {
    if (![...root.querySelectorAll('.digits')].some(({ textContent }) => textContent === code)) return;
    (window as unknown as Seen).seenAt = performance.timeOrigin + performance.now();
    observer.disconnect();
  }).observe(root, { childList: true, subtree: true, characterData: true });
}
