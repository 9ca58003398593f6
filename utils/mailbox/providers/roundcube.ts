import { titledSender } from '../mail-sender';
import { frameBody, languageOf, lineOf, readAll } from '../mail-text';
import type { MailboxPage, OwnHostReader, SeenMail } from '../provider';
import { seenMail } from '../seen-mail';
import { readShownDate } from '../shown-date';

// Measured on Roundcube 1.6.5 with the skins elastic, larry and classic, November 2026; each fits all three.
const select = {
  list: '#messagelist', // `.messagelist` would find the copy of the header too
  row: '#messagelist > tbody > tr.message',
  link: 'td.subject a[href*="_uid="]',
  rowSender: '.fromto .rcmContactAddress',
  rowDate: '.date',
  folder: '#mailboxlist li.mailbox.selected',
  body: '#messagebody',
  subject: '#message-header h2.subject, #messageheader .subject, td.header.subject',
  /** `To` has the same class: the first is the sender. */
  sender: 'td.header.from a.rcmContactAddress, .header-summary a.rcmContactAddress, a.rcmContactAddress',
  /** With the year; `td.header.date` says "Today". */
  date: '.header-summary .text-nowrap, td.header.date',
  /** The opened mail has a document of its own. */
  frame: '#messagecontframe',
};

/**
 * Roundcube, in its mailbox page and in the frame (or page) of an opened mail. The list shows no body: a code is known
 * from it only where the subject has it.
 */
export const roundcube: OwnHostReader = {
  id: 'roundcube',
  recognises: (document) =>
    [`${select.list}, ${select.body}`, `#mailboxlist, ${select.subject}`].every((each) => document.querySelector(each)),
  readPage(document, url): MailboxPage | undefined {
    const folder = readFolder(document, url);
    if (!folder) return undefined;
    const opened = readOpened(document, url);
    const mails = document.querySelector(select.list)
      ? readList(document, url)
      : opened
        ? amongRows(opened, document)
        : [];
    return { account: null, folder, mails };
  },
};

/** An opened mail in its frame, with the rows beside the frame: of two of one minute only they tell which is the newer. */
function amongRows(opened: SeenMail, document: Document): SeenMail[] {
  const list = listAround(document);
  const rows = list ? readList(list, new URL(list.URL)) : [];
  if (!rows.some(({ id }) => id === opened.id)) return [opened];
  // They are marked from their own document.
  return rows.map((row) => (row.id === opened.id ? opened : { ...row, places: () => [] }));
}

const listAround = ({ defaultView }: Document): Document | undefined =>
  sameOrigin(() => (defaultView === defaultView?.parent ? undefined : defaultView?.parent.document));

/** The spam folder has the class `junk` whatever its name; sent and drafts show recipients, and are not read. */
function readFolder(document: Document, url: URL): MailboxPage['folder'] | undefined {
  const own = document.querySelector(select.folder);
  const shown = own ?? listAround(document)?.querySelector(select.folder);
  const name = url.searchParams.get('_mbox') ?? '';
  const is = (kind: string) => (shown ? shown.classList.contains(kind) : name.toLowerCase().includes(kind));
  if (is('sent') || is('drafts')) return undefined;
  if (is('junk') || (!shown && is('spam'))) return 'spam';
  if (is('trash')) return 'trash';
  return is('inbox') || (!shown && name === '') ? 'inbox' : 'other';
}

function sameOrigin<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined; // The page stands in a frame of another's.
  }
}

/** By number: a higher one came later, however the list is sorted. */
function readList(document: Document, url: URL): SeenMail[] {
  const rows = readAll(document, select.row, (row) => readRow(row, url));
  const mails = rows.toSorted((a, b) => a.uid - b.uid).map(({ mail }) => mail);
  const frame = document.querySelector<HTMLIFrameElement>(select.frame);
  const body = frameBody(frame);
  const opened = body && readOpened(body.ownerDocument, new URL(body.ownerDocument.URL));
  // Its row is where it can be marked from here: the frame has its own reader.
  return mails.flatMap((mail) => (mail.id === opened?.id ? [{ ...opened, places: mail.places }] : [mail]));
}

function readRow(row: HTMLElement, url: URL): { uid: number; mail: SeenMail } | undefined {
  const link = row.querySelector<HTMLAnchorElement>(select.link);
  const id = link && idOf(link.getAttribute('href') ?? '', url);
  if (!id) return undefined;
  const mail = seenMail({
    id: id.key,
    from: titledSender(row.querySelector(select.rowSender)),
    subject: link,
    ...readTime(row.querySelector(select.rowDate)),
  });
  return mail && { uid: id.uid, mail };
}

/** The number is of one folder only. */
function idOf(link: string, { host, pathname }: URL): { key: string; uid: number } | undefined {
  const parameters = new URLSearchParams(link.split('?')[1]?.split('#')[0]);
  const uid = parameters.get('_uid') ?? '';
  if (!/^\d{1,10}/.test(uid)) return undefined;
  return {
    key: `roundcube:${host}${pathname.slice(0, pathname.lastIndexOf('/') + 1)}:${parameters.get('_mbox') ?? 'INBOX'}:${uid}`,
    uid: Number.parseInt(uid, 10),
  };
}

function readOpened(document: Document, url: URL): SeenMail | undefined {
  const id = idOf(url.search, url);
  const body = document.querySelector<HTMLElement>(select.body);
  const sender = document.querySelector(select.sender);
  if (!id || !body || !sender || body.contains(sender)) return undefined;
  const heading = document.querySelector<HTMLElement>(select.subject);
  const mail = seenMail({
    id: id.key,
    from: titledSender(sender),
    subject: heading,
    body,
    ...readTime(document.querySelector(select.date)),
  });
  return mail && { ...mail, subject: ownText(heading) };
}

/** Without the word for screen readers and the links beside it. */
const ownText = (heading: HTMLElement | null) =>
  [...(heading?.childNodes ?? [])]
    .filter((node) => !(node as Element).matches?.('.voice, a, wmc-mark'))
    .map((node) => node.textContent)
    .join('')
    .slice(0, 1_000)
    .trim();

const readTime = (time: Element | null) => ({
  sentAt: time && readShownDate(lineOf(time), languageOf(time.ownerDocument)),
  time,
});
