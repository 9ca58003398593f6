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
 * Words of all languages as one tree of letters, in typed arrays (a tree of objects would weigh megabytes). Node `n` has
 * three slots in `nodes`: its first edge, the set of letters that its edges bear, and the place in `entries` of what ends
 * there (0 for nothing). Its edges, sorted by letter, reach to the first edge of node `n + 1`; edge `e` leads to node `e + 1`.
 */
export interface WordIndex {
  nodes: Uint32Array;
  letters: Uint16Array;
  entries: (Entry | undefined)[];
  /** Node of each first letter, 0 for none: a table, because it is asked at every letter. */
  roots: Uint16Array;
  /** Ends of compounds, by their last two letters. */
  tails: Tail[][];
  /** Place in `tails` by the two letters, 0 for none: a table, because it is asked at every word. */
  tailPlaces: Uint8Array;
}

const SLOTS = 3;
const LETTER_SET = 1;
const END = 2;

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
  const tails: Tail[] = [];
  addAll(languages, (word, kind, value) => {
    const text = fold(normalise(word.replace(/\*/g, '')));
    const entry: Entry = { kind, value, alone: 0, open: word.endsWith('*') };
    const there = known.get(text);
    if (word.startsWith('*')) {
      tails.push({ text, entry });
    }
    // Two languages may share a word: the more telling kind, first in the list, stays.
    else if (!there) known.set(text, entry);
    else if (there.kind === kind) there.open ||= entry.open;
    else if (there.kind === 'unit' && kind === 'span') there.alone = value;
    else if (there.kind === 'span' && kind === 'unit') Object.assign(there, { ...entry, alone: there.value });
  });
  return { ...growTree(known), ...sortTails(tails) };
}

const ASCII = 128;

function sortTails(all: readonly Tail[]): Pick<WordIndex, 'tails' | 'tailPlaces'> {
  const tails: Tail[][] = [[]];
  const tailPlaces = new Uint8Array(ASCII * ASCII);
  for (const tail of all) {
    const [second = 0, last = 0] = [
      tail.text.charCodeAt(tail.text.length - 2),
      tail.text.charCodeAt(tail.text.length - 1),
    ];
    const place = second * ASCII + last;
    tailPlaces[place] ||= tails.push([]) - 1;
    tails[tailPlaces[place]]?.push(tail);
  }
  return { tails, tailPlaces };
}

/** What may end a word whose last two letters these are. */
export function tailsAt({ tails, tailPlaces }: WordIndex, second: number, last: number): Tail[] | undefined {
  if (second >= ASCII || last >= ASCII) return undefined;
  const place = tailPlaces[second * ASCII + last] as number;
  return place === 0 ? undefined : tails[place];
}

interface Branch {
  /** Range of the sorted words that share the letters so far. */
  from: number;
  to: number;
  depth: number;
}

function growTree(known: ReadonlyMap<string, Entry>): Omit<WordIndex, 'tails' | 'tailPlaces'> {
  const words = [...known.keys()].sort((a, b) => (a < b ? -1 : 1));
  const letters: number[] = [];
  const nodes: number[] = [];
  const ends: number[] = [0];
  const entries: (Entry | undefined)[] = [undefined];
  const roots = new Uint16Array(0x10000);
  const branches: Branch[] = [{ from: 0, to: words.length, depth: 0 }];
  // Breadth first: nodes are numbered in the order in which their edges are written.
  for (const [node, { from, to, depth }] of branches.entries()) {
    const first = letters.length;
    let set = 0;
    let at = from;
    while (at < to && words[at]?.length === depth) at++;
    while (at < to) {
      const letter = words[at]?.charCodeAt(depth) ?? 0;
      let end = at + 1;
      while (end < to && words[end]?.charCodeAt(depth) === letter) end++;
      letters.push(letter);
      set |= bitOf(letter);
      const word = words[at] ?? '';
      ends.push(word.length === depth + 1 ? entries.push(known.get(word)) - 1 : 0);
      branches.push({ from: at, to: end, depth: depth + 1 });
      if (node === 0) roots[letter] = letters.length;
      at = end;
    }
    nodes.push(first, set, ends[node] ?? 0);
  }
  nodes.push(letters.length, 0, 0);
  return { nodes: Uint32Array.from(nodes), letters: Uint16Array.from(letters), entries, roots };
}

/** The bit of a letter in the set of a node: one for each Latin letter, one for all others. */
function bitOf(letter: number): number {
  return letter >= 97 && letter <= 122 ? 1 << (letter - 97) : OTHER;
}
const OTHER = 1 << 26;

/** The node of a first letter, or 0. */
export function rootOf(index: WordIndex, letter: number): number {
  return index.roots[letter] as number;
}

/** The node that a letter leads to, or 0. */
export function step({ nodes, letters }: WordIndex, node: number, letter: number): number {
  const slot = node * SLOTS;
  if (((nodes[slot + LETTER_SET] as number) & bitOf(letter)) === 0) return 0;
  const end = nodes[slot + SLOTS] as number;
  for (let edge = nodes[slot] as number; edge < end; edge++) {
    const there = letters[edge] as number;
    if (there === letter) return edge + 1;
    if (there > letter) return 0;
  }
  return 0;
}

/** What ends at a node. */
export function entryAt({ nodes, entries }: WordIndex, node: number): Entry | undefined {
  const place = nodes[node * SLOTS + END] as number;
  return place === 0 ? undefined : entries[place];
}
