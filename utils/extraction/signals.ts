import type { Candidate } from './candidates';
import type { Word } from './find-words';

/** Why a candidate may be the code, or not; weights in `WEIGHTS`. */
export type Signal = keyof typeof WEIGHTS;

/** A candidate with at least THRESHOLD points is a code. Tuned on labelled messages; a false mark costs more than a missing one. */
export const WEIGHTS = {
  // The nearest name of a code before it: right before, in the sentence, further off, on a line above.
  codeRightBefore: 7,
  codeBefore: 5,
  codeFarBefore: 3.5,
  codeAbove: 4,
  maybeRightBefore: 5,
  maybeBefore: 3,
  maybeFarBefore: 1.5,
  maybeAbove: 2.5,
  // And after it: "604817 is your code".
  codeAfter: 6,
  codeFarAfter: 3,
  maybeAfter: 4,
  maybeFarAfter: 1,
  codeBelow: 3.5,
  maybeBelow: 2,
  bothSides: 1,
  /** A colon, an equals sign or a copula right before it. */
  announced: 1.5,
  /** "Enter 604817". */
  told: 2.5,
  ownLine: 2.5,
  bracketed: 0.5,
  repeated: 1,
  inSubject: 1,
  bound: 9,
  sixDigits: 1,
  // Of the whole message.
  codeNamed: 1,
  subjectNames: 1.5,
  purpose: 1,
  warned: 1.5,
  lifeStated: 1,
  brief: 0.5,
  labelled: 4,
  // Against.
  claimed: -9,
  amount: -10,
  masked: -10,
  numberSign: -3,
  long: -1.5,
  yearLike: -1.5,
  dateLike: -2,
  odd: -1.5,
  lowerMixed: -2.5,
  letters: -2,
  otherTopicWeak: -3.5,
  otherTopic: -1,
  longText: -2,
  hash: -6,
} as const;

export const THRESHOLD = 5;

/** What the signals of a message lean on. */
export interface Scene {
  text: string;
  words: readonly Word[];
  candidates: readonly Candidate[];
  /** Where the body begins: 0 when there is no subject. */
  bodyStart: number;
  boundCode: string | null;
  validMinutes: number | null;
  counts: ReadonlyMap<string, number>;
  kinds: ReadonlySet<Word['kind']>;
  subjectNames: boolean;
}

const REACH = 160;
const LOOK = 10;

interface Relation {
  word: Word;
  gap: string;
}

/** Index of the first word that starts at or after a place. */
function wordAfter(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SENTENCE_END = /[.!?;]\s|[。！？；\n]/;
/** Punctuation and at most one short word. */
const TOUCHING = /^[\s\p{P}\p{S}]*(?:[^\s\p{P}\p{S}\d]{1,12}[\s\p{P}\p{S}]*)?$/u;
const BARE = /^[\s\p{P}\p{S}]*$/u;

function isName(word: Word): boolean {
  return word.kind === 'code' || word.kind === 'maybeCode' || word.kind === 'otherNumber';
}

function claims(gap: string, count: number): boolean {
  return count === 0 && gap.length <= 24 && !gap.includes('\n') && TOUCHING.test(gap);
}

interface Around {
  before: Relation | null;
  after: Relation | null;
  claimed: boolean;
}

function numbersBetween(candidates: readonly Candidate[], from: number, to: number): number {
  let count = 0;
  for (const { start, end } of candidates) if (start >= from && end <= to) count++;
  return count;
}

/** The names nearest to a candidate, and whether the nearest is that of another number. */
function lookAround(scene: Scene, candidate: Candidate): Around {
  const { text, words, candidates } = scene;
  const at = wordAfter(words, candidate.start);
  let before: Relation | null = null;
  let claimed = false;
  for (let k = at - 1; k >= 0 && k >= at - LOOK; k--) {
    const word = words[k];
    if (!word || candidate.start - word.end > REACH) break;
    if (!isName(word)) continue;
    const gap = text.slice(word.end, candidate.start);
    if (word.kind === 'otherNumber') {
      if (claims(gap, numbersBetween(candidates, word.end, candidate.start))) {
        claimed = true;
        break;
      }
      continue;
    }
    before = { word, gap };
    break;
  }
  let after: Relation | null = null;
  for (let k = at; k < words.length && k < at + LOOK; k++) {
    const word = words[k];
    if (!word || word.start - candidate.end > REACH) break;
    if (word.start < candidate.end || !isName(word)) continue;
    const gap = text.slice(candidate.end, word.start);
    if (word.kind === 'otherNumber') {
      if (!before && gap.length <= 12 && !SENTENCE_END.test(gap) && BARE.test(gap)) claimed = true;
      if (gap.length <= 20) break;
      continue;
    }
    after = { word, gap };
    break;
  }
  return { before, after, claimed };
}

function ownLine(text: string, { start, end }: Candidate): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const close = text.indexOf('\n', end);
  const to = close < 0 ? text.length : close;
  return start - from <= 6 && to - end <= 6 && !/[\p{L}\d]/u.test(text.slice(from, start) + text.slice(end, to));
}

/** Everything that speaks for or against a candidate. */
export function readSignals(scene: Scene, candidate: Candidate): Signal[] {
  const { text } = scene;
  const { code, start, end, shape } = candidate;
  const signals: Signal[] = [];
  const alone = ownLine(text, candidate);
  const { before, after, claimed } = lookAround(scene, candidate);
  let strength: 'code' | 'maybeCode' | null = null;

  if (claimed) signals.push('claimed');
  if (before) {
    const strong = before.word.kind === 'code';
    const sentence = !SENTENCE_END.test(before.gap);
    const numbers = numbersBetween(scene.candidates, before.word.end, start);
    const near = BARE.test(before.gap) || (sentence && TOUCHING.test(before.gap));
    let signal: Signal | null = null;
    if (near && numbers === 0) signal = strong ? 'codeRightBefore' : 'maybeRightBefore';
    else if (sentence && before.gap.length <= 60 && numbers === 0) signal = strong ? 'codeBefore' : 'maybeBefore';
    else if (sentence && numbers <= 1) signal = strong ? 'codeFarBefore' : 'maybeFarBefore';
    else if (alone && numbers === 0) signal = strong ? 'codeAbove' : 'maybeAbove';
    if (signal) {
      signals.push(signal);
      strength = strong ? 'code' : 'maybeCode';
    }
  }
  if (after) {
    const strong = after.word.kind === 'code';
    const sentence = !SENTENCE_END.test(after.gap);
    const numbers = numbersBetween(scene.candidates, end, after.word.start);
    let signal: Signal | null = null;
    if (sentence && after.gap.length <= 45 && numbers === 0) signal = strong ? 'codeAfter' : 'maybeAfter';
    else if (sentence && numbers === 0) signal = strong ? 'codeFarAfter' : 'maybeFarAfter';
    else if (alone && numbers === 0 && after.gap.length < 80) signal = strong ? 'codeBelow' : 'maybeBelow';
    if (signal) {
      if (strength === null) {
        signals.push(signal);
        strength = strong ? 'code' : 'maybeCode';
      } else signals.push('bothSides');
      if (strong) strength = 'code';
    }
  }

  const lead = text.slice(Math.max(0, start - 12), start);
  const at = wordAfter(scene.words, start);
  const last = scene.words[at - 1];
  const lastGap = last ? text.slice(last.end, start) : '';
  if (/[:=>]\s?["'“«『「【[(*]?\s?$/.test(lead) || (last?.kind === 'is' && BARE.test(lastGap)))
    signals.push('announced');
  if (last?.kind === 'enter' && BARE.test(lastGap)) signals.push('told');
  if (alone) signals.push('ownLine');
  if (/[[(「『【"“«*]\s?$/.test(lead) && /^\s?[\])」』】"”»*]/.test(text.slice(end, end + 2)))
    signals.push('bracketed');
  if ((scene.counts.get(code) ?? 0) > 1) signals.push('repeated');
  if (start < scene.bodyStart) signals.push('inSubject');
  if (scene.boundCode === code) signals.push('bound');
  if (code.length === 6) signals.push('sixDigits');
  if (scene.kinds.has('code')) signals.push('codeNamed');
  if (scene.subjectNames) signals.push('subjectNames');
  if (scene.kinds.has('purpose')) signals.push('purpose');
  if (scene.kinds.has('warning')) signals.push('warned');
  if (scene.validMinutes !== null && scene.validMinutes <= 1440) signals.push('lifeStated');
  if (text.length < 80) signals.push('brief');
  if (
    text.length < 40 &&
    shape !== 'mixed' &&
    code.length === 6 &&
    /^[\p{L}\p{N} .&-]{2,24}[:：] ?[\d -]{6,11}\.?$/u.test(text)
  )
    signals.push('labelled');

  if (text.charAt(start - 1) === '#') signals.push('numberSign');
  const next = scene.words[at + (scene.words[at]?.start === start ? 1 : 0)];
  const beside =
    next &&
    next.start - end <= 1 &&
    next.start >= end &&
    (next.kind === 'amount' || (next.kind === 'unit' && code.length <= 5));
  const moneyBefore = last?.kind === 'amount' && start - last.end <= 1;
  if (beside || moneyBefore) signals.push('amount');
  if (/^\d{9,}$/.test(code)) signals.push('long');
  if (/^(?:19|20)\d\d$/.test(code)) signals.push('yearLike');
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(code)) signals.push('dateLike');
  if (shape === 'odd') signals.push('odd');
  if (shape === 'mixed' && /[a-z]/.test(code)) signals.push('lowerMixed');
  if (shape === 'letters') signals.push('letters');
  if (scene.kinds.has('otherTopic')) signals.push(strength === 'code' ? 'otherTopic' : 'otherTopicWeak');
  if (text.length > 1500) signals.push('longText');
  return signals;
}

export function points(signals: readonly Signal[]): number {
  return signals.reduce((sum, signal) => sum + WEIGHTS[signal], 0);
}
