import browser from 'webextension-polyfill';

/** Opens the first page, once: when the extension was installed, not when it or the browser was updated. */
export async function welcome(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
