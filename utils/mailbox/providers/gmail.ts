import type { Message, Sender } from '@/utils/ranking/message';
import { lastAddress } from '../mail-sender';
import { decodeSafely, isVisible, lineOf, textWithBreaks } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { readShownDate } from '../shown-date';

// Each was seen in saved pages (2014, 2016, 2019, 2025) and in extensions that still ran in 2026 (InboxSDK, gmail.js,
// FlowCrypt, inboxy); what rests on fewer of them says so. Nobody looked at a live mailbox for this.
const select = {
  /** Gmail keeps old pages in the document and moves the role: always start here. */
  page: '[role="main"]',
  row: 'tr.zA', // 2014–2026
  rowSender: '.yW [email]', // `.afn` holds a copy for screen readers: never read that
  rowSubject: '.y6 > span:not(.y2)', // the first span, in every year
  rowSnippet: '.y2',
  rowIds: '[data-thread-id], [data-legacy-thread-id]', // since 2018; some rows of 2025 have the first only
  rowDate: 'td.xW span[title], .apm span[title]',
  threadSubject: 'h2.hP',
  threadMessage: '[role="list"] > [role="listitem"]',
  messageIds: '[data-legacy-message-id], [data-message-id]',
  sender: '.gD[email]',
  recipient: '.hb .g2[email]',
  date: '.g3[title]',
  body: '.ii.gt .a3s, .a3s.aiL',
  /** Beginning of a collapsed message; twice a message, one for each layout. */
  collapsedText: '.iA.g6',
  compose: '.M9, .Am.Al.editable, [contenteditable="true"], [g_editable]',
};

const MAX_MAILS = 200;

/** Gmail: list (split pane and conversation view off included), opened thread, print is left alone. */
export const gmail: MailboxProvider = {
  id: 'gmail',
  matches: ['https://mail.google.com/*'],
  readPage(document, url): MailboxPage | undefined {
    const page = [...document.querySelectorAll<HTMLElement>(select.page)].find(isVisible);
    if (!page) return undefined;
    const account = lastAddress(document.title);
    const language = document.documentElement.lang || 'en';
    const prefix = `gmail:${account ?? url.pathname.split('/')[3] ?? ''}:`;
    const context = { prefix, language };
    const mails = page.querySelector(select.threadSubject) ? readThread(page, context) : readList(page, context);
    return { account, folder: readFolder(url), mails };
  },
};

/** By route, never by the banner's words: they are in the language of the interface. */
export function readFolder({ hash }: URL): Message['folder'] {
  const route = decodeSafely(hash.slice(1).replaceAll('+', ' ')).toLowerCase();
  if (/^spam\b|in:spam/.test(route)) return 'spam';
  if (/^trash\b|in:trash/.test(route)) return 'trash';
  return /^(inbox|all|category|imp|starred)\b|^$/.test(route) ? 'inbox' : 'other';
}

interface Context {
  prefix: string;
  language: string;
}

function readList(page: HTMLElement, context: Context): SeenMail[] {
  const rows = [...page.querySelectorAll<HTMLElement>(select.row)]
    .slice(0, MAX_MAILS)
    .filter((row) => row.id || row.matches(':has([email])'));
  return rows.flatMap((row) => readRow(row, context) ?? []).toReversed();
}

function readRow(row: HTMLElement, { prefix, language }: Context): SeenMail | undefined {
  // In the split pane a mail is two or three rows; the subject stands in the second.
  const subjectRow = row.querySelector('.y6') ? row : (row.nextElementSibling as HTMLElement | null);
  const subject = subjectRow?.querySelector<HTMLElement>(select.rowSubject);
  const ids = subjectRow?.querySelector(`.y6 :is(${select.rowIds})`);
  const from = readSender([...row.querySelectorAll(select.rowSender)].at(-1));
  // Advertisements have no ids; a row without a sender is none of ours.
  if (!subject || !ids || !from || !isVisible(row)) return undefined;
  const snippet = subjectRow?.querySelector<HTMLElement>(select.rowSnippet) ?? null;
  return {
    id: prefix + rowId(ids),
    from,
    to: null,
    subject: lineOf(subject),
    text: lineOf(snippet),
    sentAt: readShownDate(row.querySelector(select.rowDate)?.getAttribute('title') ?? '', language),
    places: [subject, snippet].filter((place) => place !== null),
  };
}

function rowId(element: Element): string {
  return (
    element.getAttribute('data-legacy-last-non-draft-message-id') ||
    element.getAttribute('data-legacy-last-message-id') ||
    element.getAttribute('data-thread-id') ||
    element.getAttribute('data-legacy-thread-id') ||
    ''
  ).slice(0, 80);
}

function readThread(page: HTMLElement, { prefix, language }: Context): SeenMail[] {
  const heading = page.querySelector(select.threadSubject);
  const thread = heading?.getAttribute('data-legacy-thread-id') ?? heading?.getAttribute('data-thread-perm-id') ?? '';
  const messages = [...page.querySelectorAll<HTMLElement>(select.threadMessage)].slice(-MAX_MAILS);
  return messages.flatMap((message, index) => {
    const from = readSender(message.querySelector(select.sender));
    const place = bodyOf(message) ?? message.querySelector<HTMLElement>(select.collapsedText);
    if (!from || !place) return [];
    return {
      id: prefix + (messageId(message) ?? `${thread}#${index}`),
      from,
      to: message.querySelector(select.recipient)?.getAttribute('email') ?? null,
      subject: lineOf(heading),
      text: textWithBreaks(place),
      sentAt: readShownDate(message.querySelector(select.date)?.getAttribute('title') ?? '', language),
      places: [place],
    };
  });
}

/** Collapsed messages keep a hidden body once they were opened; what the user writes is not a message. */
function bodyOf(message: HTMLElement): HTMLElement | null {
  const body = message.querySelector<HTMLElement>(select.body);
  return body && isVisible(body) && !body.closest(select.compose) ? body : null;
}

function messageId(message: HTMLElement): string | null {
  const element = message.querySelector(select.messageIds);
  return (
    (element?.getAttribute('data-legacy-message-id') || element?.getAttribute('data-message-id'))?.slice(0, 80) || null
  );
}

function readSender(element: Element | null | undefined): Sender | null {
  const address = element?.getAttribute('email')?.trim().slice(0, 320);
  return address?.includes('@') ? { address, name: element?.getAttribute('name')?.slice(0, 200) || null } : null;
}
