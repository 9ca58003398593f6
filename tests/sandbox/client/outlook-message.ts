import type { Mail } from '../mail/mailbox-store.ts';
import { element } from './element.ts';
import { parseMail } from './mail-html.ts';
import { snippet } from './mail-list.ts';
import type { Thread } from './mail-threads.ts';
import { fullDate } from './outlook-dates.ts';
import { conversationId } from './outlook-list.ts';

/** Counts the bodies that this page has shown. */
let bodies = 0;

/** An opened conversation: the newest message on top and expanded, the others with a header and a line of text. */
export function conversation(thread: Thread): HTMLElement {
  const heading = element('div', {
    id: `CONV_${conversationId(thread.id)}_SUBJECT`,
    role: 'heading',
    'aria-level': '2',
    class: 'jY7dB',
  });
  heading.append(element('span', { title: thread.last.subject }, thread.last.subject));
  const list = element('div', { class: 'messages' });
  for (const mail of thread.mails) addMessage(list, mail, mail === thread.last);
  return element('div', { 'data-app-section': 'ConversationContainer' }, heading, list);
}

/** Puts what arrived while the conversation was open on top, expanded. */
export function addNewMessages(view: HTMLElement, { mails }: Thread) {
  const list = view.querySelector<HTMLElement>('.messages');
  for (const mail of mails.slice(list?.childElementCount)) if (list) addMessage(list, mail, true);
}

function addMessage(list: HTMLElement, mail: Mail, isExpanded: boolean) {
  const item = element('div', { class: 'rC1zW', tabindex: '-1' });
  const header = messageHeader(mail);
  const line = element('div', { class: 'oE9fH' }, snippet(mail));
  const toggle = () => {
    const body = item.querySelector('.body');
    if (body) body.replaceWith(line);
    else line.replaceWith(messageBody(mail));
  };
  header.addEventListener('click', toggle);
  item.append(header, isExpanded ? messageBody(mail) : line);
  list.prepend(item);
}

function messageHeader(mail: Mail): HTMLElement {
  const { name, address } = mail.from;
  const id = `MSG_${mail.id}`;
  const from = element('span', { 'aria-label': `From: ${name}` }, `${name}<${address}>`);
  return element(
    'div',
    { class: 'tK4mV' },
    element('div', { id: `${id}_FROM`, class: 'from' }, from),
    element('div', { id: `${id}_RECIPIENTS`, 'aria-label': `To: ${mail.to}` }, 'To: ', element('span', {}, 'You')),
    element('div', { id: `${id}_DATETIME`, class: 'sent' }, fullDate(mail.date)),
  );
}

function messageBody(mail: Mail): HTMLElement {
  const { body } = parseMail(mail.html, { prefix: 'x_', scope: '.rps_6972' });
  const content = element('div', { class: 'rps_6972' }, element('div', {}, ...[...body.childNodes].map(adopt)));
  const shown = element(
    'div',
    {
      id: `UniqueMessageBody_${++bodies}`,
      role: 'document',
      'aria-label': 'Message body',
      tabindex: '0',
      class: 'vX3pJ',
    },
    element('div', { visibility: 'visible' }, content),
  );
  const reply = element('button', { type: 'button' }, 'Reply');
  reply.addEventListener('click', () => reply.replaceWith(composeBox(mail)));
  return element('div', { class: 'body' }, shown, reply);
}

/** It has the label of a message, and quotes one. */
function composeBox(mail: Mail): HTMLElement {
  const quoted = element('blockquote', {}, mail.text);
  return element('div', { class: 'compose', 'aria-label': 'Message body', contenteditable: 'true' }, quoted);
}

const adopt = (node: Node) => document.importNode(node, true);
