import { normalise } from '@/utils/extraction/normalise';

/** What a language calls months and weekdays (long, then short; from a February and a Sunday on) and parts of the day. */
interface DateWords {
  months: string[];
  weekdays: string[];
  /** The hours that a word ("pm", "下午", "abends") is said of; longer words first. */
  periods: [word: string, hours: Set<number>][];
}

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
  const say = (part: string, options: Intl.DateTimeFormatOptions, count: number, step: number) => {
    const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => {
      const parts = format.formatToParts(START + index * step * HOUR);
      return wordIn(parts.find(({ type }) => type === part)?.value ?? '');
    });
  };
  try {
    const styles = ['long', 'short'] as const;
    const periods = new Map<string, Set<number>>();
    for (const dayPeriod of [undefined, ...styles]) {
      const words = say('dayPeriod', { hour: 'numeric', hour12: true, dayPeriod }, 24, 1);
      for (const [hour, word] of words.entries()) {
        if (word) periods.set(word, (periods.get(word) ?? new Set()).add(hour));
      }
    }
    return {
      // With a day beside it, Slavic and other languages use the form that dates use. 30.5 days: once in each month.
      months: styles.flatMap((month) => say('month', { month, day: 'numeric' }, 12, 30.5 * 24)),
      weekdays: styles.flatMap((weekday) => say('weekday', { weekday }, 7, 24)),
      periods: [...periods].toSorted(([a], [b]) => b.length - a.length),
    };
  } catch {
    return { months: [], weekdays: [], periods: [] }; // Not a language tag.
  }
}

/** One spelling: lower case, ASCII digits, no direction marks, "p. m." as "pm". */
const fold = (text: string) =>
  normalise(text)
    .toLowerCase()
    .replace(/(?<!\p{L})([ap])\. ?m\b\.?/gu, '$1m');

const wordIn = (text: string) => fold(text).replace(/\.$/, '');

/** The same titles are read again whenever a list changes. */
const KNOWN = new Map<string, number | null>();
const MAX_KNOWN = 1_000;
const MAX_TITLE = 200;

/**
 * Reads a full date as mailboxes show it in a title ("Sat, Feb 25, 2023, 7:26 AM", "чт, 26 дек. 2019 г., 22:54",
 * "2016年5月4日 上午10:08"), in the interface's language and the computer's time zone. Minute precision.
 * Epoch ms; null when any part is missing or ambiguous: a wrong time is worse than none.
 */
export function readShownDate(title: string, language: string): number | null {
  if (title.length > MAX_TITLE) return null;
  const key = `${language} ${title}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const at = parseShownDate(fold(title), language);
  if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
  KNOWN.set(key, at);
  return at;
}

const EAST_ASIAN = /[一-鿿가-힣]/;
const FOREIGN = /[^\P{L}a-z一-鿿가-힣]/u;

/** Month (January is 1) and day. */
type MonthDay = [month: number, day: number];

function parseShownDate(text: string, language: string): number | null {
  const [clock, another] = text.matchAll(/(?<!\d)(\d{1,2}):([0-5]\d)(?::\d\d)?(?![\d:])/g);
  const shownYear = /(?<!\d)2[05]\d\d(?!\d)/.exec(text)?.[0];
  // A time zone that is named may be another than the computer's.
  if (!clock || another || !shownYear || /gmt|utc|\s[+-]\d{4}/.test(text)) return null;
  // A page that does not say its language passes for English: other letters show that it is not.
  if (/^en/i.test(language) && FOREIGN.test(text)) return null;
  // Chinese, Japanese and Korean dates are plain whatever the language of the page may be.
  const languages = [
    language,
    'en',
    ...(EAST_ASIAN.test(text) && !/^(?:zh|ja|ko)/i.test(language) ? ['zh', 'zh-TW', 'ja', 'ko'] : []),
  ].map(wordsOf);
  const hours = hoursOf(clock, text, languages);
  const year = shownYear < '2500' ? Number(shownYear) : /^th/i.test(language) ? Number(shownYear) - 543 : Number.NaN;
  if (hours === null || Number.isNaN(year)) return null;
  const rest = text.replace(clock[0], ' ').replace(shownYear, ' ');
  const words = rest.split(/[\s,،()]+/).map(wordIn);
  const dates = (eastAsian(rest) ?? numeric(text) ?? named(words, languages)).flatMap(([month, day]) => {
    const date = new Date(year, month - 1, day, hours, Number(clock[2]));
    return date.getMonth() === month - 1 && date.getDate() === day ? date : [];
  });
  const certain = dates.length > 1 ? dates.filter((date) => hasWeekday(words, date, languages)) : dates;
  return certain.length === 1 ? (certain[0]?.getTime() ?? null) : null;
}

function eastAsian(text: string): MonthDay[] | undefined {
  const [, month, day] = /(\d{1,2})\s*(?:月|월)\s*(\d{1,2})\s*(?:日|일)/.exec(text) ?? [];
  return month ? [[Number(month), Number(day)]] : undefined;
}

/** "2026-11-23" and "23.11.2026" are certain; of "9/2/2026" a day above 12 or the weekday beside it tells which is which. */
function numeric(text: string): MonthDay[] | undefined {
  const [, , month, day] = /(?<!\d)2[05]\d\d([./-])\s?(\d{1,2})\1\s?(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (month) return [[Number(month), Number(day)]];
  const [, a, separator, b] = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2\d{4}(?!\d)/.exec(text) ?? [];
  if (!a) return undefined;
  const dayFirst: MonthDay = [Number(b), Number(a)];
  return separator === '.' || a === b ? [dayFirst] : [dayFirst, [Number(a), Number(b)]];
}

/**
 * "3 febbraio" or "Feb 3". What follows the day is asked first: "mar" before it is a Tuesday in Italian. A month before
 * the day counts only when no word that we do not know follows: in "mar 3 febbraio" on an English page it is none.
 */
function named(words: string[], languages: DateWords[]): MonthDay[] {
  const at = words.findIndex((word) => /^\d{1,2}(?:st|nd|rd|th|er|o)?$/.test(word));
  const day = Number.parseInt(words[at] ?? '', 10);
  const [after, before] = [words.slice(at + 1), words.slice(0, Math.max(at, 0))];
  for (const { months } of languages) {
    const monthOf = (word: string) => (/^\D+$/.test(word) ? months.indexOf(word) : -1);
    const stranger = after.some((word) => /^\p{L}/u.test(word) && !/^(?:at|[ap]m)$/.test(word));
    const index = [...after, ...(stranger ? [] : before)].map(monthOf).find((month) => month >= 0);
    if (index !== undefined) return [[((index + 1) % 12) + 1, day]];
  }
  return [];
}

const hasWeekday = (words: string[], date: Date, languages: DateWords[]) =>
  languages.some(({ weekdays }) => weekdays.some((name, index) => index % 7 === date.getDay() && words.includes(name)));

/** By the word beside the clock, if any. A word behind it that we do not know may say that it is afternoon. */
function hoursOf(clock: RegExpExecArray, text: string, languages: DateWords[]): number | null {
  const hours = Number(clock[1]);
  if (hours > 12) return hours;
  const before = text.slice(0, clock.index).trimEnd();
  const after = text.slice(clock.index + clock[0].length).trimStart();
  for (const [word, said] of languages.flatMap(({ periods }) => periods)) {
    const isBefore = before.endsWith(word) && !/[^\P{L}一-鿿]$/u.test(before.slice(0, -word.length));
    if (!isBefore && !(after.startsWith(word) && !/^\p{L}/u.test(after.slice(word.length)))) continue;
    return [...said].find((hour) => hour % 12 === hours % 12) ?? null;
  }
  return /^(?!uhr|uur|น)[’']?\p{L}/u.test(after) ? null : hours;
}

/** Epoch ms of a machine's date ("2026-11-23T14:05:00Z"); null when it does not tell its time zone. */
export function isoTime(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
