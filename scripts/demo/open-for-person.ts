import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../tests/e2e/support/test-browser.ts';
import type { Sandbox } from '../../tests/sandbox/sandbox.ts';

/** Opens the mailbox and the sign-in page, and stays until the last tab or the browser is closed. */
export async function openForPerson(browser: TestBrowser, sandbox: Sandbox): Promise<void> {
  // Long enough to see what waiting looks like.
  sandbox.setArrival({ delayMs: 6_000 });
  await browser.newPage(sandbox.mailUrl());
  const page = await browser.newPage(sandbox.url());
  await closeToolTabs(page);
  console.log(`
The browser is open on a practice sign-in page; codes arrive in the mailbox in the tab beside it.
  1. Click into the code field: nothing was sent yet.
  2. Press Send code, and watch the chip, the badge and the popup (the puzzle piece holds its button).
  3. Go to the mailbox and look at the marks, then come back and press Fill.
  4. Ask for more codes than is wise.
More pages to try, with boxes, frames, dialogs and text messages: ${new URL('/', sandbox.url())}
Close the browser to end the demo.`);
  while (await hasTabs(browser)) await wait(500);
}

/** The driver keeps a page of the extension open to ask it things; a person would wonder. */
async function closeToolTabs(page: Page) {
  const tools = (await page.browser().pages()).filter((tab) => tab.url().startsWith('chrome-extension:'));
  await Promise.all(tools.map((tab) => tab.close()));
}

async function hasTabs(browser: TestBrowser) {
  try {
    return (await browser.pages()).length > 0;
  } catch {
    // The browser was closed.
    return false;
  }
}
