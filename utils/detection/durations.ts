import { normaliseText } from '@/utils/detection/normalise-text';
import { type Unit, unitTerms } from '@/utils/lexicon/page-terms';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LENGTH_MS: Record<Unit, number> = { second: SECOND, minute: MINUTE, hour: HOUR };
const CLOCK = /(?<![\d:.])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:]| ?[ap]\.?m)/;
const ONE = /(?<!\p{L})(?:an?|one) (minute|hour)(?!\p{L})/u;
// "s" is a second here and an hour in one language: single Latin letters count only where all agree.
const CLEAR_LETTER = /^(?:s|m|h)$/;

let pattern: RegExp | undefined;
let lengths: Map<string, number> | undefined;

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
    if (total !== null && match.index - end > 5) break;
    total = (total ?? 0) + Number(match[1]) * (lengths?.get(match[2] as string) ?? 0);
    end = unit.lastIndex;
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

function unitPattern(): RegExp {
  if (pattern) return pattern;
  lengths = new Map();
  for (const [kind, words] of Object.entries(unitTerms) as [Unit, string][]) {
    for (const unit of words.split('|')) {
      const text = normaliseText(unit);
      if (lengths.has(text) || (/^[a-z]$/.test(text) && !CLEAR_LETTER.test(text))) continue;
      lengths.set(text, LENGTH_MS[kind]);
    }
  }
  const units = [...lengths.keys()].sort((a, b) => b.length - a.length).map((unit) => unit.replace(/\./g, '\\.'));
  pattern = new RegExp(
    `(?<![\\d.,:])(\\d{1,4}) ?(${units.join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
    'gu',
  );
  return pattern;
}
