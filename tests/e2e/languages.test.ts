import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { openShadowRoots } from './support/axe.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { directionOf, languages, speak } from './support/languages.ts';
import { nameSender } from './support/name-sender.ts';
import { overflowing } from './support/overflowing.ts';
import { press } from './support/person.ts';
import { poll } from './support/poll.ts';

describe('in every language of the interface', () => {
  let sandbox: Sandbox;
  let browser: Chromium;
  let tabId: number;

  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await launchChromium(sandbox);
    const page = await browser.newPage(sandbox.url({ countdown: 'none' }));
    tabId = await browser.tabIdOf(page);
    for (let sent = 1; sent <= 2; sent++) {
      await press(page, '.send');
      await sandbox.waitForMails(sent);
    }
    await sandbox.sendMailFrom({
      from: '"Harbor Bank of the Northern Coast" <verification-codes@harborbank.example>',
      subject: 'Your verification code',
      text: 'Your verification code is 551204.',
    });
    const mailbox = await browser.newPage(sandbox.mailUrl('inbox'));
    await poll(async () => (await mailbox.$$('wmc-mark')).length === 2, 'the marks');
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  test.each(languages)('%s: nothing of the popup runs out of its place at 360 px', async (language) => {
    const popup = await browser.openOwnPage(`popup.html?tab=${tabId}`, async (page) => {
      await page.setViewport({ width: 360, height: 800, hasTouch: true });
      await speak(page, language);
    });
    await popup.waitForSelector('[role=status]');
    expect(await popup.$eval('main', (main) => main.dir)).toBe(directionOf(language));
    expect(await overflowing(popup)).toEqual([]);
    await popup.close();
  });

  test.each(languages)('%s: nor of the first page and the practice page', async (language) => {
    for (const path of ['welcome.html', 'practice.html']) {
      const page = await browser.openOwnPage(path, async (page) => {
        await page.setViewport({ width: 360, height: 800 });
        await speak(page, language);
      });
      await page.waitForSelector('h1');
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(directionOf(language));
      expect(await overflowing(page)).toEqual([]);
      await page.close();
    }
  });

  test.each(languages)('%s: nor of the hint and the marks beside it, nor of the guides', async (language) => {
    const open = (path: string) =>
      browser.openOwnPage(path, async (page) => {
        await page.setViewport({ width: 360, height: 800, hasTouch: true });
        await openShadowRoots(page);
        await speak(page, language);
      });
    const practice = await open('practice.html');
    await press(practice, '.send');
    await poll(async () => Boolean(await practice.$('wmc-hint >>> .digits')), 'the code in the hint');
    expect(await practice.$eval('wmc-hint >>> .hint', (hint) => (hint as HTMLElement).dir)).toBe(directionOf(language));
    // A mark is placed after it is drawn.
    await poll(async () => (await overflowing(practice)).length === 0, 'all in its place').catch(() => {});
    expect(await overflowing(practice)).toEqual([]);
    await practice.close();

    const guide = await open('guide.html');
    await nameSender(guide);
    for (const mailbox of await guide.$$eval('option', (options) => options.map(({ value }) => value))) {
      await guide.select('select', mailbox);
      expect([mailbox, ...(await overflowing(guide))]).toEqual([mailbox]);
    }
    await guide.close();
  });

  test.each(languages)('%s: nothing of the settings runs out of its place at 360 px', async (language) => {
    const settings = await browser.openOwnPage('options.html', async (page) => {
      await page.setViewport({ width: 360, height: 800, hasTouch: true });
      await speak(page, language);
    });
    await settings.waitForSelector('section');
    expect(await settings.$eval('main', (main) => main.dir)).toBe(directionOf(language));
    expect(await overflowing(settings)).toEqual([]);
    await settings.close();
  });
});
