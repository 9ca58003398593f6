import type { Mail } from '../mail/mailbox-store.ts';
import { element, nextId } from './element.ts';
import { longDate, shortDate } from './mail-dates.ts';
import { legacyId, longId, type Thread } from './mail-threads.ts';

/** One row of the list. Classes and attributes are Gmail's of 2025. */
export function listRow(thread: Thread, open: () => void): HTMLTableRowElement {
  const label = nextId();
  const row = element('tr', {
    class: rowClass(thread),
    id: nextId(),
    tabindex: '-1',
    role: 'row',
    'aria-labelledby': label,
    draggable: 'false',
  });
  row.append(...rowCells(thread, label));
  row.addEventListener('click', open);
  return row;
}

/** Brings a row up to date as Gmail does: the class name rewritten, all cells replaced. */
export function redrawRow(row: HTMLTableRowElement, thread: Thread) {
  row.className = rowClass(thread);
  row.replaceChildren(...rowCells(thread, row.getAttribute('aria-labelledby') ?? ''));
}

function rowClass(thread: Thread): string {
  return isUnread(thread) ? 'zA zE' : 'zA yO';
}

function isUnread(thread: Thread): boolean {
  return thread.mails.some((mail) => !mail.read);
}

function rowCells(thread: Thread, label: string): HTMLElement[] {
  const { last } = thread;
  const spoken = element('div', { id: label, class: 'afn' }, isUnread(thread) && 'unread, ', ...senders(thread), ', ');
  spoken.append(subject(thread), ', ', element('span', {}, shortDate(last.date)), `, ${snippet(last)}.`);
  const date = element('span', { title: longDate(last.date), id: nextId(), 'aria-label': longDate(last.date) });
  date.append(element('span', {}, shortDate(last.date)));
  const box = element('div', {
    class: 'oZ-jc T-Jo J-J5-Ji',
    role: 'checkbox',
    'aria-checked': 'false',
    tabindex: '-1',
  });
  const preview = element('span', { id: nextId(), class: 'y2' }, element('span', { class: 'Zt' }, '\u00a0-\u00a0'));
  preview.append(snippet(last));
  const title = element('div', { class: 'y6' }, element('span', { id: nextId(), class: 'bog' }, subject(thread)));
  const link = element('div', { class: 'xS', role: 'link' }, element('div', { class: 'xT' }, title, preview));
  return [
    element('td', { class: 'PF xY' }),
    element('td', { class: 'oZ-x3 xY' }, box),
    element(
      'td',
      { class: 'apU xY' },
      element('span', { class: 'aXw T-KT', role: 'button', 'aria-label': 'Not starred' }),
    ),
    element(
      'td',
      { class: 'yX xY', role: 'gridcell', tabindex: '-1' },
      spoken,
      element('div', { class: 'yW' }, ...senders(thread)),
    ),
    element('td', { class: 'xY a4W', role: 'gridcell', tabindex: '-1' }, link),
    element('td', { class: 'byZ xY', role: 'gridcell', tabindex: '-1' }),
    element('td', { class: 'yf xY' }, '\u00a0'),
    element('td', { class: 'xW xY', role: 'gridcell', tabindex: '-1' }, date),
    element('td', { class: 'bq4 xY' }, element('ul', { class: 'bqY', role: 'toolbar' })),
  ];
}

function senders(thread: Thread): HTMLElement[] {
  const { name, address } = thread.last.from;
  const sender = element('span', {
    class: isUnread(thread) ? 'zF' : 'yP',
    email: address,
    name,
    'data-hovercard-id': address,
  });
  sender.append(name);
  const count = thread.mails.length > 1 ? [element('span', { class: 'bx0' }, String(thread.mails.length))] : [];
  return [element('span', { class: 'bA4' }, sender), ...count];
}

function subject(thread: Thread): HTMLElement {
  const last = legacyId(thread.last.id, 'message');
  return element(
    'span',
    {
      class: isUnread(thread) ? 'bqe' : undefined,
      'data-thread-id': `#thread-f:${longId(thread.id, 'thread')}`,
      'data-legacy-thread-id': legacyId(thread.id, 'thread'),
      'data-legacy-last-message-id': last,
      'data-legacy-last-non-draft-message-id': last,
    },
    thread.last.subject,
  );
}

/** The beginning of the text in one line; Gmail shows about as much. */
export function snippet(mail: Mail): string {
  return mail.text.replace(/\s+/g, ' ').trim().slice(0, 140);
}
