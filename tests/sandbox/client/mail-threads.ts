import type { Folder, Mail } from '../mail/mailbox-store.ts';

export interface Thread {
  id: number;
  /** Tells rows and addresses apart: the thread's number, with conversation view off the mail's. */
  place: number;
  /** Oldest first. */
  mails: Mail[];
  last: Mail;
}

const BASE = 1_850_000_000_000_000_000n;

/** Decimal, as in `data-thread-id` and `data-message-id`. */
export const longId = (id: number, kind: 'thread' | 'message') =>
  String(BASE + BigInt(id) * (kind === 'thread' ? 1n : 7n));
/** Sixteen hexadecimal digits, as in the `legacy` attributes. */
export const legacyId = (id: number, kind: 'thread' | 'message') => BigInt(longId(id, kind)).toString(16);
/** The letters in the address of an open thread. */
export const threadToken = (place: number) =>
  `FMfcgz${String(place + 1_000_000).replace(/\d/g, (digit) => 'QWrTpSdFgH'[Number(digit)] ?? '')}XkLmNvBzCq`;

/** Conversations among the mails, newest first; inside each the order of sending. */
export function threadsOf(mails: Mail[]): Thread[] {
  const threads = new Map<number, Mail[]>();
  for (const mail of mails) threads.set(mail.threadId, [...(threads.get(mail.threadId) ?? []), mail]);
  return [...threads]
    .map(([id, members]) => {
      const sorted = members.sort((a, b) => a.date - b.date || a.id - b.id);
      return { id, place: id, mails: sorted, last: sorted.at(-1) as Mail };
    })
    .sort(newestFirst);
}

/** With conversation view off each mail stands alone; it still knows its thread. */
export function singleThreads(mails: Mail[]): Thread[] {
  return mails.map((mail) => ({ id: mail.threadId, place: mail.id, mails: [mail], last: mail })).sort(newestFirst);
}

function newestFirst(a: Thread, b: Thread): number {
  return b.last.date - a.last.date || b.last.id - a.last.id;
}

/** The mails of a route: `inbox`, `spam`, `search/in%3Aanywhere+from%3Ax`. */
export function mailsOfRoute(mails: Mail[], route: string): Mail[] {
  const [place = 'inbox', query = ''] = route.split('/');
  if (place !== 'search') return mails.filter((mail) => mail.folder === place);
  const terms = decodeURIComponent(query.replaceAll('+', ' ')).match(/[^\s:"]+:\(?"[^"]*"\)?|[^\s"]+|"[^"]*"/g) ?? [];
  const anywhere = terms.some((term) => /^in:/.test(term));
  return mails.filter(
    (mail) => (anywhere || mail.folder === 'inbox') && terms.every((term) => matches(mail, term.replace(/[()"]/g, ''))),
  );
}

const HOUR = 3_600_000;

function matches(mail: Mail, term: string): boolean {
  const [, operator, value = ''] = /^(in|from|to|subject|newer_than):(.*)$/i.exec(term.toLowerCase()) ?? [];
  switch (operator) {
    case 'in':
      return value === 'anywhere' || (mail.folder satisfies Folder) === value;
    case 'from':
      return `${mail.from.name} ${mail.from.address}`.toLowerCase().includes(value);
    case 'to':
      return mail.to.includes(value);
    case 'subject':
      return mail.subject.toLowerCase().includes(value);
    case 'newer_than':
      return Date.now() - mail.date < Number.parseInt(value, 10) * (value.endsWith('h') ? HOUR : 24 * HOUR);
    default:
      return `${mail.subject} ${mail.text} ${mail.from.name}`.toLowerCase().includes(term.toLowerCase());
  }
}
