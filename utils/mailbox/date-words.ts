import { normalise } from '@/utils/extraction/normalise';

/** What a language calls months and weekdays (long, then short; from a February and a Sunday on) and parts of the day. */
export interface DateWords {
  months: string[];
  weekdays: string[];
  /** Finds those that are several words, "thg 11", "יום שני"; in `months` they are one. */
  spaced: RegExp | null;
  /** The hours that a word ("pm", "下午", "abends") is said of; longer words first. */
  periods: [word: string, hours: Set<number>][];
  /** "today", "yesterday" and the like, with how many days ago that is. */
  days: [word: string, daysAgo: number][];
  /** "now". */
  now: string;
  /** "5 minutes ago" and what shorter says it, without dots. */
  ago: (minutes: number) => string[];
  /** A time of day as it is written: "16:04", and "16.04" or "16 h 04" where that is the custom. */
  clock: RegExp;
}

const COLON = /(?<!\d)(\d{1,2}):([0-5]\d)(?::\d\d)?(?![\d:])/g;
/** By what stands between hours and minutes. A dot is one of a date where a third number follows. */
const CLOCKS: Record<string, RegExp> = {
  '.': /(?<![\d.])(\d{1,2})[:.]([0-5]\d)(?:[:.]\d\d)?(?![\d:.])/g,
  h: /(?<!\d)(\d{1,2})(?::| ?h ?)([0-5]\d)(?::\d\d)?(?![\d:])/g,
};

const HOUR = 3_600_000;
const START = Date.UTC(2026, 1, 1); // a Sunday
const WORDS = new Map<string, DateWords>();

function wordsOf(language: string): DateWords {
  const words = WORDS.get(language) ?? learnWords(language);
  WORDS.set(language, words);
  return words;
}

/** From the browser, which knows every language that a mailbox speaks. */
function learnWords(language: string): DateWords {
  const parts = (options: Intl.DateTimeFormatOptions, count: number, step: number) => {
    const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => format.formatToParts(START + index * step * HOUR));
  };
  const say = (part: string, options: Intl.DateTimeFormatOptions, count: number, step: number) =>
    parts(options, count, step).map((shown) => wordIn(shown.find(({ type }) => type === part)?.value ?? ''));
  // With what is written in one with it: "27 בנובמבר", "27 d'octubre".
  const sayMonths = (month: 'long' | 'short') =>
    parts({ month, day: 'numeric' }, 12, 30.5 * 24).map((shown) => {
      const at = shown.findIndex(({ type }) => type === 'month');
      return wordIn((shown[at - 1]?.value ?? '').split(/[^\p{L}'’]/u).at(-1) + (shown[at]?.value ?? ''));
    });
  try {
    const styles = ['long', 'short'] as const;
    const periods = new Map<string, Set<number>>();
    for (const dayPeriod of [undefined, ...styles]) {
      const words = say('dayPeriod', { hour: 'numeric', hour12: true, dayPeriod }, 24, 1);
      for (const [hour, word] of words.entries()) {
        if (word) periods.set(word, (periods.get(word) ?? new Set()).add(hour));
      }
    }
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const months = [
      // With a day beside it, Slavic and other languages use the form that dates use. 30.5 days: once in each month.
      ...styles.flatMap((month) => say('month', { month, day: 'numeric' }, 12, 30.5 * 24)),
      ...styles.flatMap(sayMonths),
    ];
    const weekdays = styles.flatMap((weekday) => say('weekday', { weekday }, 7, 24));
    const days = [0, 1, 2].map((daysAgo) => [fold(relative.format(-daysAgo, 'day')), daysAgo] as [string, number]);
    return {
      days: days.filter(([word]) => !/\d/.test(word)),
      now: fold(relative.format(0, 'second')),
      ago: (minutes) => minutesAgo(language, minutes).map((text) => fold(text).replaceAll('.', '')),
      months: months.map(joined),
      weekdays,
      spaced: spacedIn([...months, ...weekdays]),
      periods: [...periods].toSorted(([a], [b]) => b.length - a.length),
      clock: CLOCKS[betweenOf(parts({ hour: 'numeric', minute: '2-digit' }, 1, 1)[0] ?? [])] ?? COLON,
    };
  } catch {
    // Not a language tag.
    return { months: [], weekdays: [], spaced: null, periods: [], days: [], now: '', ago: () => [], clock: COLON };
  }
}

export const joined = (name: string): string => name.replaceAll(' ', '');

function spacedIn(names: string[]): RegExp | null {
  const spaced = names.filter((name) => name.includes(' ')).toSorted((a, b) => b.length - a.length);
  const either = spaced.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return either ? new RegExp(`(?<!\\p{L})(?:${either})(?![\\p{L}\\d])`, 'gu') : null;
}

/** What stands between hours and minutes. */
const betweenOf = (shown: Intl.DateTimeFormatPart[]) =>
  fold(shown[shown.findIndex(({ type }) => type === 'hour') + 1]?.value ?? '').trim();

function minutesAgo(language: string, minutes: number): string[] {
  return (['long', 'short', 'narrow'] as const).flatMap((style) => [
    new Intl.RelativeTimeFormat(language, { style }).format(-minutes, 'minute'),
    new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: style }).format(minutes),
  ]);
}

/** One spelling: lower case, ASCII digits, no direction marks, plain apostrophes, "p. m." as "pm". */
export const fold = (text: string) =>
  normalise(text)
    .toLowerCase()
    .replace(/(?<!\p{L})([ap])\. ?m\b\.?/gu, '$1m')
    .replaceAll('’', "'");

export const wordIn = (text: string) => fold(text).replace(/\.$/, '');

/** The time of day that a date shows, and what stands around it. */
export interface Clock {
  hours: number;
  minutes: number;
  /** The word for the part of the day beside it; else empty. */
  period: string;
  /** The text without the clock. */
  rest: string;
  /** Whose words the text may use. */
  languages: DateWords[];
}

const EAST_ASIAN = /[一-鿿가-힣]/;
const FOREIGN = /[^\P{L}a-z一-鿿가-힣]/u;

/** Words of the language of the page, and of those that a text may use as well. */
export function languagesOf(text: string, language: string): DateWords[] {
  // Chinese, Japanese and Korean dates are plain whatever the language of the page may be.
  const asian = EAST_ASIAN.test(text) && !/^(?:zh|ja|ko)/i.test(language) ? ['zh', 'zh-TW', 'ja', 'ko'] : [];
  return [language, 'en', ...asian].map(wordsOf);
}

/** The only clock in a folded text; null when there is none or several, or when it may not be the computer's. */
export function readClock(text: string, language: string): Clock | null {
  const [clock, another] = text.matchAll(wordsOf(language).clock);
  // A time zone that is named may be another than the computer's.
  if (!clock || another || /gmt|utc|\s[+-]\d{4}/.test(text)) return null;
  // A page that does not say its language passes for English: other letters show that it is not.
  if (/^en/i.test(language) && FOREIGN.test(text)) return null;
  const languages = languagesOf(text, language);
  const known = hoursOf(clock, text, languages);
  return known && { ...known, minutes: Number(clock[2]), rest: text.replace(clock[0], ' '), languages };
}

/** By the word beside the clock, if any. A word behind it that we do not know may say that it is afternoon. */
function hoursOf(clock: RegExpExecArray, text: string, languages: DateWords[]): Pick<Clock, 'hours' | 'period'> | null {
  const hours = Number(clock[1]);
  if (hours > 12) return hours < 24 ? { hours, period: '' } : null;
  const before = text.slice(0, clock.index).trimEnd();
  const after = text.slice(clock.index + clock[0].length).trimStart();
  for (const [period, said] of languages.flatMap(({ periods }) => periods)) {
    const isBefore = before.endsWith(period) && !/[^\P{L}一-鿿]$/u.test(before.slice(0, -period.length));
    if (!isBefore && !(after.startsWith(period) && !/^\p{L}/u.test(after.slice(period.length)))) continue;
    const meant = [...said].find((hour) => hour % 12 === hours % 12);
    return meant === undefined ? null : { hours: meant, period };
  }
  // "9:05 Thứ 3, 3 thg 3".
  const startsWith = (name: string) => after.startsWith(name) && !/^\p{L}/u.test(after.slice(name.length));
  const isDay = languages.some(({ weekdays }) => weekdays.some((name) => name !== '' && startsWith(name)));
  return !isDay && /^(?!uhr|uur|น)'?\p{L}/u.test(after) ? null : { hours, period: '' };
}
