import { addressIn } from '../mail-sender';
import { decodeSafely, isVisible, languageOf } from '../mail-text';
import type { MailboxPage, MailboxProvider } from '../provider';
import { folderNamed, pageOf } from '../seen-mail';
import { readList, withThread } from './gmail/list';
import { readPrinted } from './gmail/printed';
import { readThread } from './gmail/thread';

/** Gmail keeps old pages in the document and moves the role: always start here. 2014–2026. */
const PAGE = '[role="main"]';

/** Gmail: list (tabs, split pane, conversation view off), opened thread, popout, print and whole-message pages. */
export const gmail: MailboxProvider = {
  id: 'gmail',
  matches: ['https://mail.google.com/*'],
  readPage(document, url): MailboxPage | undefined {
    const view = url.searchParams.get('view') ?? '';
    if (/^(?:pt|lg)$/.test(view)) return readPrinted(document, url);
    // A popout shows one thread, and perhaps not as a main part.
    const page =
      [...document.querySelectorAll<HTMLElement>(PAGE)].find(isVisible) ??
      (view === 'btop' ? document.body : undefined);
    if (!page) return undefined;
    const account = readAccount(document.title, url);
    // Not by the account: the title names it only when the app has loaded.
    const context = { prefix: `gmail:${accountPart(url)}:`, language: languageOf(document) };
    return pageOf(account, readFolder(url), withThread(readList(page, context), readThread(page, context)));
  },
};

/** `/mail/u/0/`, `/mail/u/jo@shop.example/`, and `/mail/b/<id>/u/0/` of a delegated account. */
const accountPart = ({ pathname }: URL) => decodeSafely(pathname.split('/')[3] ?? '').slice(0, 100);

/**
 * "Inbox (2) - jo@gmail.com - Gmail", the last part being a company's name on Workspace. An address within a subject is
 * none. The address bar has it where the user opened it so.
 */
export function readAccount(title: string, url: URL): string | null {
  const parts = title.slice(-1_000).split(' - ').slice(0, -1);
  return (addressIn(accountPart(url)) ?? parts.map(addressIn).findLast(Boolean) ?? null)?.toLowerCase() ?? null;
}

/** By route, never by the banner's words: they are in the language of the interface. */
export function readFolder({ hash, searchParams }: URL): ReturnType<typeof folderNamed> {
  // A popout has no route; it says where it was opened.
  const route = decodeSafely((hash.slice(1) || (searchParams.get('search') ?? '')).replaceAll('+', ' ')).toLowerCase();
  const [name = ''] = route.split(/[/?]/);
  if (name === 'search') return searched(route);
  return /^(?:all|category|imp|starred)$/.test(name) ? 'inbox' : folderNamed(name);
}

/** "in:spam", where that is all there is: "-in:spam" and "in:spam OR in:inbox" show other folders. */
function searched(route: string): ReturnType<typeof folderNamed> {
  const folders = [...route.matchAll(/(\S?)\bin:(\w+)/g)];
  const [only] = folders;
  return only && folders.length === 1 && /^[/(]?$/.test(only[1] ?? '') && !/\bor\b/.test(route)
    ? folderNamed(only[2] ?? 'other')
    : 'other';
}
