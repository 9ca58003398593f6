import type { Candidate } from './candidates';
import type { Word } from './find-words';
import { endsSentence, firstWordFrom, isBare, type Scene } from './scene';

const REACH = 160;
const LOOK = 10;
const ANNOUNCE_REACH = 30;

/** The name of a code beside a candidate. */
export interface Neighbour {
  strong: boolean;
  /** The text between the two. */
  gap: string;
  /** Other candidates between the two. */
  numbers: number;
}

export interface Around {
  before: Neighbour | null;
  after: Neighbour | null;
  /** The nearest name is that of another number: an order, a phone. */
  claimed: boolean;
  /** A copula stands between the candidate and the name after it: "604817 is your code". */
  named: boolean;
}

/** Punctuation and at most one short word. */
const TOUCHING = /^(?:[\s\p{P}\p{S}]*|[^\p{L}\p{N}:：]*[^\s\p{P}\p{S}\d]{1,16}[\s\p{P}\p{S}]*)$/u;

/** Whether a gap is short enough that the name before it belongs to what follows. */
export function touches(gap: string): boolean {
  return gap.length <= 24 && !gap.includes('\n') && TOUCHING.test(gap);
}

/** Candidates between two places, but for those with a name of their own: "the card ending in 4021". */
function numbersBetween({ candidates, words }: Scene, from: number, to: number): number {
  let count = 0;
  for (const { start, end } of candidates) {
    if (start > to) break;
    if (start < from || end > to) continue;
    const name = words[firstWordFrom(words, start) - 1];
    if (name?.kind !== 'otherNumber' || start - name.end > 1 || name.start < from) count++;
  }
  return count;
}

function isCodeName(word: Word | undefined): boolean {
  return word?.kind === 'code' || word?.kind === 'codeNoun' || word?.kind === 'password';
}

function isOtherName(word: Word): boolean {
  return word.kind === 'otherCode' || word.kind === 'otherNumber';
}

type Back = Pick<Around, 'before' | 'claimed'>;

function lookBack(scene: Scene, at: number, start: number): Back {
  const { text, words } = scene;
  const last = words[at - 1];
  // "The code for your account at Parkly is 482913": what is said to be the number is the subject, not the nearest noun.
  const copula = last?.kind === 'is' && isBare(text.slice(last.end, start));
  let claimed = false;
  for (let k = at - 1; k >= 0 && k >= at - LOOK; k--) {
    const word = words[k];
    if (!word || start - word.end > REACH) break;
    const gap = text.slice(word.end, start);
    if (isCodeName(word)) {
      if (isWarnedOf(scene, k) && !touches(gap)) return { before: null, claimed };
      const from = Math.min(start, endOfName(words, k));
      const before = {
        strong: word.kind === 'code',
        gap: text.slice(from, start),
        numbers: numbersBetween(scene, from, start),
      };
      const wins = !claimed || (before.strong && before.numbers === 0 && !endsSentence(gap));
      return wins ? { before, claimed: false } : { before: null, claimed };
    }
    if (claimed || !isOtherName(word) || !claims(gap) || isAnnounced(scene, k, start)) continue;
    if (numbersBetween(scene, word.end, start) > 0) continue;
    if (!copula) return { before: null, claimed: true };
    claimed = true;
  }
  return { before: null, claimed };
}

/**
 * "Enter this code to open your account: 482913": a clause that says what to do with a code ends in the code, whatever its
 * last noun.
 */
function isAnnounced({ text, words }: Scene, at: number, start: number): boolean {
  const other = words[at];
  const colon = other !== undefined && /^\s?[:：\n]/.test(text.slice(other.end, start));
  // Without the colon only near, and only past what a code may be for: "enter the code to buy tickets 482913".
  if (!colon && other?.kind !== 'otherCode') return false;
  const reach = colon ? REACH : ANNOUNCE_REACH;
  let named = false;
  for (let k = at - 1; k >= 0 && k >= at - LOOK; k--) {
    const word = words[k];
    if (!word || start - word.end > reach || endsSentence(text.slice(word.end, start).trimEnd())) return false;
    if (named && word.kind === 'enter') return true;
    if (
      colon &&
      word.kind === 'code' &&
      isOfAccount(text.slice(word.end, other.end)) &&
      ENDS.test(text.slice(start, start + 20))
    ) {
      return true;
    }
    named ||= isCodeName(word);
  }
  return false;
}

const FOR = new Set(['for', 'für', 'pour', 'para', 'per', 'voor', 'för', 'til', 'till']);
const ACCOUNT = new Set(['account', 'konto', 'compte', 'cuenta', 'conta']);

/** "Your login code for your Parkly account: 482913": the account is not the number's, but what its code is for. */
function isOfAccount(afterName: string): boolean {
  if (!afterName.startsWith(' ') || /[\d.:;,!?\n]/.test(afterName)) return false;
  const words = afterName.slice(1).toLowerCase().split(' ');
  const at = words.findIndex((word) => FOR.has(word));
  // "Code de connexion pour …" has two words before it.
  return (at === 0 || at === 2) && words.length - at <= 5 && ACCOUNT.has(words.at(-1) ?? '');
}

/** With what follows it, a sentence of its own. */
const ENDS = /^[\w -]{4,12}(?:[.,!\n]|$)/;

/** "Never tell your OTP to anyone": this name is mentioned, it introduces nothing. */
function isWarnedOf({ text, words }: Scene, at: number): boolean {
  let first = at;
  while (isNameOrPurpose(words[first - 1]) && isNear(text, words[first - 1], words[first])) first--;
  const word = words[first - 1];
  return word?.kind === 'warning' && isNear(text, word, words[first]);
}

function isNameOrPurpose(word: Word | undefined): boolean {
  return isCodeName(word) || word?.kind === 'purpose';
}

function isNear(text: string, from: Word | undefined, to: Word | undefined): boolean {
  if (!from || !to || to.start - from.end > 20) return false;
  return !endsSentence(text.slice(from.end, to.start));
}

/** Past a copula or number sign right after a name: the stop of "OTP no. 4829" ends no sentence. */
function endOfName(words: readonly Word[], at: number): number {
  const [name, next] = [words[at], words[at + 1]];
  if (!name) return 0;
  return next?.kind === 'is' && next.start - name.end <= 1 ? next.end : name.end;
}

/** "Order 771204", "Card no: 4021"; not "Dear customer, 482913", nor "code for your mobile app: 482913". */
function claims(gap: string): boolean {
  return touches(gap) && !/^ ?[,，、]|\p{L}[\s\p{P}]*[:：]\s?$/u.test(gap);
}

/** "604817 (ref 5512)": a name with a number of its own claims no other. */
const OWN_NUMBER = /^[\s:.#-]{0,3}[A-Za-z]{0,8}-?\d/;

function lookAhead(scene: Scene, at: number, end: number): Pick<Around, 'after' | 'claimed'> {
  const { text, words } = scene;
  let claimed = false;
  for (let k = at; k < words.length && k < at + LOOK; k++) {
    const word = words[k];
    if (!word || word.start - end > REACH) break;
    if (word.start < end) continue;
    const gap = text.slice(end, word.start);
    if (isCodeName(word)) {
      const strong = word.kind === 'code';
      // "604817 is your order. Your code comes later": the name of a code must be in the same breath to win.
      if (claimed && (endsSentence(gap) || gap.length > 40)) return { after: null, claimed };
      return { after: { strong, gap, numbers: numbersBetween(scene, end, word.start) }, claimed: false };
    }
    if (isOtherName(word) && gap.length <= 12 && !endsSentence(gap))
      claimed ||= !OWN_NUMBER.test(text.slice(word.end, word.end + 20));
  }
  return { after: null, claimed };
}

/** The names of codes nearest to a candidate, and whether another number's name is nearer. */
export function lookAround(scene: Scene, { start, end }: Candidate): Around {
  const { text, words } = scene;
  const at = firstWordFrom(words, start);
  const back = lookBack(scene, at, start);
  const ahead = lookAhead(scene, at, end);
  const last = words[at - 1];
  // "Enter 4829 to confirm your number".
  const next = words[firstWordFrom(words, end)];
  const toldBefore = last?.kind === 'enter' && isBare(text.slice(last.end, start));
  // "Parkly account - 4829 - enter within an hour".
  // A dash is a copula in some languages.
  const verb = next?.kind === 'is' ? words[firstWordFrom(words, next.end)] : next;
  const toldAfter = scene.counts.size === 1 && verb?.kind === 'enter' && isBare(text.slice(end, verb.start));
  const told = toldBefore || toldAfter;
  const copula = next?.kind === 'is' && isBare(text.slice(end, next.start));
  const named = ahead.after !== null && copula && !endsSentence(ahead.after.gap);
  const claimed = named || toldAfter ? false : back.claimed || (ahead.claimed && back.before === null && !told);
  return { before: back.before, after: ahead.after, claimed, named };
}
