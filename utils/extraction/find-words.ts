import { type Entry, entryAt, rootOf, step, tailsAt, type WordIndex, type WordKind } from './word-index';

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

const SHORTEST_COMPOUND = 4;
const LONGEST_COMPOUND = 40;

/** Comma, semicolon, question mark, stop and hyphen of Arabic, Hebrew and Indic scripts, which lie among their letters. */
const PUNCTUATION = new Set([0x060c, 0x061b, 0x061f, 0x06d4, 0x05be, 0x0964, 0x0965]);

/** Scripts by number: two letters of one script belong to one word. */
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

/** A folded text as numbers, because every letter is asked for several times. Line ends are spaces; 0 ends it. */
interface Letters {
  chars: Uint16Array;
  scripts: Uint8Array;
}

let scriptOf: Uint8Array | null = null;
/** Used again for each text: two new arrays would cost as much as the reading. */
let reused: Letters | null = null;

function readLetters(folded: string): Letters {
  scriptOf ??= Uint8Array.from({ length: 0x10000 }, (_, each) => readScript(each));
  const { length } = folded;
  if (!reused || reused.chars.length <= length) {
    reused = { chars: new Uint16Array(2 * length + 1), scripts: new Uint8Array(2 * length + 1) };
  }
  const { chars, scripts } = reused;
  chars[length] = 0;
  scripts[length] = 0;
  for (let at = 0; at < length; at++) {
    const char = folded.charCodeAt(at);
    chars[at] = char === NEWLINE ? SPACE : char;
    scripts[at] = scriptOf[char] as number;
  }
  return reused;
}

/** The longest known word that starts at an index; it may run over a line end where its own words are spaced. */
function longestAt(index: WordIndex, letters: Letters, start: number): Word | null {
  const { chars } = letters;
  let node = rootOf(index, chars[start] as number);
  if (node === 0) return null;
  let found: Entry | undefined;
  let end = start;
  for (let at = start + 1; node !== 0; at++) {
    const entry = entryAt(index, node);
    if (entry && (entry.open || endsWord(letters, at))) {
      found = entry;
      end = at;
    }
    node = step(index, node, chars[at] as number);
  }
  return found ? { kind: found.kind, start, end, value: found.value, alone: found.alone } : null;
}

/** Whether no letter of the same word follows. */
function endsWord({ scripts }: Letters, end: number): boolean {
  const script = scripts[end - 1];
  return script === UNSPACED || script === NONE || scripts[end] !== script;
}

/** The end of the word that a letter belongs to; of itself in a script that sets no words apart. */
function endOfWord({ scripts }: Letters, at: number): number {
  const script = scripts[at];
  let end = at + 1;
  if (script === UNSPACED || script === NONE) return end;
  while (scripts[end] === script) end++;
  return end;
}

/** The known word behind up to three prefixes: "ב" + "קוד", "ال" + "رمز". */
function afterPrefix(index: WordIndex, letters: Letters, folded: string, start: number, end: number): Word | null {
  for (let at = start; at < start + 3 && PREFIXES.has(folded.charAt(at)); at++) {
    if (end - at - 1 < SHORTEST_AFTER_PREFIX) return null;
    const word = longestAt(index, letters, at + 1);
    if (word) return word;
  }
  return null;
}

/** The end of a compound whose beginning may be a word of its own: "sicherheits" + "code". */
function compoundAt(
  index: WordIndex,
  { chars }: Letters,
  folded: string,
  start: number,
  end: number,
  head: Word | null,
): Word | null {
  if (end - start < SHORTEST_COMPOUND) return null;
  const tails = tailsAt(index, chars[end - 2] as number, chars[end - 1] as number);
  if (!tails || end - start > LONGEST_COMPOUND || (head && head.end >= end)) return null;
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

/** Known words of a folded text, in order, none inside another; each reaches to the end of its endings. */
export function findWords(index: WordIndex, folded: string): Word[] {
  const words: Word[] = [];
  const letters = readLetters(folded);
  for (let at = 0; at < folded.length; ) {
    const script = letters.scripts[at];
    const end = endOfWord(letters, at);
    const word = longestAt(index, letters, at);
    let known = word;
    if (script === LATIN) known = compoundAt(index, letters, folded, at, end, word) ?? word;
    else if (script === SEMITIC && !word) known = afterPrefix(index, letters, folded, at, end);
    if (known) {
      known.end = endOfWord(letters, known.end - 1);
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
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
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
