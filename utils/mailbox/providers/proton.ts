import { lastAddress, titledSender } from '../mail-sender';
import { frameBody, languageOf, readAll, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { folderNamed, pageOf, seenMail } from '../seen-mail';
import { readShownDate } from '../shown-date';

// From the web client's own source and saved pages of September 2026 (version 5.0.132).
const select = {
  row: '[data-shortcut-target="item-container"][data-element-id]:not([data-element-id^="placeholder-"])',
  rowSender: '[data-testid$=":sender-address"][title*="@"]', // `message-column:` or `message-row:`
  rowSubject: '[data-testid="message-column:subject"], [data-testid="message-row:subject"]',
  date: 'time[datetime]',
  opened: '[data-shortcut-target="message-container"][data-expanded="true"], article.message-container.is-opened',
  subject: '[data-testid="conversation-header:subject"]',
  sender: '[data-testid="message-header-expanded:From"] [title*="@"]',
  recipient: '[data-testid="message-header-expanded:To"] [title*="@"]',
  /** Of the same origin. */
  frame: '[data-testid="message-content:body"] iframe',
};

/** Proton Mail: list (subjects only, it shows no text) and opened messages. */
export const proton: MailboxProvider = {
  id: 'proton',
  matches: ['https://mail.proton.me/*'],
  frames: select.frame,
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.row}, ${select.opened}`)) return undefined;
    // "(2) Inbox | jo@proton.me | Proton Mail"
    const account = lastAddress(document.title);
    const context = { prefix: `proton:${account ?? ''}:`, language: languageOf(document) };
    const rows = readAll(document, select.row, (row) => readRow(row, context));
    const opened = readAll(document, select.opened, (message) => readOpened(message, document, context));
    return pageOf(account, readFolder(url), rows, opened);
  },
};

/** `/u/0/inbox`, `/u/0/spam/<conversation>`; `all-mail` holds spam too, `almost-all-mail` does not. */
function readFolder({ pathname }: URL) {
  const name = pathname.split('/')[3] ?? '';
  return /^(?:almost-all-mail|starred)$/.test(name) ? 'inbox' : folderNamed(name);
}

interface Context {
  prefix: string;
  language: string;
}

/** The time is a sentence in the language of the page, not the machine's form. */
const readTime = (root: Element, { language }: Context) =>
  readShownDate(root.querySelector(select.date)?.getAttribute('datetime') ?? '', language);

function readRow(row: HTMLElement, context: Context): SeenMail | undefined {
  const subject = row.querySelector<HTMLElement>(select.rowSubject);
  if (!subject) return undefined;
  return seenMail({
    id: context.prefix + row.getAttribute('data-element-id'),
    from: titledSender(row.querySelector(select.rowSender)),
    subject,
    sentAt: readTime(row, context),
  });
}

function readOpened(message: HTMLElement, document: Document, context: Context): SeenMail | undefined {
  const id = message.getAttribute('data-message-id');
  const body = frameBody(message.querySelector(select.frame));
  const subject = visibleAll(document, select.subject)[0];
  if (!id || !body || !subject) return undefined;
  return seenMail({
    id: context.prefix + id,
    from: titledSender(message.querySelector(select.sender)),
    to: titledSender(message.querySelector(select.recipient))?.address,
    subject,
    body,
    sentAt: readTime(message, context),
  });
}
