import { titledSender } from '../mail-sender';
import { decodeSafely, isWritten, readAll } from '../mail-text';
import type { MailboxPage, OwnHostReader, SeenMail } from '../provider';
import { folderNamed, keyOf, pageOf, seenMail } from '../seen-mail';
import { isoTime } from '../shown-date';

// The project's own templates, 2012 (RainLoop) to 2025.
const select = {
  row: '.messageListItem',
  rowSender: '.senderParent[title]',
  rowSubject: '.subjectParent',
  time: 'time[datetime]',
  view: '.messageView',
  subject: '.messageItemHeader .subject',
  sender: '.messageItemHeader .from[title]',
  message: '#messageItem',
  header: '.messageItemHeader',
};

/** SnappyMail and RainLoop: list and opened mail. */
export const snappymail: OwnHostReader = {
  id: 'snappymail',
  recognises: (document) => document.querySelector('.messageListPlace, .messageView #messageItem') !== null,
  readPage(document, url): MailboxPage {
    const prefix = `snappymail:${url.host}:`;
    const rows = readAll(document, select.row, (row) => readRow(row, prefix));
    return pageOf(
      null,
      readFolder(url),
      rows,
      readAll(document, select.view, (view) => readOpened(view, prefix)),
    );
  },
};

/** `#/mailbox/INBOX/m123`; `INBOX.Spam` is a folder of its own within the inbox. */
function readFolder({ hash }: URL) {
  const path = decodeSafely(/^#\/mailbox\/([^/]*)/.exec(hash)?.[1] ?? '');
  return folderNamed(path.split(/[./]/).at(-1) ?? '');
}

const timeOf = (root: Element) => isoTime(root.querySelector(select.time)?.getAttribute('datetime') ?? '');

/** By what both the row and the opened mail show: neither names an id. */
const idOf = (mail: SeenMail, prefix: string) =>
  prefix + keyOf(mail.from?.address, mail.subject, String(mail.sentAt ?? mail.text));

/** The preview is read from the row's title, and marked at the subject. */
function readRow(row: HTMLElement, prefix: string): SeenMail | undefined {
  const mail = seenMail({
    id: '',
    from: titledSender(row.querySelector(select.rowSender)),
    subject: row.querySelector<HTMLElement>(select.rowSubject),
    text: row.title.replace(/\s+/g, ' ').trim().slice(0, 2_000),
    sentAt: timeOf(row),
  });
  return mail && { ...mail, id: idOf(mail, prefix) };
}

function readOpened(view: HTMLElement, prefix: string): SeenMail | undefined {
  const message = view.querySelector<HTMLElement>(select.message);
  const sender = view.querySelector(select.sender);
  const body = [...(message?.children ?? [])].find((part) => !part.matches(select.header)) as HTMLElement | undefined;
  if (!message || !sender || !body || message.contains(sender) || isWritten(body)) return undefined;
  const mail = seenMail({
    id: '',
    from: titledSender(sender),
    subject: view.querySelector<HTMLElement>(select.subject),
    body,
    sentAt: timeOf(message),
  });
  return mail && { ...mail, id: idOf(mail, prefix) };
}
