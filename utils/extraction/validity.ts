import type { Word } from './find-words';

const MAX_DISTANCE = 60;
const MAX_MINUTES = 60 * 24 * 31;

interface Span {
  start: number;
  end: number;
  minutes: number;
}

/** Spans of time in a text: "10 minutes", "5m0s", "ten minutes", "half an hour". */
function readSpans(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (const [at, word] of words.entries()) {
    if (word.kind === 'span') spans.push({ start: word.start, end: word.end, minutes: word.value });
    if (word.kind !== 'unit') continue;
    const before = words[at - 1];
    if (before?.kind === 'number' && /^[\s-]?$/.test(text.slice(before.end, word.start))) {
      spans.push({ start: before.start, end: word.end, minutes: before.value * word.value });
      continue;
    }
    const figure = /(?<![\d.,:])(\d{1,4})(?: ?-)? ?(?:\( ?\w{2,12} ?\) ?)?$/.exec(
      text.slice(Math.max(0, word.start - 24), word.start),
    );
    if (!figure) continue;
    spans.push({ start: word.start - figure[0].length, end: word.end, minutes: Number(figure[1]) * word.value });
  }
  return spans;
}

function breaksSentence(gap: string): boolean {
  return /[.!?。！？]\s|[。！？\n]/.test(gap);
}

/**
 * The stated life of a code in minutes; null when the message states none. A time of day ("until 14:35") is not a life:
 * without the time of sending it says nothing.
 */
export function readValidity(text: string, words: readonly Word[]): number | null {
  let best: { score: number; minutes: number } | null = null;
  for (const span of readSpans(text, words)) {
    if (span.minutes <= 0 || span.minutes > MAX_MINUTES) continue;
    const score = lifeScore(text, words, span);
    if (score > (best?.score ?? 0)) best = { score, minutes: span.minutes };
  }
  return best?.minutes ?? null;
}

/** How closely a word of life stands to a span; zero when none does, or when another wait is nearer. */
function lifeScore(text: string, words: readonly Word[], span: Span): number {
  let life = Number.POSITIVE_INFINITY;
  let wait = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word.kind !== 'life' && word.kind !== 'otherWait') continue;
    const before = word.end <= span.start;
    const gap = before ? text.slice(word.end, span.start) : text.slice(span.end, word.start);
    if (gap.length > MAX_DISTANCE || breaksSentence(gap)) continue;
    if (word.kind === 'life') life = Math.min(life, gap.length);
    else wait = Math.min(wait, gap.length);
  }
  return life <= wait && life <= MAX_DISTANCE ? 1 + MAX_DISTANCE - life : 0;
}
