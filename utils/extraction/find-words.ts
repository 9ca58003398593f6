import { rootOf, secondStep, step, type WordIndex, type WordKind } from './word-index';

/** A known word in a text. */
export interface Word {
  kind: WordKind;
  start: number;
  end: number;
  /** Minutes of a unit or span, the value of a number; else 0. */
  value: number;
  /** Minutes of a unit that no number counts; else 0. */
  alone: number;
}

const NONE = 0;
const LATIN = 1;
const DIGIT = 2;
/** Hebrew and Arabic: article, prepositions and "and" are written on the word. */
const SEMITIC = 4;
const PREFIXES = new Set('והלבמשכوالبفك');
const SHORTEST_AFTER_PREFIX = 3;
/** Thai, Chinese, Japanese, Korean: words are not set apart, so every character may start one. */
const UNSPACED = 6;

const LONGEST_COMPOUND = 40;

/** Comma, semicolon, question mark, stop and hyphen of Arabic, Hebrew and Indic scripts, which lie among their letters. */
const PUNCTUATION = new Set([0x060c, 0x061b, 0x061f, 0x06d4, 0x05be, 0x0964, 0x0965]);

let scripts: Uint8Array | null = null;

/** Scripts by number: two letters of one script belong to one word. Asked of every character, so looked up. */
function scriptOf(char: number): number {
  scripts ??= Uint8Array.from({ length: 0x10000 }, (_, each) => readScript(each));
  return scripts[char] ?? NONE;
}

function readScript(char: number): number {
  if (char < 128) {
    if (char >= 97 && char <= 122) return LATIN;
    if (char >= 48 && char <= 57) return DIGIT;
    return char >= 65 && char <= 90 ? LATIN : NONE;
  }
  if (char < 0xc0 || PUNCTUATION.has(char)) return NONE;
  if (char < 0x370) return LATIN;
  if (char < 0x590) return 3;
  if (char < 0x900) return SEMITIC;
  if (char < 0xe00) return 5;
  if (char < 0x1100) return UNSPACED;
  if (char < 0x2000) return LATIN;
  return char >= 0x2e80 ? UNSPACED : NONE;
}

const SPACE = 32;
const NEWLINE = 10;

/** The longest known word that starts at an index; it may run over a line end where its own words are spaced. */
function longestAt(index: WordIndex, folded: string, start: number, root: number): Word | null {
  let node = root;
  let found: Word | null = null;
  for (let at = start; node !== 0; ) {
    const place = index.ends[node] as number;
    const entry = place === 0 ? undefined : index.entries[place];
    if (entry && (entry.open || endsWord(folded, at))) {
      found = { kind: entry.kind, start, end: at + 1, value: entry.value, alone: entry.alone };
    }
    at++;
    if (at >= folded.length) break;
    const char = folded.charCodeAt(at) === NEWLINE ? SPACE : folded.charCodeAt(at);
    node = at === start + 1 ? secondStep(index, node, folded.charCodeAt(start), char) : step(index, node, char);
  }
  return found;
}

function endsWord(folded: string, last: number): boolean {
  const script = scriptOf(folded.charCodeAt(last));
  if (script === UNSPACED || script === NONE) return true;
  return last + 1 >= folded.length || scriptOf(folded.charCodeAt(last + 1)) !== script;
}

function endOfWord(folded: string, start: number): number {
  const script = scriptOf(folded.charCodeAt(start));
  let end = start + 1;
  while (end < folded.length && scriptOf(folded.charCodeAt(end)) === script) end++;
  return end;
}

/** Where to read on after a word: past its endings, unless its script sets no words apart. */
function endOfLast(folded: string, end: number): number {
  const script = scriptOf(folded.charCodeAt(end - 1));
  return script === UNSPACED || script === NONE ? end : endOfWord(folded, end - 1);
}

/** The known word behind up to three prefixes: "ב" + "קוד", "ال" + "رمز". */
function afterPrefix(index: WordIndex, folded: string, start: number, end: number): Word | null {
  for (let at = start; at < start + 3 && PREFIXES.has(folded.charAt(at)); at++) {
    if (end - at - 1 < SHORTEST_AFTER_PREFIX) return null;
    const root = rootOf(index, folded.charCodeAt(at + 1));
    const word = root === 0 ? null : longestAt(index, folded, at + 1, root);
    if (word) return word;
  }
  return null;
}

/** The end of a compound whose beginning may be a word of its own: "sicherheits" + "code". */
function compoundAt(index: WordIndex, folded: string, start: number, end: number, head: Word | null): Word | null {
  if (end - start > LONGEST_COMPOUND || (head && head.end >= end)) return null;
  const tails = index.tails.get(folded.charCodeAt(end - 1));
  if (!tails) return null;
  for (const { text, entry } of tails) {
    if (end - start > text.length && folded.startsWith(text, end - text.length)) {
      return { kind: head ? meetKind(head.kind) : entry.kind, start, end, value: 0, alone: 0 };
    }
  }
  return null;
}

/** What the word for a code becomes beside another word. */
function meetKind(kind: WordKind): WordKind {
  if (kind === 'purpose' || kind === 'pickup' || kind === 'code') return 'code';
  return kind === 'otherCode' || kind === 'otherNumber' ? 'otherCode' : 'codeNoun';
}

/** Known words of a folded text, in order, none inside another. */
export function findWords(index: WordIndex, folded: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < folded.length) {
    const char = folded.charCodeAt(at);
    const script = scriptOf(char);
    const apart = script !== UNSPACED && script !== NONE;
    const end = apart ? endOfWord(folded, at) : at + 1;
    const root = rootOf(index, char);
    const word = root === 0 ? null : longestAt(index, folded, at, root);
    let known = word;
    if (script === LATIN) known = compoundAt(index, folded, at, end, word) ?? word;
    else if (script === SEMITIC && !word) known = afterPrefix(index, folded, at, end);
    if (known) {
      known.end = endOfLast(folded, known.end);
      words.push(known);
    }
    at = known ? known.end : end;
  }
  return qualify(words, folded);
}

/** At most two short words between the word for a code and what it is for, or two letters where words are not set apart. */
const LINK = /^(?:[ '"(-]{0,2}(?:\p{L}[\p{L}']{0,5}[ -]){0,2}|[\u0e00-\ud7ff]{1,2})$/u;
const LINK_LENGTH = 12;

function linkLength(folded: string, from: Word | undefined, to: Word | undefined): number {
  if (!from || !to) return Number.POSITIVE_INFINITY;
  const length = to.start - from.end;
  return length <= LINK_LENGTH && LINK.test(folded.slice(from.end, to.start)) ? length : Number.POSITIVE_INFINITY;
}

const QUALIFIERS: readonly WordKind[] = ['purpose', 'pickup', 'code', 'otherCode'];

/** "OTP no. 482913": the word for a number right after the name of a code speaks of that code. */
function isCodeNumber(words: readonly Word[], at: number): boolean {
  const [name, purpose, word] = [words[at - 2], words[at - 1], words[at]];
  if (!purpose || !word || word.start - purpose.end > 1) return false;
  return (
    purpose.kind === 'code' || (purpose.kind === 'purpose' && name?.kind === 'code' && purpose.start - name.end <= 1)
  );
}

/** "Pick-up code of the parcel": what is fetched is part of the name. */
function isFetched(words: readonly Word[], at: number): boolean {
  const [name, pickup, word] = [words[at - 2], words[at - 1], words[at]];
  if (name?.kind !== 'code' || pickup?.kind !== 'pickup' || !word) return false;
  return pickup.start - name.end <= 1 && word.start - pickup.end <= 1;
}

/** Tells what each word for a code is a code of, by the nearest word beside it. */
function qualify(words: Word[], folded: string): Word[] {
  for (const [at, word] of words.entries()) {
    if (word.kind === 'otherNumber' && isCodeNumber(words, at)) word.kind = 'is';
    if (word.kind === 'otherCode' && isFetched(words, at)) word.kind = 'pickup';
    if (word.kind !== 'codeNoun') continue;
    const before = words[at - 1];
    const after = words[at + 1];
    const back =
      before && QUALIFIERS.includes(before.kind) ? linkLength(folded, before, word) : Number.POSITIVE_INFINITY;
    const ahead = after && QUALIFIERS.includes(after.kind) ? linkLength(folded, word, after) : Number.POSITIVE_INFINITY;
    const nearest = back <= ahead ? before : after;
    if (!nearest || Math.min(back, ahead) > LINK_LENGTH) continue;
    // "booking confirmation code": what is confirmed decides.
    const further = words[at - 2];
    const other = nearest === before && further?.kind === 'otherCode' && linkLength(folded, further, before) <= 1;
    word.kind = other ? 'otherCode' : meetKind(nearest.kind);
  }
  return words;
}
