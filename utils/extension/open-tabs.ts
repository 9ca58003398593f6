import browser from 'webextension-polyfill';
import { mailboxMatches } from '@/utils/mailbox';
import { FORCED_FIELD, forcedFieldMatches } from './field-rule-effects';
import { inject } from './inject';
import { logFailure } from './log';
import { readOwnMailboxes } from './own-mailboxes';
import { readSettings } from './settings';

const WEB = ['http://*/*', 'https://*/*'];

/**
 * Starts in the tabs that are open: who installs the extension or switches it on is perhaps waiting for a code just now, and
 * an update leaves orphans there that nobody answers any more. Firefox starts by itself what the manifest names; Chromium
 * nothing.
 */
export async function startInOpenTabs(reason: string, browserName: string): Promise<void> {
  // After an update of the browser, tabs are loaded anew.
  if (!['install', 'update', 'switchedOn'].includes(reason)) return;
  if (browserName !== 'firefox') await startScripts(WEB);
  await startWhereNamed();
}

/** Starts in the open tabs of sites that were withheld and are given now: no browser does that by itself. */
export async function serveGivenSites(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await startScripts(origins);
  await startWhereNamed();
}

/** Where the user named a field or a mailbox: of that the manifest knows nothing. */
async function startWhereNamed(): Promise<void> {
  const named = await forcedFieldMatches();
  if (named.length > 0) await startIn(await openTabs(named), FORCED_FIELD, { allFrames: true });
  await readOwnMailboxes((await readSettings()).ownMailboxes);
}

/** What the manifest names, in tabs of these addresses. */
async function startScripts(addresses: string[]): Promise<void> {
  const [given, web, mailboxes] = await Promise.all([openTabs(addresses), openTabs(WEB), openTabs(mailboxMatches)]);
  const open = web.filter((id) => given.includes(id));
  await Promise.all([
    startIn(open, '/sentinel.js', { allFrames: true }),
    startIn(
      mailboxes.filter((id) => open.includes(id)),
      '/content-scripts/mailbox.js',
      { frameIds: [0] },
    ),
  ]);
}

/** Those that are discarded are loaded anew by themselves. */
async function openTabs(url: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url, discarded: false });
  return tabs.flatMap(({ id }) => id ?? []);
}

async function startIn(tabIds: number[], file: string, frames: { allFrames: true } | { frameIds: number[] }) {
  // The browser keeps some pages of the web from all extensions.
  await Promise.all(
    tabIds.map((tabId) => inject({ tabId, ...frames }, file).catch((error) => logFailure('open tab', error))),
  );
}
