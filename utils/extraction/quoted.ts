import { mailWords } from '@/utils/lexicon/mail';
import { fold } from './normalise';

interface Heads {
  quote: string[];
  forward: string[];
}

let heads: Heads | null = null;

function knownHeads(): Heads {
  heads ??= {
    quote: mailWords.flatMap((words) => (words.quoteHead ?? []).map((head) => fold(head))),
    forward: mailWords.flatMap((words) => (words.forwardHead ?? []).map((head) => fold(head))),
  };
  return heads;
}

// A quoted line, a line that ends with a colon, a ruled line, a header with an address or a date.
const MAY_QUOTE = /(?:^|\n)(?:>|--)|:(?:\n|$)|(?:^|\n)[^\n:]{2,20}: [^\n]*\n[^\n:]{2,20}: /;

/** "Parkly <a@parkly.example> wrote: > …" in the one line that a list shows of a mail. */
const QUOTED_IN_LINE = /<[^<>\s@]{1,80}@[^<>\s]{3,80}>[^<>:]{0,20}: >/;

function newestInLine(line: string): string {
  const quote = line.includes(': >') ? QUOTED_IN_LINE.exec(line) : null;
  return (quote && line.slice(0, quote.index).trim()) || line;
}

/** Asked of every line with a colon: only few are worth folding. */
function mayStartQuote(line: string, next: string): boolean {
  if (line.length < 4 || line.length > 300) return false;
  return line.startsWith('--') || line.endsWith(':') || (next.includes(':') && /[@\d]/.test(next));
}

/** "On … X wrote:", "----- Original Message -----", or the "From: …" of a header block. */
function startsQuote(line: string, next: string): boolean {
  const ruled = line.startsWith('--');
  const header = /[@\d]/.test(next) && next.includes(':');
  if (!ruled && !header && !line.endsWith(':')) return false;
  return knownHeads().quote.some((head) =>
    head.endsWith(':') ? header && line.startsWith(head) : (ruled || line.endsWith(':')) && line.includes(head),
  );
}

/** "----- Forwarded message -----", "Begin forwarded message:". */
function startsForward(line: string): boolean {
  if (line.length > 80 || !(line.startsWith('--') || line.endsWith(':'))) return false;
  return knownHeads().forward.some((head) => line.includes(head));
}

/**
 * The newest part of a thread: text up to the first quoted message, without lines that start with `>`.
 * What is passed on is read as well, and so is a text that is nothing but a quotation.
 */
export function newestPart(text: string): string {
  if (!text.includes('\n')) return newestInLine(text);
  if (!MAY_QUOTE.test(text)) return text;
  const kept: string[] = [];
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    // ">>> 604817 <<<" points at what it holds.
    if (line.startsWith('>') && !line.endsWith('<')) continue;
    if ((line.includes(':') || line.startsWith('--')) && mayStartQuote(line, lines[at + 1] ?? '')) {
      const folded = fold(line);
      if (startsForward(folded)) return [...kept, ...lines.slice(at)].join('\n');
      if (startsQuote(folded, fold(lines[at + 1] ?? ''))) break;
    }
    kept.push(line);
  }
  const newest = kept.join('\n');
  return newest.trim() === '' ? text : newest;
}
