import { element } from './element.ts';
import { snippet } from './mail-list.ts';
import type { Thread } from './mail-threads.ts';
import { fullDate, listDate } from './outlook-dates.ts';

const ROW_PX = 80;
const SPARE_ROWS = 4;

/** Long, and made of base64 letters, as an Exchange id. */
export const conversationId = (id: number) => `AQQkADAwATM3ZmYAZS0yNjQ1LWI1${btoa(`conversation${id}`)}`;

export interface VirtualList {
  draw(threads: Thread[], openId: number | null): void;
}

/** A list that draws only the rows in view and uses their elements again, for scrolling and for new mail alike. */
export function virtualList(box: HTMLElement, open: (thread: Thread) => void): VirtualList {
  const room = element('div', { class: 'room', role: 'presentation' });
  const rows: HTMLElement[] = [];
  const shownBy = new WeakMap<HTMLElement, { thread: Thread; state: string }>();
  let threads: Thread[] = [];
  let openId: number | null = null;
  box.append(room, element('div', { role: 'option', 'aria-label': 'Folders', class: 'end', tabindex: '-1' }));
  box.addEventListener('scroll', redraw);
  addEventListener('resize', redraw);

  function addRow() {
    const row = element('div', { role: 'option', tabindex: '-1', class: 'row' });
    row.addEventListener('click', () => {
      const shown = shownBy.get(row);
      if (shown) open(shown.thread);
    });
    rows.push(row);
    room.append(row);
  }

  function redraw() {
    const count = Math.min(threads.length, Math.ceil(box.clientHeight / ROW_PX) + SPARE_ROWS);
    const first = Math.max(0, Math.min(Math.floor(box.scrollTop / ROW_PX) - SPARE_ROWS / 2, threads.length - count));
    while (rows.length > count) rows.pop()?.remove();
    while (rows.length < count) addRow();
    room.style.height = `${threads.length * ROW_PX}px`;
    rows.forEach((row, place) => {
      const thread = threads[first + place];
      if (!thread) return;
      row.style.top = `${(first + place) * ROW_PX}px`;
      row.setAttribute('aria-selected', String(thread.id === openId));
      const state = JSON.stringify(thread.mails);
      if (shownBy.get(row)?.state !== state) fillRow(row, thread);
      shownBy.set(row, { thread, state });
    });
  }

  return {
    draw(given, selected) {
      threads = given;
      openId = selected;
      redraw();
    },
  };
}

/** Names of classes are hashed in Outlook; what a row says stands in roles, titles and the order of its parts. */
function fillRow(row: HTMLElement, { id, mails, last }: Thread) {
  const { name, address } = last.from;
  const isUnread = mails.some(({ read }) => !read);
  const words = [isUnread && 'Unread', name, last.subject, listDate(last.date), snippet(last)].filter(Boolean);
  row.id = `row-${conversationId(id)}`;
  row.dataset.convid = conversationId(id);
  row.setAttribute('aria-label', words.join(' '));
  row.classList.toggle('xBgTm', isUnread);
  const sender = element('div', { class: 'kVwz1' }, element('span', { title: address }, name));
  if (mails.length > 1) sender.append(element('span', { class: 'mZ4vq', 'aria-hidden': 'true' }, String(mails.length)));
  const subject = element('span', { class: 'pT6nR' }, last.subject);
  const date = element('span', { class: 'wL2cE', title: fullDate(last.date) }, listDate(last.date));
  row.replaceChildren(
    element('div', { class: 'uQ0sA', role: 'img', 'aria-label': name }, name[0]?.toUpperCase() ?? ''),
    element(
      'div',
      { class: 'hN8yF' },
      sender,
      element('div', { class: 'gD3kM' }, subject, date),
      element('div', { class: 'bV5rX' }, element('span', {}, snippet(last))),
    ),
  );
}
