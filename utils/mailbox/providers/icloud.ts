import { namedSender } from '../mail-sender';
import { frameBody, lineOf, readAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { keyOf, pageOf, seenMail } from '../seen-mail';

// Two projects of 2026.
const select = {
  /** Of the same origin, `/applications/mail2/…`. */
  app: 'iframe.child-application',
  row: '[role="treeitem"].thread-list-item',
  sender: '.thread-participants',
  subject: '.thread-subject',
  preview: '.thread-preview',
  time: '.thread-timestamp',
};

/**
 * iCloud Mail, in the app's own frame or from the page around it: the list. A sender goes by its name. The opened mail is
 * a frame of another origin, which knows no sender.
 */
export const icloud: MailboxProvider = {
  id: 'icloud',
  matches: ['https://www.icloud.com/*', 'https://www.icloud.com.cn/*'],
  frames: select.app,
  readPage(document): MailboxPage | undefined {
    const root = frameBody(document.querySelector(select.app)) ?? document;
    if (!root.querySelector(select.row)) return undefined;
    // No route tells the folder: never called spam.
    return pageOf(null, 'other', readAll(root, select.row, readRow));
  },
};

/** The time is in words ("Yesterday") that change: no part of the key. */
function readRow(row: HTMLElement): SeenMail | undefined {
  const name = lineOf(row.querySelector(select.sender));
  const subject = row.querySelector<HTMLElement>(select.subject);
  const body = row.querySelector<HTMLElement>(select.preview);
  const id = keyOf(name, lineOf(subject), lineOf(body));
  return seenMail({ id: `icloud:${id}`, from: namedSender(name), subject, body, time: row.querySelector(select.time) });
}
