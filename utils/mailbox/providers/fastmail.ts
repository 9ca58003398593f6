import { namedSender, titledSender } from '../mail-sender';
import { decodeSafely, isWritten, languageOf, lineOf, readAll, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { folderNamed, keyOf, pageOf, seenMail } from '../seen-mail';
import { readShownDate } from '../shown-date';

// Three projects of 2026; the preview in none of them.
const select = {
  row: 'li.v-MailboxItem',
  rowSender: '.v-MailboxItem-name',
  rowSubject: '.v-MailboxItem-subject',
  rowPreview: '.v-MailboxItem-preview',
  rowDate: '.v-MailboxItem-time[title]',
  title: '.v-Thread-title h1',
  focused: 'li.v-MailboxItem.is-focused',
  card: '.v-MessageCard:not(.v-MessageCard--draft)',
  sender: '.v-MessageCard-from',
  body: '.v-Message-body',
};

/** Fastmail: list and opened messages. Where no address is shown, a sender goes by its name. */
export const fastmail: MailboxProvider = {
  id: 'fastmail',
  matches: ['https://app.fastmail.com/*'],
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.row}, ${select.card}`)) return undefined;
    const language = languageOf(document);
    // "?u=…" numbers the account.
    const prefix = `fastmail:${url.searchParams.get('u') ?? ''}:`;
    const readRows = (selector: string) => readAll(document, selector, (row) => readRow(row, prefix, language));
    // Rows are drawn while scrolling and placed by style: without their times their order is not certain.
    const dated = readRows(select.row).filter((mail) => mail.sentAt !== null);
    const newestFirst = dated.toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0));
    return pageOf(null, readFolder(url), newestFirst, readOpened(document, prefix, readRows(select.focused)));
  },
};

/** `/mail/Inbox/`, `/mail/Spam/` (or Junk), `/mail/Trash/` */
const readFolder = ({ pathname }: URL) => folderNamed(decodeSafely(pathname.split('/')[2] ?? ''));

const readSender = (element: Element | null) => titledSender(element) ?? namedSender(lineOf(element));

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

/**
 * The one message that is expanded: which of several is the newest is not certain. It shows no time: where it is all of
 * its conversation, the focused row tells it.
 */
function readOpened(document: Document, prefix: string, focused: SeenMail[]): SeenMail[] {
  const cards = visibleAll(document, select.card);
  const [card, other] = cards.filter((each) => each.classList.contains('is-expanded'));
  const body = card && visibleAll(card, select.body).find((element) => !isWritten(element));
  const sender = card?.querySelector(select.sender);
  if (!body || other || !sender || body.contains(sender)) return [];
  const subject = visibleAll(document, select.title)[0];
  const from = readSender(sender);
  const mail = seenMail({ id: prefix + keyOf(from?.address, lineOf(subject), lineOf(body)), from, subject, body });
  const row = cards.length === 1 ? focused.find((each) => each.subject === mail?.subject) : undefined;
  return mail ? [{ ...mail, ...(row && { id: row.id, sentAt: row.sentAt }), places: () => [body] }] : [];
}
