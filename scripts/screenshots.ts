// `npm run screenshots`: the set of pictures of the interface, in six languages, light and dark, into .output/screenshots.
// Real extension, real Chromium, the practice site of tests/sandbox. `npm run screenshots -- hi ar` takes others.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../tests/e2e/support/chromium.ts';
import { SHOWN_CODE } from '../tests/e2e/support/hint.ts';
import { press } from '../tests/e2e/support/person.ts';
import { poll } from '../tests/e2e/support/poll.ts';
import { type Sandbox, startSandbox } from '../tests/sandbox/sandbox.ts';
import { runTool } from './test/run-tool.mjs';

const folder = join(import.meta.dirname, '../.output/screenshots');
const languages = ['en', 'zh-CN', 'ar', 'de', 'es', 'ja'];
const schemes = ['light', 'dark'] as const;
const DESKTOP = { width: 1100, height: 760 };
const POPUP = { width: 380, height: 600 };
const PHONE = { width: 360, height: 740, hasTouch: true };

/** Pages of the extension in tabs of their own; another is one line. */
const ownPages = [
  { name: 'welcome', path: 'welcome.html' },
  { name: 'practice', path: 'practice.html' },
  { name: 'settings', path: 'options.html' },
];

const wanted = process.argv.slice(2);
const chosen = wanted.length > 0 ? wanted : languages;

try {
  await build();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const language of chosen) for (const scheme of schemes) await takeSet(language, scheme);
} catch (error) {
  console.error(`screenshots: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function build() {
  const { code, output } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Error(`the build failed\n${output}`);
}

/** One browser a set: its interface language and its colours are those of its start. */
async function takeSet(language: string, colorScheme: (typeof schemes)[number]) {
  const sandbox = await startSandbox();
  const browser = await launchChromium(sandbox, undefined, { language, colorScheme });
  const take = async (page: Page, name: string, fullPage = false) => {
    const path = join(folder, `${language}-${colorScheme}-${name}.png`) as `${string}.png`;
    // Beyond the window, Chromium takes a page from right to left that fits into it beside its content.
    const isLonger = fullPage && (await page.evaluate(() => document.documentElement.scrollHeight > innerHeight));
    await page.screenshot({ path, fullPage: isLonger });
    console.log(path);
  };
  try {
    await takeStory(browser, sandbox, take);
    await takePractice(browser, take);
    for (const { name, path } of ownPages) {
      const page = await browser.openOwnPage(path, (fresh) => fresh.setViewport(DESKTOP));
      await page.waitForSelector('main h2');
      await take(page, name, true);
      // A finger instead of a mouse loads the page anew.
      await page.setViewport(PHONE);
      await page.waitForSelector('main h2');
      await take(page, `${name}-phone`, true);
      await page.close();
    }
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/** The practice page as it is halfway, on a phone: hint and mark. */
async function takePractice(browser: Chromium, take: Take) {
  const page = await browser.openOwnPage('practice.html', (fresh) => fresh.setViewport({ ...PHONE, height: 1_600 }));
  await press(page, '.send');
  await poll(async () => (await page.$$('wmc-mark')).length === 1, 'the mark of the practice mail');
  await page.click('h1');
  await take(page, 'practice-arrived-phone');
  await page.close();
}

type Take = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

/** A wait for two codes, their arrival, and the marks in the mailbox. */
async function takeStory(browser: Chromium, sandbox: Sandbox, take: Take) {
  const site = await browser.newPage(sandbox.url({ countdown: 'none' }));
  await takePopup('popup-idle', await browser.newPage('about:blank'));
  await site.bringToFront();
  sandbox.holdMail();
  await send();
  await browser.waitForHint(site, /\d:\d\d/);
  await take(site, 'hint-waiting');
  await takePopup('popup-waiting', site);
  await site.bringToFront();
  await site.hover('.send');
  await poll(async () => (await levelOfHint()) === 'caution', 'the warning');
  await take(site, 'hint-warning');
  await site.mouse.move(5, 5);
  await send();

  sandbox.releaseMail();
  await sandbox.waitForMails(2);
  const mailbox = await browser.newPage(sandbox.mailUrl('inbox', { view: 'flat' }));
  await poll(async () => (await mailbox.$$('wmc-mark')).length >= 2, 'the marks in the list');
  await take(mailbox, 'marks-list');
  await mailbox.goto(sandbox.mailUrl());
  await press(mailbox, 'tr.zA');
  await poll(async () => (await mailbox.$$('wmc-mark')).length >= 2, 'the marks');
  await take(mailbox, 'marks');
  await site.bringToFront();
  await browser.waitForHint(site, SHOWN_CODE);
  await take(site, 'hint-arrived');
  await takePopup('popup-arrived', site);

  async function send() {
    const before = sandbox.sends.length;
    await press(site, '.send');
    await site.mouse.move(5, 5);
    await poll(async () => sandbox.sends.length > before, 'a press that reached the site');
    // Two presses within a second are one to the extension.
    await new Promise((done) => setTimeout(done, 1_200));
  }

  async function levelOfHint() {
    return (await browser.hint(site))?.evaluate((root) => root.querySelector<HTMLElement>('.hint')?.dataset.level);
  }

  async function takePopup(name: string, tab: Page) {
    const path = `popup.html?tab=${await browser.tabIdOf(tab)}`;
    const popup = await browser.openOwnPage(path, (fresh) => fresh.setViewport(POPUP));
    await popup.waitForSelector('[role=status]');
    await take(popup, name, true);
    await popup.close();
  }
}
