import { namedSender } from '../mail-sender';
import { isWritten, lineOf, readAll, visibleAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { folderNamed, keyOf, pageOf, seenMail } from '../seen-mail';

// Two projects of 2026.
const select = {
  row: '.mail-list-page-item[data-mailid]',
  sender: '.cmp-account-nick, .mail-sender',
  rowSubject: '.mail-subject',
  rowDigest: '.mail-digest',
  /** Nobody wrote down its class; what it says is read as a time or not at all. */
  rowTime: '[class*="time" i], [class*="date" i]',
  subject: '.mail-detail-subject',
  body: '.mail-detail-content',
  opened: '.mail-list-page-reader-body',
};

/** QQ Mail. It shows no addresses: a sender goes by its name. */
export const qq: MailboxProvider = {
  id: 'qq',
  matches: ['https://wx.mail.qq.com/*', 'https://mail.qq.com/*'],
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.row}, ${select.body}`)) return undefined;
    const opened = readOpened(document, url);
    return pageOf(null, readFolder(url), readAll(document, select.row, readRow), opened ? [opened] : []);
  },
};

/** `#/list/1/1` is the inbox, `#/list/6/1` spam; what was sent is 3 and 4 in scripts for the older pages. */
function readFolder({ hash }: URL) {
  const numbered: Record<string, string> = { 1: 'inbox', 3: 'sent', 4: 'drafts', 6: 'spam' };
  return folderNamed(hash ? (numbered[/\/list\/(\d+)/.exec(hash)?.[1] ?? ''] ?? 'other') : '');
}

function readRow(row: HTMLElement): SeenMail | undefined {
  return seenMail({
    id: `qq:${row.dataset.mailid}`,
    from: namedSender(lineOf(row.querySelector(select.sender))),
    subject: row.querySelector<HTMLElement>(select.rowSubject),
    body: row.querySelector<HTMLElement>(select.rowDigest),
    time: row.querySelector(select.rowTime),
  });
}

/** The first name in it is the sender's. */
function readOpened(document: Document, { hash }: URL): SeenMail | undefined {
  const body = visibleAll(document, select.body).find((element) => !isWritten(element));
  const view = body?.closest(select.opened) ?? body?.parentElement;
  const sender = view?.querySelector(select.sender);
  if (!body || !sender || body.contains(sender)) return undefined;
  const subject = view?.querySelector<HTMLElement>(select.subject);
  const id = /\/read\/([\w~-]+)/.exec(hash)?.[1] ?? keyOf(lineOf(sender), lineOf(subject), lineOf(body));
  return seenMail({ id: `qq:${id}`, from: namedSender(lineOf(sender)), subject, body });
}
