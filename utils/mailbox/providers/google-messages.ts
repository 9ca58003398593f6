import type { Sender } from '@/utils/ranking/message';
import { namedSender } from '../mail-sender';
import { languageOf, lineOf, readAll, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { keyOf } from '../seen-mail';
import { readShownDate } from '../shown-date';

// More than six projects of 2026 read these.
const select = {
  conversation: 'mws-conversation-list-item',
  link: 'a[href*="/conversations/"]',
  name: '[data-e2e-conversation-name]',
  snippet: 'mws-conversation-snippet',
  time: 'mws-relative-timestamp',
  title: '[data-e2e-header-title]',
  message: 'mws-message-wrapper',
  outgoing: '[is-outgoing="true"], [data-e2e-message-outgoing="true"]',
  text: 'mws-text-message-part',
};

/** Google Messages for web: SMS and RCS. A sender is a name or a number; it proves nothing to a site. */
export const googleMessages: MailboxProvider = {
  id: 'google-messages',
  matches: ['https://messages.google.com/web/*'],
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.conversation}, ${select.message}`)) return undefined;
    const rows = readAll(document, select.conversation, readConversation);
    // The pane may be scrolled up: its row in the list is as new as its last message, or newer.
    return { account: null, folder: readFolder(url), mails: [...readThread(document, url), ...rows.toReversed()] };
  },
};

function readFolder({ pathname }: URL): MailboxPage['folder'] {
  if (/\/spam/.test(pathname)) return 'spam';
  return /\/archive/.test(pathname) ? 'other' : 'inbox';
}

/** By text: a message has another id while it is on its way, and its row in the list has none. */
function seenText(conversation: string, from: Sender | null, place: HTMLElement | null): SeenMail | undefined {
  const text = lineOf(place);
  if (!from || !place || !text) return undefined;
  const id = `google-messages:${conversation}:${keyOf(text)}`;
  return { id, from, to: null, subject: null, text, sentAt: null, places: () => [place] };
}

const conversationIn = (path: string) => /\/conversations\/([\w-]{1,80})/.exec(path)?.[1];

function readConversation(row: HTMLElement): SeenMail | undefined {
  const conversation = conversationIn(row.querySelector(select.link)?.getAttribute('href') ?? '');
  const from = namedSender(lineOf(row.querySelector(select.name)));
  const mail = conversation && seenText(conversation, from, row.querySelector<HTMLElement>(select.snippet));
  if (!mail) return undefined;
  const text = lineOf(row.querySelector(select.time));
  return { ...mail, shownTime: { text, language: languageOf(row.ownerDocument) } };
}

function readThread(document: Document, { pathname }: URL): SeenMail[] {
  const conversation = conversationIn(pathname);
  const from = namedSender(lineOf(visibleAll(document, select.title)[0]));
  if (!conversation || !from) return [];
  const language = languageOf(document);
  return visibleAll(document, select.message).flatMap((message) => {
    if (message.matches(select.outgoing) || message.querySelector(select.outgoing)) return [];
    const part = message.querySelector<HTMLElement>(select.text);
    const mail = seenText(conversation, from, part);
    return mail ? [{ ...mail, sentAt: timeIn(part?.getAttribute('aria-label') ?? '', mail.text, language) }] : [];
  });
}

/** "Coinharbor said: … Received on November 23, 2026 at 2:02 PM.": only what stands behind the message's own text. */
function timeIn(label: string, text: string, language: string): number | null {
  const line = label.replace(/\s+/g, ' ');
  const at = line.lastIndexOf(text);
  return at < 0 ? null : readShownDate(line.slice(at + text.length), language);
}
