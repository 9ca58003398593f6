import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { SHOWN_CODE } from '../../tests/e2e/support/hint.ts';
import { approach, press, typeInto } from '../../tests/e2e/support/person.ts';
import { poll } from '../../tests/e2e/support/poll.ts';
import type { Popup } from '../../tests/e2e/support/popup.ts';
import type { TestBrowser } from '../../tests/e2e/support/test-browser.ts';
import type { Sandbox } from '../../tests/sandbox/sandbox.ts';
import { sentence } from './sentences.ts';
import type { Story } from './story.ts';

const MINUTE = 60_000;

/** The whole job, played as a person would: waiting for a code, two codes, too many codes, an expired code, a lost sender. */
export async function playJourney(browser: TestBrowser, sandbox: Sandbox, story: Story): Promise<void> {
  // A site that lets people press Resend as often as they like, until it locks them out.
  const page = await browser.newPage(sandbox.url({ countdown: 'none' }));
  const mailbox = await openMailbox();

  await story.step('A code form, and nothing was sent yet', async () => {
    await press(page, '#code');
    await hintSays('advice.pressSend');
    await story.picture(page, 'hint');
    await popupSays('advice.pressSend');
  });

  await story.step('Send is pressed; the mail takes its time', async () => {
    sandbox.holdMail();
    await sendAndLeave();
    await hintSays('advice.waitingTo');
    await story.picture(page, 'hint');
    await badgeSays(/^(?:10|9)$/);
    await popupSays('advice.waitingTo', { timer: /^(10:00|9:5\d)$/, Resend: sentence('resend.wait') });
  });

  await story.step('The pointer comes near Resend: a warning before the click', async () => {
    await approach(page, '.send');
    await hintSays('resend.wait');
    await story.picture(page, 'hint');
  });

  await story.step('Resend is pressed all the same', async () => {
    await sendAndLeave();
    await hintSays('advice.useNewest');
    await story.picture(page, 'hint');
  });

  await story.step('Both mails arrive: only the newest counts', async () => {
    sandbox.releaseMail();
    await sandbox.waitForMails(2);
    await mailbox.bringToFront();
    await press(mailbox, 'tr.zA');
    await poll(async () => (await marks(mailbox)).length >= 2, 'two marks in the mailbox');
    for (const { code, standing, label } of await marks(mailbox))
      story.sees('mailbox', `${code} ${standing}: ${label}`);
    await story.picture(mailbox, 'mailbox');
  });

  await story.step('The older code is typed', async () => {
    await page.bringToFront();
    await typeInto(page, '#code', codeOf(0));
    await rest();
    await hintSays('advice.typedSuperseded', 'advice.typedSupersededAt');
    await story.picture(page, 'hint');
  });

  await story.step('Fill puts the newest code into the field, and submits nothing', async () => {
    await (await browser.waitForHint(page, SHOWN_CODE)).click('button', 'Fill');
    const typed = () => page.$eval('#code', (field) => (field as HTMLInputElement).value);
    await poll(async () => (await typed()) === codeOf(1), 'the newest code in the field');
    story.sees('field', await typed(), new RegExp(`^${codeOf(1)}$`));
    await story.picture(page, 'field');
    await popupSays('advice.arrivedAt', { 'Latest code': /Fill/ });
  });

  await story.step('Four codes were asked for; the next press may lock the account', async () => {
    for (const _ of ['third', 'fourth']) await sendAndLeave();
    await approach(page, '.send');
    await hintSays('resend.strong');
    await story.picture(page, 'hint');
  });

  await story.step('The sixth press: the site refuses with HTTP 429', async () => {
    for (const _ of ['fifth', 'sixth']) await sendAndLeave();
    await hintSays('advice.stopUntil');
    await story.picture(page, 'hint');
    await badgeSays(/^!$/);
    await popupSays('advice.stopUntil', { Resend: sentence('resendSource.notice') });
  });

  await story.step('Eleven minutes later the code is over', async () => {
    sandbox.passTime(11 * MINUTE);
    await browser.shiftClock(11 * MINUTE);
    await popupSays('advice.typedExpired', { timer: /^0:00$/, 'Latest code': sentence('standing.expired') });
  });

  await story.step('The guide that lets this sender through', async () => {
    const popup = await browser.openPopup(page);
    const region = await popup.find('region', 'Allow the sender');
    await region?.$eval('summary', (summary) => (summary as HTMLElement).click());
    story.sees('guide', await regionText(popup, 'Allow the sender'), /no-reply@coinharbor\.example/);
    await region?.scrollIntoView();
    await story.picture(popup.page, 'guide');
    await popup.close();
  });

  await story.step('Every host that was asked for anything, by pages, browser and extension', async () => {
    story.sees('hosts', browser.hostsAsked().sort().join('\n'), /www\.coinharbor\.example/);
  });

  async function openMailbox() {
    const mailbox = await browser.newPage(sandbox.mailUrl());
    await page.bringToFront();
    return mailbox;
  }

  async function sendAndLeave() {
    await press(page, '.send');
    await page.mouse.move(10, 10);
    await rest();
  }

  function codeOf(place: number): string {
    return sandbox.sends[place]?.code ?? '';
  }

  async function hintSays(...keys: string[]) {
    const wanted = new RegExp(keys.map((key) => sentence(key).source).join('|'));
    const hint = await browser.waitForHint(page, wanted);
    story.sees('hint', await hint.text());
  }

  async function badgeSays(wanted: RegExp) {
    const badge = await poll(
      async () => wanted.test(await browser.badgeText(page)) && browser.badgeText(page),
      `a badge like ${wanted}`,
    );
    story.sees('badge', badge);
  }

  async function popupSays(key: string, parts: Record<string, RegExp> = {}) {
    const popup = await browser.openPopup(page);
    await popup.waitForText(sentence(key));
    story.sees('popup', await popup.advice());
    await story.picture(popup.page, 'popup');
    for (const [part, expected] of Object.entries(parts)) story.sees(part, await regionText(popup, part), expected);
    await popup.close();
  }
}

/** Two presses within a second are one to the extension; people take longer. */
function rest() {
  return wait(1_200);
}

async function regionText(popup: Popup, name: string): Promise<string> {
  const part = name === 'timer' ? await popup.find('timer') : await popup.find('region', name);
  if (!part) throw new Error(`the popup has no ${name}`);
  // biome-ignore lint/performance/useDomNodeTextContent: as it is shown, line by line
  return part.evaluate((element) => (element as HTMLElement).innerText);
}

function marks(mailbox: Page) {
  return mailbox.$$eval('wmc-mark', (elements) =>
    elements.map((mark) => ({
      code: mark.parentElement?.textContent?.match(/\b\d{6}\b/)?.[0] ?? '',
      standing: mark.getAttribute('data-standing'),
      label: mark.textContent,
    })),
  );
}
