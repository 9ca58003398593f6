import browser from 'webextension-polyfill';

const PRIVATE = 'privateState';
const MARK = 'private session';
const YEAR_MS = 365 * 24 * 3_600_000;

let begun: Promise<void> | undefined;

/**
 * Under which key the state is kept. Chromium runs one background for private windows and one for the others (`split`), over
 * one session storage: each has a state of its own, since neither knows what the other is about to write.
 */
export async function stateKey(): Promise<string> {
  if (!browser.extension?.inIncognitoContext) return 'state';
  begun ??= beginPrivateSession().catch((error: unknown) => {
    // The next to ask begins it anew.
    begun = undefined;
    throw error;
  });
  await begun;
  return PRIVATE;
}

/** The background of private windows ends with the last of them, and may forget nothing any more: alarms end with it too. */
async function beginPrivateSession(): Promise<void> {
  if (await browser.alarms.get(MARK)) return;
  await browser.storage.session.remove(PRIVATE);
  await browser.alarms.create(MARK, { when: Date.now() + YEAR_MS });
}
