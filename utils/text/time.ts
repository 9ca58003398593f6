import { say } from '@/utils/text/say';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The user's regional form of the language the sentences are in: en-GB writes 14:32 where en-US writes 2:32 PM. */
export function locale(): string {
  const language = say('locale');
  const preferred = globalThis.navigator?.language ?? '';
  return preferred.split('-')[0] === language.split('-')[0] ? preferred : language;
}

/** `m:ss`, or `h:mm:ss` from an hour on. Whole seconds, rounded down; never negative. */
export function mmss(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${twoDigits(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
}

/** What is left of a wait, rounded up, so that it reads 0:00 only when it is over. */
export function timeLeft(endsAt: number, now: number): string {
  return mmss(Math.ceil((endsAt - now) / SECOND) * SECOND);
}

/** Clock time; with `now` given, the weekday too when it is another day. */
export function clockTime(at: number, now?: number): string {
  const otherDay = now !== undefined && new Date(at).toDateString() !== new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale(), {
    hour: 'numeric',
    minute: '2-digit',
    ...(otherDay ? { weekday: 'short' } : {}),
  }).format(at);
}

/** A length of time in words, in its largest fitting unit: "10 minutes", "90 seconds", "24 hours". */
export function durationText(ms: number): string {
  const [value, unit] = largestUnit(ms);
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(value);
}

function largestUnit(ms: number): [number, 'hour' | 'minute' | 'second'] {
  if (ms >= HOUR && ms % HOUR === 0) return [ms / HOUR, 'hour'];
  if (ms >= 2 * MINUTE || ms === MINUTE) return [ms / MINUTE, 'minute'];
  return [ms / SECOND, 'second'];
}
