import browser from 'webextension-polyfill';
import { providers } from '@/utils/mailbox';
import { ownHostMatch } from '@/utils/mailbox/own-hosts';
import { informMailboxes, informTabs, stopMailboxes } from './inform';
import { inject } from './inject';
import { logFailure } from './log';
import { readOwnMailboxes, registerOwnMailboxes } from './own-mailboxes';
import { forgetMailboxes } from './received';
import { updateState } from './state';
import type { Settings } from './views';

/**
 * Lets open tabs follow when settings have changed: from our own pages, or on another computer. To be called with what they
 * were and are, once a change.
 */
export async function applySettings(before: Settings, after: Settings): Promise<void> {
  const now = Date.now();
  const gone = {
    hosts: without(before.ownMailboxes, after.ownMailboxes),
    providers: without(after.mailboxesOff, before.mailboxesOff),
  };
  const state = await updateState((current) => forgetMailboxes(current, gone), now);
  await Promise.all([
    stopMailboxes([...gone.hosts.map(ownHostMatch), ...matchesOf(gone.providers)]),
    registerOwnMailboxes(),
    readOwnMailboxes(without(after.ownMailboxes, before.ownMailboxes)),
    readMailboxes(without(before.mailboxesOff, after.mailboxesOff)),
  ]);
  await informTabs(state, now);
  await informMailboxes(after.ownMailboxes);
}

const without = (list: readonly string[], others: readonly string[]) => list.filter((each) => !others.includes(each));

function matchesOf(ids: readonly string[]): string[] {
  return providers.filter(({ id }) => ids.includes(id)).flatMap(({ matches }) => matches);
}

/** Starts the reader in open tabs of known mailboxes that may be read again. */
async function readMailboxes(ids: readonly string[]): Promise<void> {
  const url = matchesOf(ids);
  const tabs = url.length > 0 ? await browser.tabs.query({ url }) : [];
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, frameIds: [0] };
    await inject(target, '/content-scripts/mailbox.js').catch((error) => logFailure('read mailbox', error));
  }
}
