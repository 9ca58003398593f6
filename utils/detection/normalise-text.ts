const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640\u064b-\u0652\u0670]/g;
const CJK = '[\\u3040-\\u30ff\\u3400-\\u9fff]';
const PLAIN = /^[\n\r\t -_a-~]*$/;
const SPACE_IN_CJK = new RegExp(`(?<=${CJK}) (?=${CJK})`, 'g');

/**
 * Page text as the lexicon writes it: NFKC, lower case, straight quotes, single spaces (line breaks stay),
 * without direction marks and Arabic vowel marks, Turkish i folded; at most `cap` characters are read.
 */
export function normaliseText(raw: string, cap = 600): string {
  const cut = raw.slice(0, cap);
  // Most text of most pages; it needs a third of the steps.
  if (PLAIN.test(cut)) return withPlainSpaces(cut.toLowerCase());
  const folded = cut
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"');
  return withPlainSpaces(folded).replace(SPACE_IN_CJK, '');
}

function withPlainSpaces(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
