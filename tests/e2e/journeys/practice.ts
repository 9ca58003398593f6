import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll, press, typeInto } from './stage.ts';

/** The practice page, from the first press to the open door: all that it shows, the product itself has judged. */
export function practiceJourneys(name: BrowserName) {
  onStage(name, 'The practice page', (stage) => {
    test('is what a real sign-in with two codes is, and leaves nothing behind', async () => {
      const { browser } = stage;
      const before = browser.hostsAsked().length;
      const page = await browser.openOwnPage('practice.html');
      await press(page, '#code');
      await browser.waitForHint(page, /No code has been sent yet/);

      await press(page, '.send');
      await page.mouse.move(5, 5);
      await browser.waitForHint(page, /Your code from Harbor is here/);
      expect(await standings(page)).toEqual(['latest']);

      await page.hover('.send');
      await browser.waitForHint(page, /Asking again can cancel the code/);
      await press(page, '.send');
      await page.mouse.move(5, 5);
      await poll(async () => (await standings(page)).length === 2, 'two marks');
      expect(await standings(page)).toEqual(['latest', 'superseded']);

      const [newest = '', older = ''] = await codes(page);
      await typeInto(page, '#code', older);
      const warning = await browser.waitForHint(page, /You typed the code of an older message/);
      await warning.click('button', 'Fill');
      await poll(async () => (await typed(page)) === newest, 'the newest code in the field');
      await poll(
        async () => (await openSteps(page)).join() === 'Press Continue.',
        'Fill among the steps that are done',
      );

      await press(page, '[type=submit]');
      await poll(async () => (await text(page)).includes('You are in'), 'the open door');
      expect(await openSteps(page)).toEqual([]);
      await poll(async () => !(await page.$('wmc-hint')), 'no hint without a form');

      const { state } = (await browser.extensionStorage()) as { state?: { requests: object; messages: object } };
      expect({ ...state?.requests, ...state?.messages }).toEqual({});
      expect(browser.hostsAsked().slice(before)).toEqual([]);
      expect(await browser.consoleErrors()).toEqual([]);
      await page.close();
    });

    test('a wrong code does not open the door, and the hint says what to look at', async () => {
      const page = await stage.browser.openOwnPage('practice.html');
      await press(page, '.send');
      await poll(async () => (await codes(page)).length === 1, 'the mail');
      const [code = ''] = await codes(page);
      await typeInto(page, '#code', code === '111111' ? '222222' : '111111');
      await press(page, '[type=submit]');
      await page.waitForSelector('.notice.wrong');
      await stage.browser.waitForHint(page, /Check the digits/);
      await page.close();
    });
  });
}

/** From the newest mail to the oldest, as they stand. */
const standings = (page: Page) =>
  page.$$eval('wmc-mark', (marks) => marks.map((mark) => (mark as HTMLElement).dataset.standing));
const codes = (page: Page) =>
  page.$$eval('.mail-body', (bodies) => bodies.map((body) => /\d{6}/.exec(body.textContent ?? '')?.[0] ?? ''));
const typed = (page: Page) => page.$eval('#code', (field) => (field as HTMLInputElement).value);
const text = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
const openSteps = (page: Page) =>
  page.$$eval('.try-step:not([data-state=done])', (steps) => steps.map((step) => step.textContent));
