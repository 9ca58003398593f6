import { senderOf } from '../../mail-sender';
import { readAll } from '../../mail-text';
import type { SeenMail } from '../../provider';
import { seenMail } from '../../seen-mail';
import { readShownDate } from '../../shown-date';
import { idIn, type OpenThread, threadsOf } from './thread';

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

interface Row {
  mail: SeenMail;
  threads: string[];
}

/** The rows of the list that is shown, newest first. */
export const readList = (page: HTMLElement, context: { prefix: string; language: string }): Row[] =>
  readAll(page, select.row, (row) => readRow(row, context));

function readRow(row: HTMLElement, { prefix, language }: { prefix: string; language: string }): Row | undefined {
  // In the split pane a mail is two or three rows: the first has an id, the second the subject.
  const second = row.nextElementSibling;
  const part = row.querySelector('.y6') || second?.id ? row : second;
  const ids = part?.querySelector(select.ids);
  const [id, ...threads] = ids ? [lastMessageOf(ids), ...threadsOf(ids)] : [];
  const key = id ?? threads[0];
  if (!key || row.querySelector(`${select.advertisement}, ${select.draft}`)) return undefined;
  const mail = seenMail({
    id: prefix + key,
    from: onlySender(row),
    subject: part?.querySelector<HTMLElement>(select.subject),
    body: part?.querySelector<HTMLElement>(select.snippet),
    sentAt: readShownDate(row.querySelector(select.date)?.getAttribute('title') ?? '', language),
  });
  return mail && { mail, threads };
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
