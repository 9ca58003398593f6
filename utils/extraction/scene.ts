import type { Candidate } from './candidates';
import type { Word } from './find-words';
import type { WordKind } from './word-index';

/** What a whole message shows without a word. */
export interface Marks {
  money: boolean;
  /** "-20%", "20 % off": sales. */
  percent: boolean;
  link: boolean;
  /** A patch or the report of a build, where numbers and the word "code" are everywhere. */
  patch: boolean;
}

const PATCH = /(?:^|\n)(?:diff --git|@@ -\d|Signed-off-by:|[-*] [0-9a-f]{7,40} )/;

export function readMarks(text: string): Marks {
  return {
    money: MONEY.test(text),
    percent: text.includes('%') && /\d ?%/.test(text),
    link: text.includes('://'),
    patch: text.includes('\n') && PATCH.test(text),
  };
}

export const MONEY = /[$€£¥₹₩₽฿₫₺₴₦₱₪]/;

/** A message taken apart: what the signals of its candidates lean on. */
export interface Scene {
  text: string;
  words: readonly Word[];
  candidates: readonly Candidate[];
  /** Where the body begins: 0 when there is no subject. */
  bodyStart: number;
  /** Code of an `@domain #code` line. */
  boundCode: string | null;
  validMinutes: number | null;
  /** How often each code stands in the message. */
  counts: ReadonlyMap<string, number>;
  kinds: ReadonlySet<WordKind>;
  marks: Marks;
  /** The subject has the name of a code. */
  subjectNames: boolean;
  /** The subject says what a code is for. */
  subjectPurpose: boolean;
}

/** Index of the first word that starts at or after a place. */
export function firstWordFrom(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

// A mark of width is narrow by now; where no space follows, what does is no Latin text.
const SENTENCE_END = /[.!?;]\s|[!?;][^\w\s.,!?;'")\]]|[。।؟۔\n]/;
const BARE = /^[\s\p{P}\p{S}]*$/u;

export function endsSentence(gap: string): boolean {
  return SENTENCE_END.test(gap);
}

/** Nothing but spaces and punctuation. */
export function isBare(gap: string): boolean {
  return BARE.test(gap);
}
