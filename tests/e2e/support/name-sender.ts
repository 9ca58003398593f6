import type { Page } from 'puppeteer-core';

// Inside pages of the extension.
declare const chrome: {
  tabs: { getCurrent(): Promise<{ id: number }> };
  storage: {
    session: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> };
  };
};

/** The guide is about the sender that the background has noted for its tab: as if it was opened from a mark in spam. */
export async function nameSender(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { id } = await chrome.tabs.getCurrent();
    const { state } = await chrome.storage.session.get('state');
    const guide = {
      sender: 'codes@shop.example',
      provider: 'gmail',
      account: null,
      incognito: false,
      openedAt: Date.now(),
    };
    await chrome.storage.session.set({ state: { ...state, guides: { [id]: guide } } });
  });
  await page.waitForSelector('.steps');
}
