import { remember } from '@/utils/detection/remember';
import { pageTerms, type WordRole } from '@/utils/lexicon/page-terms';

export type { WordRole };

export interface WordHit {
  role: WordRole;
  at: number;
  end: number;
}

interface Term {
  text: string;
  role: WordRole;
  /** Only where no Latin letter stands before (and, for `whole`, after). */
  fromStart: boolean;
  whole: boolean;
}

// The word for invalid often contains the word for valid (ungültig, недействителен), that for "confirm" one for "again"
// (bestätigen).
const FROM_WORD_START = new Set<WordRole>(['validFor', 'expired', 'stem:again']);
const LETTER = /[\p{L}\p{M}]/u;
const LATIN = /^[\p{Script=Latin}\p{M}\s'-]+$/u;
const LATIN_LETTER = /[\p{Script=Latin}]/u;

let index: Map<number, Term[]> | undefined;

/**
 * All lexicon words in a normalised text, of all languages, in one pass. The words around neighbouring fields are the
 * same words: what was found in the last texts is kept.
 */
export const findWords: (text: string) => readonly WordHit[] = remember(readWords);

function readWords(text: string): WordHit[] {
  index ??= buildIndex();
  const hits: WordHit[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const bucket = index.get(keyOf(text, at));
    if (!bucket) continue;
    for (const term of bucket) {
      if (!text.startsWith(term.text, at)) continue;
      const end = at + term.text.length;
      if (stands(text, term, at, end)) hits.push({ role: term.role, at, end });
    }
  }
  const named = [...namedCodes(text, hits, 'purpose', 'codeNoun'), ...namedCodes(text, hits, 'backup', 'backupCode')];
  return withoutCovered([...hits, ...named]);
}

// "verification code", "kod aktywacyjny": an ending and a space at most between the two, or a word like "of".
const PURPOSE_FIRST = /^[\p{L}\p{M}]{0,12}[ -]?$/u;
const CODE_FIRST = /^[\p{L}\p{M}]{0,3}(?:[ -]|(?: (?:de|di|do|da|à|za|для|за|na) | d'))?$/u;
// "تأیید رمز عبور", "ยืนยันรหัสผ่าน" is the verb: it asks for the password again.
const NOUN_FIRST = /^[\p{Script=Arabic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}]/u;

function namedCodes(text: string, hits: WordHit[], saying: WordRole, role: WordRole): WordHit[] {
  const words = hits.filter((hit) => hit.role === saying);
  const codes = words.length > 0 ? hits.filter((hit) => hit.role === 'stem:code') : [];
  return codes.flatMap((code) =>
    words
      .filter((word) => makeName(text, word, code))
      .map(({ at, end }) => ({ role, at: Math.min(at, code.at), end: Math.max(end, code.end) })),
  );
}

function makeName(text: string, purpose: WordHit, code: WordHit): boolean {
  if (purpose.end <= code.at) {
    return PURPOSE_FIRST.test(text.slice(purpose.end, code.at)) && !NOUN_FIRST.test(text.slice(purpose.at));
  }
  const between = text.slice(code.end, purpose.at);
  // English and its like say it the other way round: "code security" is another thing.
  return CODE_FIRST.test(between) && (/ \S/.test(between) || !text.startsWith('code', code.at));
}

function stands(text: string, term: Term, at: number, end: number): boolean {
  const letter = term.whole ? LATIN_LETTER : LETTER;
  if (term.fromStart && at > 0 && letter.test(text[at - 1] as string)) return false;
  return !term.whole || end >= text.length || !LATIN_LETTER.test(text[end] as string);
}

// "picture code" and "recovery code" are not codes, though the word code is in them.
const COVERS = new Set<WordRole>(['captcha', 'backupCode']);
const COVERED = new Set<WordRole>(['codeNoun', 'stem:code', 'channelSms', 'channelEmail']);

function withoutCovered(hits: WordHit[]): WordHit[] {
  const covers = hits.filter((hit) => COVERS.has(hit.role));
  if (covers.length === 0) return hits;
  return hits.filter(
    (hit) => !COVERED.has(hit.role) || !covers.some((cover) => cover.at <= hit.at && hit.end <= cover.end),
  );
}

// Two UTF-16 units: enough to leave one or two terms a bucket.
function keyOf(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function buildIndex(): Map<number, Term[]> {
  const built = new Map<number, Term[]>();
  for (const [role, words] of Object.entries(pageTerms) as [WordRole, string][]) {
    for (const word of words.split('|')) add(role, word);
  }
  return built;

  function add(role: WordRole, text: string): void {
    if (text.length < 2) return;
    const short = text.length <= 3 && LATIN.test(text);
    const term = {
      text,
      role,
      fromStart: short || (FROM_WORD_START.has(role) && !/^[\u3040-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(text)),
      whole: short && role !== 'stem:code',
    };
    const key = keyOf(text, 0);
    const bucket = built.get(key);
    if (bucket) bucket.push(term);
    else built.set(key, [term]);
  }
}

/** Whether any of the roles is among the hits. */
export function has(hits: readonly WordHit[], ...roles: WordRole[]): boolean {
  return hits.some((hit) => roles.includes(hit.role));
}

/** Whether two roles stand in one sentence of the text. */
export function inOneSentence(text: string, hits: readonly WordHit[], one: WordRole[], other: WordRole[]): boolean {
  return hits.some(
    (a) =>
      one.includes(a.role) &&
      hits.some((b) => other.includes(b.role) && !/[.!?。！？\n]\s|\n/.test(between(text, a, b))),
  );
}

function between(text: string, a: WordHit, b: WordHit): string {
  return a.at < b.at ? text.slice(a.end, b.at) : text.slice(b.end, a.at);
}
