import type { Folder, Mail } from '../mail/mailbox-store.ts';
import { element } from './element.ts';
import { changeMails, watchMails } from './mail-feed.ts';
import { type Thread, threadsOf } from './mail-threads.ts';
import { conversationId, virtualList } from './outlook-list.ts';
import { addNewMessages, conversation } from './outlook-message.ts';
import './outlook.css';

const FOLDERS: { folder: Folder; name: string; words: string }[] = [
  { folder: 'inbox', name: 'inbox', words: 'Inbox' },
  { folder: 'spam', name: 'junkemail', words: 'Junk Email' },
  { folder: 'trash', name: 'deleteditems', words: 'Deleted Items' },
];
const account = document.body.dataset.account ?? '';
const base = location.pathname.split('/').slice(0, 3).join('/');
const feed = base.replace('/mail/', '/feed/');
const navigation = document.querySelector<HTMLElement>('.folders') as HTMLElement;
const pane = document.querySelector<HTMLElement>('[role=main]') as HTMLElement;
const list = virtualList(document.querySelector<HTMLElement>('#MailList') as HTMLElement, (thread) =>
  go(`${readRoute().name}/id/${encodeURIComponent(conversationId(thread.id))}`),
);
let mails: Mail[] = [];
let openId: number | null = null;

addEventListener('popstate', draw);
watchMails(feed, (all) => {
  mails = all;
  draw();
});

function go(path: string) {
  history.pushState(null, '', `${base}/${path}`);
  draw();
}

/** `/mail/0/junkemail/id/<conversation>` */
function readRoute() {
  const [name, , id = ''] = location.pathname.slice(base.length + 1).split('/');
  return { ...(FOLDERS.find((one) => one.name === name) ?? FOLDERS[0]), id: decodeURIComponent(id) } as const;
}

function draw() {
  const { folder, words, id } = readRoute();
  const threads = threadsOf(mails.filter((mail) => mail.folder === folder));
  const thread = threads.find((one) => conversationId(one.id) === id);
  drawFolders();
  (document.querySelector('.place') as HTMLElement).textContent = words ?? '';
  list.draw(threads, thread?.id ?? null);
  drawPane(thread);
  document.title = `Mail - ${account} - Outlook`;
}

function drawFolders() {
  const here = readRoute().name;
  const items = FOLDERS.map(({ folder, name, words }) => {
    const unread = mails.filter((mail) => mail.folder === folder && !mail.read).length;
    const item = element('div', {
      role: 'treeitem',
      'data-folder-name': name,
      'aria-selected': String(name === here),
      tabindex: '-1',
      title: `${words} - ${mails.filter((mail) => mail.folder === folder).length} items (${unread} unread)`,
    });
    item.append(element('span', {}, words), element('span', {}, unread ? String(unread) : ''));
    item.addEventListener('click', () => go(name));
    return item;
  });
  navigation.replaceChildren(element('div', { role: 'tree' }, ...items));
}

function drawPane(thread: Thread | undefined) {
  const view = pane.querySelector<HTMLElement>('[data-app-section]');
  if (!thread) {
    pane.replaceChildren(element('p', { class: 'nothing' }, 'Select an item to read'));
  } else if (view && openId === thread.id) {
    addNewMessages(view, thread);
  } else {
    pane.replaceChildren(...junkNotice(thread), conversation(thread));
  }
  openId = thread?.id ?? null;
  if (thread?.mails.some(({ read }) => !read)) void changeMails(feed, 'read', { thread: thread.id });
}

function junkNotice(thread: Thread): HTMLElement[] {
  if (thread.last.folder !== 'spam') return [];
  const button = element('button', { type: 'button' }, "It's not junk");
  button.addEventListener('click', async () => {
    await changeMails(feed, 'not-spam', { thread: thread.id });
    go('junkemail');
  });
  return [element('div', { class: 'junk-notice' }, 'This message was identified as junk.', button)];
}
