import { type DateWords, fold, joined, readClock, wordIn } from './date-words';

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

/** Month (January is 1) and day. */
type MonthDay = [month: number, day: number];

function parseShownDate(text: string, language: string): number | null {
  const clock = readClock(text, language);
  const shownYear = /(?<!\d)2[05]\d\d(?!\d)/.exec(text)?.[0];
  if (!clock || !shownYear) return null;
  const { languages, hours, minutes } = clock;
  const year = shownYear < '2500' ? Number(shownYear) : /^th/i.test(language) ? Number(shownYear) - 543 : Number.NaN;
  if (Number.isNaN(year)) return null;
  const rest = clock.rest.replace(shownYear, ' ');
  const words = oneWordNames(rest, languages)
    .split(/[\s,،()]+/)
    .map(wordIn);
  const dates = (eastAsian(rest) ?? numeric(text) ?? named(words, languages)).flatMap(([month, day]) => {
    const date = new Date(year, month - 1, day, hours, minutes);
    return date.getMonth() === month - 1 && date.getDate() === day ? date : [];
  });
  const certain = dates.length > 1 ? dates.filter((date) => hasWeekday(words, date, languages)) : dates;
  return certain.length === 1 ? (certain[0]?.getTime() ?? null) : null;
}

/** "thứ 6, 27 thg 11" → "thứ6, 27 thg11": names of several words as one, whose number is no day. */
function oneWordNames(text: string, languages: DateWords[]): string {
  return languages.reduce((shown, { spaced }) => (spaced ? shown.replace(spaced, joined) : shown), text);
}

function eastAsian(text: string): MonthDay[] | undefined {
  const [, month, day] = /(\d{1,2})\s*(?:月|월)\s*(\d{1,2})\s*(?:日|일)/.exec(text) ?? [];
  return month ? [[Number(month), Number(day)]] : undefined;
}

/** "2026-11-23" and "23.11.2026" are certain; of "9/2/2026" a day above 12 or the weekday beside it tells which is which. */
function numeric(text: string): MonthDay[] | undefined {
  const [, , month, day] = /(?<!\d)2[05]\d\d([./-])\s?(\d{1,2})\1\s?(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (month) return [[Number(month), Number(day)]];
  const [, a, separator, b] = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?\d{4}(?!\d)/.exec(text) ?? [];
  if (!a) return undefined;
  const dayFirst: MonthDay = [Number(b), Number(a)];
  return separator === '.' || Number(a) === Number(b) ? [dayFirst] : [dayFirst, [Number(a), Number(b)]];
}

/**
 * "3 febbraio" or "Feb 3". What follows the day is asked first: "mar" before it is a Tuesday in Italian. A month before
 * the day counts only when no word that we do not know follows: in "mar 3 febbraio" on an English page it is none; and none
 * stands between: in "Mar, May 12" the first is a Tuesday in Filipino. A number without a month, as a weekday or
 * "8 days ago" may have, is no day.
 */
function named(words: string[], languages: DateWords[]): MonthDay[] {
  const numbers = words.flatMap((word, at) => (/^\d{1,2}(?:st|nd|rd|th|er|o)?$/.test(word) ? at : []));
  for (const [place, at] of numbers.entries()) {
    const before = words
      .slice((numbers[place - 1] ?? -1) + 1, at)
      .filter(Boolean)
      .slice(-1);
    const after = words.slice(at + 1, numbers[place + 1]);
    const month = monthAmong(before, after, languages);
    if (month !== undefined) return [[month, Number.parseInt(words[at] ?? '', 10)]];
  }
  return [];
}

/** January is 1. */
function monthAmong(before: string[], after: string[], languages: DateWords[]): number | undefined {
  for (const { months, weekdays } of languages) {
    const isStrange = (word: string) =>
      /^\p{L}/u.test(word) && !/^(?:at|[ap]m)$/.test(word) && !weekdays.includes(word);
    const monthOf = (word: string) => (/^\P{N}/u.test(word) ? months.indexOf(word) : -1);
    const index = [...after, ...(after.some(isStrange) ? [] : before)].map(monthOf).find((month) => month >= 0);
    if (index !== undefined) return ((index + 1) % 12) + 1;
  }
  return undefined;
}

const hasWeekday = (words: string[], date: Date, languages: DateWords[]) =>
  languages.some(({ weekdays }) =>
    weekdays.some((name, index) => index % 7 === date.getDay() && words.includes(joined(name))),
  );

/** Epoch ms of a machine's date ("2026-11-23T14:05:00Z"); null when it does not tell its time zone. */
export function isoTime(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
