const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640\u064b-\u0652\u0670]/g;
const CJK = '[\\u3040-\\u30ff\\u3400-\\u9fff]';
const PLAIN = /^[\n\r\t -_a-~]*$/;
// Its wide signs bring their own space, and are narrow after NFKC: "6620，10分钟" must not read as a number.
const WIDE_SIGN = /[，：；！？。]/g;
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const SPACE_IN_CJK = new RegExp(`(?<=${CJK}) (?=${CJK})`, 'g');

/**
 * Page text as the lexicon writes it: NFKC, lower case, straight quotes, single spaces (line breaks stay),
 * without direction marks and Arabic vowel marks, ASCII digits, Turkish i folded; at most `cap` characters are read, and returned: NFKC
 * makes up to eighteen of one.
 */
export function normaliseText(raw: string, cap = 600): string {
  const cut = raw.slice(0, cap);
  // Most text of most pages; it needs a third of the steps.
  if (PLAIN.test(cut)) return withPlainSpaces(cut.toLowerCase());
  const folded = cut
    .replace(WIDE_SIGN, '$& ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DIGIT, asAscii)
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"');
  return withPlainSpaces(folded.slice(0, cap)).replace(SPACE_IN_CJK, '');
}

// The digits of a script stand in a row; those of India start at 6 or at 16 less.
function asAscii(digit: string): string {
  const place = digit.charCodeAt(0);
  return String((place & 15) - (place > 0x900 && place < 0xe00 ? 6 : 0));
}

function withPlainSpaces(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
