import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Settings } from './views';

const schema = v.object({
  version: v.literal(1),
  hints: v.picklist(['always', 'warnings', 'never']),
  holdResend: v.boolean(),
  sitesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(500)),
  // Came later: settings without it are whole.
  ownMailboxes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/))), v.maxLength(20)), []),
});

export const defaultSettings: Settings = {
  version: 1,
  hints: 'always',
  holdResend: false,
  sitesOff: [],
  ownMailboxes: [],
};

/** The user's settings; what does not fit the schema (older, damaged, absent) counts as the defaults. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.sync.get('settings');
  const parsed = v.safeParse(schema, settings);
  return parsed.success ? parsed.output : defaultSettings;
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes settings; changes queue one behind another. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const result = queue.then(async () => {
    await browser.storage.sync.set({ settings: change(await readSettings()) });
  });
  queue = result.catch(() => undefined);
  return result;
}
