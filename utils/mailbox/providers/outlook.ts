import { addressIn, senderOf, titledSender } from '../mail-sender';
import { decodeSafely, isWritten, languageOf, lineOf, readAll, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { folderNamed, pageOf, seenMail } from '../seen-mail';
import { readShownDate } from '../shown-date';

// Classes are hashed, and the row's label runs sender, subject and text together: neither is read.
const select = {
  list: '[role="listbox"]',
  /** Folders are options too: a mail has a dated title. Live notes of September 2026. */
  row: '[role="listbox"] [role="option"]',
  titled: '[title]',
  /** The avatar's label may be a display name, which may imitate an address: not read. */
  sender: '[title*="@"]',
  body: 'div[id^="UniqueMessageBody"]', // 2022–2026
  subject: '[id$="_SUBJECT"][role="heading"]', // two projects of 2026
  from: '[id$="_FROM"]',
  date: '[id$="_DATETIME"]', // one project: without it a conversation of several is not read
};

/** Outlook on the web: list and reading pane. */
export const outlook: MailboxProvider = {
  id: 'outlook',
  matches: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.list}, ${select.body}`)) return undefined;
    const language = languageOf(document);
    // "Mail - jo@outlook.example - Outlook", or the user's name there.
    const account = addressIn(document.title.split(' - ').at(-2));
    const rows = readAll(document, select.row, (row) => readRow(row, language));
    const mails = rows.map(({ mail }) => mail);
    return pageOf(account, readFolder(url), mails, readOpened(document, url, rows, language));
  },
};

/** By route: `junkemail` and `deleteditems` are the names of the folders in every language. */
const readFolder = ({ pathname }: URL) => folderNamed(/\/mail\/(?:\d+\/)?([^/]*)/.exec(pathname)?.[1] ?? '');

interface Row {
  mail: SeenMail;
  selected: boolean;
}

function readRow(row: HTMLElement, language: string): Row | undefined {
  // A mail can hold what looks like a row, and would write its own sender there.
  if (row.closest(select.body)) return undefined;
  const id = row.getAttribute('data-convid') || row.id;
  const date = [...row.querySelectorAll<HTMLElement>(select.titled)].find(({ title }) => isDate(title));
  const subject = date?.previousElementSibling as HTMLElement | null | undefined;
  const sender = row.querySelector<HTMLElement>(select.sender);
  // In other layouts these stand elsewhere: then nothing is read.
  if (!id || !date || !subject || !sender || subject.contains(sender) || !precedes(sender, subject)) return undefined;
  const mail = seenMail({
    id: `outlook:${id}`,
    from: titledSender(sender),
    subject,
    body: longest(following(date, row)),
    sentAt: readShownDate(date.title, language),
  });
  return mail && { mail, selected: row.getAttribute('aria-selected') === 'true' };
}

/** A year and a clock. Measured first: a subject may have a title too, of any length. */
const isDate = (title: string) => title.length <= 120 && /\p{Nd}{4}.*\p{Nd}:\p{Nd}/u.test(title);

const precedes = (a: Node, b: Node) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** What stands after an element in its row: the preview, and now and then a label. */
function following(element: Element, row: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) found.push(next as HTMLElement);
  }
  return found;
}

const longest = (elements: HTMLElement[]) =>
  elements
    .map((element) => ({ element, length: lineOf(element).length }))
    .reduce((a, b) => (b.length > a.length ? b : a), { element: null as HTMLElement | null, length: 0 }).element;

/**
 * The opened mails. A conversation shows its messages in an order that the user sets, and any of them may be expanded:
 * where there are several, each is read by the time in its own header, or not at all.
 */
function readOpened(document: Document, { pathname }: URL, rows: Row[], language: string): SeenMail[] {
  const [row, other] = rows.filter(({ selected }) => selected);
  const known = other ? undefined : row?.mail;
  const inUrl = /\/id\/([^/?#]{10,})/.exec(pathname)?.[1];
  const id = known?.id ?? (inUrl && `outlook:${decodeSafely(inUrl)}`);
  if (!id) return [];
  const isOnly = document.querySelectorAll(select.from).length === 1;
  const bodies = visibleAll(document, select.body).filter((element) => !isWritten(element));
  const opened = bodies.flatMap((body) => {
    const header = headerOf(body);
    const shownAt = readShownDate(lineOf(header?.querySelector(select.date)), language);
    const sentAt = shownAt ?? (isOnly ? (known?.sentAt ?? null) : null);
    if (sentAt === null && !isOnly) return [];
    const isOfRow = sentAt === (known?.sentAt ?? null) || isOnly;
    const from = readFrom(header) ?? (isOfRow ? known?.from : null) ?? null;
    const subject = visibleAll(document, select.subject)[0];
    return seenMail({ id: isOfRow ? id : `${id}:${sentAt}`, from, subject, body, sentAt }) ?? [];
  });
  return oldestFirst(opened, known).map((mail) => ({ ...mail, places: () => mail.places().slice(-1) }));
}

/**
 * By time; those of one minute in the order that the others show. Where all are of one minute, only their row can tell which
 * is the newest: without a code there, none is read.
 */
function oldestFirst(opened: SeenMail[], row: SeenMail | undefined): SeenMail[] {
  const [first, last] = [opened.at(0)?.sentAt ?? 0, opened.at(-1)?.sentAt ?? 0];
  if (opened.length > 1 && first === last && !showsCodeOf(row, opened)) return [];
  return (first > last ? opened.toReversed() : opened).toSorted((a, b) => (a.sentAt ?? 0) - (b.sentAt ?? 0));
}

/** A number of the row that an opened mail has. */
function showsCodeOf(row: SeenMail | undefined, opened: SeenMail[]): boolean {
  const numbers = `${row?.subject} ${row?.text}`.match(/\d[\d -]{2,}\d/g) ?? [];
  return numbers.some((number) => opened.some(({ text }) => text.includes(number)));
}

/** The nearest part of the page that holds one sender: that of this body. */
function headerOf(body: Element): Element | undefined {
  for (let part = body.parentElement; part; part = part.parentElement) {
    const senders = part.querySelectorAll(select.from).length;
    if (senders > 0) return senders === 1 ? part : undefined;
  }
  return undefined;
}

function readFrom(header: Element | undefined) {
  const from = header?.querySelector(select.from);
  // As text only with the name before it: a name alone can imitate an address.
  const [, name, address] = /^([^<]+)(<[^<>]+>)$/.exec(lineOf(from)) ?? [];
  return titledSender(from) ?? senderOf(address, name);
}
