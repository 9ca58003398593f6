import type { Sender } from '@/utils/ranking/message';
import { addressIn, namedSender, senderOf } from '../mail-sender';
import { bodyText, isVisible, isWritten, languageOf, lineOf, readAll, visibleAll } from '../mail-text';
import type { MailboxPage, OwnHostReader, SeenMail } from '../provider';
import { keyOf, pageOf } from '../seen-mail';
import { isoTime, readShownDate } from '../shown-date';

// Structure and roles only: what every webmail has to show. A row without an address or a whole time is none.
const select = {
  row: '[role="row"], [role="option"], [role="listitem"], [role="treeitem"], tr, li',
  address: '[title*="@"], [email], a[href^="mailto:"]',
  time: 'time[datetime], [title]',
  opened: 'article, [role="article"]',
  header: 'header, [role="banner"]',
  heading: 'h1, h2, h3, [role="heading"]',
  navigation: 'nav, [role="navigation"]',
};

/** Any other webmail, on a host that the user called a mailbox. */
export const generic: OwnHostReader = {
  id: 'webmail',
  recognises: () => true,
  readPage(document, url): MailboxPage | undefined {
    const prefix = `webmail:${url.host}:`;
    const language = languageOf(document);
    const read = (parts: Parts) => seen(parts, prefix, language);
    const opened = readAll(document, select.opened, (article) => read(openedParts(article)));
    const rows = visibleAll(document, select.row)
      .filter((row) => row.querySelector(select.address) && !row.querySelector(select.row))
      .filter((row) => !row.closest(`${select.opened}, ${select.navigation}`))
      .flatMap((row) => read(rowParts(row, language)) ?? []);
    if (opened.length + rows.length === 0) return undefined;
    return pageOf(null, readFolder(url), byTime([...rows.toReversed(), ...opened]).toReversed());
  },
};

const byTime = (mails: SeenMail[]) => mails.toSorted((a, b) => (a.sentAt ?? 0) - (b.sentAt ?? 0));

/** By the words that webmail uses in addresses, in whatever part; never from the page's text. */
function readFolder({ pathname, search, hash }: URL): Parameters<typeof pageOf>[1] {
  const route = `${pathname}${search}${hash}`.toLowerCase();
  if (/\b(junk|spam)\b/.test(route)) return 'spam';
  if (/\b(sent|drafts?|outbox)\b/.test(route)) return 'skipped';
  return /\btrash\b/.test(route) ? 'trash' : /\binbox\b/.test(route) ? 'inbox' : 'other';
}

interface Parts {
  root: HTMLElement;
  /** Where sender and time stand. */
  header: HTMLElement | null;
  subject: HTMLElement | null;
  /** What may show the code, without sender and time. */
  places: HTMLElement[];
}

function openedParts(root: HTMLElement): Parts {
  const first = root.querySelector<HTMLElement>(select.header);
  const header = first && standsAtTop(first, root) ? first : null;
  const subject = header?.querySelector<HTMLElement>(select.heading) ?? null;
  const body = header?.nextElementSibling as HTMLElement | null | undefined;
  return { root, header, subject, places: body ? [body] : [] };
}

/** A header with text before it may be one that the mail itself has. */
function standsAtTop(header: Element, root: Element): boolean {
  for (let part = header; part !== root && part.parentElement; part = part.parentElement) {
    if (lineOf(part.previousElementSibling)) return false;
  }
  return true;
}

/** What a row shows besides sender and time, in the largest pieces. A time in words ("5 min ago") changes. */
function rowParts(root: HTMLElement, language: string): Parts {
  const heads = [...root.querySelectorAll(`${select.address}, ${select.time}, time`)].filter(
    (element) => element.matches(`${select.address}, time`) || timeOf(element, language) !== null,
  );
  const pieces = (element: HTMLElement): HTMLElement[] => {
    if (heads.includes(element) || !isVisible(element)) return [];
    if (!heads.some((head) => element.contains(head))) return lineOf(element) ? [element] : [];
    return [...element.children].flatMap((child) => pieces(child as HTMLElement));
  };
  return { root, header: root, subject: null, places: pieces(root) };
}

function seen({ root, header, subject, places }: Parts, prefix: string, language: string): SeenMail | undefined {
  if (!header || places.length === 0 || isWritten(root)) return undefined;
  const sender = onlySender(header);
  const from = sender && unproven(sender);
  const sentAt = onlyTime(header, language);
  if (!sender || !from || sentAt === null) return undefined;
  const text = places.map(bodyText).join('\n');
  const id = prefix + keyOf(sender.address, String(sentAt), text);
  return { id, from, to: null, subject: subject && lineOf(subject), text, sentAt, places: () => places };
}

/**
 * Nobody knows where such a page keeps mails apart from what it says itself: a mail could show an address of its choice.
 * So its sender goes by a name, which proves nothing: no page is ever shown digits from here.
 */
const unproven = ({ name, address }: Sender) => namedSender(name ?? '') ?? namedSender(address.replace(/^.*@/, ''));

/** With two addresses it is not certain which is the sender's. */
function onlySender(header: HTMLElement): Sender | null {
  const found = visibleAll(header, select.address).flatMap((element) => {
    const address = ['title', 'email', 'href'].map((name) => addressIn(element.getAttribute(name))).find(Boolean);
    return senderOf(address, lineOf(element)) ?? [];
  });
  return new Set(found.map(({ address }) => address)).size === 1 ? (found[0] ?? null) : null;
}

function onlyTime(header: HTMLElement, language: string): number | null {
  const times = visibleAll(header, select.time).map((element) => timeOf(element, language));
  const whole = new Set(times.filter((at) => at !== null));
  return whole.size === 1 ? ([...whole][0] ?? null) : null;
}

const timeOf = (element: Element, language: string) =>
  isoTime(element.getAttribute('datetime') ?? '') ?? readShownDate(element.getAttribute('title') ?? '', language);
