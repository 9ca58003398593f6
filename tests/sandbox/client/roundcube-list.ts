import type { Mail } from '../mail/mailbox-store.ts';
import { element } from './element.ts';
import { prettyDate } from './roundcube-dates.ts';

/** The id of a row: the UID in base64 for addresses, without `=`. */
export function rowId(uid: number): string {
  return `rcmrow${btoa(String(uid)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')}`;
}

/** The list and, as in the real page, a second table that holds its header only. */
export function emptyTables(): HTMLTableElement[] {
  const header = () => {
    const cell = element('th', { id: 'rcmsubject', class: 'subject' }, element('a', { href: '#sort' }, 'Subject'));
    return element('thead', {}, element('tr', {}, cell));
  };
  const classes = 'listing messagelist sortheader fixedheader';
  return [
    element('table', { id: 'messagelist-fixedcopy', class: `${classes} fixedcopy`, 'aria-hidden': 'true' }, header()),
    element('table', { id: 'messagelist', class: classes, role: 'listbox' }, header(), element('tbody', {})),
  ];
}

/** Roundcube's way with new mail, another folder, another order: a new body, and every row made anew. */
export function rebuildRows(table: HTMLTableElement, rows: HTMLTableRowElement[]) {
  const body = element('tbody', {});
  table.tBodies[0]?.replaceWith(body);
  for (const row of rows) body.append(row);
}

/** What changes a row without making it anew: opened, selected, read. */
export function updateRow(row: HTMLTableRowElement, mail: Mail, isSelected: boolean) {
  row.classList.toggle('unread', !mail.read);
  row.classList.toggle('selected', isSelected);
  row.classList.toggle('focused', isSelected);
  row.setAttribute('aria-selected', String(isSelected));
  const icon = row.querySelector('.msgicon');
  icon?.setAttribute('class', `msgicon status${mail.read ? '' : ' unread'}`);
  icon?.setAttribute('title', mail.read ? '' : 'Unread');
}

/** A row in the widescreen layout of "elastic": no text of the mail, no time but the one shown. */
export function listRow(mail: Mail, mbox: string): HTMLTableRowElement {
  const row = element('tr', { id: rowId(mail.id), class: 'message', role: 'option' });
  const box = element('input', { type: 'checkbox', tabindex: '-1', 'aria-label': 'Select' });
  const icon = element('span', { id: `msgicn${row.id}`, class: 'msgicon status' });
  const href = `./?_task=mail&_mbox=${mbox}&_uid=${mail.id}&_action=show`;
  const link = element('a', { href, tabindex: '-1' }, element('span', {}, mail.subject));
  row.append(
    element('td', { class: 'selection' }, box),
    element(
      'td',
      { class: 'subject', tabindex: '0' },
      element('span', { class: 'fromto skip-on-drag' }, element('span', { class: 'adr' }, contact(mail))),
      element('span', { class: 'date skip-on-drag' }, prettyDate(mail.date)),
      element('span', { class: 'subject' }, icon, link),
    ),
    element(
      'td',
      { class: 'flags' },
      element('span', { class: 'flag' }, element('span', { class: 'unflagged', title: 'Not flagged' })),
      element('span', { class: 'attachment' }, '\u00a0'),
    ),
  );
  return row;
}

function contact({ from: { name, address } }: Mail): HTMLElement {
  return element('span', { class: 'rcmContactAddress', title: address }, name);
}
