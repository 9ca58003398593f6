import { addressIn, senderOf } from '../mail-sender';
import { decodeSafely, isWritten, lineOf, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { seenMail, withOpened } from '../seen-mail';
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
    const language = document.documentElement.lang || 'en';
    const rows = visibleAll(document, select.row).flatMap((row) => readRow(row, language) ?? []);
    const opened = readOpened(document, url, rows);
    const mails = rows.map(({ mail }) => mail).toReversed();
    return { account: null, folder: readFolder(url), mails: withOpened(mails, opened ? [opened] : []) };
  },
};

/** By route: `junkemail` is the name of the folder in every language. */
function readFolder({ pathname }: URL): MailboxPage['folder'] {
  const route = /\/mail\/(?:\d+\/)?([^/]*)/.exec(pathname)?.[1] ?? '';
  if (route === 'junkemail') return 'spam';
  if (route === 'deleteditems') return 'trash';
  return route === 'inbox' || route === '' ? 'inbox' : 'other';
}

interface Row {
  mail: SeenMail;
  selected: boolean;
}

function readRow(row: HTMLElement, language: string): Row | undefined {
  const id = row.getAttribute('data-convid') || row.id;
  const date = [...row.querySelectorAll<HTMLElement>(select.titled)].find(({ title }) => /20\d\d.*\d:\d\d/.test(title));
  const subject = date?.previousElementSibling as HTMLElement | null | undefined;
  const sender = row.querySelector<HTMLElement>(select.sender);
  // In other layouts these stand elsewhere: then nothing is read.
  if (!id || !date || !subject || !sender || subject.contains(sender) || !precedes(sender, subject)) return undefined;
  const mail = seenMail({
    id: `outlook:${id}`,
    from: senderOf(sender.title, lineOf(sender)),
    subject,
    body: longest(following(date, row)),
    sentAt: readShownDate(date.title, language),
  });
  return mail && { mail, selected: row.getAttribute('aria-selected') === 'true' };
}

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

/** The opened mail. Of several the order is a setting of the user's: which is newest is not certain, so none is read. */
function readOpened(document: Document, { pathname }: URL, rows: Row[]): SeenMail | undefined {
  const [body, second] = visibleAll(document, select.body).filter((element) => !isWritten(element));
  if (!body || second) return undefined;
  const [row, other] = rows.filter(({ selected }) => selected);
  const known = other ? undefined : row?.mail;
  const inUrl = /\/id\/([^/?#]{10,})/.exec(pathname)?.[1];
  if (!known && !inUrl) return undefined;
  return seenMail({
    id: known?.id ?? `outlook:${decodeSafely(inUrl ?? '')}`,
    from: readFrom(document) ?? known?.from ?? null,
    subject: visibleAll(document, select.subject)[0],
    body,
    sentAt: known?.sentAt,
  });
}

function readFrom(document: Document) {
  const from = visibleAll(document, select.from)[0];
  const titled = from?.querySelector<HTMLElement>(select.sender);
  // As text only with the name before it: a name alone can imitate an address.
  const [, name, address] = /^([^<]+)(<[^<>]+>)$/.exec(lineOf(from)) ?? [];
  return titled ? senderOf(titled.title, lineOf(titled)) : senderOf(addressIn(address), name);
}
