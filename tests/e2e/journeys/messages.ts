import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { SHOWN_CODE } from '../support/hint.ts';
import { type BrowserName, onStage, poll, press, pressFill, typeInto } from './stage.ts';

const standings = (mailbox: Page) =>
  mailbox.$$eval('wmc-mark', (marks) => marks.map((mark) => mark.getAttribute('data-standing')));

const typedIn = (page: Page) => page.$eval('#code', (field) => (field as HTMLInputElement).value);

/** Codes that arrive: which one counts, and how it gets into the form. */
export function messageJourneys(name: BrowserName) {
  onStage(name, 'codes that arrive', (stage) => {
    /** Sends so many codes, and waits for their mails. */
    const sendCodes = async (page: Page, count: number) => {
      for (let sent = 1; sent <= count; sent++) {
        await stage.send(page);
        await stage.moveAway(page);
        await stage.sandbox.waitForMails(sent);
        if (sent < count) await new Promise((done) => setTimeout(done, 1_200));
      }
    };
    const codeOf = (send: number) => stage.sandbox.sends.at(send)?.code ?? '';

    test('the waiting page and the popup learn that the code has arrived, and Fill types it', async () => {
      const page = await stage.openSite();
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      expect(await stage.inPopup(page, (popup) => popup.text())).toContain('Your code from CoinHarbor');
      await page.bringToFront();
      await stage.browser.waitForHint(page, /Your code from CoinHarbor/);
      await stage.browser.waitForHint(page, SHOWN_CODE);
      await pressFill(stage, page, async () => (await typedIn(page)) === codeOf(0));
    });

    test('mail that arrives while the mailbox is open is marked, and the waiting page hears of it', async () => {
      const page = await stage.openSite();
      const mailbox = await stage.openMailbox('inbox', 0);
      await page.bringToFront();
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await poll(async () => (await standings(mailbox)).join() === 'latest', 'the mark of the new mail');
      await stage.browser.waitForHint(page, /Your code from CoinHarbor/);
    });

    test('of two mails only the newest is the latest', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await sendCodes(page, 2);
      const mailbox = await stage.openMailbox('inbox', 1);
      await mailbox.click('tr.zA .y6');
      await poll(async () => (await standings(mailbox)).join() === 'superseded,latest', 'both marks in the thread');
      const labels = await mailbox.$$eval('wmc-mark', (marks) => marks.map((mark) => mark.textContent));
      expect(labels[0]).toBe('Older code, may no longer work');
      expect(labels[1]).toMatch(/^Latest code · \d+:\d\d left$/);
    });

    test('typing the older code warns, typing the newest says nothing', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await sendCodes(page, 2);
      const mailbox = await stage.openMailbox('inbox', 1);
      await mailbox.click('tr.zA .y6');
      await poll(async () => (await standings(mailbox)).length === 2, 'both marks');
      await page.bringToFront();
      await typeInto(page, '#code', codeOf(0));
      await stage.browser.waitForHint(page, /older message/);
      await page.click('#code', { count: 3 });
      await page.keyboard.type(codeOf(1));
      await poll(
        async () => !/older message/.test((await (await stage.browser.hint(page))?.text()) ?? ''),
        'no warning',
      );
    });

    test('the same code sent twice is never called older', async () => {
      const page = await stage.openSite({ variant: 'same-code', countdown: 'none' });
      await sendCodes(page, 2);
      const mailbox = await stage.openMailbox('inbox', 1);
      await mailbox.click('tr.zA .y6');
      await poll(async () => (await standings(mailbox)).length === 2, 'both marks');
      expect(await standings(mailbox)).toEqual(['latest', 'latest']);
    });

    test('a code in the spam folder is found there, with a way to let the sender through', async () => {
      stage.sandbox.setArrival({ folder: 'spam' });
      const page = await stage.openSite();
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('spam', 1);
      expect(await stage.inPopup(page, (popup) => popup.advice())).toMatch(/spam folder/);
    });

    test('Outlook is read too: its newest code is marked in the list and reaches the waiting page', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await sendCodes(page, 2);
      const mailbox = await stage.openMailbox('inbox', 1, 'outlook');
      expect(await standings(mailbox)).toEqual(['latest']);
      await page.bringToFront();
      await stage.browser.waitForHint(page, /Your code from CoinHarbor/);
      await pressFill(stage, page, async () => (await typedIn(page)) === codeOf(1));
    });

    test('a page of another site never gets the digits, and hears which domain sent them', async () => {
      const page = await stage.openSite({ variant: 'lookalike' });
      await press(page, '.send');
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await page.bringToFront();
      const hint = await stage.browser.waitForHint(page, /coinharbor\.example, which is not coinharbor-login\.example/);
      expect((await hint.text()).replace(/\s/g, '')).not.toContain(codeOf(0));
      expect(await hint.find('button', 'Fill')).toBeNull();
    });

    test('marks leave the mailbox as it was: its rows still open at a click', async () => {
      const page = await stage.openSite();
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      const mailbox = await stage.openMailbox('inbox', 1);
      await mailbox.click('wmc-mark');
      await mailbox.waitForSelector('h2.hP');
    });
  });
}
