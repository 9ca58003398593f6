import * as v from 'valibot';
import type { Settings } from './views';

export const SETTINGS_VERSION = 2;

export const defaultSettings: Settings = {
  version: SETTINGS_VERSION,
  hints: 'always',
  holdResend: false,
  sitesOff: [],
  ownMailboxes: [],
  mailboxesOff: [],
  notifications: { codeArrived: false, safeToResend: false, aboutToExpire: false },
  usualMinutes: { email: 10, sms: 10 },
};

/** Browsers sync 8 kB of settings and refuse more. */
export const MAX_SITES_OFF = 200;
export const MAX_OWN_MAILBOXES = 20;
const MAX_MAILBOXES_OFF = 50;

export const hintLevel = v.picklist(['always', 'warnings', 'never']);
/** How long a code usually lives, in minutes: the longest that a service was seen to state is a day. */
export const usualMinutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60));
export const hostName = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/));
export const mailboxId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,30}$/));
const siteName = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

/** What does not fit costs only itself: an item of a list is left out, the newest are kept. */
const listOf = <S extends v.GenericSchema<string>>(item: S, max: number) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) => [...new Set(items.filter((one) => v.is(item, one)) as string[])].slice(-max)),
    ),
    [],
  );
const { notifications, usualMinutes: minutes } = defaultSettings;

const schema = v.object({
  version: v.literal(SETTINGS_VERSION),
  hints: v.fallback(hintLevel, defaultSettings.hints),
  holdResend: v.fallback(v.boolean(), defaultSettings.holdResend),
  sitesOff: listOf(siteName, MAX_SITES_OFF),
  ownMailboxes: listOf(hostName, MAX_OWN_MAILBOXES),
  mailboxesOff: listOf(mailboxId, MAX_MAILBOXES_OFF),
  notifications: v.fallback(
    v.object({
      codeArrived: v.fallback(v.boolean(), notifications.codeArrived),
      safeToResend: v.fallback(v.boolean(), notifications.safeToResend),
      aboutToExpire: v.fallback(v.boolean(), notifications.aboutToExpire),
    }),
    notifications,
  ),
  usualMinutes: v.fallback(
    v.object({ email: v.fallback(usualMinutes, minutes.email), sms: v.fallback(usualMinutes, minutes.sms) }),
    minutes,
  ),
});

type Raw = Record<string, unknown>;

/** From each version to the next. A step never looks at what later versions brought. */
const steps: Record<number, (old: Raw) => Raw> = {
  // 1 → 2: mailboxes to be left alone, notifications, usual lives. Own mailboxes came within version 1.
  1: ({ hints, holdResend, sitesOff, ownMailboxes = [] }) => ({
    version: 2,
    hints,
    holdResend,
    sitesOff,
    ownMailboxes,
    mailboxesOff: [],
    notifications,
    usualMinutes: minutes,
  }),
};

/**
 * Settings of any age, from this computer or another. Older ones are brought forward step by step; of newer ones, what is
 * understood counts. A field that does not fit has its default, and what are no settings at all counts as the defaults.
 */
export function migrateSettings(raw: unknown): Settings {
  if (!isSettings(raw)) return defaultSettings;
  let settings: Raw = raw;
  for (let { version } = raw, step = steps[version]; step; step = steps[++version]) settings = step(settings);
  return v.parse(schema, { ...settings, version: SETTINGS_VERSION });
}

/**
 * What to keep of changed settings in place of what is stored now. A newer version of the extension, on another computer,
 * finds again what only it knows.
 */
export function settingsToStore(raw: unknown, settings: Settings): object {
  return isSettings(raw) && raw.version > SETTINGS_VERSION ? { ...raw, ...settings, version: raw.version } : settings;
}

function isSettings(raw: unknown): raw is Raw & { version: number } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const { version } = raw as Raw;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1;
}
