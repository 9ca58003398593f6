import type { Browser } from 'puppeteer-core';

/** Of Chromium's own page of extensions. */
interface ExtensionsPageApi {
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: object): Promise<void>;
  };
  management: { setEnabled(id: string, on: boolean): Promise<void> };
}
declare const chrome: ExtensionsPageApi;

/** Does something on the browser's own page of extensions, where the user does it. */
export async function inExtensionsPage(
  browser: Browser,
  work: (id: string) => Promise<void>,
  id: string,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  // Without it, what is unpacked may not begin anew.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.evaluate(work, id);
  await page.close();
}

// Run in the page.
export const reload = (id: string) => chrome.developerPrivate.reload(id, { failQuietly: true });
export const switchOffAndOn = async (id: string) => {
  await chrome.management.setEnabled(id, false);
  await chrome.management.setEnabled(id, true);
};
