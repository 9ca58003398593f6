import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { CHROMIUM_BUILD, type Chromium, launchChromium } from './support/chromium.ts';
import { press } from './support/person.ts';
import { poll } from './support/poll.ts';

type Messages = Record<string, { message: string }>;
declare const chrome: { i18n: { getMessage: (name: string, substitutions?: string | string[]) => string } };

const LOCALES = join(CHROMIUM_BUILD, '_locales');
const languages = readdirSync(LOCALES);
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));

/** A browser has one interface language from start to end: its pages are given the sentences of another. */
async function speak(page: Page, messages: Messages, direction: string): Promise<void> {
  await page.evaluateOnNewDocument(
    (messages, direction) => {
      chrome.i18n.getMessage = (name, substitutions = []) => {
        const values = [substitutions].flat();
        const text = name === '@@bidi_dir' ? direction : (messages[name]?.message ?? '');
        return text.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
      };
    },
    messages,
    direction,
  );
}

/** Elements whose text runs out of them, and whatever is wider than the page. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.closest('.visually-hidden, svg, option')) return [];
      const runsOut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
      const wider = box.right > width + 1 || box.left < -1;
      return runsOut || wider
        ? [`${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`]
        : [];
    });
  });
}

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
    const direction = /^(?:ar|fa|he)\b/.test(language) ? 'rtl' : 'ltr';
    const popup = await browser.openOwnPage(`popup.html?tab=${tabId}`, async (page) => {
      await page.setViewport({ width: 360, height: 800, hasTouch: true });
      await speak(page, messagesOf(language), direction);
    });
    await popup.waitForSelector('[role=status]');
    expect(await popup.$eval('main', (main) => main.dir)).toBe(direction);
    expect(await overflowing(popup)).toEqual([]);
    await popup.close();
  });

  test.each(languages)('%s: nothing of the settings runs out of its place at 360 px', async (language) => {
    const direction = /^(?:ar|fa|he)\b/.test(language) ? 'rtl' : 'ltr';
    const settings = await browser.openOwnPage('options.html', async (page) => {
      await page.setViewport({ width: 360, height: 800, hasTouch: true });
      await speak(page, messagesOf(language), direction);
    });
    await settings.waitForSelector('section');
    expect(await settings.$eval('main', (main) => main.dir)).toBe(direction);
    expect(await overflowing(settings)).toEqual([]);
    await settings.close();
  });
});
