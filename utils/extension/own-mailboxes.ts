import browser from 'webextension-polyfill';
import { ownHostIn, ownHostMatch } from '@/utils/mailbox/own-hosts';
import { framesOfTab, inject } from './inject';
import { readSettings } from './settings';

const ID = 'own-mailboxes';
const SCRIPT = '/content-scripts/own-mailbox.js';

let queue: Promise<unknown> = Promise.resolve();

/**
 * Registers the reader for the hosts that the user named, and for no others. To be called when the extension was
 * installed or updated (which forgets registrations) and when settings changed, here or on another computer.
 */
export function registerOwnMailboxes(): Promise<void> {
  const result = queue.then(async () => {
    const { ownMailboxes } = await readSettings();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (ownMailboxes.length === 0) return;
    await browser.scripting.registerContentScripts([
      // In frames too: webmail shows opened mail in one.
      { id: ID, matches: ownMailboxes.map(ownHostMatch), js: [SCRIPT], allFrames: true, runAt: 'document_idle' },
    ]);
  });
  queue = result.catch(() => undefined);
  return result;
}

/** Starts the reader in open tabs of these hosts, in the frames that are of them: what is registered reaches later pages only. */
export async function readOwnMailboxes(hosts: readonly string[]): Promise<void> {
  for (const host of hosts) {
    const tabs = await browser.tabs.query({ url: [ownHostMatch(host)] });
    await Promise.all(tabs.map(({ id }) => id !== undefined && readInTab(id, host)));
  }
}

async function readInTab(tabId: number, host: string): Promise<void> {
  const frameIds = await framesOfTab(tabId, (url) => ownHostIn(url) === host);
  if (frameIds.length > 0) await inject({ tabId, frameIds }, SCRIPT);
}
