import { type Unit, unitTerms } from '@/utils/lexicon/page-terms';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LENGTH_MS: Record<Unit, number> = { second: SECOND, minute: MINUTE, hour: HOUR };
const CLOCK = /(?<![\d:.])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:]| ?[ap]\.?m)/;
const ONE = /(?<!\p{L})(?:an?|one) (minute|hour)(?!\p{L})/u;
const LETTERS = /[\p{L}\p{M}]*/uy;
// Where words are parted by spaces, a unit without a star stands alone; elsewhere the sentence may go on.
const GOES_ON = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;

let pattern: RegExp | undefined;
let units: Map<string, { ms: number; whole: boolean }> | undefined;

/**
 * The first span of time in a normalised text, in ms: "10 minutes", "1分30秒", "59s"; null when there is none.
 * Consecutive units add up.
 */
export function readSpanMs(text: string): number | null {
  const unit = unitPattern();
  unit.lastIndex = 0;
  let total: number | null = null;
  let end = 0;
  for (let match = unit.exec(text); match; match = unit.exec(text)) {
    const { ms, whole } = units?.get(match[2] as string) ?? { ms: 0, whole: false };
    const ending = endingAt(text, unit.lastIndex);
    if (whole && GOES_ON.test(ending)) continue;
    if (total !== null && match.index - end > 5) break;
    total = (total ?? 0) + Number(match[1]) * ms;
    end = unit.lastIndex + ending.length;
  }
  if (total !== null) return total;
  const one = ONE.exec(text)?.[1];
  return one ? (one === 'hour' ? HOUR : MINUTE) : null;
}

/** The first clock-like span (`0:59`, `1:02:03`) in a text, in ms; null when there is none. */
export function readClockMs(text: string): number | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [first, second, third] = match.slice(1).map((part) => Number(part ?? Number.NaN)) as [number, number, number];
  return Number.isNaN(third) ? first * MINUTE + second * SECOND : first * HOUR + second * MINUTE + third * SECOND;
}

function endingAt(text: string, at: number): string {
  LETTERS.lastIndex = at;
  return LETTERS.exec(text)?.[0] ?? '';
}

function unitPattern(): RegExp {
  if (pattern) return pattern;
  const listed = (Object.entries(unitTerms) as [Unit, string][]).flatMap(([kind, words]) =>
    words
      .split('|')
      .map((word) => [word.replace('*', ''), { ms: LENGTH_MS[kind], whole: !word.endsWith('*') }] as const),
  );
  units = new Map(listed);
  const longestFirst = [...units.keys()].sort((a, b) => b.length - a.length).map((unit) => unit.replace('.', '\\.'));
  pattern = new RegExp(`(?<![\\d.,:])(\\d{1,4}) ?(${longestFirst.join('|')})`, 'gu');
  return pattern;
}
