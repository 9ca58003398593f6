import browser from 'webextension-polyfill';

const MARK = 'begun';
/** By then the browser has said why the background runs for the first time, if it says so at all. */
const REASON_WITHIN_MS = 1_000;

/**
 * Calls back when the user has switched the extension off and on again. Of that no browser tells: the session storage is
 * empty, as after an installation, an update or the start of the browser, and none of these is what it was. To be called
 * in the first turn.
 */
export async function whenSwitchedOn(start: () => Promise<void>): Promise<void> {
  // Chromium's other background, for private windows, begins whenever the first of them opens.
  if (browser.extension?.inIncognitoContext) return;
  let isExplained = false;
  const explain = () => {
    isExplained = true;
  };
  browser.runtime.onInstalled.addListener(explain);
  browser.runtime.onStartup.addListener(explain);
  if ((await browser.storage.session.get(MARK))[MARK]) return;
  await browser.storage.session.set({ [MARK]: true });
  await new Promise((done) => setTimeout(done, REASON_WITHIN_MS));
  if (!isExplained) await start();
}
