import type { Sender } from '@/utils/ranking/message';
import { namedSender, senderOf } from '../mail-sender';
import { isWritten, lineOf, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { keyOf, seenMail, withOpened } from '../seen-mail';
import { readShownDate } from '../shown-date';

// Three projects of 2026; the preview in none of them.
const select = {
  row: 'li.v-MailboxItem',
  rowSender: '.v-MailboxItem-name',
  rowSubject: '.v-MailboxItem-subject',
  rowPreview: '.v-MailboxItem-preview',
  rowDate: '.v-MailboxItem-time[title]',
  title: '.v-Thread-title h1',
  opened: '.v-MessageCard.is-expanded',
  sender: '.v-MessageCard-from',
  body: '.v-Message-body',
};

/** Fastmail: list and opened messages. Where no address is shown, a sender goes by its name. */
export const fastmail: MailboxProvider = {
  id: 'fastmail',
  matches: ['https://app.fastmail.com/*'],
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.row}, ${select.opened}`)) return undefined;
    const language = document.documentElement.lang || 'en';
    // "?u=…" numbers the account.
    const prefix = `fastmail:${url.searchParams.get('u') ?? ''}:`;
    const rows = visibleAll(document, select.row).flatMap((row) => readRow(row, prefix, language) ?? []);
    const opened = visibleAll(document, select.opened).flatMap((card) => readOpened(card, document, prefix) ?? []);
    // Rows are drawn while scrolling and placed by style: without their times their order is not certain.
    const dated = rows.filter((mail) => mail.sentAt !== null).toSorted((a, b) => (a.sentAt ?? 0) - (b.sentAt ?? 0));
    return { account: null, folder: readFolder(url), mails: withOpened(dated, opened) };
  },
};

/** `/mail/Inbox/`, `/mail/Spam/` (or Junk), `/mail/Trash/` */
function readFolder({ pathname }: URL): MailboxPage['folder'] {
  const route = pathname.split('/')[2]?.toLowerCase() ?? '';
  if (/^(spam|junk)/.test(route)) return 'spam';
  if (/^trash/.test(route)) return 'trash';
  return /^inbox|^$/.test(route) ? 'inbox' : 'other';
}

function readSender(element: Element | null): Sender | null {
  const titled = element?.matches('[title*="@"]') ? element : element?.querySelector('[title*="@"]');
  return titled ? senderOf(titled.getAttribute('title'), lineOf(titled)) : namedSender(lineOf(element));
}

function readRow(row: HTMLElement, prefix: string, language: string): SeenMail | undefined {
  const subject = row.querySelector<HTMLElement>(select.rowSubject);
  const date = row.querySelector<HTMLElement>(select.rowDate)?.title ?? '';
  const from = readSender(row.querySelector(select.rowSender));
  const body = row.querySelector<HTMLElement>(select.rowPreview);
  return seenMail({
    id: prefix + keyOf(from?.address, lineOf(subject), lineOf(body), date),
    from,
    subject,
    body,
    sentAt: readShownDate(date, language),
  });
}

function readOpened(card: HTMLElement, document: Document, prefix: string): SeenMail | undefined {
  const body = visibleAll(card, select.body).find((element) => !isWritten(element));
  const sender = card.querySelector(select.sender);
  if (!body || !sender || body.contains(sender)) return undefined;
  const subject = visibleAll(document, select.title)[0];
  const from = readSender(sender);
  const mail = seenMail({ id: prefix + keyOf(from?.address, lineOf(subject), lineOf(body)), from, subject, body });
  return mail && { ...mail, places: [body] };
}
