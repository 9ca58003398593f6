import { step, type WordIndex, type WordKind } from './word-index';

/** A known word in a text. */
export interface Word {
  kind: WordKind;
  start: number;
  end: number;
  /** Minutes of a unit or span, the value of a number; else 0. */
  value: number;
}

const NONE = 0;
const LATIN = 1;
const DIGIT = 2;
/** Thai, Chinese, Japanese, Korean: words are not set apart, so every character may start one. */
const UNSPACED = 6;

/** Scripts by number: two letters of one script belong to one word. */
function scriptOf(char: number): number {
  if (char < 128) {
    if (char >= 97 && char <= 122) return LATIN;
    if (char >= 48 && char <= 57) return DIGIT;
    return char >= 65 && char <= 90 ? LATIN : NONE;
  }
  if (char < 0xc0) return NONE;
  if (char < 0x370) return LATIN;
  if (char < 0x590) return 3;
  if (char < 0x900) return 4;
  if (char < 0xe00) return 5;
  if (char < 0x1100) return UNSPACED;
  if (char < 0x2000) return LATIN;
  return char >= 0x2e80 ? UNSPACED : NONE;
}

const SPACE = 32;
const NEWLINE = 10;

/** The longest known word that starts at an index; it may run over a line end where its own words are spaced. */
function longestAt(index: WordIndex, folded: string, start: number): Word | null {
  let node = index.roots.get(folded.charCodeAt(start)) ?? 0;
  let found: Word | null = null;
  for (let at = start; node !== 0; ) {
    const entry = index.entries[node];
    if (entry && (entry.open || endsWord(folded, at))) {
      found = { kind: entry.kind, start, end: at + 1, value: entry.value };
    }
    at++;
    if (at >= folded.length) break;
    const char = folded.charCodeAt(at);
    node = step(index, node, char === NEWLINE ? SPACE : char);
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

function tailOf(index: WordIndex, folded: string, start: number, end: number): Word | null {
  for (const { text, entry } of index.tails) {
    if (end - start > text.length && folded.startsWith(text, end - text.length)) {
      return { kind: entry.kind, start, end, value: entry.value };
    }
  }
  return null;
}

/** Known words of a folded text, in order, none inside another. */
export function findWords(index: WordIndex, folded: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < folded.length) {
    const script = scriptOf(folded.charCodeAt(at));
    if (script === NONE && !index.roots.has(folded.charCodeAt(at))) {
      at++;
      continue;
    }
    const word = longestAt(index, folded, at);
    if (word) {
      words.push(word);
      at = endOfLast(folded, word.end);
      continue;
    }
    if (script === UNSPACED || script === NONE) {
      at++;
      continue;
    }
    const end = endOfWord(folded, at);
    const tail = script === LATIN && end - at <= 40 ? tailOf(index, folded, at, end) : null;
    if (tail) words.push(tail);
    at = end;
  }
  return words;
}
