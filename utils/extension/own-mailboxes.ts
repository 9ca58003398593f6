import browser from 'webextension-polyfill';
import { ownHostIn, ownHostMatch } from '@/utils/mailbox/own-hosts';
import { framesOfTab, inject } from './inject';
import { registerScript } from './registered-script';
import { readSettings } from './settings';

const SCRIPT = '/content-scripts/own-mailbox.js';

/**
 * Registers the reader for the hosts that the user named, and for no others: in frames too, webmail shows opened mail in
 * one. To be called when the extension was installed or updated and when settings changed, here or on another computer.
 */
export function registerOwnMailboxes(): Promise<void> {
  return registerScript('own-mailboxes', SCRIPT, async () => (await readSettings()).ownMailboxes.map(ownHostMatch));
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
