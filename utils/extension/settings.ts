import browser from 'webextension-polyfill';
import { logFailure } from './log';
import {
  defaultSettings,
  MAX_OWN_MAILBOXES,
  MAX_SITES_OFF,
  migrateSettings,
  settingsToStore,
} from './migrate-settings';
import { oneByOne } from './one-by-one';
import type { SaveOutcome, Settings } from './views';

export { defaultSettings } from './migrate-settings';

/** Browsers refuse a larger item (`storage.sync.QUOTA_BYTES_PER_ITEM`); Firefox for Android would not say so. */
const MAX_BYTES = 8_192;

/** The user's settings, whatever version of the extension wrote them. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.sync.get('settings');
  return migrateSettings(settings);
}

const inTurn = oneByOne();

/** Changes settings; changes queue one behind another. Resolves to whether they were kept, and if not, why. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<SaveOutcome> {
  return inTurn(async () => {
    const { settings: raw } = await browser.storage.sync.get('settings');
    const before = migrateSettings(raw);
    const after = change(before);
    if (JSON.stringify(before) === JSON.stringify(after)) return 'saved';
    return save(settingsToStore(raw, after));
  });
}

/** Everything as it was at first. */
export function resetSettings(): Promise<SaveOutcome> {
  return changeSettings(() => defaultSettings);
}

async function save(settings: object): Promise<SaveOutcome> {
  if (new TextEncoder().encode(`settings${JSON.stringify(settings)}`).length > MAX_BYTES) return 'full';
  try {
    await browser.storage.sync.set({ settings });
    return 'saved';
  } catch (error) {
    logFailure('settings', error);
    const reason = error instanceof Error ? error.message : '';
    // Too many writes in a minute are a quota too, but pass.
    return /quota/i.test(reason) && !/MAX_WRITE/i.test(reason) ? 'full' : 'failed';
  }
}

/** Settings with hints on this site switched on or off. */
export function switchSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((off) => off !== site);
  return { ...settings, sitesOff: on ? others : [...others, site].slice(-MAX_SITES_OFF) };
}

/** Settings with this host called a mailbox, or no longer; of too many the oldest goes. */
export function nameMailbox(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.ownMailboxes.filter((each) => each !== host);
  return { ...settings, ownMailboxes: on ? [...others, host].slice(-MAX_OWN_MAILBOXES) : others };
}

/** Settings with a known mailbox read, or left alone. */
export function switchMailbox(settings: Settings, id: string, on: boolean): Settings {
  const others = settings.mailboxesOff.filter((off) => off !== id);
  return { ...settings, mailboxesOff: on ? others : [...others, id] };
}
