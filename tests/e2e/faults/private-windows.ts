import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll, pressFill } from '../journeys/stage.ts';

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
        for (const one of [hidden, mailbox]) await one.close();
        await poll(
          async () => !/"incognito":true|"private /.test(JSON.stringify(await stage.browser.extensionStorage())),
          'a state without private windows',
        );
        // The same send in this window is what it would have learned.
        await page.bringToFront();
        await stage.send(page);
        await poll(async () => (await learned()).join() === 'coinharbor.example', 'what this window teaches');
      });
    },
    { inPrivate: true },
  );
}
