import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll, pressFill, type Stage } from '../journeys/stage.ts';

// On a page of the extension.
declare const chrome: { runtime: { getManifest(): { version: string } } };

/** The extension begins anew under open tabs: nothing dead stays, nothing is there twice, all goes on. */
export function updates(name: BrowserName) {
  const tests = (stage: Stage) => {
    const typedIn = (page: Page) => page.$eval('#code', (field) => (field as HTMLInputElement).value);
    const count = (page: Page, part: string) => page.$$eval(part, (all) => all.length);
    const isPainted = (mailbox: Page) => mailbox.evaluate(() => CSS.highlights.has('wmc-latest'));

    test('the form has one hint that works, the mailbox one mark that works, and the code gets from one to the other', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await stage.send(page);
      await stage.moveAway(page);
      await stage.sandbox.waitForMails(1);
      const mailbox = await stage.openMailbox('inbox', 1);
      await page.bringToFront();
      await stage.browser.waitForHint(page, /Your code from/);

      const version = () => stage.browser.inExtension(() => chrome.runtime.getManifest().version);
      const before = await version();
      await stage.browser.restartExtension('updated');
      expect(await version()).not.toBe(before);
      await mailbox.bringToFront();
      await poll(async () => (await count(mailbox, 'wmc-mark')) === 1, 'the mark of the new version', 10_000);
      await poll(() => isPainted(mailbox), 'the code that is painted');
      await page.bringToFront();
      await stage.browser.waitForHint(page, /Your code from/, 10_000);
      // An orphan would draw its own at the next event, and count down its own mark.
      await page.click('h1');
      await page.click('#code');
      await new Promise((done) => setTimeout(done, 1_200));
      expect([await count(page, 'wmc-hint'), await count(mailbox, 'wmc-mark'), await isPainted(mailbox)]).toEqual([
        1,
        1,
        true,
      ]);

      await pressFill(stage, page, async () => (await typedIn(page)) === stage.sandbox.sends[0]?.code);
      await mailbox.bringToFront();
      const [mark] = await stage.browser.marks(mailbox);
      await mark?.click('button', 'Copy');
      await poll(async () => (await mark?.find('button', 'Copied')) !== null, 'the word that it was copied');
      expect(await stage.browser.consoleErrors()).toEqual([]);
    });

    test.each(['reloaded', 'switched off and on'] as const)(
      '%s, it serves the open form without a new load of its page: one hint, and a press that counts',
      async (how) => {
        const page = await stage.openSite({ countdown: 'none' });
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/);
        await page.evaluate(() => Object.assign(window, { kept: true }));
        await stage.browser.restartExtension(how);
        await page.bringToFront();
        await page.click('h1');
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/, 10_000);
        await stage.send(page);
        await stage.moveAway(page);
        await stage.browser.waitForHint(page, /On its way/);
        expect([await count(page, 'wmc-hint'), await page.evaluate(() => 'kept' in window)]).toEqual([1, true]);
        expect(await stage.inPopup(page, (popup) => popup.text())).toMatch(/Asked once/);
      },
    );
  };
  onStage(name, 'the extension begins anew under open tabs', tests, { updatable: true });
}
