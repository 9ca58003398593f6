import type { Candidate } from './candidates';
import type { Word } from './find-words';
import { endsSentence, firstWordFrom, isBare, type Scene } from './scene';
import type { Signal } from './weights';

/** What a message says to do with a candidate: to enter it, what for, or to write to it. */
export function toldSignals(scene: Scene, candidate: Candidate): Signal[] {
  const signals = instructions(scene, candidate);
  if (isNameTold(scene, candidate)) signals.push('nameTold');
  if (isDialled(scene, candidate)) signals.push('dialled');
  return signals;
}

/** Between "enter" and a code: at most an article. */
const ENTERED = /^[\s\p{P}\p{S}]*(?:\p{L}{1,4} )?[\s\p{P}\p{S}]*$/u;

/** Measured first: a line of ten thousand dots after "enter" is no article. */
function isEntered(gap: string): boolean {
  return gap.length < 12 && ENTERED.test(gap);
}

/** "Enter 604817". */
function isTold({ text, words }: Scene, start: number): boolean {
  const last = words[firstWordFrom(words, start) - 1];
  return last?.kind === 'enter' && isEntered(text.slice(last.end, start));
}

/** "Enter online at the prompt: 604817": the clause before the colon says what to do. */
function isToldInClause({ text, words, kinds }: Scene, start: number): boolean {
  if (!kinds.has('enter')) return false;
  if (!/[:：]\s?["'“«『「【[(*]?\s?$/.test(text.slice(Math.max(0, start - 4), start))) return false;
  const at = firstWordFrom(words, start);
  return words.slice(Math.max(0, at - 4), at).some((word) => {
    const gap = text.slice(word.end, start);
    return word.kind === 'enter' && gap.length <= 60 && !endsSentence(gap.trimEnd()) && !/\d/.test(gap);
  });
}

/** "Enter the code 604817". */
function isNameTold({ text, words }: Scene, { start, shape }: Candidate): boolean {
  if (shape === 'mixed' || shape === 'letters') return false;
  const at = firstWordFrom(words, start);
  const [verb, name] = [words[at - 2], words[at - 1]];
  if (verb?.kind !== 'enter' || !name || !isBare(text.slice(name.end, start))) return false;
  const isName = name.kind === 'code' || name.kind === 'codeNoun' || name.kind === 'password';
  return isName && isEntered(text.slice(verb.end, name.start));
}

/** "Send CODE to 92555": a number to write to, not one that was written. */
function isDialled({ text, words, kinds }: Scene, { start, end }: Candidate): boolean {
  if (!kinds.has('sendTo')) return false;
  const at = firstWordFrom(words, start);
  // Where the verb comes last: "2244'e gönderin". An ending may look like a copula of another language.
  const next = wordsAfter(words, end, 2).find((word) => word.kind !== 'is');
  if (next?.kind === 'sendTo' && ADDRESSED.test(text.slice(end, next.start))) return true;
  const lead = text.slice(Math.max(0, start - 12), start);
  if (!DIRECTION.test(lead)) return false;
  return words.slice(Math.max(0, at - 5), at).some((word) => {
    const gap = text.slice(word.end, start);
    return word.kind === 'sendTo' && gap.length <= 60 && !endsSentence(gap);
  });
}
const ADDRESSED = /^['’]? ?\p{L}{1,4}\s?$/u;
/** "to", in the languages that have a word for it or none. */
const DIRECTION =
  /(?:^|[^\p{L}])(?:to|na|al|a|au|an|aan|til|till|на|ke|sa|para|pro|la|le|đến|den|tới|toi|số|so|numarasına|numero|número|numéro|إلى|على|به)\s$|[到至へにถึงไปที่]\s?$/iu;

const TOLD_REACH = 30;
const PROMPT_REACH = 45;

/** "Enter 4829", "4829: enter it in the app", and what for: "to verify your phone", before it or after. */
function instructions(scene: Scene, { start, end }: Candidate): Signal[] {
  const { text, words } = scene;
  const before = isTold(scene, start) || isToldInClause(scene, start);
  let told: Signal | null = before ? 'told' : null;
  let isFor = isForBefore(text, words, start);
  for (const word of wordsAfter(words, end, 4)) {
    const gap = text.slice(end, word.start);
    // Where the verb comes last it stands right behind.
    if (word.kind === 'enter' && gap.length <= TOLD_REACH) told ??= gap.length <= 2 ? 'told' : 'toldAfter';
    if (told && isFor === false) isFor = isWhatFor(word) && gap.length <= PROMPT_REACH;
  }
  if (!told) return [];
  // A warning or a life beside it speaks of a code as well.
  const meant = isFor || (before && (scene.kinds.has('warning') || scene.validMinutes !== null));
  return meant ? [told, 'toldFor'] : [told];
}

function isWhatFor(word: Word): boolean {
  return word.kind === 'purpose' || word.kind === 'prompt';
}

/** "To finish signing in, enter": what for stands in the sentence before. */
function isForBefore(text: string, words: readonly Word[], start: number): boolean {
  const at = firstWordFrom(words, start);
  return words.slice(Math.max(0, at - 3), at).some((word) => {
    const gap = text.slice(word.end, start);
    return isWhatFor(word) && gap.length <= PROMPT_REACH && !endsSentence(gap);
  });
}

function wordsAfter(words: readonly Word[], place: number, count: number): readonly Word[] {
  const next = firstWordFrom(words, place);
  return words.slice(next, next + count);
}
