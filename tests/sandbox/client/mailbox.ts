import type { Mail } from '../mail/mailbox-store.ts';
import { element } from './element.ts';
import { changeMails, watchMails } from './mail-feed.ts';
import { listRow, redrawRow } from './mail-list.ts';
import { addNewMessages, threadView } from './mail-thread.ts';
import { mailsOfRoute, singleThreads, type Thread, threadsOf, threadToken } from './mail-threads.ts';
import './mailbox.css';

const account = document.body.dataset.account ?? '';
/** `?redraw=tbody`: new mail replaces the whole table body; otherwise rows are added one by one. */
const redrawAll = new URLSearchParams(location.search).get('redraw') === 'tbody';
/** `?view=flat`: conversation view off. */
const isFlat = new URLSearchParams(location.search).get('view') === 'flat';
const pages = document.querySelector<HTMLElement>('.pages') as HTMLElement;
const listPage = element('div', { class: 'BltHke nH oy8Mbf', style: 'display:none' });
const threadPage = element('div', { class: 'BltHke nH oy8Mbf', style: 'display:none' });
const rows = new Map<number, HTMLTableRowElement>();
/** What each row was last drawn from. */
const drawn = new WeakMap<HTMLTableRowElement, string>();
let mails: Mail[] = [];
let listRoute = '';
let openThread = 0;

pages.append(listPage, threadPage);
addEventListener('hashchange', draw);
document.querySelector('.search')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = new FormData(event.target as HTMLFormElement).get('q');
  location.hash = `search/${encodeURIComponent(String(words)).replaceAll('%20', '+')}`;
});
watchMails('.', (all) => {
  mails = all;
  draw();
});

function draw() {
  const [route, token] = readRoute();
  const threads = conversations(route);
  const thread = threads.find(({ place }) => threadToken(place) === token);
  if (thread) drawThread(thread, route);
  else drawList(threads, route);
  const unread = conversations('inbox').filter(({ mails }) => mails.some(({ read }) => !read)).length;
  const place = route.startsWith('search') ? 'Search results' : `${route[0]?.toUpperCase()}${route.slice(1)}`;
  const count = route === 'inbox' && unread > 0 ? ` (${unread})` : '';
  document.title = `${thread ? thread.last.subject : place + count} - ${account} - Gmail`;
  for (const link of document.querySelectorAll('nav a')) {
    link.classList.toggle('here', link.getAttribute('href') === `#${route}`);
  }
}

function conversations(route: string): Thread[] {
  const shown = mailsOfRoute(mails, route);
  return isFlat ? singleThreads(shown) : threadsOf(shown);
}

/** The list's route and, when a thread is open, its token: `#search/<query>/<token>`, `#inbox/<token>`. */
function readRoute(): [route: string, token: string] {
  const parts = (location.hash.slice(1) || 'inbox').split('/');
  const length = parts[0] === 'search' ? 2 : 1;
  return [parts.slice(0, length).join('/'), parts[length] ?? ''];
}

function drawList(threads: Thread[], route: string) {
  showPage(listPage);
  openThread = 0;
  const body = listPage.querySelector('tbody');
  const fresh = route !== listRoute || redrawAll || !body;
  if (fresh) rows.clear();
  listRoute = route;
  for (const [place, row] of rows) {
    if (threads.some((thread) => thread.place === place)) continue;
    row.remove();
    rows.delete(place);
  }
  const ordered = threads.map((thread) => rowFor(thread, route));
  const target = fresh ? replaceBody() : body;
  ordered.forEach((row, place) => {
    if (target.children[place] !== row) target.insertBefore(row, target.children[place] ?? null);
  });
  listPage.querySelector('.TB')?.remove();
  const words = route.startsWith('settings') ? 'Filters and blocked addresses' : 'Nothing here.';
  if (threads.length === 0) listPage.append(element('div', { class: 'TB' }, words));
}

function replaceBody(): HTMLTableSectionElement {
  const body = element('tbody', {});
  const old = listPage.querySelector('tbody');
  if (old) {
    old.replaceWith(body);
    return body;
  }
  const table = element('table', { class: 'F cf zt', role: 'grid' }, body);
  listPage.append(
    element('div', { class: 'ae4 UI', gh: 'tl' }, element('div', { class: 'Cp' }, element('div', {}, table))),
  );
  return body;
}

function rowFor(thread: Thread, route: string): HTMLTableRowElement {
  const known = rows.get(thread.place);
  const state = JSON.stringify(thread.mails);
  if (known && drawn.get(known) !== state) redrawRow(known, thread);
  const row =
    known ??
    listRow(thread, () => {
      location.hash = `${route}/${threadToken(thread.place)}`;
    });
  drawn.set(row, state);
  rows.set(thread.place, row);
  return row;
}

function drawThread(thread: Thread, route: string) {
  showPage(threadPage);
  const view = threadPage.querySelector<HTMLElement>('.a98');
  if (view && openThread === thread.place) {
    addNewMessages(view, thread);
  } else {
    threadPage.replaceChildren(toolbar(thread, route), threadView(thread));
    openThread = thread.place;
  }
  if (thread.mails.some(({ read }) => !read)) void post('read', thread);
}

function toolbar(thread: Thread, route: string): HTMLElement {
  const back = element('a', { class: 'back', href: `#${route}` }, '← Back');
  if (thread.last.folder !== 'spam') return element('div', { class: 'toolbar' }, back);
  const button = element('button', { type: 'button', class: 'bzq' }, 'Report not spam');
  button.addEventListener('click', async () => {
    await post('not-spam', thread);
    location.hash = route;
  });
  const banner = element(
    'div',
    { class: 'spam-banner' },
    'Why is this message in spam? It looks like earlier spam.',
    button,
  );
  return element('div', { class: 'toolbar' }, back, banner);
}

function post(action: 'read' | 'not-spam', thread: Thread) {
  return changeMails('.', action, isFlat ? { mail: thread.last.id } : { thread: thread.id });
}

/** Gmail keeps old pages in the document and moves the role. */
function showPage(page: HTMLElement) {
  for (const other of [listPage, threadPage]) {
    other.style.display = other === page ? '' : 'none';
    if (other === page) other.setAttribute('role', 'main');
    else other.removeAttribute('role');
  }
}
