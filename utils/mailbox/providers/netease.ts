import { lastAddress, namedSender } from '../mail-sender';
import { frameBody, lineOf, readAll } from '../mail-text';
import type { MailboxPage, MailboxProvider, SeenMail } from '../provider';
import { folderNamed, keyOf, pageOf, seenMail } from '../seen-mail';
import { readShownDate } from '../shown-date';

const select = {
  account: '#spnUid', // many scripts, 2015–2026
  row: 'div[sign="letter"]', // a row of 2019 and six projects of 2026
  rowSender: '[sign="start-from"] .nui-user',
  rowSubject: 'span.da0',
  titled: '[title]',
  // Projects of 2026.
  opened: '[id*="read.ReadModule"]',
  subject: 'h1[id*="h1Subject"]',
  frame: 'iframe[id*="frameBody"]',
  sender: '.nui-user',
};

/** 163, 126 and yeah.net. They show addresses on hover only: a sender goes by its name. */
export const netease: MailboxProvider = {
  id: 'netease',
  matches: ['https://mail.163.com/*', 'https://mail.126.com/*', 'https://mail.yeah.net/*'],
  frames: select.frame,
  readPage(document, url): MailboxPage | undefined {
    if (!document.querySelector(`${select.row}, ${select.opened}`)) return undefined;
    const account = lastAddress(lineOf(document.querySelector(select.account)));
    const prefix = `netease:${account ?? ''}:`;
    const rows = readAll(document, select.row, (row) => readRow(row, prefix));
    return pageOf(
      account,
      readFolder(url),
      rows,
      readAll(document, select.opened, (view) => readOpened(view, prefix)),
    );
  },
};

/** `#module=mbox.ListModule|{"fid":1,…}`; the numbers from 2 on as many scripts have them. */
function readFolder({ hash }: URL) {
  const number = /fid(?:%22|")?(?:%3A|:)(\d+)/i.exec(hash)?.[1] ?? '1';
  const numbered: Record<string, string> = { 1: 'inbox', 2: 'drafts', 3: 'sent', 4: 'trash', 5: 'spam' };
  return folderNamed(numbered[number] ?? 'other');
}

function readTime(root: Element): number | null {
  const titles = [...root.querySelectorAll<HTMLElement>(select.titled)].map(({ title }) =>
    readShownDate(title, 'zh-CN'),
  );
  return titles.find((at) => at !== null) ?? null;
}

function readRow(row: HTMLElement, prefix: string): SeenMail | undefined {
  const name = lineOf(row.querySelector(select.rowSender));
  const subject = row.querySelector<HTMLElement>(select.rowSubject);
  return subject ? seenNamed({ prefix, name, subject, sentAt: readTime(row) }) : undefined;
}

/** Ids change with each rendering, so a mail goes by what both its row and its page show. */
function seenNamed(shown: {
  prefix: string;
  name: string;
  subject: HTMLElement;
  sentAt: number | null;
  body?: HTMLElement;
}) {
  const { prefix, name, subject, sentAt, body } = shown;
  const id = prefix + keyOf(name, lineOf(subject), String(sentAt));
  return seenMail({ id, from: namedSender(name), subject, body, sentAt });
}

function readOpened(view: HTMLElement, prefix: string): SeenMail | undefined {
  const subject = view.querySelector<HTMLElement>(select.subject);
  const body = frameBody(view.querySelector(select.frame));
  const name = lineOf(view.querySelector(select.sender));
  return subject && body ? seenNamed({ prefix, name, subject, sentAt: readTime(view), body }) : undefined;
}
