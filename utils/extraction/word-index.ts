import type { MailWords } from '@/utils/lexicon/mail-words';
import { fold, normalise } from './normalise';

export type WordKind =
  | 'meeting'
  | 'pickup'
  | 'network'
  | 'record'
  | 'work'
  | 'sendTo'
  | 'code'
  | 'codeNoun'
  | 'password'
  | 'otherCode'
  | 'otherNumber'
  | 'is'
  | 'enter'
  | 'prompt'
  | 'purpose'
  | 'warning'
  | 'otherTopic'
  | 'life'
  | 'otherWait'
  | 'amount'
  | 'unit'
  | 'number'
  | 'span';

export interface Entry {
  kind: WordKind;
  /** Minutes of a unit or span, the value of a number; else 0. */
  value: number;
  /** Minutes of a unit that no number counts ("within the hour"), where a language says so; else 0. */
  alone: number;
  /** Takes endings. */
  open: boolean;
}

/**
 * Words of all languages as one tree of letters, in typed arrays (a tree of objects would weigh megabytes): the edges of
 * node `n` are those from `first[n]` to `first[n + 1]`, sorted by letter, and edge `e` leads to node `e + 1`.
 */
export interface WordIndex {
  first: Uint32Array;
  letters: Uint16Array;
  /** Place in `entries` of what ends at a node, 0 for nothing. */
  ends: Uint16Array;
  entries: (Entry | undefined)[];
  /** Node of each first letter, 0 for none: a table, because it is asked at every letter. */
  roots: Uint32Array;
  /** Node of each first two letters of ASCII, which most words of a text get no further than. */
  pairs: Uint32Array;
  /** Ends of compounds, by their last letter. */
  tails: ReadonlyMap<number, Tail[]>;
}

interface Tail {
  text: string;
  entry: Entry;
}

const MINUTES = { second: 1 / 60, minute: 1, hour: 60, day: 1440 };
const LISTS = [
  'meeting',
  'record',
  'pickup',
  'network',
  'code',
  'codeNoun',
  'password',
  'otherCode',
  'otherNumber',
  'is',
  'purpose',
  'enter',
  'prompt',
  'warning',
  'otherTopic',
  'work',
  'sendTo',
  'life',
  'otherWait',
  'amount',
] as const;

type Add = (word: string, kind: WordKind, value: number) => void;

function addAll(languages: readonly MailWords[], add: Add): void {
  for (const list of LISTS) {
    for (const words of languages) for (const word of words[list] ?? []) add(word, list, 0);
  }
  for (const { units, numbers, spans } of languages) {
    for (const [unit, names] of Object.entries(units ?? {})) {
      for (const name of names) add(name, 'unit', MINUTES[unit as keyof typeof MINUTES]);
    }
    for (const [name, value] of Object.entries(numbers ?? {})) add(name, 'number', value);
    for (const [name, minutes] of Object.entries(spans ?? {})) add(name, 'span', minutes);
  }
}

export function indexWords(languages: readonly MailWords[]): WordIndex {
  const known = new Map<string, Entry>();
  const tails = new Map<number, Tail[]>();
  addAll(languages, (word, kind, value) => {
    const text = fold(normalise(word.replace(/\*/g, '')));
    const entry: Entry = { kind, value, alone: 0, open: word.endsWith('*') };
    const there = known.get(text);
    if (word.startsWith('*')) {
      const last = text.charCodeAt(text.length - 1);
      tails.set(last, [...(tails.get(last) ?? []), { text, entry }]);
    }
    // Two languages may share a word: the more telling kind, first in the list, stays.
    else if (!there) known.set(text, entry);
    else if (there.kind === kind) there.open ||= entry.open;
    else if (there.kind === 'unit' && kind === 'span') there.alone = value;
    else if (there.kind === 'span' && kind === 'unit') Object.assign(there, { ...entry, alone: there.value });
  });
  return { ...growTree(known), tails };
}

interface Branch {
  /** Range of the sorted words that share the letters so far. */
  from: number;
  to: number;
  depth: number;
}

function growTree(known: ReadonlyMap<string, Entry>): Omit<WordIndex, 'tails'> {
  const words = [...known.keys()].sort((a, b) => (a < b ? -1 : 1));
  const letters: number[] = [];
  const first: number[] = [];
  const ends: number[] = [0];
  const entries: (Entry | undefined)[] = [undefined];
  const branches: Branch[] = [{ from: 0, to: words.length, depth: 0 }];
  // Breadth first: nodes are numbered in the order in which their edges are written.
  for (const { from, to, depth } of branches) {
    first.push(letters.length);
    let at = from;
    while (at < to && words[at]?.length === depth) at++;
    while (at < to) {
      const letter = words[at]?.charCodeAt(depth) ?? 0;
      let end = at + 1;
      while (end < to && words[end]?.charCodeAt(depth) === letter) end++;
      letters.push(letter);
      const word = words[at] ?? '';
      ends.push(word.length === depth + 1 ? entries.push(known.get(word)) - 1 : 0);
      branches.push({ from: at, to: end, depth: depth + 1 });
      at = end;
    }
  }
  first.push(letters.length);
  const tree = {
    first: Uint32Array.from(first),
    letters: Uint16Array.from(letters),
    ends: Uint16Array.from(ends),
    entries,
  };
  return { ...tree, ...tabulate(tree) };
}

function tabulate({ first, letters }: Pick<WordIndex, 'first' | 'letters'>) {
  const roots = new Uint32Array(0x10000);
  const pairs = new Uint32Array(ASCII * ASCII);
  for (let edge = 0; edge < (first[1] ?? 0); edge++) {
    const [letter, node] = [letters[edge] ?? 0, edge + 1];
    roots[letter] = node;
    for (let next = first[node] ?? 0; letter < ASCII && next < (first[node + 1] ?? 0); next++) {
      const second = letters[next] ?? 0;
      if (second < ASCII) pairs[letter * ASCII + second] = next + 1;
    }
  }
  return { roots, pairs };
}
const ASCII = 128;

/** The node of a first letter, or 0. */
export function rootOf(index: WordIndex, letter: number): number {
  return index.roots[letter] as number;
}

/** The node that the second letter of a word leads to, or 0. */
export function secondStep(index: WordIndex, root: number, from: number, letter: number): number {
  return from < ASCII && letter < ASCII ? (index.pairs[from * ASCII + letter] as number) : step(index, root, letter);
}

/** The node that a letter leads to, or 0. */
export function step(index: WordIndex, node: number, letter: number): number {
  const { first, letters } = index;
  const end = first[node + 1] as number;
  for (let edge = first[node] as number; edge < end; edge++) {
    const there = letters[edge] as number;
    if (there === letter) return edge + 1;
    if (there > letter) return 0;
  }
  return 0;
}
