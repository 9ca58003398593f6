const CACHE = new Map<string, string[]>();

/** Month names of a language, long and short, lower case: index modulo 12 is the month. */
function monthNames(language: string): string[] {
  const known = CACHE.get(language);
  if (known) return known;
  const names = (['long', 'short'] as const).flatMap((month) => {
    // With a day beside it, Slavic and other languages use the form that dates use.
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(2026, index, 15));
      return (parts.find((part) => part.type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
    });
  });
  CACHE.set(language, names);
  return names;
}

/** The same titles are read again whenever a list changes. */
const KNOWN = new Map<string, number | null>();
const MAX_KNOWN = 1_000;

/**
 * Reads a full date as mailboxes show it in a title ("Sat, Feb 25, 2023, 7:26 AM", "чт, 26 дек. 2019 г., 22:54",
 * "2016年5月4日 上午10:08"), in the interface's language and the computer's time zone. Minute precision.
 * Epoch ms; null when any part is missing or ambiguous: a wrong time is worse than none.
 */
export function readShownDate(title: string, language: string): number | null {
  const key = `${language} ${title}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const at = parseShownDate(title, language);
  if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
  KNOWN.set(key, at);
  return at;
}

function parseShownDate(title: string, language: string): number | null {
  const text = title.normalize('NFKC').toLowerCase();
  const clock = /(\d{1,2}):(\d{2})/.exec(text);
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text);
  if (!clock || !year) return null;
  const rest = text.replace(clock[0], ' ').replace(year[0], ' ');
  const date = eastAsian(rest) ?? numeric(text, language) ?? named(rest, language);
  if (!date) return null;
  const hours = hoursOf(Number(clock[1]), text);
  const at = new Date(Number(year[1]), date.month, date.day, hours, Number(clock[2]));
  return at.getMonth() === date.month && at.getDate() === date.day ? at.getTime() : null;
}

function eastAsian(text: string): { month: number; day: number } | null {
  const found = /(\d{1,2})\s*(?:月|월)\s*(\d{1,2})\s*(?:日|일)/.exec(text);
  return found ? { month: Number(found[1]) - 1, day: Number(found[2]) } : null;
}

/** "2026-11-23" and "23.11.2026" are certain; of "9/2/2026" a day above 12 or the weekday beside it tells which is which. */
function numeric(text: string, language: string): { month: number; day: number } | null {
  const big = /(?<!\d)(20\d{2})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (big) return { month: Number(big[3]) - 1, day: Number(big[4]) };
  const [, a, separator, b, year] = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(20\d{2})(?!\d)/.exec(text) ?? [];
  const dayFirst = { month: Number(b) - 1, day: Number(a) };
  const monthFirst = { month: Number(a) - 1, day: Number(b) };
  if (separator === '.') return dayFirst;
  const fitting = [dayFirst, monthFirst].filter(({ month, day }) => month < 12 && day < 32);
  const certain =
    fitting.length === 2 ? fitting.filter((date) => hasWeekday(text, { ...date, year }, language)) : fitting;
  return a !== undefined && (certain.length === 1 || a === b) ? (certain[0] ?? dayFirst) : null;
}

function hasWeekday(
  text: string,
  { year, month, day }: { year: string | undefined; month: number; day: number },
  language: string,
): boolean {
  const words = text.split(/[\s,.()]+/);
  const at = Date.UTC(Number(year), month, day);
  return [language, 'en'].some((each) =>
    (['long', 'short'] as const).some((weekday) => words.includes(weekdayOf(at, each, weekday))),
  );
}

const weekdayFormats = new Map<string, Intl.DateTimeFormat>();

function weekdayOf(at: number, language: string, weekday: 'long' | 'short'): string {
  const key = `${language} ${weekday}`;
  try {
    const format = weekdayFormats.get(key) ?? new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    weekdayFormats.set(key, format);
    return format.format(at).toLowerCase().replace(/\.$/, '');
  } catch {
    return '-'; // Not a language tag.
  }
}

function named(text: string, language: string): { month: number; day: number } | null {
  const words = text.split(/[\s,.]+/);
  const month = [language, 'en'].map((each) => monthIn(words, each)).find((index) => index !== null);
  const day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  return month == null || day === undefined ? null : { month, day: Number.parseInt(day, 10) };
}

function monthIn(words: string[], language: string): number | null {
  let names: string[];
  try {
    names = monthNames(language);
  } catch {
    return null; // Not a language tag.
  }
  const index = names.findIndex((name) => name !== '' && words.includes(name));
  return index < 0 ? null : index % 12;
}

function hoursOf(hours: number, text: string): number {
  if (/\d\s*p\.?\s?m|下午|晚上|오후|午後/.test(text)) return hours < 12 ? hours + 12 : hours;
  if (/\d\s*a\.?\s?m|上午|凌晨|오전|午前/.test(text)) return hours === 12 ? 0 : hours;
  return hours;
}

/** Epoch ms of a machine's date ("2026-11-23T14:05:00Z"); null when it does not tell its time zone. */
export function isoTime(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
