import { mailWords } from '@/utils/lexicon/mail';
import { fold } from './normalise';

let heads: string[] | null = null;

function quoteHeads(): string[] {
  heads ??= mailWords.flatMap((words) => (words.quoteHead ?? []).map((head) => fold(head)));
  return heads;
}

// A quoted line, a line that ends with a colon, a ruled line, a header with an address or a date.
const MAY_QUOTE = /(?:^|\n)(?:>|--)|:(?:\n|$)|(?:^|\n)[^\n:]{2,20}: [^\n]*\n[^\n:]{2,20}: /;

/** "On … X wrote:", "----- Original Message -----", or the "From: …" of a header block. */
function startsQuote(line: string, next: string): boolean {
  if (line.length < 4 || line.length > 300) return false;
  const ruled = line.startsWith('--');
  const header = /[@\d]/.test(next) && next.includes(':');
  if (!ruled && !header && !line.endsWith(':')) return false;
  return quoteHeads().some((head) =>
    head.endsWith(':') ? header && line.startsWith(head) : (ruled || line.endsWith(':')) && line.includes(head),
  );
}

/**
 * The newest part of a thread: text up to the first quoted message, without lines that start with `>`.
 * A text that is nothing but a quotation (a forwarded message) is returned whole.
 */
export function newestPart(text: string): string {
  if (!text.includes('\n') || !MAY_QUOTE.test(text)) return text;
  const kept: string[] = [];
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('>')) continue;
    if (line.includes(':') || line.startsWith('--')) {
      if (startsQuote(fold(line), fold(lines[at + 1] ?? ''))) break;
    }
    kept.push(line);
  }
  const newest = kept.join('\n');
  return newest.trim() === '' ? text : newest;
}
