import type { Mail } from '../mail/mailbox-store.ts';
import { element, nextId } from './element.ts';
import { mailNodes, trimRepeated } from './mail-body.ts';
import { agoInWords, threadDate } from './mail-dates.ts';
import { snippet } from './mail-list.ts';
import { legacyId, longId, type Thread } from './mail-threads.ts';

/** Middle messages of a thread longer than this are folded behind a number. */
const FOLD_FROM = 5;

/** An open conversation: the newest message expanded, the others collapsed and, as in Gmail, not even loaded. */
export function threadView(thread: Thread): HTMLElement {
  const heading = element('h2', {
    class: 'hP',
    tabindex: '-1',
    'data-thread-perm-id': `thread-f:${longId(thread.id, 'thread')}`,
    'data-legacy-thread-id': legacyId(thread.id, 'thread'),
  });
  heading.append(thread.last.subject);
  const list = element('div', { class: 'nH', role: 'list' });
  for (const mail of thread.mails) addMessage(list, mail, thread, mail === thread.last);
  foldMiddle(list);
  return element('div', { class: 'a98 iY' }, element('div', { class: 'ha' }, heading), list);
}

/** Adds what arrived while the thread was open, expanded, at the end. */
export function addNewMessages(view: HTMLElement, thread: Thread) {
  const list = view.querySelector<HTMLElement>('[role=list]');
  if (!list) return;
  const shown = list.querySelectorAll('[role=listitem]').length;
  for (const mail of thread.mails.slice(shown)) addMessage(list, mail, thread, true);
}

function addMessage(list: HTMLElement, mail: Mail, thread: Thread, expanded: boolean) {
  const earlier = thread.mails.slice(0, thread.mails.indexOf(mail)).map(({ text }) => text);
  const item = element('div', { class: 'kv', role: 'listitem', tabindex: '-1' });
  const header = collapsedHeader(mail);
  item.append(header);
  const expand = () => {
    const loaded = item.querySelector<HTMLElement>('.adn') ?? expandedMessage(mail, earlier, collapse);
    item.className = 'h7 ie nH oy8Mbf';
    header.style.display = 'none';
    loaded.style.display = '';
    item.append(loaded);
  };
  const collapse = () => {
    const loaded = item.querySelector<HTMLElement>('.adn');
    item.className = 'kv';
    header.style.display = '';
    if (loaded) loaded.style.display = 'none';
  };
  header.addEventListener('click', expand);
  list.append(item);
  if (expanded) expand();
}

function collapsedHeader(mail: Mail): HTMLElement {
  // Two layouts in one: the snippet stands there twice, one of them hidden by width.
  const wide = element('td', { class: 'gF gK wide' }, element('div', { class: 'iA g6' }, snippet(mail)));
  const narrow = element(
    'td',
    { class: 'gF gK', colspan: '3' },
    element('div', { class: 'iA g6', role: 'gridcell' }, snippet(mail)),
  );
  const row = element('tr', {}, element('td', { class: 'gF gK' }, sender(mail)), wide);
  row.append(element('td', { class: 'gH bAk' }, date(mail)));
  const table = element('table', { class: 'cf gJ', role: 'presentation' });
  table.append(element('tbody', {}, row, element('tr', { class: 'narrow' }, narrow)));
  return element(
    'div',
    { class: 'adf ads' },
    element('div', { class: 'gs gt' }, element('div', { class: 'gE hI' }, table)),
  );
}

function expandedMessage(mail: Mail, earlier: string[], collapse: () => void): HTMLElement {
  const message = element('div', {
    class: 'adn ads',
    'data-message-id': `#msg-f:${longId(mail.id, 'message')}`,
    'data-legacy-message-id': legacyId(mail.id, 'message'),
  });
  const angle = element('span', { class: 'go' }, `<${mail.from.address}>`);
  const top = element('tr', { class: 'acZ' });
  top.append(element('td', { class: 'gF gK' }, element('h3', { class: 'iw' }, sender(mail), ' ', angle)));
  top.append(element('td', { class: 'gH' }, element('div', { class: 'gK' }, date(mail))));
  const recipient = element('span', { class: 'g2', dir: 'ltr', email: mail.to, name: 'me' }, 'me');
  const bottom = element(
    'tr',
    { class: 'acZ xD' },
    element('td', {}, element('span', { class: 'hb' }, 'to ', recipient)),
  );
  const header = element(
    'div',
    { class: 'gE iv gt' },
    element('table', { class: 'cf gJ' }, element('tbody', {}, top, bottom)),
  );
  header.addEventListener('click', collapse);
  const body = element(
    'div',
    { id: nextId(), class: `a3s aiL msg${longId(mail.id, 'message')}` },
    ...mailNodes(mail.html),
  );
  trimRepeated(body, earlier);
  message.append(element('div', { class: 'gs' }, header, element('div', { id: nextId(), class: 'ii gt' }, body)));
  return message;
}

function sender(mail: Mail): HTMLElement {
  const { name, address } = mail.from;
  return element('span', { class: 'gD', email: address, name, 'data-hovercard-id': address }, name);
}

function date(mail: Mail): HTMLElement {
  const title = threadDate(mail.date);
  return element('span', { id: nextId(), class: 'g3', title, alt: title }, `${title} ${agoInWords(mail.date)}`);
}

function foldMiddle(list: HTMLElement) {
  const items = [...list.querySelectorAll<HTMLElement>('[role=listitem]')];
  if (items.length < FOLD_FROM) return;
  const middle = items.slice(1, -2);
  for (const item of middle) item.className = 'kQ';
  const counter = element('span', { class: 'adx', role: 'button', tabindex: '0' }, String(middle.length));
  counter.addEventListener('click', () => {
    for (const item of middle) item.className = 'kv';
    counter.remove();
  });
  items[0]?.after(counter);
}
