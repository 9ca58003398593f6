import browser from 'webextension-polyfill';
import { ownHostIn, ownHostMatch } from '@/utils/mailbox/own-hosts';
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

/** Starts the reader in the frames of an open tab that are of this host: what is registered reaches later pages only. */
export async function readOwnMailbox(tabId: number, host: string): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => location.href,
  });
  const frameIds = frames.filter(({ result }) => ownHostIn(result as string) === host).map(({ frameId }) => frameId);
  if (frameIds.length > 0) await browser.scripting.executeScript({ target: { tabId, frameIds }, files: [SCRIPT] });
}
