import { senderOf } from '../../mail-sender';
import { readAll } from '../../mail-text';
import type { SeenMail } from '../../provider';
import { placesOf, seenMail } from '../../seen-mail';
import { readShownDate } from '../../shown-date';
import { idIn, type OpenThread, sentAtOf, threadsOf } from './thread';

// Seen in saved pages (2014, 2019, 2025) and in extensions that still ran in 2026 (InboxSDK, gmail.js, FlowCrypt,
// inboxy); what rests on fewer of them says so. Nobody looked at a live mailbox for this.
const select = {
  row: 'tr.zA', // 2014–2026
  sender: '.yW [email]', // `.afn` holds a copy for screen readers: never read that
  draft: '.yW .boq', // somebody answers: what the row shows may be the answer
  subject: '.y6 > span:not(.y2)', // the first span, in every year
  snippet: '.y2', // may be missing
  ids: '.y6 [data-thread-id], .y6 [data-legacy-thread-id]', // since 2018; some rows of 2025 have the first only
  date: 'td.xW span[title], .apm span[title]', // the second in the split pane (InboxSDK)
  advertisement: '.am0, .bvA', // InboxSDK
};

/** What was read of a row. */
interface Row {
  mail: SeenMail;
  threads: string[];
}

/** What was read of a row, and what it said then. Not the row itself, which may be gone. */
interface KnownRow {
  mail: Omit<SeenMail, 'places'>;
  threads: string[];
  said: string;
  language: string;
}

/**
 * By the id of the mail. A list that is rendered anew says what it said, and to see that takes a fraction of the time
 * that reading it does.
 */
const KNOWN = new Map<string, KnownRow>();
const MAX_KNOWN = 1_000;

/** The rows of the list that is shown, newest first. */
export const readList = (page: HTMLElement, context: Context): Row[] =>
  readAll(page, select.row, (row) => readRow(row, context));

interface Context {
  prefix: string;
  language: string;
}

function readRow(row: HTMLElement, { prefix, language }: Context): Row | undefined {
  const own = row.querySelector(select.ids);
  const part = own ? row : partWithMail(row);
  const ids = own ?? part?.querySelector(select.ids);
  const newest = ids ? lastMessageOf(ids) : undefined;
  const key = ids && (newest ?? threadsOf(ids)[0]);
  if (!part || !key) return undefined;
  const id = prefix + key;
  const said = part === row ? (row.textContent ?? '') : `${row.textContent}\n${part.textContent}`;
  const subject = () => part.querySelector<HTMLElement>(select.subject);
  const body = () => part.querySelector<HTMLElement>(select.snippet);
  const known = KNOWN.get(id);
  if (known?.said === said && known.language === language) {
    return {
      threads: known.threads,
      mail: { ...known.mail, places: () => placesOf({ subject: subject(), body: body() }) },
    };
  }
  if (row.querySelector(`${select.advertisement}, ${select.draft}`)) return undefined;
  const date = row.querySelector(select.date)?.getAttribute('title') ?? '';
  const mail = seenMail({
    id,
    from: onlySender(row),
    subject: subject(),
    body: body(),
    sentAt: sentAtOf(newest, readShownDate(date, language)),
  });
  if (!mail) return undefined;
  const threads = threadsOf(ids);
  // A thread's id does not tell which mail of it the row shows. With a mark of ours in it, a row does not say what it will
  // say when it is rendered anew.
  if (newest && mail.sentAt !== null && !row.querySelector('wmc-mark')) {
    const { places, ...known } = mail;
    know(id, { mail: known, threads, said, language });
  }
  return { mail, threads };
}

function know(id: string, row: KnownRow) {
  if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
  KNOWN.set(id, row);
}

/** In the split pane a mail is two or three rows: the first has an id, the second the subject. */
function partWithMail(row: HTMLElement): Element | null {
  const second = row.nextElementSibling;
  return row.querySelector('.y6') || second?.id ? row : second;
}

/** Of several it is not certain who wrote the newest mail, which the row shows. */
function onlySender(row: HTMLElement) {
  const shown = [...row.querySelectorAll(select.sender)];
  const addresses = new Set(shown.map((element) => element.getAttribute('email')?.toLowerCase()));
  const [sender] = shown;
  return addresses.size === 1 ? senderOf(sender?.getAttribute('email'), sender?.getAttribute('name')) : null;
}

const lastMessageOf = (ids: Element) =>
  idIn(ids, 'data-legacy-last-non-draft-message-id') ?? idIn(ids, 'data-legacy-last-message-id');

/**
 * The list with the thread that its pane shows, behind the row of that: the row stands for its newest mail. A thread
 * that the list does not show goes by its times; a mail of it without one could be newer or older than every row.
 * Newest first.
 */
export function withThread(rows: Row[], { threads, mails }: OpenThread): SeenMail[] {
  const list = rows.map(({ mail }) => mail);
  const at = rows.findIndex((row) => row.threads.some((thread) => threads.includes(thread)));
  if (at >= 0) return list.toSpliced(at + 1, 0, ...mails);
  return [...list, ...mails.filter(({ sentAt }) => sentAt !== null || list.length === 0)];
}
