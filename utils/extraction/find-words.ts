import type { MailWords } from '@/utils/lexicon/mail-words';
import { fold, normalise } from './normalise';

export type WordKind =
  | 'code'
  | 'maybeCode'
  | 'otherNumber'
  | 'is'
  | 'enter'
  | 'purpose'
  | 'warning'
  | 'otherTopic'
  | 'life'
  | 'otherWait'
  | 'unit'
  | 'number'
  | 'span'
  | 'amount';

/** A known word in a text. */
export interface Word {
  kind: WordKind;
  start: number;
  end: number;
  /** Minutes of a unit or span, the value of a number; else 0. */
  value: number;
}

interface Entry {
  kind: WordKind;
  value: number;
  /** Takes endings. */
  open: boolean;
}
interface Node {
  next: Map<number, Node>;
  entry: Entry | null;
}
export interface WordIndex {
  root: Node;
  /** Ends of compounds, with their kinds. */
  tails: { text: string; entry: Entry }[];
}

const MINUTES = { second: 1 / 60, minute: 1, hour: 60, day: 1440 };
const LISTS = [
  'code',
  'maybeCode',
  'otherNumber',
  'is',
  'enter',
  'purpose',
  'warning',
  'otherTopic',
  'life',
  'otherWait',
  'amount',
] as const;

function add(index: WordIndex, word: string, kind: WordKind, value: number): void {
  const open = word.endsWith('*');
  const bare = fold(normalise(word.replace(/\*/g, '')));
  const entry: Entry = { kind, value, open };
  if (word.startsWith('*')) {
    index.tails.push({ text: bare, entry });
    return;
  }
  let node = index.root;
  for (let at = 0; at < bare.length; at++) {
    const char = bare.charCodeAt(at);
    let next = node.next.get(char);
    if (!next) {
      next = { next: new Map(), entry: null };
      node.next.set(char, next);
    }
    node = next;
  }
  // Two languages may share a word: the more telling kind, first in the list, stays.
  node.entry ??= entry;
}

/** Words of all languages as one tree, so that a text is read once whatever its language. */
export function indexWords(languages: readonly MailWords[]): WordIndex {
  const index: WordIndex = { root: { next: new Map(), entry: null }, tails: [] };
  for (const list of LISTS) {
    for (const words of languages) for (const word of words[list] ?? []) add(index, word, list, 0);
  }
  for (const words of languages) {
    for (const [unit, names] of Object.entries(words.units)) {
      for (const name of names) add(index, name, 'unit', MINUTES[unit as keyof typeof MINUTES]);
    }
    for (const [name, value] of Object.entries(words.numbers ?? {})) add(index, name, 'number', value);
    for (const [name, minutes] of Object.entries(words.spans ?? {})) add(index, name, 'span', minutes);
  }
  return index;
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
  let node: Node | undefined = index.root;
  let found: Word | null = null;
  for (let at = start; at < folded.length; at++) {
    const char = folded.charCodeAt(at);
    node = node.next.get(char === NEWLINE ? SPACE : char);
    if (!node) break;
    const { entry } = node;
    if (entry && (entry.open || endsWord(folded, at))) {
      found = { kind: entry.kind, start, end: at + 1, value: entry.value };
    }
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
    if (script === NONE && !index.root.next.has(folded.charCodeAt(at))) {
      at++;
      continue;
    }
    const word = longestAt(index, folded, at);
    if (word) {
      words.push(word);
      at = script === UNSPACED || script === NONE ? word.end : Math.max(word.end, endOfWord(folded, word.end - 1));
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
