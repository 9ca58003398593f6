import type { Sender } from '@/utils/ranking/message';
import { isVisible, lineOf, textWithBreaks } from './mail-text';
import type { SeenMail } from './provider';

interface MailParts {
  id: string;
  from: Sender | null;
  to?: string | null;
  subject: HTMLElement | null | undefined;
  /** What shows the text; or `text`, where that stands out of reach of marks. */
  body?: HTMLElement | null;
  text?: string;
  sentAt?: number | null;
}

/**
 * A mail from the elements of a row or an opened message. Undefined without a sender (all such mails would pass for one
 * sender's, and supersede one another) or without anything to read.
 */
export function seenMail({ id, from, to = null, subject, body, text, sentAt = null }: MailParts): SeenMail | undefined {
  if (!from || (!subject && !body)) return undefined;
  // Some hide the text that they have, or show it only to screen readers: read, and not marked.
  const places = [subject, body].filter((place) => place != null && isVisible(place)) as HTMLElement[];
  const shown = text ?? (body ? textWithBreaks(body) : '');
  return { id: id.slice(0, 200), from, to, subject: lineOf(subject), text: shown, sentAt, places };
}

/**
 * Rows (oldest first) with the opened mails: each just before its own row, so that its neighbours in the list tell how
 * new it is; one without a row is older than what the list shows.
 */
export function withOpened(rows: SeenMail[], opened: SeenMail[]): SeenMail[] {
  const hasRow = new Set(rows.map(({ id }) => id));
  return [
    ...opened.filter(({ id }) => !hasRow.has(id)),
    ...rows.flatMap((row) => [...opened.filter(({ id }) => id === row.id), row]),
  ];
}

/** Key of a mail that the page gives no id: the same over re-renderings, of what it says. FNV-1a, 32 bits. */
export function keyOf(...parts: (string | null | undefined)[]): string {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\n')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
