import type { Sender } from '@/utils/ranking/message';
import { bodyText, languageOf, lineOf } from './mail-text';
import type { MailboxPage, SeenMail } from './provider';

interface MailParts {
  id: string;
  from: Sender | null;
  to?: string | null;
  subject: HTMLElement | null | undefined;
  /** What shows the text; or `text`, where that stands out of reach of marks. */
  body?: HTMLElement | null;
  text?: string;
  sentAt?: number | null;
  /** Where the time stands that may be shortened: read when `sentAt` is not known. */
  time?: Element | null;
}

/**
 * A mail from the elements of a row or an opened message. Undefined without a sender (all such mails would pass for one
 * sender's, and supersede one another) or without anything to read.
 */
export function seenMail({
  id,
  from,
  to = null,
  subject,
  body,
  text,
  sentAt = null,
  time,
}: MailParts): SeenMail | undefined {
  if (!from || (!subject && !body)) return undefined;
  const shown = text ?? (body ? bodyText(body) : '');
  const shownTime =
    sentAt === null && time ? { text: lineOf(time), language: languageOf(time.ownerDocument) } : undefined;
  return {
    id: id.slice(0, MAX_ID),
    from,
    to,
    subject: lineOf(subject),
    text: shown,
    sentAt,
    shownTime,
    places: () => placesOf({ subject, body }),
  };
}

/** Where the code of a mail may be shown. */
export const placesOf = ({ subject, body }: Pick<MailParts, 'subject' | 'body'>): HTMLElement[] =>
  [subject, body].filter((place) => place != null);

/** A message is told by this and its code, in 200 characters at most. */
const MAX_ID = 180;

/** Times that rows told: an opened mail may show none, and hide its row. */
const TOLD = new Map<string, number>();
const MAX_TOLD = 1_000;

/**
 * Rows (oldest first) with the opened mails: each just before its own row, so that its neighbours in the list tell how
 * new it is. Without a row it goes by its time; without a time too it could be newer or older than every row: left out.
 */
export function withOpened(rows: SeenMail[], opened: SeenMail[]): SeenMail[] {
  const hasRow = new Set(rows.map(({ id }) => id));
  if (TOLD.size >= MAX_TOLD) TOLD.clear();
  for (const { id, sentAt } of rows) if (sentAt !== null) TOLD.set(id, sentAt);
  if (opened.length === 0) return rows;
  const timed = opened.map((mail) => ({ ...mail, sentAt: mail.sentAt ?? TOLD.get(mail.id) ?? null }));
  return [
    ...timed.filter(({ id, sentAt }) => !hasRow.has(id) && (sentAt !== null || rows.length === 0)),
    ...rows.flatMap((row) => [...timed.filter(({ id }) => id === row.id), row]),
  ];
}

/**
 * The folder that a route names in English; `skipped` are those of outgoing mail, which show recipients where senders stand,
 * and of snoozed mail, which may show when it comes back where others show when it was sent.
 */
export function folderNamed(name: string): MailboxPage['folder'] | 'skipped' {
  if (/^(?:spam|junk(?: ?e-?mail)?|bulk)\b/i.test(name)) return 'spam';
  if (/^(?:trash|deleted(?: ?items)?)\b/i.test(name)) return 'trash';
  if (/^(?:all-)?(?:sent(?: ?items)?|drafts?|scheduled|outbox|snoozed)\b/i.test(name)) return 'skipped';
  return /^(?:inbox)?$/i.test(name) ? 'inbox' : 'other';
}

/**
 * What a mailbox shows: its rows, newest first, and the opened mails. Nothing of a folder whose
 * recipients would pass for senders, or times to come for those of sending.
 */
export function pageOf(
  account: string | null,
  folder: ReturnType<typeof folderNamed>,
  rows: SeenMail[],
  opened: SeenMail[] = [],
): MailboxPage {
  if (folder === 'skipped') return { account, folder: 'other', mails: [] };
  return { account, folder, mails: withOpened(rows.toReversed(), opened) };
}

/** Key of a mail that the page gives no id: the same over re-renderings, of what it says. FNV-1a, 32 bits. */
export function keyOf(...parts: (string | null | undefined)[]): string {
  let hash = 0x811c9dc5;
  const text = parts.join('\n');
  // By index: of every row of a list at every change, and iterating over characters takes five times as long.
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
