import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { aStage, type BrowserName, launchers, poll, pressFill, type Stage } from '../journeys/stage.ts';
import { filesIn, holds } from '../support/profile-files.ts';

// On a page of the extension.
declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  scripting: { executeScript(script: object): Promise<unknown> };
};
const CANARY = 'canary.example';

/** What the browser itself keeps of open pages and what was typed into them, to restore them after a crash. */
const SESSION_RESTORE = /[/\\](?:Sessions[/\\](?:Session|Tabs)_\d+|sessionstore[^/\\]*(?:[/\\].*)?)$/;

/** A whole journey leaves no trace: no request that is not a page's own, and no code on the disk once the browser has exited. */
export function traces(name: BrowserName) {
  describe(`traces of a journey (${name})`, () => {
    const profile = mkdtempSync(join(tmpdir(), 'wmc-profile-'));
    let sandbox: Sandbox;
    let stage: Stage;
    let hosts: string[];
    let requests: string[];
    let errors: string[];
    const codes: string[] = [];
    let left: string[];

    beforeAll(async () => {
      sandbox = await startSandbox();
      const browser = await launchers[name](sandbox, undefined, { profile });
      stage = aStage(sandbox, browser);
      const page = await stage.openSite({ countdown: 'none' });
      await walk(page);
      // What must be found on the disk, or else finding no code there would mean nothing.
      await browser.inExtension(() => chrome.storage.local.set({ canary: 'canary-7315520' }));
      hosts = browser.hostsAsked();
      requests = sandbox.requests.map(({ path }) => path);
      errors = await browser.consoleErrors();
      // What must be seen among the requests, or else seeing none there would mean nothing.
      // Firefox stops this one before it is made: there a page that is opened has to do.
      if (name === 'chromium')
        await browser.inExtension(askAsWeWould, await browser.tabIdOf(page), `https://${CANARY}/`);
      else await (await browser.newPage(`https://${CANARY}/`)).close();
      await poll(async () => browser.hostsAsked().includes(CANARY), 'a request that is not the site’s own');
      codes.push(...sandbox.sends.map(({ code }) => code ?? ''), '551204');
      await browser.close();
      left = filesWithCodes();
    });
    afterAll(async () => {
      await sandbox?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    /** Two sends, both mails read and opened, one copied, the spam folder, its guide, the popup, the settings, Fill, the check. */
    async function walk(page: Page) {
      await stage.send(page);
      await stage.moveAway(page);
      await sandbox.waitForMails(1);
      await stage.send(page);
      await stage.moveAway(page);
      await sandbox.waitForMails(2);
      await sandbox.sendMailFrom({
        from: '"Harbor Bank" <codes@harborbank.example>',
        subject: 'Your verification code',
        text: 'Your verification code is 551204.',
        folder: 'spam',
      });
      const spam = await stage.openMailbox('spam', 1);
      await clickAtMark(spam, 'Allow the sender');
      const guide = await stage.browser.waitForOwnPage('guide.html');
      await guide.waitForText(/letter by letter/);
      await guide.close();
      await spam.close();
      const mailbox = await stage.openMailbox('inbox', 1);
      await clickAtMark(mailbox, 'Copy');
      await mailbox.click('tr.zA .y6');
      await mailbox.waitForSelector('h2.hP');
      await stage.inPopup(page, (popup) => popup.waitForText(/Asked/));
      await page.bringToFront();
      await pressFill(stage, page, async () => {
        const typed = await page.$eval('#code', (field) => (field as HTMLInputElement).value);
        return typed === sandbox.sends[1]?.code;
      });
      await page.click('.submit');
      await page.waitForSelector('.done');
      await setSettings(page);
    }

    /** Hints only when something would go wrong, and an early Resend is held. */
    async function setSettings(page: Page) {
      await stage.inPopup(page, async (popup) => {
        await popup.page.$eval('footer summary', (summary) => (summary as HTMLElement).click());
        await popup.click('button', 'All settings');
      });
      const settings = await stage.browser.waitForOwnPage('options.html');
      await settings.page.bringToFront();
      await settings.click('radio', 'Only warnings');
      await settings.click('switch', 'Hold my Resend while it is too early');
      await poll(
        async () => /"holdResend":true/.test(JSON.stringify(await stage.browser.extensionStorage('sync'))),
        'the settings that were kept',
      );
      await settings.close();
    }

    test('every request is one of the pages themselves', () => {
      const pages = ['www.coinharbor.example', 'mail.google.com'];
      expect(hosts.filter((host) => !pages.includes(host))).toEqual([]);
      expect(hosts).not.toContain(CANARY);
      const known = /^\/(?:verify|api\/(?:send|check)|assets\/[\w.-]+|mail\/u\/0\/(?:messages|events|read)?)(?:\?|$)/;
      expect(requests.length).toBeGreaterThan(10);
      expect(requests.filter((path) => !known.test(path))).toEqual([]);
      expect(errors).toEqual([]);
    });

    test('started again with the same profile, it has the settings, and nothing of the wait', async () => {
      const again = await launchers[name](sandbox, undefined, { profile });
      const kept = [await again.extensionStorage('sync'), await again.extensionStorage()];
      const page = await again.newPage(sandbox.url({ countdown: 'none' }));
      await page.click('#code');
      await new Promise((done) => setTimeout(done, 800));
      const hint = await again.hint(page);
      await again.close();
      expect(kept[0]).toMatchObject({ settings: { hints: 'warnings', holdResend: true } });
      expect(JSON.stringify(kept[1])).not.toMatch(/coinharbor/);
      expect(hint).toBeNull();
      expect(filesWithCodes()).toEqual([]);
    });

    test('no file of the profile holds a code, but what the browser itself noted to restore a page', () => {
      expect(codes).toHaveLength(3);
      const files = filesIn(profile);
      expect(files.length).toBeGreaterThan(20);
      expect(files.filter((file) => holds(file, 'canary-7315520')).length).toBeGreaterThan(0);
      expect(left).toEqual([]);
    });

    const filesWithCodes = () =>
      filesIn(profile).filter((file) => !SESSION_RESTORE.test(file) && codes.some((code) => holds(file, code)));
    const clickAtMark = async (mailbox: Page, button: string) => {
      await mailbox.bringToFront();
      const [mark] = await stage.browser.marks(mailbox);
      await mark?.click('button', button);
    };
  });
}

/** On a page of the extension: a request by a script of ours in that tab, which the site need not answer. */
async function askAsWeWould(tabId: number, url: string) {
  const ask = (url: string) => void fetch(url, { mode: 'no-cors' }).catch(() => undefined);
  await chrome.scripting.executeScript({ target: { tabId }, func: ask, args: [url] });
}
