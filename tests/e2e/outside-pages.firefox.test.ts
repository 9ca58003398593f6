import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { onStage, poll } from './journeys/stage.ts';
import {
  answerPrompt,
  chooseInMenu,
  clickNotification,
  openPanels,
  pressAltShift,
  withholdSites,
} from './support/firefox-window.ts';

interface ExtensionApi {
  notifications?: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
  permissions: { contains(wanted: object): Promise<boolean> };
}
// On a page of the extension.
declare const browser: ExtensionApi;

// What no page and no extension can press for its user: Firefox's own menu, keys and questions, in its own window.
onStage('firefox', 'in the window around the page', (stage) => {
  const typedIn = (page: Page) => page.$eval('#code', (field) => (field as HTMLInputElement).value);
  const rightClick = async (page: Page, label: string) => {
    await page.bringToFront();
    await page.click('#code', { button: 'right' });
    await chooseInMenu(page.browser(), label);
  };
  const openSettings = async () => {
    const page = await stage.browser.openOwnPage('options.html');
    await page.bringToFront();
    await page.waitForSelector('main section');
    return page;
  };
  const pressSwitch = async (settings: Page, name: string) => {
    const found = await poll(() => settings.$(`::-p-aria([name="${name}"][role="switch"])`), `the switch ${name}`);
    await found.click();
  };
  const isOn = (settings: Page, name: string) =>
    settings.$eval(`::-p-aria([name="${name}"][role="switch"])`, (input) => (input as HTMLInputElement).checked);

  test('the menu of the right button: not a code field, one after all, and what was said is taken back in the settings', async () => {
    const page = await stage.openSite();
    await page.click('#code');
    await stage.browser.waitForHint(page, /No code/);
    await rightClick(page, 'This is not a code field');
    await stage.noHint(page);

    const settings = await openSettings();
    await poll(() => settings.$('::-p-text(Not a code field:)'), 'the field in the settings');
    await settings.$$eval('button', (all) => all.find(({ ariaLabel }) => ariaLabel?.startsWith('Remove'))?.click());
    await poll(() => settings.$('::-p-text(No field was named yet)'), 'no field in the settings');
    await settings.close();
    await page.bringToFront();
    await page.click('h1');
    await page.click('#code');
    await stage.browser.waitForHint(page, /No code/);
  });

  test('the menu fills the latest code', async () => {
    const { page, code } = await stage.openWithCode();
    await rightClick(page, 'Fill the latest code');
    await poll(async () => (await typedIn(page)) === code, 'the code in the field');
  });

  test('Alt+Shift+J fills the latest code, Alt+Shift+Y opens the popup', async () => {
    const { page, code } = await stage.openWithCode();
    await pressAltShift(page.browser(), 'J');
    await poll(async () => (await typedIn(page)) === code, 'the code in the field');
    await pressAltShift(page.browser(), 'Y');
    await poll(async () => /\/popup\.html$/.test(await openPanels(page.browser())), 'the popup at its button');
    await page.click('h1');
  });

  describe('notifications', () => {
    const allowed = () =>
      stage.browser.inExtension(() => browser.permissions.contains({ permissions: ['notifications'] }));
    const shown = async () =>
      JSON.stringify((await stage.browser.inExtension(() => browser.notifications?.getAll())) ?? {});

    test('stay off when the browser is told to refuse them, and the settings say so', async () => {
      const settings = await openSettings();
      await pressSwitch(settings, 'A code has arrived');
      await answerPrompt(settings.browser(), 'deny');
      await poll(() => settings.$('::-p-text(did not allow notifications)'), 'the sentence about it');
      expect(await isOn(settings, 'A code has arrived')).toBe(false);
      expect(await allowed()).toBe(false);
      await settings.close();
    });

    test('once allowed, one says that a code arrived and who sent it, with no digit; a click leads to the page that waits', async () => {
      const settings = await openSettings();
      await pressSwitch(settings, 'A code has arrived');
      await answerPrompt(settings.browser(), 'allow');
      await poll(allowed, 'the permission');
      expect(await isOn(settings, 'A code has arrived')).toBe(true);
      await settings.close();

      const page = await stage.openSite({ countdown: 'none' });
      await stage.send(page);
      const mailbox = await stage.openMailbox('inbox', 1);
      await poll(async () => (await shown()) !== '{}', 'the notification');
      expect(await shown()).toContain('It came from coinharbor.example');
      expect(await shown()).not.toContain(stage.sandbox.sends[0]?.code);
      expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
      await clickNotification(mailbox.browser());
      await poll(() => page.evaluate(() => document.visibilityState === 'visible'), 'the page that waits, in front');
    });
  });

  test('access to sites, withheld: the popup says so; one press and the browser’s question later the open page is served', async () => {
    const page = await stage.openSite();
    await withholdSites(page.browser());
    await page.reload();
    await page.click('#code');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText(/does not let this extension see any site/);
    expect(await stage.browser.hint(page)).toBeNull();
    await popup.click('button', 'Allow on all sites');
    await answerPrompt(page.browser(), 'allow');
    await poll(async () => !/does not let this extension/.test(await popup.text()), 'a popup that asks for nothing');
    await popup.close();
    await page.bringToFront();
    await page.click('h1');
    await page.click('#code');
    await stage.browser.waitForHint(page, /No code/);
  });
});
