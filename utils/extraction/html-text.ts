const MAX_TEXT = 30_000;
/** Their content is not read by people. */
const UNREAD = new Set(['style', 'script', 'title', 'template', 'noscript', 'textarea', 'select', 'svg']);
const LINES = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
// Not `font-size: 0`: mail builders set it on wrappers of visible text to drop the gaps between cells.
const HIDDEN_STYLE =
  /display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all|font-size\s?:\s?1px\s?(?:;|!|"|'|$)|max-height\s?:\s?0(?:px)?\s?(?:;|!|"|'|$)|opacity\s?:\s?0\s?(?:;|!|"|'|$)/i;
const HIDDEN = /\shidden(?:[\s=>/]|$)/i;
const QUOTE =
  /class\s?=\s?["']?[^"'>]{0,80}(?:gmail_quote|yahoo_quoted|moz-cite|protonmail_quote)|id\s?=\s?["']?isReplyContent/i;
/** Outlook writes only the head of the older message into an element: all that follows is quoted. */
const QUOTE_BELOW = /id\s?=\s?["']?(?:x_)?(?:appendonsend|divRplyFwdMsg)/i;

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  laquo: '«',
  raquo: '»',
  ndash: '-',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  colon: ':',
  num: '#',
  commat: '@',
  euro: '€',
  pound: '£',
  yen: '¥',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  zwnj: '',
  zwj: '',
  shy: '',
};
const MARKS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g;

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) {
    const accented = MARKS[name.slice(1)];
    return ENTITIES[name] ?? (accented === undefined ? whole : (name.charAt(0) + accented).normalize('NFC'));
  }
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

interface Tag {
  name: string;
  closes: boolean;
  attributes: string;
  end: number;
}

/** The tag at `<`, or null when that is not one. Attribute values may hold `>`. */
function readTag(html: string, start: number): Tag | null {
  TAG_NAME.lastIndex = start;
  const match = TAG_NAME.exec(html);
  if (!match) return null;
  const named = start + match[0].length;
  const end = endOfTag(html, named);
  return {
    name: (match[2] ?? '').toLowerCase(),
    closes: match[1] === '/',
    attributes: html.slice(named, Math.min(end, named + 1500)),
    end,
  };
}
const TAG_NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/y;

function endOfTag(html: string, from: number): number {
  let quote = 0;
  const limit = Math.min(html.length, from + 5000);
  for (let at = from; at < limit; at++) {
    const char = html.charCodeAt(at);
    if (quote) {
      if (char === quote) quote = 0;
    } else if (char === 62) return at + 1;
    else if ((char === 34 || char === 39) && html.charCodeAt(at - 1) === 61) quote = char;
  }
  // A quote that is never closed must not swallow the message.
  const plain = html.indexOf('>', from);
  return plain < 0 ? html.length : plain + 1;
}

function hides(attributes: string): boolean {
  return attributes.length > 6 && (HIDDEN_STYLE.test(attributes) || HIDDEN.test(attributes));
}

/** Past the end of an element whose content nobody reads; the end of the text when it never closes. */
function skipElement(lower: string, name: string, from: number): number {
  const close = lower.indexOf(`</${name}`, from);
  if (close < 0) return lower.length;
  const end = lower.indexOf('>', close);
  return end < 0 ? lower.length : end + 1;
}

/**
 * What a reader of this HTML sees, as lines: blocks and rows end a line, table cells are set apart by a space.
 * `own` is the message itself, `quoted` what stands in quotations. Hidden parts (preheaders) are left out.
 */
export function htmlText(html: string): { own: string; quoted: string } {
  const own: string[] = [];
  const quoted: string[] = [];
  let size = 0;
  let at = 0;
  let lower: string | null = null;
  // The element that hides or quotes what we read, and how many of its name are open inside it.
  let hidden: { name: string; depth: number } | null = null;
  let quote: { name: string; depth: number } | null = null;
  const put = (piece: string) => {
    if (hidden || piece === '') return;
    size += piece.length;
    (quote ? quoted : own).push(piece);
  };
  while (at < html.length && size < MAX_TEXT) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) put(html.slice(at, Math.min(end, at + MAX_TEXT)).replace(/\s+/g, ' '));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) {
      const declares = html.charCodeAt(open + 1) === 33 || html.charCodeAt(open + 1) === 63;
      if (!declares) put('<');
      at = declares ? endOfTag(html, open + 1) : open + 1;
      continue;
    }
    at = tag.end;
    const { name } = tag;
    if (!tag.closes && UNREAD.has(name)) {
      lower ??= html.toLowerCase();
      at = skipElement(lower, name, at);
      continue;
    }
    hidden = track(hidden, tag);
    if (!hidden && !tag.closes && !VOID.has(name) && hides(tag.attributes)) hidden = { name, depth: 1 };
    quote = track(quote, tag);
    if (!quote && !tag.closes && (name === 'blockquote' || (tag.attributes.length > 6 && QUOTE.test(tag.attributes))))
      quote = { name, depth: 1 };
    if (tag.attributes.length > 6 && QUOTE_BELOW.test(tag.attributes)) quote = { name: '', depth: 1 };
    if (LINES.has(name)) put('\n');
    else if (CELLS.has(name)) put(' ');
  }
  return { own: decode(own), quoted: decode(quoted) };
}

function track(around: { name: string; depth: number } | null, tag: Tag): { name: string; depth: number } | null {
  if (around?.name !== tag.name) return around;
  const depth = around.depth + (tag.closes ? -1 : 1);
  return depth === 0 ? null : { name: around.name, depth };
}

function decode(pieces: string[]): string {
  return pieces.join('').replace(ENTITY, decodeEntity);
}
