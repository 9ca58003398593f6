import type { Message, Sender } from '@/utils/ranking/message';

/** A time in words, and the language of the page. */
export interface ShownTime {
  text: string;
  language: string;
}

/** One mail as it stands in the mailbox's page: a row of a list or a message of an opened thread. */
export interface SeenMail {
  /** Stable over re-renderings, equal for the row and the opened message of the same mail. */
  id: string;
  from: Sender | null;
  to: string | null;
  subject: string | null;
  text: string;
  sentAt: number | null;
  /** The time as the mailbox shortens it for recent mail ("Today 22:58"), where it shows no whole date. */
  shownTime?: ShownTime | undefined;
  /** Elements whose text may show the code, most specific first: a mark goes to one that can be seen. Few mails have one. */
  places: () => HTMLElement[];
}

/** What a mailbox page shows now. */
export interface MailboxPage {
  account: string | null;
  folder: Message['folder'];
  /** Oldest first. */
  mails: SeenMail[];
}

/** Reads the pages of one webmail. It returns records or undefined, and never throws for an odd page. */
export interface MailboxReader {
  id: string;
  /** Reads the page; undefined when it is not (yet) a mailbox view. */
  readPage: (document: Document, url: URL) => MailboxPage | undefined;
  /** Frames of the same origin that show mail: what changes there is seen too. */
  frames?: string;
}

/** A webmail on hosts of its own. */
export interface MailboxProvider extends MailboxReader {
  /** Match patterns of its hosts, `https://host/*`. */
  matches: string[];
}

/** A webmail that stands on anybody's host: read only where the user said that this is a mailbox. */
export interface OwnHostReader extends MailboxReader {
  /** Whether this page is of that webmail. Cheap: asked on every reading. */
  recognises: (document: Document) => boolean;
}
