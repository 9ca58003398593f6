// Soft hyphens, joiners, direction and variation marks, fillers; Arabic vowel signs, which are optional.
const INVISIBLE =
  /\u00ad|\u034f|\u061c|[\u064b-\u065f]|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180e]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff/g;
/** Any space but the common one and the line end. */
const WIDE_SPACE = /[^\S\n ]/;
const NOT_ASCII = /[\u0080-\uffff]/;
/** Zeros of the digit scripts in use; each is followed by its nine others. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

const DIGITS = new RegExp(`[${ZEROS.map((zero) => String.fromCharCode(zero, 45, zero + 9)).join('')}]`, 'g');

function asciiDigit(char: string): string {
  const point = char.charCodeAt(0);
  const zero = ZEROS.find((first) => point >= first && point <= first + 9);
  return zero === undefined ? char : String(point - zero);
}

/**
 * One spelling of the same text: NFKC, ASCII digits, no invisible characters, single spaces, no blank lines.
 * Case and accents stay.
 */
export function normalise(text: string): string {
  let plain = text;
  if (NOT_ASCII.test(text)) {
    plain = text
      .replace(INVISIBLE, '')
      // The full-width comma ends a clause; NFKC would make it look like the comma of a number.
      .replace(/，/g, ', ')
      .replace(/№|[nN]\.?[º°]/g, '#')
      .normalize('NFKC')
      .replace(DIGITS, asciiDigit)
      .replace(/[\u2010-\u2013\u2212]/g, '-')
      .replace(/İ/g, 'I');
  }
  if (plain.includes('  ') || WIDE_SPACE.test(plain)) plain = plain.replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ');
  if (plain.includes('\n')) plain = plain.replace(/ ?\n[\n ]*/g, '\n');
  return plain.trim();
}

const FOLDED: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 's',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  '’': "'",
  '‘': "'",
};
const FOLDABLE = /[\u00df-\u024f\u1e00-\u1eff\u0451\u0622\u0623\u0625\u0629\u0649\u0671\u06a9\u06cc\u2018\u2019]/g;

function foldChar(char: string): string {
  const known = FOLDED[char];
  if (known !== undefined) return known;
  const base = char.normalize('NFD').charAt(0);
  FOLDED[char] = base;
  return base;
}

/** Normalised text without case and accents, of the same length: what stands at an index here stands there too. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.replace(FOLDABLE, foldChar) : lower;
}
