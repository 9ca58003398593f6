import { type DateWords, fold, languagesOf, readClock } from './date-words';

const MINUTE = 60_000;
const MAX_TEXT = 60;
/** The clocks of mailbox and computer differ a little; more, and the row was written yesterday. */
const AHEAD_MS = 5 * MINUTE;

/**
 * Reads a date as the lists of mailboxes shorten it for mail of the last days: "22:58", "Today 22:58", "昨天 10:23",
 * "Sat 20:16", "5 min ago", in the interface's language and the computer's time zone. `now` and the answer in epoch ms,
 * minute precision; null for anything else, a day without a time of day included.
 */
export function readRecentDate(text: string, language: string, now: number): number | null {
  if (text.length > MAX_TEXT) return null;
  const shown = fold(text).trim();
  const clock = readClock(shown, language);
  if (!clock) return minutesAgo(shown, language, now);
  const daysAgo = readDay(clock.rest.replace(clock.period, ' '), clock.languages, now);
  if (daysAgo === undefined) return null;
  const day = new Date(now);
  const on = (days: number) =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() - days, clock.hours, clock.minutes).getTime();
  return daysAgo === 0 && on(0) > now + AHEAD_MS ? on(1) : on(daysAgo);
}

/** What stands between a day and its clock. */
const BEFORE_CLOCK = / (?:at|um|à|a las?|alle|às|om|o|в|kl|lúc)$/;

/** How many days ago; undefined when more stands there than one day. */
function readDay(rest: string, languages: DateWords[], now: number): number | undefined {
  const shown = rest
    .replace(/[\s.,،()]+/g, ' ')
    .trim()
    .replace(/(?:^| )(?:uhr|uur|น)$/, '')
    .replace(BEFORE_CLOCK, '');
  if (shown === '') return 0;
  for (const { days, weekdays } of languages) {
    const named = days.find(([word]) => word === shown);
    if (named) return named[1];
    const weekday = weekdays.indexOf(shown);
    if (weekday >= 0) return ((new Date(now).getDay() - weekday + 13) % 7) + 1;
  }
  return undefined;
}

/** Said by mailboxes, and not by browsers. */
const JUST_NOW = /^(?:just now|刚刚|剛剛)$/;

/** As browsers say it in this language, or shorter: "5 min". */
function minutesAgo(shown: string, language: string, now: number): number | null {
  const languages = languagesOf(shown, language);
  if (JUST_NOW.test(shown) || languages.some((words) => words.now === shown))
    return shown === '' ? null : inMinutes(now);
  const minutes = Number(/^\D*(\d{1,2})\D*$/.exec(shown)?.[1] ?? Number.NaN);
  if (Number.isNaN(minutes) || minutes > 59) return null;
  const inWords = languages.flatMap(({ ago }) => ago(minutes));
  return inWords.includes(shown.replaceAll('.', '')) ? inMinutes(now - minutes * MINUTE) : null;
}

/** Read a moment later, the same words must not pass for a later mail: seconds here would be those of the reading. */
const inMinutes = (at: number) => Math.floor(at / MINUTE) * MINUTE;
