import { mailWords } from '@/utils/lexicon/mail';
import { readBinding } from './bound-domain';
import { type Candidate, findCandidates } from './candidates';
import { findWords, indexWords, type WordIndex } from './find-words';
import { htmlText } from './html-text';
import { fold, normalise } from './normalise';
import { newestPart } from './quoted';
import { points, readSignals, type Scene, THRESHOLD } from './signals';
import { readValidity } from './validity';

/** A message as a mailbox shows it. `html` is read only where `text` says nothing. */
export interface Mail {
  from: { name: string | null; address: string } | null;
  subject: string | null;
  text: string;
  html: string | null;
}

export interface ExtractedCode {
  /** Without spaces and dashes, ASCII digits. */
  code: string;
  /** Life as stated, in minutes; null when none is. */
  validMinutes: number | null;
  /** Domain of an `@domain #code` line, lower case; null when there is none. */
  boundDomain: string | null;
}

const MAX_SUBJECT = 400;
const MAX_BODY = 20_000;
const MAX_RAW = 60_000;

let index: WordIndex | null = null;

/**
 * The code that a message carries, or null when it carries none. Linear in its input, which is read up to 20,000
 * characters; never throws.
 */
export function extractCode(mail: Mail): ExtractedCode | null {
  const subject = normalise((mail.subject ?? '').slice(0, MAX_SUBJECT)).replace(/\n/g, ' ');
  const text = mail.text.slice(0, MAX_RAW);
  const plain = text.trim() === '' ? null : extractFrom(subject, newestPart(normalise(text).slice(0, MAX_BODY)));
  if (plain || !mail.html) return plain ?? (text.trim() === '' && !mail.html ? extractFrom(subject, '') : null);
  const { own, quoted } = htmlText(mail.html);
  const body = newestPart(normalise(own)).slice(0, MAX_BODY);
  return extractFrom(subject, body === '' ? normalise(quoted).slice(0, MAX_BODY) : body);
}

function extractFrom(subject: string, body: string): ExtractedCode | null {
  const text = subject === '' ? body : `${subject}\n${body}`;
  const candidates = findCandidates(text);
  if (candidates.length === 0) return null;
  index ??= indexWords(mailWords);
  const words = findWords(index, fold(text));
  const bodyStart = subject === '' ? 0 : subject.length + 1;
  const binding = readBinding(body);
  const scene: Scene = {
    text,
    words,
    candidates,
    bodyStart,
    boundCode: binding?.code ?? null,
    validMinutes: readValidity(text, words),
    counts: countCodes(candidates),
    kinds: new Set(words.map((word) => word.kind)),
    subjectNames: words.some((word) => word.kind === 'code' && word.end < bodyStart),
  };
  const best = bestOf(scene);
  if (!best) return null;
  return {
    code: best.code,
    validMinutes: scene.validMinutes,
    boundDomain: binding?.code === best.code ? binding.domain : null,
  };
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
