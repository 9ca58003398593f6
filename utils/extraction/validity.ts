import type { Word } from './find-words';
import { firstWordFrom } from './scene';

const MAX_DISTANCE = 60;
const USE_DISTANCE = 14;
const LOOK = 8;
const DAY = 60 * 24;
const MAX_MINUTES = DAY * 31;
/** Terms and conditions state lives of other things in days. */
const SHORT_TEXT = 600;

interface Span {
  start: number;
  end: number;
  minutes: number;
}

/** Between a number in words and its unit: "ten minutes", "cinq prochaines minutes". */
const BETWEEN = /^(?:[\s-]?|\s\p{L}{3,14}\s)$/u;
/** A number that ends where the unit begins: "10 ", "10-", "10 (ten) ", "5 prochaines ". */
const FIGURE =
  /(?<![\d.,]|\d:|(?:(?![hm])[A-Za-z]|(?<!(?<![A-Za-z\d])\d{1,2})[hm])|(?<!小)[时時]|月|[点點시])(?:(\d{1,4})(?: ?-)? ?|(\d{1,3}) ?(?:\([\p{L} -]{2,12}\)|\p{L}{3,14}) )$/u;

/** Between the parts of one span: "2 minutes and 30 seconds", "1m30s". */
const JOINED = /^,?\s?(?:\p{L}{1,3}\s)?$/u;

/** Spans of time in a text: "10 minutes", "5m0s", "ten minutes", "half an hour". */
function readSpans(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.kind === 'span') spans.push(spanOf(text, word));
    if (word.kind !== 'unit') continue;
    const number = numberBefore(text, words, at);
    if (number) {
      spans.push({ start: number.start, end: word.end, minutes: number.value * word.value });
      continue;
    }
    const figure = FIGURE.exec(text.slice(Math.max(0, word.start - 24), word.start));
    if (figure) {
      const minutes = Number(figure[1] ?? figure[2]) * word.value;
      spans.push({ start: word.start - figure[0].length, end: word.end, minutes });
    } else if (word.alone > 0) {
      spans.push({ start: word.start, end: word.end, minutes: word.alone });
    }
  }
  return joinParts(text, spans);
}

/** "Minuutin" is one minute, "30 minuutin" thirty. */
function spanOf(text: string, { start, end, value }: Word): Span {
  const figure = value === 1 || value === 60 ? COUNTED.exec(text.slice(Math.max(0, start - 6), start)) : null;
  return { start: start - (figure?.[0].length ?? 0), end, minutes: value * Number(figure?.[1] ?? 1) };
}
const COUNTED = /(?<![\d.,:])(\d{1,3}) ?$/;

/** Adds up what is said in parts: "2 minutes 30 seconds". */
function joinParts(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.minutes < last.minutes && JOINED.test(text.slice(last.end, span.start))) {
      joined[joined.length - 1] = { start: last.start, end: span.end, minutes: last.minutes + span.minutes };
    } else joined.push(span);
  }
  return joined;
}

/** The number in words that a unit counts; another known word may stand between. */
function numberBefore(text: string, words: readonly Word[], at: number): Word | null {
  const unit = words[at];
  for (const word of [words[at - 1], words[at - 2]]) {
    if (unit && word?.kind === 'number' && BETWEEN.test(text.slice(word.end, unit.start))) return word;
  }
  return null;
}

function breaksSentence(gap: string): boolean {
  // "5 Min. gültig": the stop of an abbreviated unit ends nothing.
  return /(?!^)[.!?]\s|[!?][^\w\s]|[。।؟۔\n]/.test(gap);
}

/**
 * The stated life of a code in minutes; null when the message states none. A time of day ("until 14:35") is not a life:
 * without the time of sending it says nothing.
 */
export function readValidity(text: string, words: readonly Word[]): number | null {
  let best: { score: number; minutes: number } | null = null;
  for (const span of readSpans(text, words)) {
    if (span.minutes <= 0 || span.minutes > (text.length > SHORT_TEXT ? DAY : MAX_MINUTES)) continue;
    const score = lifeScore(text, words, span);
    if (score > (best?.score ?? 0)) best = { score, minutes: span.minutes };
  }
  return best?.minutes ?? null;
}

/** How closely a word of life stands to a span; zero when none does, or when another wait is nearer. */
function lifeScore(text: string, words: readonly Word[], span: Span): number {
  let life = Number.POSITIVE_INFINITY;
  let wait = Number.POSITIVE_INFINITY;
  let waits = Number.NEGATIVE_INFINITY;
  const at = firstWordFrom(words, span.start);
  for (const word of words.slice(Math.max(0, at - LOOK), at + LOOK)) {
    if (word.kind !== 'life' && word.kind !== 'otherWait' && word.kind !== 'enter') continue;
    const before = word.end <= span.start;
    const gap = before ? text.slice(word.end, span.start) : text.slice(span.end, word.start);
    // "Use it within 10 minutes"; what is entered further off is something else.
    if (gap.length > (word.kind === 'enter' ? USE_DISTANCE : MAX_DISTANCE) || breaksSentence(gap)) continue;
    if (word.kind === 'otherWait') {
      wait = Math.min(wait, gap.length);
      if (before) waits = word.end;
    } else if (!before || !inPhrase(text, waits, word.start)) life = Math.min(life, gap.length);
  }
  return life <= wait && life <= MAX_DISTANCE ? 1 + MAX_DISTANCE - life : 0;
}

/** "Try again within": what follows another wait without a pause belongs to it. */
function inPhrase(text: string, from: number, to: number): boolean {
  return to - from <= 12 && !/[,;:.。—]|\s-\s/.test(text.slice(from, to));
}
