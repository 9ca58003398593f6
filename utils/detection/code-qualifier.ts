import { APP_BRANDS, APP_HINT, DIGITS_ASKED, NEUTRAL, RECEIVED_WORDS } from '@/utils/detection/other-words';
import { findWords, has } from '@/utils/detection/word-index';

const MAX_LABEL = 48;

// Who says how many digits it has, that it was received or that an app makes it, speaks of the code.
const FROM_OUTSIDE = [DIGITS_ASKED, RECEIVED_WORDS, APP_BRANDS, APP_HINT];

/**
 * Whether a label names a code by a word that no sent code is named by: "dealer code", "Türcode", "код товара". What
 * codes are called is known, what else is called a code is without end; so the rest of the label is looked at.
 */
export function isQualified(label: string): boolean {
  if (label.length > MAX_LABEL || FROM_OUTSIDE.some((words) => words.test(label))) return false;
  const hits = findWords(label);
  const codes = hits.filter(({ role }) => role === 'stem:code');
  if (codes.length === 0 || has(hits, 'codeNoun', 'channelEmail', 'channelSms', 'authenticator', 'stem:sent'))
    return false;
  let rest = '';
  let end = 0;
  for (const { at, end: after } of codes) {
    const before = label.slice(end, Math.max(at, end));
    if (/\p{Script=Latin}{2}$/u.test(before)) return true;
    rest += before;
    // Endings of the word itself: "kodunuz", "коду", "codes".
    end = after + (/^[\p{L}\p{M}]{0,5}/u.exec(label.slice(after))?.[0].length ?? 0);
  }
  rest += ` ${label.slice(end)}`;
  return /\p{L}[\p{L}\p{M}]{3}|[\u3040-\u9fff\uac00-\ud7af]/u.test(rest.replace(NEUTRAL, ' '));
}
