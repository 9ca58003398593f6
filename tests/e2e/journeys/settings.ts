import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { OwnPage } from '../support/popup.ts';
import { approach, type BrowserName, onStage, poll } from './stage.ts';

/** The settings: each change counts at once, in tabs that are open, and stays. */
export function settingsJourneys(name: BrowserName) {
  onStage(name, 'settings', (stage) => {
    /** Opens the settings from the popup of a page, as a person would. */
    const openSettings = async (page: Page) => {
      await stage.inPopup(page, async (popup) => {
        await popup.page.$eval('footer summary', (summary) => (summary as HTMLElement).click());
        await popup.click('button', 'All settings');
      });
      const settings = await stage.browser.waitForOwnPage('options.html');
      await settings.page.bringToFront();
      await settings.waitForText(/Hints on pages/);
      return settings;
    };
    /** Reads and changes the settings, and closes them. */
    const inSettings = async (page: Page, use: (settings: OwnPage) => Promise<void>) => {
      const settings = await openSettings(page);
      await use(settings).finally(() => settings.close());
      await page.bringToFront();
    };
    const storedSettings = async () =>
      ((await stage.browser.extensionStorage('sync')).settings ?? {}) as Record<string, unknown>;
    const isOn = async (settings: OwnPage, role: string, control: string) => {
      const found = await settings.find(role, control);
      return found?.evaluate((input) => (input as HTMLInputElement).checked);
    };
    const typeMinutes = async (settings: OwnPage, name: string, minutes: string) => {
      const field = await settings.find('spinbutton', name);
      // In Firefox a triple click selects nothing there.
      await field?.focus();
      await field?.evaluate((input) => (input as HTMLInputElement).select());
      await settings.page.keyboard.type(minutes);
      await settings.page.keyboard.press('Tab');
    };
    const letter = () =>
      stage.sandbox.sendMailFrom({
        from: '"Harbor Bank" <codes@harborbank.example>',
        subject: 'Your verification code',
        text: 'Your verification code is 551204. It is valid for 10 minutes.',
      });

    describe('hints', () => {
      test('set to never leave the open page, and stay away after the background was stopped', async () => {
        const page = await stage.openSite();
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/);
        await inSettings(page, async (settings) => {
          await settings.click('radio', 'Never');
          await poll(async () => (await storedSettings()).hints === 'never', 'the setting that was kept');
        });
        await stage.noHint(page);
        await stage.browser.stopBackground();
        await page.reload();
        await page.click('#code');
        await stage.send(page);
        await new Promise((done) => setTimeout(done, 800));
        expect(await stage.browser.hint(page)).toBeNull();
      });

      test('set to only warnings keep quiet about a wait, and still warn before an early Resend', async () => {
        const page = await stage.openSite({ countdown: 'none' });
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/);
        await inSettings(page, async (settings) => settings.click('radio', 'Only warnings'));
        await stage.noHint(page);
        await stage.send(page);
        await stage.moveAway(page);
        await new Promise((done) => setTimeout(done, 800));
        expect(await stage.browser.hint(page)).toBeNull();
        await approach(page, '.send');
        await stage.browser.waitForHint(page, /Asking again can cancel/);
      });

      test('of a site that was switched off come back when the settings switch it on', async () => {
        const page = await stage.openSite();
        await page.click('#code');
        const hint = await stage.browser.waitForHint(page, /No code/);
        await hint.click('button', 'More');
        await hint.click('button', 'Not on this site');
        await stage.noHint(page);
        await inSettings(page, async (settings) => {
          await settings.waitForText(/coinharbor\.example/);
          await settings.click('button', 'Switch hints on coinharbor.example on again');
          await settings.waitForText(/Hints are on for every site/);
        });
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/);
      });
    });

    test('Gmail switched off: its marks leave at once and none come with the next mail; on: they are back', async () => {
      await letter();
      const mailbox = await stage.openMailbox('inbox', 1);
      const marks = async () => (await mailbox.$$('wmc-mark')).length;
      const settings = await openSettings(mailbox);
      await settings.click('switch', 'Gmail');
      await mailbox.bringToFront();
      await poll(async () => (await marks()) === 0, 'a mailbox without marks');
      await mailbox.reload();
      await mailbox.waitForSelector('tr.zA');
      await new Promise((done) => setTimeout(done, 800));
      expect(await marks()).toBe(0);
      await settings.page.bringToFront();
      await settings.click('switch', 'Gmail');
      await mailbox.bringToFront();
      await poll(async () => (await marks()) === 1, 'the mark that is back');
      await settings.close();
    });

    test('a usual life, of mails and of text messages, counts at once for the code that is waited for', async () => {
      const mailed = await stage.openSite({ life: 'unstated', countdown: 'none' });
      await stage.send(mailed);
      const texted = await stage.openSite({ life: 'unstated', countdown: 'none', channel: 'sms' });
      await stage.send(texted);
      const badges = async () => [await stage.browser.badgeText(mailed), await stage.browser.badgeText(texted)].join();
      await poll(async () => (await badges()) === '10,10', 'ten minutes on both badges');
      await inSettings(texted, async (settings) => {
        await typeMinutes(settings, 'Minutes for a code by e-mail', '25');
        await typeMinutes(settings, 'Minutes for a code by text message or call', '7');
        await poll(
          async () => JSON.stringify((await storedSettings()).usualMinutes) === '{"email":25,"sms":7}',
          'the minutes that were kept',
        );
      });
      await poll(async () => (await badges()) === '25,7', 'the new minutes on both badges');
    });

    test('what was learned of a site is shown, and forgotten when asked to', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      const learned = async () => JSON.stringify((await stage.browser.extensionStorage('local')).learned ?? {});
      await poll(async () => /coinharbor/.test(await learned()), 'something learned');
      await inSettings(page, async (settings) => {
        await settings.waitForText(/Its codes live for 10 minutes/);
        await settings.click('button', 'Forget what was learned of coinharbor.example');
        await settings.waitForText(/Nothing was learned yet/);
      });
      expect(await learned()).not.toContain('coinharbor');
    });

    test('an own mail host is read in its open tab once its name is added, and left alone once it is removed', async () => {
      await letter();
      const mailbox = await stage.browser.newPage(stage.sandbox.mailUrl('inbox', { mailbox: 'roundcube' }));
      const { host } = new URL(mailbox.url());
      // Its rows show no text: what it says is known once it is open.
      await mailbox.waitForSelector('#messagelist tbody tr .subject a');
      await mailbox.click('#messagelist tbody tr .subject a');
      const marks = async () => (await mailbox.$$('wmc-mark')).length;
      await inSettings(mailbox, async (settings) => {
        const field = await settings.find('textbox', 'Host name of your webmail');
        await field?.click();
        await settings.page.keyboard.type('no host');
        await settings.page.keyboard.press('Enter');
        await settings.waitForText(/This is not a host name/);
        await field?.click({ count: 3 });
        await settings.page.keyboard.type(`https://${host.toUpperCase()}/webmail/`);
        await settings.page.keyboard.press('Enter');
        await poll(async () => (await settings.find('button', `Remove ${host}`)) !== null, 'the host in the list');
        expect((await storedSettings()).ownMailboxes).toEqual([host]);
      });
      await poll(async () => (await marks()) === 1, 'the mark in the open mailbox');
      await inSettings(mailbox, async (settings) => {
        await settings.click('button', `Remove ${host}`);
        await settings.waitForText(/None yet/);
      });
      await poll(async () => (await marks()) === 0, 'a mailbox without marks');
    });

    test('what the popup changes shows in the settings that are open', async () => {
      const page = await stage.openSite();
      const settings = await openSettings(page);
      await stage.inPopup(page, async (popup) => {
        await popup.click('checkbox', 'Show hints on coinharbor.example');
        await poll(async () => 'settings' in (await stage.browser.extensionStorage('sync')), 'the setting');
      });
      await settings.waitForText(/coinharbor\.example/);
      await settings.close();
    });

    test('everything is set back after a second thought', async () => {
      const page = await stage.openSite();
      await inSettings(page, async (settings) => {
        await settings.click('radio', 'Never');
        await settings.click('switch', 'Gmail');
        await poll(async () => JSON.stringify((await storedSettings()).mailboxesOff) === '["gmail"]', 'the settings');
        await settings.click('button', 'Set everything back');
        await settings.click('button', 'Keep my settings');
        expect((await storedSettings()).hints).toBe('never');
        await settings.click('button', 'Set everything back');
        await settings.click('button', 'Yes, set everything back');
        await settings.waitForText(/Everything is as it was at first/);
        expect(await isOn(settings, 'radio', 'Always')).toBe(true);
        expect(await isOn(settings, 'switch', 'Gmail')).toBe(true);
      });
      await page.click('#code');
      await stage.browser.waitForHint(page, /No code/);
    });
  });
}
