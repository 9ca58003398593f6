import type { Mail } from '../mail/mailbox-store.ts';
import { element } from './element.ts';
import { parseMail } from './mail-html.ts';
import { plainDate, prettyDate } from './roundcube-dates.ts';

const mail: Mail = JSON.parse(document.querySelector('#mail')?.textContent ?? '{}');
document.title = `Roundcube Webmail :: ${mail.subject}`;
document.querySelector('#message-content')?.append(messageHeader(), messageBody());

function messageHeader(): HTMLElement {
  const subject = element('h2', { class: 'subject' }, element('span', { class: 'voice' }, 'Subject: '), mail.subject);
  subject.append(element('a', { class: 'extwin', href: '#open', title: 'Open in new window' }));
  const summary = element('div', { class: 'header-summary' }, element('span', {}, 'From ', contact(mail.from), ' on '));
  summary.append(element('span', { class: 'text-nowrap' }, plainDate(mail.date)));
  const line = (title: string, name: string, content: Node | string) =>
    element(
      'tr',
      {},
      element('td', { class: 'header-title' }, title),
      element('td', { class: `header ${name}` }, content),
    );
  const table = element(
    'tbody',
    {},
    line('From', 'from', contact(mail.from)),
    line('To', 'to', contact({ name: mail.to, address: mail.to })),
    line('Date', 'date', prettyDate(mail.date)),
  );
  const content = element('div', { class: 'header-content' }, summary);
  content.append(element('table', { class: 'header-headers headers-table' }, table));
  return element('div', { id: 'message-header' }, subject, element('div', { class: 'header' }, content));
}

function contact({ name, address }: Mail['from']): HTMLElement {
  const link = element('a', { href: `mailto:${address}`, class: 'rcmContactAddress', title: address }, name);
  return element('span', { class: 'adr' }, link);
}

function messageBody(): HTMLElement {
  return element('div', { id: 'messagebody' }, mail.plain ? plainPart() : htmlPart());
}

function plainPart(): HTMLElement {
  const text = element('div', { class: 'pre' });
  mail.text
    .trim()
    .split('\n')
    .forEach((line, place) => {
      text.append(...(place > 0 ? [element('br', {})] : []), line);
    });
  return element('div', { class: 'message-part', id: 'message-part1' }, text);
}

/** Inline in the page; the id stands there twice in the real page too. */
function htmlPart(): HTMLElement {
  const { body } = parseMail(mail.html, { prefix: 'v1', scope: '#message-htmlpart1 div.rcmBody' });
  const content = element('div', { class: 'rcmBody', id: 'message-htmlpart1' });
  content.append(...[...body.childNodes].map((node) => document.importNode(node, true)));
  return element('div', { class: 'message-htmlpart', id: 'message-htmlpart1' }, content);
}
