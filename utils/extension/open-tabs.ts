import browser from 'webextension-polyfill';
import { mailboxMatches } from '@/utils/mailbox';
import { FORCED_FIELD, forcedFieldMatches } from './field-rule-effects';
import { inject } from './inject';
import { logFailure } from './log';
import { readOwnMailboxes } from './own-mailboxes';
import { readSettings } from './settings';

/**
 * Starts in the tabs that are open: who installs the extension is perhaps waiting for a code just now, and an update leaves
 * orphans there that nobody answers any more. Firefox starts by itself what the manifest names; Chromium nothing.
 */
export async function startInOpenTabs(reason: string, browserName: string): Promise<void> {
  // After an update of the browser, tabs are loaded anew.
  if (reason !== 'install' && reason !== 'update') return;
  if (browserName !== 'firefox') {
    await Promise.all([
      startIn(['http://*/*', 'https://*/*'], '/sentinel.js', { allFrames: true }),
      startIn(mailboxMatches, '/content-scripts/mailbox.js', { frameIds: [0] }),
    ]);
  }
  await startIn(await forcedFieldMatches(), FORCED_FIELD, { allFrames: true });
  await readOwnMailboxes((await readSettings()).ownMailboxes);
}

async function startIn(url: string[], file: string, frames: { allFrames: true } | { frameIds: number[] }) {
  if (url.length === 0) return;
  // Those that are discarded are loaded anew too.
  const tabs = await browser.tabs.query({ url, discarded: false });
  const started = tabs.flatMap(({ id }) => (id === undefined ? [] : inject({ tabId: id, ...frames }, file)));
  // The browser keeps some pages of the web from all extensions.
  await Promise.all(started.map((one) => one.catch((error) => logFailure('open tab', error))));
}
