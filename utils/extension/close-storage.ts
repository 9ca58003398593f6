import type { Storage } from 'webextension-polyfill';
import browser from 'webextension-polyfill';

/** Chromium closes these areas from version 140 on, older ones refuse; the types do not know it. */
interface Closable extends Storage.StorageArea {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes settings and what was learned to content scripts, none of which needs them: one that a page took over would read
 * where somebody signs in, and call its own host a mailbox. Session storage is closed from the start. Firefox cannot (its
 * bug 1724754): SECURITY.md says what follows.
 */
export async function closeStorage(): Promise<void> {
  const areas: Closable[] = [browser.storage.local, browser.storage.sync];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
