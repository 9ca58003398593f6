import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { launchFirefox } from './support/firefox.ts';
import { overflowing } from './support/overflowing.ts';
import { press } from './support/person.ts';
import { poll } from './support/poll.ts';
import type { TestBrowser } from './support/test-browser.ts';

/** Firefox for Android shows the popup as a page of its own, as wide as the phone. */
const phones = [
  { width: 360, height: 640 },
  { width: 412, height: 915 },
];
/** What a thumb hits, in px. */
const THUMB = 36;

describe.each(phones)('the popup on a phone of $width × $height', (size) => {
  let sandbox: Sandbox;
  let browser: TestBrowser;
  let site: Page;

  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await launchFirefox(sandbox, undefined, { touch: true });
    site = await browser.newPage(sandbox.url({ countdown: 'none' }));
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  test('with nothing to wait for fills its width, and nothing runs out', async () => {
    const popup = await open(await browser.newPage());
    expect(await isFilled(popup)).toBe(true);
    expect(await overflowing(popup)).toEqual([]);
  });

  test('shows advice, code and Fill at once, and all of it is big enough for a thumb', async () => {
    await press(site, '.send');
    await sandbox.waitForMails(1);
    const mailbox = await browser.newPage(sandbox.mailUrl('inbox'));
    await poll(async () => (await browser.marks(mailbox)).length > 0, 'the mark');

    const popup = await open(site);
    await popup.waitForSelector('.digits');
    expect(await isFilled(popup)).toBe(true);
    const below = await popup.$$eval('[role=status], [role=timer], .digits, .buttons button', (parts) =>
      parts.filter((part) => part.getBoundingClientRect().bottom > innerHeight).map((part) => part.outerHTML),
    );
    expect(below).toEqual([]);
    expect(await overflowing(popup)).toEqual([]);
    expect(await smallControls(popup)).toEqual([]);
  });

  async function open(tab: Page): Promise<Page> {
    const { page } = await browser.openPopup(tab);
    await page.setViewport(size);
    await poll(() => page.evaluate((width) => innerWidth === width, size.width), 'the size of the phone');
    return page;
  }
});

/** The desktop's scroll bar takes its part of the width. */
const isFilled = (page: Page) =>
  page.$eval('main', (main) => main.getBoundingClientRect().width === document.documentElement.clientWidth);

/** What can be pressed and is smaller than a thumb. What is unfolded by `overflowing` counts too. */
function smallControls(page: Page): Promise<string[]> {
  return page.$$eval(
    'button, summary, a, select, label:has(input)',
    (controls, least) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const isSmall = width > 0 && (width < least || height < least);
        return isSmall ? [`${Math.round(width)}×${Math.round(height)} ${control.outerHTML.slice(0, 120)}`] : [];
      }),
    THUMB,
  );
}
