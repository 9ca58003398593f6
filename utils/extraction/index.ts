import { type ExtractedCode, extractFromText } from './extract-from-text';
import { htmlText } from './html-text';

export type { ExtractedCode } from './extract-from-text';

/** A message as a mailbox shows it. `html` is read only where `text` says nothing. */
export interface Mail {
  from: { name: string | null; address: string } | null;
  subject: string | null;
  text: string;
  html: string | null;
}

/** A shorter text may be a stand-in ("your program cannot show this message"): then the HTML is read as well. */
const STUB = 200;

/**
 * The code that a message carries, or null when it carries none. Linear in its input, which is read up to 20,000
 * characters; never throws.
 */
export function extractCode({ subject, text, html }: Mail): ExtractedCode | null {
  const isEmpty = text.trim() === '';
  const found = isEmpty && html ? null : extractFromText(subject, text);
  if (found || !html || text.length > STUB) return found;
  const { own, quoted } = htmlText(html);
  return extractFromText(subject, own.trim() === '' ? quoted : own);
}
