import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { onStage, poll } from './journeys/stage.ts';

interface WorkerApi {
  tabs: { query(filter: object): Promise<{ url: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  commands: { onCommand: { dispatch(name: string, tab: object): void } };
}
/** Of the browser's own page of extensions. */
interface ExtensionsPageApi {
  developerPrivate: {
    getExtensionsInfo(): Promise<{ id: string; location: string }[]>;
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}
declare const chrome: WorkerApi & ExtensionsPageApi;

/** Says in the service worker what the browser says: its menus and shortcuts themselves no driver can press. */
async function inWorker(page: Page, say: (what: string) => Promise<void>, what: string): Promise<void> {
  await page.bringToFront();
  const target = await page.browser().waitForTarget((one) => one.type() === 'service_worker');
  await (await target.worker())?.evaluate(say, what);
}

/** Chooses an entry at the field that has the focus. */
const choose = (page: Page, entry: string) =>
  inWorker(
    page,
    async (menuItemId) => {
      const [tab = { url: '' }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: 0, pageUrl: tab.url, editable: true }, tab);
    },
    entry,
  );

/** Presses a shortcut, by the name of its command. */
const pressShortcut = (page: Page, command: string) =>
  inWorker(
    page,
    async (name) => {
      const [tab = { url: '' }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(name, tab);
    },
    command,
  );

/** Sets "Site access" on the browser's own page of extensions. */
async function setSiteAccess(browser: Browser, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (hostAccess) => {
    const all = await chrome.developerPrivate.getExtensionsInfo();
    const ours = all.find(({ location }) => location === 'UNPACKED');
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ours?.id ?? '', hostAccess });
  }, hostAccess);
  await page.close();
}

// What its user presses outside of every page.
onStage('chromium', 'around the page', (stage) => {
  test('"not a code field" silences its form, on later visits too, until it is called one again', async () => {
    const page = await stage.openSite();
    await page.click('#code');
    await stage.browser.waitForHint(page, /No code/);
    await choose(page, 'no-code-field');
    await stage.noHint(page);
    await page.reload();
    await page.click('#code');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await stage.browser.hint(page)).toBeNull();
    await choose(page, 'code-field');
    await stage.browser.waitForHint(page, /No code/);
  });

  test('"a code field" makes one of a field that nothing speaks for, in an open shadow root', async () => {
    const page = await stage.openSite();
    await page.evaluate(() => {
      document.body.textContent = '';
      const host = document.body.appendChild(document.createElement('div'));
      const field = document.createElement('input');
      field.name = 'nick';
      host.attachShadow({ mode: 'open' }).append(field);
      field.focus();
    });
    await new Promise((done) => setTimeout(done, 800));
    expect(await stage.browser.hint(page)).toBeNull();
    await choose(page, 'code-field');
    await stage.browser.waitForHint(page, /No code/);
  });

  test.each([
    { by: '"fill the latest code"', press: choose },
    { by: 'the shortcut', press: pressShortcut },
  ])('$by fills it', async ({ press }) => {
    const { page, code } = await stage.openWithCode();
    await press(page, 'fill-latest');
    const typed = () => page.$eval('#code', (field) => (field as HTMLInputElement).value);
    await poll(async () => (await typed()) === code, 'the code in the field');
  });

  test('access to sites, withheld: the popup says so; given, the open page is served', async () => {
    const page = await stage.openSite();
    await setSiteAccess(page.browser(), 'ON_CLICK');
    await page.reload();
    await page.click('#code');
    // A press on the toolbar's button would ask for a new load of the page first.
    const popup = await stage.browser.openOwnPage(`popup.html?tab=${await stage.browser.tabIdOf(page)}`);
    await poll(() => popup.$('::-p-text(does not let this extension see any site)'), 'the sentence about it');
    await popup.close();
    expect(await stage.browser.hint(page)).toBeNull();

    await setSiteAccess(page.browser(), 'ON_ALL_SITES');
    await page.bringToFront();
    await page.click('h1');
    await page.click('#code');
    await stage.browser.waitForHint(page, /No code/);
  });
});
