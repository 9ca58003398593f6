import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { onStage, poll } from './journeys/stage.ts';

interface MenuApi {
  tabs: { query(filter: object): Promise<{ url: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
}
// Inside the service worker.
declare const chrome: MenuApi;

/** Chooses an entry at the field that has the focus, as the browser says it: its menu itself no driver can open. */
async function choose(page: Page, menuItemId: string): Promise<void> {
  await page.bringToFront();
  const target = await page.browser().waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async (menuItemId) => {
    const [tab = { url: '' }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: 0, pageUrl: tab.url, editable: true }, tab);
  }, menuItemId);
}

onStage('chromium', 'the menu of a field', (stage) => {
  const noHint = (page: Page) => poll(async () => (await stage.browser.hint(page)) === null, 'no hint');

  test('"not a code field" silences its form, on later visits too, until it is called one again', async () => {
    const page = await stage.openSite();
    await page.click('#code');
    await stage.browser.waitForHint(page, /No code/);
    await choose(page, 'no-code-field');
    await noHint(page);
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

  test('"fill the latest code" fills it', async () => {
    const page = await stage.openSite({ countdown: 'none' });
    await stage.send(page);
    await stage.sandbox.waitForMails(1);
    await stage.openMailbox('inbox', 1);
    await page.bringToFront();
    await choose(page, 'fill-latest');
    const typed = () => page.$eval('#code', (field) => (field as HTMLInputElement).value);
    await poll(async () => (await typed()) === stage.sandbox.sends[0]?.code, 'the code in the field');
  });
});
