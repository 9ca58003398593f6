import { mailWords } from '@/utils/lexicon/mail';
import { readBinding } from './bound-domain';
import { type Candidate, findCandidates } from './candidates';
import { findWords, type Word } from './find-words';
import { findLetterCodes, MAY_HOLD_LETTERS } from './letter-codes';
import { fold, normalise } from './normalise';
import { newestPart } from './quoted';
import { MONEY, readMarks, type Scene } from './scene';
import { readSignals } from './signals';
import { readValidity } from './validity';
import { points, THRESHOLD } from './weights';
import { indexWords, type WordIndex, type WordKind } from './word-index';

export interface ExtractedCode {
  /** Without spaces and dashes, ASCII digits. */
  code: string;
  /** Life as stated, in minutes; null when none is. */
  validMinutes: number | null;
  /** Domain of an `@domain #code` line, lower case; null when there is none. */
  boundDomain: string | null;
}

/** Before and after normalising, which makes up to eighteen signs of one. */
const MAX_SUBJECT = 400;
const MAX_BODY = 20_000;
const MAX_RAW = 60_000;

let index: WordIndex | null = null;

/**
 * The code in a subject and a plain text, or null when there is none. Linear in its input, which is read up to 20,000
 * characters; never throws. A mailbox page, which has no HTML source to read, takes this alone.
 */
export function extractFromText(subject: string | null, text: string): ExtractedCode | null {
  const title = normalise((subject ?? '').slice(0, MAX_SUBJECT))
    .slice(0, MAX_SUBJECT)
    .replace(/\n/g, ' ');
  return extractFrom(title, newestPart(normalise(text.slice(0, MAX_RAW)).slice(0, MAX_BODY)).slice(0, MAX_BODY));
}

function extractFrom(subject: string, body: string): ExtractedCode | null {
  const text = subject === '' ? body : `${subject}\n${body}`;
  const numbers = findCandidates(text);
  if (numbers.length === 0 && !MAY_HOLD_LETTERS.test(text)) return null;
  index ??= indexWords(mailWords);
  const words = findWords(index, fold(text));
  const validMinutes = readValidity(text, words);
  readRecords(words, text, validMinutes);
  const candidates = [...numbers, ...findLetterCodes(text, words)];
  if (candidates.length === 0) return null;
  const bodyStart = subject === '' ? 0 : subject.length + 1;
  const binding = readBinding(body);
  const scene: Scene = {
    text,
    words,
    candidates,
    bodyStart,
    boundCode: binding?.code ?? null,
    validMinutes,
    counts: countCodes(candidates),
    kinds: kindsOf(words),
    marks: readMarks(text),
    subjectNames: words.some((word) => word.kind === 'code' && word.end < bodyStart),
    subjectPurpose: words.some((word) => word.kind === 'purpose' && word.end < bodyStart),
  };
  const best = bestOf(scene);
  if (!best) return null;
  return {
    code: best.code,
    validMinutes: scene.validMinutes,
    boundDomain: binding?.code === best.code ? binding.domain : null,
  };
}

/**
 * Card slips and bookings have confirmation and approval numbers too. Such a name is that of a code where the message says
 * what to do with it or where it speaks of nothing else.
 */
function readRecords(words: readonly Word[], text: string, validMinutes: number | null): void {
  if (!words.some(({ kind }) => kind === 'record')) return;
  const lives = validMinutes !== null && validMinutes <= 60;
  const told = lives || words.some(({ kind }) => kind === 'enter' || kind === 'warning');
  const isRecord = !told && (MONEY.test(text) || words.some(({ kind }) => OF_RECORDS.has(kind)));
  for (const word of words) if (word.kind === 'record') word.kind = isRecord ? 'otherNumber' : 'code';
}
const OF_RECORDS = new Set<WordKind>(['otherNumber', 'otherCode', 'otherTopic', 'amount']);

function kindsOf(words: readonly Word[]): Set<WordKind> {
  const kinds = new Set<WordKind>();
  for (const { kind } of words) kinds.add(kind);
  return kinds;
}

function countCodes(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of candidates) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function bestOf(scene: Scene): Candidate | null {
  let best: Candidate | null = null;
  let most = THRESHOLD;
  for (const candidate of scene.candidates) {
    const score = points(readSignals(scene, candidate));
    // The first of equals: what repeats a code comes after it.
    if (score > most || (score === most && !best)) {
      best = candidate;
      most = score;
    }
  }
  return best;
}
