import type { Candidate } from './candidates';
import type { Word } from './find-words';
import { isBare } from './scene';

const LETTERS = /^[\s:=\-—("'「『【[*«“]{1,6}([A-Za-z]{4,10})(?![\p{L}\p{N}@'/]|[.-][\p{L}\p{N}])/u;

/** Whether a text is worth reading for such codes: capitals after a space, or letters after a colon or bracket. */
export const MAY_HOLD_LETTERS =
  /[ :=([「『【*\n][A-Z]{4,10}(?![A-Za-z])|[:=] ?[a-z]{4,10}(?:[.\n]|$)|\n[a-z]{4,5}-[a-z]{4,5}(?:\n|$)/;

const PAIR = /^(?:[a-z]{4}-[a-z]{4}|[a-z]{5}-[a-z]{5})$/gm;

/**
 * Codes without a digit ("PASSCODE: mifsuc", "(Code KWTHBX)"). A word is told from a code by its place, right after a
 * name of a code, and by case: in capitals after a name that is not, or the other way round.
 */
export function findLetterCodes(text: string, words: readonly Word[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.kind !== 'code' && word.kind !== 'codeNoun' && word.kind !== 'password') continue;
    const next = words[at + 1];
    const copula = next?.kind === 'is' && isBare(text.slice(word.end, next.start));
    const from = copula ? next.end : word.end;
    const match = LETTERS.exec(text.slice(from, from + 30));
    const code = match?.[1];
    if (!match || !code) continue;
    const marked =
      /[:=(「『【[*]/.test(match[0]) || text.charAt(word.start - 1) === '(' || (copula && isCapitals(code));
    // "OTP: no one asks for it": prose goes on behind its first word.
    if (!isCapitals(code) && /^ \p{L}/u.test(text.slice(from + match[0].length, from + match[0].length + 2))) continue;
    if (!marked || !isCapitals(code) === !isCapitals(text.slice(word.start, word.end))) continue;
    if (code !== code.toUpperCase() && code !== code.toLowerCase()) continue;
    const start = from + match[0].length - code.length;
    found.push({ code, start, end: start + code.length, shape: 'letters' });
  }
  if (found.length === 0 && words.some(({ kind }) => kind === 'code')) found.push(...findPaired(text));
  return found;
}

/** Two groups of letters alone on a line: "uhqkv-wzmft". */
function findPaired(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: pair, index } of text.matchAll(PAIR)) {
    const code = pair.replace('-', '');
    found.push({ code, start: index, end: index + pair.length, shape: 'letters' });
  }
  return found;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
