/** How a candidate is written. */
export type Shape = 'digits' | 'groups' | 'singles' | 'mixed' | 'prefixed' | 'letters' | 'odd';

/** A piece of a text that could be a code by its form alone. */
export interface Candidate {
  /** Without spaces and dashes. */
  code: string;
  start: number;
  end: number;
  shape: Shape;
}

interface Chunk {
  start: number;
  end: number;
  text: string;
  digits: boolean;
}

const MIN = 4;
const MAX = 10;
/** A message with more numbers is a table, and its code, if any, comes early. */
const MAX_CHUNKS = 200;

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}
function isAlnum(char: number): boolean {
  return isDigit(char) || (char >= 65 && char <= 90) || (char >= 97 && char <= 122);
}
const DASH = 45;

/** Runs of ASCII letters and digits, joined by single dashes, that hold a digit. */
function readChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  const digit = /[0-9]/g;
  let from = 0;
  while (chunks.length < MAX_CHUNKS) {
    digit.lastIndex = from;
    const match = digit.exec(text);
    if (!match) break;
    let start = match.index;
    while (start > from && joins(text, start - 1, from)) start--;
    let end = match.index + 1;
    while (end < text.length && joins(text, end, from)) end++;
    const piece = text.slice(start, end);
    chunks.push({ start, end, text: piece, digits: end - start <= 30 && /^\d+$/.test(piece) });
    from = end;
  }
  return chunks;
}

/** Whether the character at an index belongs to a chunk: a letter, a digit, or a dash between two of them. */
function joins(text: string, at: number, from: number): boolean {
  const char = text.charCodeAt(at);
  if (isAlnum(char)) return true;
  return char === DASH && at > from && isAlnum(text.charCodeAt(at - 1)) && isAlnum(text.charCodeAt(at + 1));
}

/** Everything in a normalised text that has the form of a code and not that of a date, phone number, amount or address. */
export function findCandidates(text: string): Candidate[] {
  const chunks = readChunks(text);
  const found: Candidate[] = [];
  const keep = (candidate: Candidate | null) => {
    if (candidate && standsAlone(candidate, text)) found.push(candidate);
  };
  for (let at = 0; at < chunks.length; ) {
    const run = runFrom(chunks, at, text);
    for (const candidate of readRun(run, text)) keep(candidate);
    at += run.length;
  }
  if (chunks.some(isSingle)) for (const candidate of findSpelled(text)) keep(candidate);
  return found;
}

function readRun(run: readonly Chunk[], text: string): (Candidate | null)[] {
  const joined = run.length > 1 ? joinRun(run, text) : null;
  if (joined) return [joined];
  if (isPhone(run, text)) return [];
  const shortest = run.length > 1 && isCrowd(run, text) ? 6 : MIN;
  return run.map((chunk) => (chunk.text.length >= shortest ? readChunk(chunk) : null));
}

function isSingle({ start, end }: Chunk): boolean {
  return end - start === 1;
}

const SPELLED = /^(?:[A-Za-z0-9] ){3,9}[A-Za-z0-9]$/gm;

/** A line of single characters with a letter among them: "1 u 8 k u f". */
function findSpelled(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(SPELLED)) {
    const code = match[0].replace(/ /g, '');
    if (/^\d+$/.test(code) || !/\d/.test(code)) continue;
    found.push({ code, start: match.index, end: match.index + match[0].length, shape: 'singles' });
  }
  return found;
}

/** Digit groups that follow each other with the same single separator. */
function runFrom(chunks: readonly Chunk[], at: number, text: string): Chunk[] {
  const first = chunks[at];
  if (!first) return [];
  const run = [first];
  if (!first.digits) return run;
  let separator = '';
  for (let next = at + 1; next < chunks.length; next++) {
    const before = run.at(-1);
    const chunk = chunks[next];
    if (!before || !chunk?.digits || chunk.start - before.end !== 1) break;
    const between = text.charAt(before.end);
    if (separator === '') separator = between;
    if (between !== separator || !' .\n|·'.includes(between)) break;
    if (between === '\n' && (chunk.text.length > 1 || before.text.length > 1)) break;
    run.push(chunk);
  }
  return run;
}

const GROUPINGS = new Set(['3 3', '4 4', '5 5', '2 2 2', '3 3 3', '2 2 2 2', '2 2', '4 4 4', '4 2']);

function joinRun(run: readonly Chunk[], text: string): Candidate | null {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return null;
  const lengths = run.map((chunk) => chunk.text.length);
  const code = run.map((chunk) => chunk.text).join('');
  const singles = lengths.every((length) => length === 1) && run.length >= MIN && run.length <= MAX;
  if (singles) return { code, start: first.start, end: last.end, shape: 'singles' };
  const separator = text.charAt(first.end);
  const pattern = lengths.join(' ');
  // "06.14.", "06.14.24" and "2031 06" are dates.
  const dated = (separator === '.' && pattern.startsWith('2 2')) || (pattern === '4 2' && YEAR.test(first.text));
  const grouped = GROUPINGS.has(pattern) && code.length <= MAX && separator !== '\n' && !dated;
  if (grouped) return { code, start: first.start, end: last.end, shape: 'groups' };
  const uneven =
    UNEVEN.has(pattern) && separator === ' ' && !YEAR.test(last.text) && text.charAt(first.start - 1) !== '+';
  return uneven ? { code, start: first.start, end: last.end, shape: 'odd' } : null;
}

/** Uneven groups: rare for a code, so they need better evidence. */
const UNEVEN = new Set(['2 4', '3 4', '4 3']);
const YEAR = /^(?:19|20)/;

/** "07700 900123", "+44 20 7946 0018": no group of it is a code. */
function isPhone(run: readonly Chunk[], text: string): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last || run.length < 2) return false;
  const isDialled = (first.text.startsWith('0') && first.text.length > 1) || text.charAt(first.start - 1) === '+';
  return isDialled && last.end - first.start - (run.length - 1) >= 9;
}

/** Digit groups side by side that are one number of another kind: a phone number, an amount, a date. */
function isCrowd(run: readonly Chunk[], text: string): boolean {
  const first = run[0];
  if (!first) return false;
  if (run.length > 2 || text.charAt(first.end) === '.') return true;
  return first.text.startsWith('0') || first.text.length < 3 || text.charAt(first.start - 1) === '+';
}

const DATE =
  /^(?:[0-3]?\d-[0-3]?\d-(?:\d{2}|\d{4})|(?:19|20)\d{2}-\d{1,2}(?:-\d{1,2})?|\d{1,2}-\d{1,2}|\d{1,2}-(?:19|20)\d{2})$/;
const PHONE = /^(?:\d-)?\d{3}-\d{3,4}-\d{4}$|^\d{3}-\d{4}$|^0\d{1,3}-\d{5,8}$|^\d{2}-\d{3,4}-\d{4}$|^1?-?800-/;
const PREFIXED = /^[A-Za-z]{1,5}-(\d{4,8})$|^[A-Za-z]\d-(\d{6,8})$/;
const MIXED_GROUPS =
  /^[A-Z0-9]{3,5}(?:-[A-Z0-9]{3,5}){1,2}$|^[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{1,2}$|^[a-z0-9]{3,5}-[a-z0-9]{3,5}$/;
/** A word with a digit behind or before it: "masuk2", a reduplication; "covid19", a name; "3sms", a count. */
const NUMBERED_WORD = /^[a-z]{4,}\d{1,2}$|^\d{1,2}[a-z]{3,}$/;
/** "10K-50K": from one amount to another. */
const RANGE = /^\d{1,3}([A-Z]{1,2})-\d{1,3}\1$/;
/** "XX8820": the tail of a number that is hidden. */
const MASKED = /^[xX]{2,}\d{2,6}$/;
const GLUED = /^(?:is|code|otp|pin|kode|kod)(\d{4,8})$/i;

function readChunk(chunk: Chunk): Candidate | null {
  const { text, start, end } = chunk;
  if (text.length > 24) return null;
  const whole = (code: string, shape: Shape): Candidate => ({ code, start, end, shape });
  if (chunk.digits) return text.length >= MIN && text.length <= MAX ? whole(text, 'digits') : null;
  if (text.includes('-')) {
    if (RANGE.test(text)) return null;
    const prefixed = PREFIXED.exec(text);
    const tail = prefixed?.[1] ?? prefixed?.[2];
    if (tail) return whole(tail, 'prefixed');
    const code = text.replace(/-/g, '');
    if (/^[\d-]+$/.test(text)) {
      if (DATE.test(text) || PHONE.test(text) || code.length < MIN || code.length > MAX) return null;
      return whole(
        code,
        /^(\d{3}-\d{3}|\d{4}-\d{4}|\d{5}-\d{5}|\d{2}(-\d{2}){2,3}|\d(-\d){3,9})$/.test(text) ? 'groups' : 'odd',
      );
    }
    return MIXED_GROUPS.test(text) && code.length <= MAX ? whole(code, 'mixed') : null;
  }
  const glued = GLUED.exec(text)?.[1];
  if (glued) return { code: glued, start: end - glued.length, end, shape: 'digits' };
  if (NUMBERED_WORD.test(text) || MASKED.test(text)) return null;
  return text.length >= MIN && text.length <= MAX ? whole(text, 'mixed') : null;
}

const MONEY = '$€£¥₹₩₽฿₫₺₴₦₱₪';
const BEFORE = `${MONEY}/\\@+%~^&_`;
const AFTER = `${MONEY}%@\\`;
const AFTER_SPACE = `${MONEY}%`;

/** Not part of an amount, a time, an address, a masked number or a path. */
function standsAlone({ start, end }: Candidate, text: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before !== '' && BEFORE.includes(before)) return before === '_' && !/\w/.test(text.charAt(start - 2));
  // "!1482", "(!77)": keys of merge requests; what is cried out ends with the mark.
  if (before === '!' && !/[\p{L}\p{N}]/u.test(text.charAt(start - 2))) return false;
  if (before === ' ' && MONEY.includes(text.charAt(start - 2) || ' ')) return false;
  if (after !== '' && AFTER.includes(after)) return false;
  if (after === '/' && /[\w]/.test(text.charAt(end + 1))) return false;
  if (after === ' ' && AFTER_SPACE.includes(text.charAt(end + 1) || ' ')) return false;
  if ((before === '.' || before === ',' || before === ':') && isDigit(text.charCodeAt(start - 2))) return false;
  if ((after === '.' || after === ',' || after === ':') && isDigit(text.charCodeAt(end + 1))) return false;
  if (before === '-' || before === '−') return false;
  if (after === '-' && /\w/.test(text.charAt(end + 1))) return false;
  // One star is a mask ("*4021"), a star on each side is bold type.
  if ((before === '*' || before === '•') !== (after === '*' || after === '•')) return false;
  return !inAddress(text, start, end);
}

/** Inside a link or a mail address: the text without spaces around it has "://", "www.", a query or an "@". */
function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  const limit = Math.max(0, start - 200);
  while (from > limit && isAddressChar(text.charCodeAt(from - 1))) from--;
  if (from === start) return false;
  const head = text.slice(from, start);
  if (/:\/\/|www\.|[?&][\w.-]{1,30}=/i.test(head)) return true;
  return /^[\w.-]{0,40}@[\w-]/.test(text.slice(end, end + 60));
}
function isAddressChar(char: number): boolean {
  return char > 32 && char < 127;
}
