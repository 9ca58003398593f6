import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Viewport } from 'puppeteer-core';
import type { Chromium } from '../../tests/e2e/support/chromium.ts';
import { SHOWN_CODE } from '../../tests/e2e/support/hint.ts';
import { approach, press } from '../../tests/e2e/support/person.ts';
import { poll } from '../../tests/e2e/support/poll.ts';
import { ownPage } from '../../tests/e2e/support/popup.ts';
import type { Sandbox } from '../../tests/sandbox/sandbox.ts';
import { otherMails } from './other-mails.ts';
import { sentenceIn } from './words.ts';

const MINUTE = 60_000;

/** PNG files as base64 text, each twice as sharp as it is large. */
export type Screenshots = Record<'waiting' | 'mailbox' | 'warning' | 'popup' | 'guide', string>;

/** Plays a sign-in with the real extension, and photographs what a person sees on the way. */
export async function takeScreenshots(browser: Chromium, sandbox: Sandbox, language: string): Promise<Screenshots> {
  const says = (key: string) => sentenceIn(language, key);
  for (const mail of otherMails(language)) await sandbox.sendMailFrom(mail);
  sandbox.passTime(47 * MINUTE);

  const site = await openSite();
  sandbox.holdMail();
  await send();
  await browser.waitForHint(site, says('advice.waitingTo'));
  const waiting = await shootForm();

  await approach(site, '.send');
  await browser.waitForHint(site, says('resend.wait'));
  const warning = await shootForm();

  await send();
  sandbox.releaseMail();
  await sandbox.waitForMails(5);
  await letTimePass(2 * MINUTE);
  const mailbox = await photographMailbox();
  await site.bringToFront();
  await browser.waitForHint(site, SHOWN_CODE);
  const popup = await photographPopup();
  return { waiting, warning, mailbox, popup, guide: await photographGuide() };

  async function openSite() {
    const page = await browser.newPage();
    // Room for the hint below the form, where it covers none of it.
    await page.setViewport(sharp(700, 860));
    await page.goto(sandbox.url({ countdown: 'none', variant: language.startsWith('zh') ? 'chinese' : 'plain' }));
    return page;
  }

  async function send() {
    await press(site, '.send');
    await site.mouse.move(10, 10);
    // Two presses within a second are one to the extension.
    await wait(1_300);
  }

  /** The upper part: the form with its hint, once that stands beside it. */
  async function shootForm() {
    const form = await (await site.$('#code'))?.boundingBox();
    await poll(
      async () => ((await (await browser.hint(site))?.box())?.y ?? 0) > (form?.y ?? 0),
      'the hint below the form',
    );
    // It fades in.
    await wait(700);
    return shoot(site, { width: 700, height: 690 });
  }

  async function letTimePass(ms: number) {
    sandbox.passTime(ms);
    await browser.shiftClock(ms);
  }

  async function openMailbox(route: string, marks: number) {
    const page = await browser.newPage();
    await page.setViewport(sharp(1100, 520));
    await page.goto(sandbox.mailUrl(route));
    await poll(async () => (await browser.marks(page)).length >= marks, `${marks} marks in the mailbox`);
    return page;
  }

  async function photographMailbox() {
    const page = await openMailbox('inbox', 1);
    await press(page, 'tr.zA:has(wmc-mark)');
    await poll(async () => (await browser.marks(page)).length >= 2, 'two marks in the conversation');
    await page.mouse.move(5, 400);
    const picture = await shoot(page);
    await page.close();
    return picture;
  }

  async function photographPopup() {
    const page = await browser.openOwnPage(`popup.html?tab=${await browser.tabIdOf(site)}`, (popup) =>
      popup.setViewport(sharp(380, 900)),
    );
    await page.waitForSelector('[role=status]');
    // Down to the resend meter: what follows would be cut in the middle.
    const meter = await ownPage(page).find('region', textOf('meter.title'));
    const { y, height } = (await meter?.boundingBox()) ?? { y: 0, height: 620 };
    const picture = await shoot(page, { width: 380, height: y + height });
    await page.close();
    return picture;
  }

  async function photographGuide() {
    sandbox.setArrival({ folder: 'spam' });
    await send();
    await sandbox.waitForMails(6);
    const spam = await openMailbox('spam', 1);
    const [mark] = await browser.marks(spam);
    await mark?.click('button', textOf('popup.showAllow'));
    const { page } = await browser.waitForOwnPage('guide.html');
    await page.setViewport(sharp(620, 600));
    await poll(() => page.$('h1, h2'), 'the guide');
    return shoot(page);
  }

  function textOf(key: string) {
    return says(key).source.replaceAll('\\', '');
  }
}

function sharp(width: number, height: number): Viewport {
  return { width, height, deviceScaleFactor: 2 };
}

/** What is seen of a page, or its upper part. */
function shoot(page: Page, size?: { width: number; height: number }): Promise<string> {
  const clip = size && { x: 0, y: 0, ...size };
  // Beyond the viewport would resize the page for a moment, and what is placed in it would move.
  return page.screenshot({ encoding: 'base64', captureBeyondViewport: false, clip });
}
