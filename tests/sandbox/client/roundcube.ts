import type { Folder, Mail } from '../mail/mailbox-store.ts';
import { element } from './element.ts';
import { changeMails, watchMails } from './mail-feed.ts';
import { emptyTables, listRow, rebuildRows, rowId, updateRow } from './roundcube-list.ts';
import './roundcube.css';

const FOLDERS: { folder: Folder; mbox: string; kind: string }[] = [
  { folder: 'inbox', mbox: 'INBOX', kind: 'inbox' },
  { folder: 'spam', mbox: 'Junk', kind: 'junk' },
  { folder: 'trash', mbox: 'Trash', kind: 'trash' },
];
const folders = document.querySelector<HTMLElement>('#mailboxlist') as HTMLElement;
const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe') as HTMLIFrameElement;
const notJunk = document.querySelector<HTMLElement>('.notjunk') as HTMLElement;
const tables = emptyTables();
const table = tables[1] as HTMLTableElement;
let mails: Mail[] = [];
let selectedUid: number | null = null;
/** Folder, mails and dates that the rows were made of. */
let drawn: string[] = [];

document.querySelector('#messagelist-content')?.append(...tables);
const refresh = watchMails('./feed', (all) => {
  mails = all;
  draw();
});
addEventListener('popstate', () => openFolder());
onPress('.refresh', () => refresh());
onPress('.notjunk', async () => {
  if (selectedUid !== null) await changeMails('./feed', 'not-spam', { mail: selectedUid });
});

function onPress(selector: string, act: () => void) {
  document.querySelector(selector)?.addEventListener('click', (event) => {
    event.preventDefault();
    act();
  });
}

function here() {
  const mbox = new URLSearchParams(location.search).get('_mbox');
  return FOLDERS.find((one) => one.mbox === mbox) ?? (FOLDERS[0] as (typeof FOLDERS)[number]);
}

function openFolder() {
  selectedUid = null;
  frame.contentWindow?.location.replace('./skins/elastic/watermark.html');
  draw();
}

function draw() {
  const { folder, mbox, kind } = here();
  // In the order of arrival, whatever the Date header says.
  const shown = mails.filter((mail) => mail.folder === folder).toSorted((a, b) => b.id - a.id);
  drawRows(shown, mbox);
  drawFolders();
  notJunk.classList.toggle('disabled', folder !== 'spam' || selectedUid === null);
  const unread = shown.filter(({ read }) => !read).length;
  const name = kind.replace(/^./, (letter) => letter.toUpperCase());
  document.title = `${unread > 0 ? `(${unread}) ` : ''}Roundcube Webmail :: ${name}`;
}

function drawRows(shown: Mail[], mbox: string) {
  const wanted = shown.map(({ id, date }) => `${mbox} ${id} ${date}`);
  const isNew = wanted.some((one) => !drawn.includes(one)) || drawn.some((one) => !one.startsWith(`${mbox} `));
  if (isNew)
    rebuildRows(
      table,
      shown.map((mail) => makeRow(mail, mbox)),
    );
  drawn = wanted;
  for (const row of [...(table.tBodies[0]?.rows ?? [])]) {
    const mail = shown.find(({ id }) => rowId(id) === row.id);
    if (mail) updateRow(row, mail, mail.id === selectedUid);
    else row.remove();
  }
}

function makeRow(mail: Mail, mbox: string): HTMLTableRowElement {
  const row = listRow(mail, mbox);
  const address = `./?_task=mail&_uid=${mail.id}&_mbox=${mbox}`;
  row.addEventListener('click', (event) => {
    if ((event.target as Element).closest('input')) return;
    event.preventDefault();
    selectedUid = mail.id;
    // The document changes, the frame's `src` never does.
    frame.contentWindow?.location.replace(`${address}&_framed=1&_action=preview`);
    draw();
  });
  row.addEventListener('dblclick', () => location.assign(`${address}&_action=show`));
  return row;
}

function drawFolders() {
  const { mbox: current } = here();
  const items = FOLDERS.map(({ folder, mbox, kind }) => {
    const unread = mails.filter((mail) => mail.folder === folder && !mail.read).length;
    const link = element(
      'a',
      { href: `./?_task=mail&_mbox=${mbox}`, rel: mbox },
      kind.replace(/^./, (l) => l.toUpperCase()),
    );
    if (unread > 0) link.append(element('span', { class: 'unreadcount' }, String(unread)));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', link.href);
      openFolder();
    });
    const state = `${unread > 0 ? ' unread' : ''}${mbox === current ? ' selected' : ''}`;
    return element(
      'li',
      { id: `rcmli${btoa(mbox).replace(/=+$/, '')}`, class: `mailbox ${kind}${state}`, role: 'treeitem' },
      link,
    );
  });
  folders.replaceChildren(...items);
}
