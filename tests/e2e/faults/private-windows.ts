import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { aStage, type BrowserName, launchers, onStage, poll, pressFill } from '../journeys/stage.ts';
import { filesIn, holds } from '../support/profile-files.ts';

// On a page of the extension.
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

interface Learned {
  learned?: Record<string, unknown>;
}

/** Private windows keep their own state: nothing of it is seen elsewhere, learned, or left when they are closed. */
export function privateWindows(name: BrowserName) {
  onStage(
    name,
    'private windows',
    (stage) => {
      const learned = async () =>
        Object.keys(((await stage.browser.extensionStorage('local')) as Learned).learned ?? {});

      const digitsInPopup = async (page: Page) =>
        (await stage.inPopup(page, (popup) => popup.text())).replace(/\s/g, '');
      const ofPrivateWindows = async () =>
        /"incognito":true|"private /.test(JSON.stringify(await stage.browser.extensionStorage()));

      test('see no code of an ordinary mailbox', async () => {
        // Firefox opens tabs in the window that was opened last: these two are to be in the ordinary one.
        const [page, mailbox] = [await stage.browser.newPage(), await stage.browser.newPage()];
        const hidden = await stage.browser.openPrivate(stage.sandbox.url({ countdown: 'none' }));
        await stage.send(hidden);
        await stage.moveAway(hidden);
        await stage.browser.waitForHint(hidden, /On its way/);
        await stage.sandbox.waitForMails(1);
        await mailbox.goto(stage.sandbox.mailUrl());
        await poll(async () => (await mailbox.$$('wmc-mark')).length === 1, 'the mark in the ordinary mailbox');
        await page.goto(stage.sandbox.url({ countdown: 'none' }));
        await page.bringToFront();
        await page.click('#code');
        const code = stage.sandbox.sends[0]?.code ?? '';
        // The control: a window where it counts has it by now.
        await poll(async () => (await digitsInPopup(page)).includes(code), 'the code in the ordinary window');
        await hidden.bringToFront();
        const hint = await stage.browser.waitForHint(hidden, /On its way/);
        expect((await hint.text()).replace(/\s/g, '')).not.toContain(code);
        expect(await hint.find('button', 'Fill')).toBeNull();
        await hidden.close();
      });

      test('wait, get their code and fill it as others do; other windows see none of it, and nothing is left', async () => {
        const page = await stage.openSite();
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/);
        const hidden = await stage.browser.openPrivate(stage.sandbox.url());
        await stage.send(hidden);
        await stage.moveAway(hidden);
        await stage.browser.waitForHint(hidden, /On its way/);
        await stage.sandbox.waitForMails(1);
        const code = stage.sandbox.sends[0]?.code ?? '';
        const mailbox = await stage.browser.openPrivate(stage.sandbox.mailUrl());
        await poll(async () => (await mailbox.$$('wmc-mark')).length === 1, 'the mark in the private mailbox');
        await hidden.bringToFront();
        await stage.browser.waitForHint(hidden, /Your code from/);

        const seen = await stage.inPopup(page, (popup) => popup.text());
        expect(seen).toMatch(/No code has been sent yet/);
        expect(seen.replace(/\s/g, '')).not.toContain(code);
        expect(seen).not.toMatch(/Asked/);
        expect(await learned()).toEqual([]);

        await hidden.bringToFront();
        const typed = () => hidden.$eval('#code', (field) => (field as HTMLInputElement).value);
        await pressFill(stage, hidden, async () => (await typed()) === code);
        expect(await ofPrivateWindows()).toBe(true);
        for (const one of [hidden, mailbox]) await one.close();
        await poll(async () => !(await ofPrivateWindows()), 'a state without private windows');
        // The same send in this window is what it would have learned.
        await page.bringToFront();
        await stage.send(page);
        await poll(async () => (await learned()).join() === 'coinharbor.example', 'what this window teaches');
      });
    },
    { inPrivate: true },
  );

  test(`leave no code in the profile on the disk (${name})`, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'wmc-profile-'));
    const sandbox = await startSandbox();
    try {
      const browser = await launchers[name](sandbox, undefined, { profile, inPrivate: true });
      const stage = aStage(sandbox, browser);
      const hidden = await browser.openPrivate(sandbox.url({ countdown: 'none' }));
      await stage.send(hidden);
      await stage.moveAway(hidden);
      await sandbox.waitForMails(1);
      const code = sandbox.sends[0]?.code ?? '';
      await browser.openPrivate(sandbox.mailUrl());
      await hidden.bringToFront();
      await browser.waitForHint(hidden, /Your code from/);
      const typed = () => hidden.$eval('#code', (field) => (field as HTMLInputElement).value);
      await pressFill(stage, hidden, async () => (await typed()) === code);
      // What must be found, or else finding no code would mean nothing.
      await browser.inExtension(() => chrome.storage.local.set({ canary: 'canary-6620418' }));
      await browser.close();
      const files = filesIn(profile);
      expect(files.filter((file) => holds(file, 'canary-6620418'))).not.toEqual([]);
      expect(files.filter((file) => holds(file, code))).toEqual([]);
    } finally {
      await sandbox.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
