import type { Sender } from '@/utils/ranking/message';
import { senderOf, titledSender } from '../mail-sender';
import { isWritten, languageOf, lineOf, readAll, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { folderNamed, keyOf, pageOf, seenMail } from '../seen-mail';
import { readShownDate } from '../shown-date';

const testId = (id: string) => `[data-test-id="${id}"]`;

// Three projects and live notes of September 2026; the older fields in two more.
const select = {
  row: testId('message-list-item'),
  sender: `[id^="email-sender-"], ${testId('senders')}`,
  /** `email-subject-snippet-…` is for screen readers and holds both. */
  subject: `[id^="email-subject-"]:not([id*="snippet"]), ${testId('message-subject')}`,
  /** May be hidden and hold the text all the same. */
  snippet: `[id^="email-snippet-"], ${testId('snippet')}`,
  date: '[id^="email-date-"]',
  opened: testId('message-view'),
  openedSender: `${testId('message-from')}, ${testId('email-pill')}`,
  openedSubject: testId('message-group-subject-text'),
  body: testId('message-view-body-content'),
};

/** Yahoo Mail and AOL. */
export const yahoo: MailboxProvider = {
  id: 'yahoo',
  matches: ['https://mail.yahoo.com/*', 'https://*.mail.yahoo.com/*', 'https://mail.aol.com/*'],
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.row}, ${select.opened}`)) return undefined;
    const language = languageOf(document);
    const rows = readAll(document, select.row, (row) => readRow(row, language));
    return pageOf(null, readFolder(url), rows, readOpened(document, url));
  },
};

/** `/d/folders/1`, or by name since the address bar says `/n/…`; the numbers from 2 on as public scripts have them. */
function readFolder({ pathname }: URL) {
  const name = /\/(?:folders|n|b)\/(\w+)/.exec(pathname)?.[1] ?? '';
  const numbered: Record<string, string> = { 1: 'inbox', 2: 'sent', 3: 'drafts', 4: 'trash', 6: 'spam' };
  return folderNamed(numbered[name] ?? name);
}

function readRow(row: HTMLElement, language: string): SeenMail | undefined {
  const subject = row.querySelector<HTMLElement>(select.subject);
  const date = row.querySelector<HTMLElement>(select.date)?.title ?? '';
  const from = titledSender(row.querySelector(select.sender));
  const id = row.getAttribute('data-test-mid') ?? idIn(row.getAttribute('href'));
  const body = row.querySelector<HTMLElement>(select.snippet);
  return seenMail({
    id: `yahoo:${id ?? keyOf(from?.address, lineOf(subject), lineOf(body), date)}`,
    from,
    subject,
    body,
    sentAt: readShownDate(date, language),
  });
}

const idIn = (path: string | null) => /\/messages\/([\w-]+)/.exec(path ?? '')?.[1] ?? null;

/** Which of several opened mails of a conversation is the newest is not certain: then none is read. */
function readOpened(document: Document, url: URL): SeenMail[] {
  const [view, other] = visibleAll(document, select.opened);
  const body = view && visibleAll(view, select.body).find((element) => !isWritten(element));
  if (!view || other || !body) return [];
  const subject = visibleAll(document, select.openedSubject)[0];
  const from = readSender(view.querySelector(select.openedSender));
  const id = view.getAttribute('data-test-mid') ?? idIn(url.pathname) ?? keyOf(from?.address, lineOf(body));
  return [seenMail({ id: `yahoo:${id}`, from, subject, body })].filter((mail) => mail !== undefined);
}

/** The address stands in a title, or as a piece of text behind the name; a name alone could be anything. */
function readSender(element: Element | null): Sender | null {
  const [, name, address] = /^([^<]+)(<[^<>]+>)$/.exec(lineOf(element)) ?? [];
  const isPiece = [...(element?.querySelectorAll('*') ?? [])].some((part) => part.textContent === address);
  return titledSender(element) ?? (isPiece ? senderOf(address, name) : null);
}
