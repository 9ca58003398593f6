import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { showInFrame } from '@/tests/support/show-in-frame';
import { tornPages } from '@/tests/support/torn-pages';
import { roundcube } from '@/utils/mailbox/providers/roundcube';

const inbox = new URL('https://post.harbor.example/webmail/?_task=mail&_mbox=INBOX');
const preview = new URL('https://post.harbor.example/webmail/?_task=mail&_uid=6&_mbox=INBOX&_framed=1&_action=preview');
const list = () => roundcube.readPage(loadFixture('mailbox/roundcube_list.html'), inbox);
const opened = () => roundcube.readPage(loadFixture('mailbox/roundcube_thread.html'), preview);

describe('the list', () => {
  test('gives its mails in the order they came, of both layouts, with sender and subject', () => {
    const mails = list()?.mails.map(({ id, from, subject, text }) => ({ id, from, subject, text }));
    expect(mails).toEqual([
      {
        id: 'roundcube:post.harbor.example/webmail/:INBOX:6',
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        subject: 'Your sign-in code',
        text: '',
      },
      {
        id: 'roundcube:post.harbor.example/webmail/:INBOX:8',
        from: { address: 'ann@harbor.example', name: null },
        subject: 'Report of October',
        text: '',
      },
      {
        id: 'roundcube:post.harbor.example/webmail/:INBOX:9',
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        subject: '551204 is your sign-in code',
        text: '',
      },
    ]);
  });

  test('knows the whole time of older mails; that of recent ones is in words', () => {
    const times = list()?.mails.map(({ sentAt, shownTime }) => sentAt ?? shownTime?.text);
    expect(times).toEqual(['Today 14:02', new Date(2026, 9, 31, 9, 5).getTime(), 'Today 14:05']);
  });

  test('reads the mail that its frame shows, and marks that in the list', () => {
    const shown = loadFixture('mailbox/roundcube_thread.html').body.innerHTML;
    const document = loadFixture('mailbox/roundcube_list.html');
    showInFrame(document.querySelector('#layout-content'), 'messagecontframe', shown, preview.href);
    const mail = roundcube.readPage(document, inbox)?.mails[0];
    expect(mail?.text).toContain('482 913');
    expect(mail?.places().map((place) => place.ownerDocument === document)).toEqual([true]);
  });
});

describe('the opened mail', () => {
  test('has the id of its row, the first address as sender, its subject alone and its time', () => {
    expect(opened()?.mails).toMatchObject([
      {
        id: list()?.mails[0]?.id,
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        subject: 'Your sign-in code',
        text: expect.stringContaining('your code is 482 913'),
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
    ]);
  });

  test('stands among the rows beside its frame, which are marked from there: of one minute only they tell the newer', () => {
    const page = (fixture: string, properties: object) => {
      const shown = new DOMParser().parseFromString(loadFixture(fixture).body.innerHTML, 'text/html');
      for (const [name, value] of Object.entries(properties)) Object.defineProperty(shown, name, { value });
      return shown;
    };
    const list = page('mailbox/roundcube_list.html', { URL: inbox.href });
    const frame = page('mailbox/roundcube_thread.html', { defaultView: { parent: { document: list } } });
    const mails = roundcube.readPage(frame, preview)?.mails;
    expect(mails?.map(({ id }) => id.split(':').at(-1))).toEqual(['6', '8', '9']);
    expect(mails?.map(({ places }) => places().length)).toEqual([2, 0, 0]);
    expect(mails?.[0]?.text).toContain('482 913');
  });

  test('takes no link within the mail for its sender', () => {
    const document = loadFixture('mailbox/roundcube_thread.html');
    document.querySelector('#message-header')?.remove();
    const link = document.createElement('a');
    link.className = 'rcmContactAddress';
    link.title = 'bank@bank.example';
    document.querySelector('#messagebody')?.prepend(link);
    expect(roundcube.readPage(document, preview)?.mails).toEqual([]);
  });
});

test.each([
  { mailbox: 'inbox', folder: 'inbox' },
  { mailbox: 'junk', folder: 'spam' },
  { mailbox: 'trash', folder: 'trash' },
  { mailbox: 'archive', folder: 'other' },
])('the folder is told by the selected one of the kind $mailbox', ({ mailbox, folder }) => {
  const document = loadFixture('mailbox/roundcube_list.html');
  const selected = document.querySelector('#mailboxlist .selected');
  if (selected) selected.className = `mailbox ${mailbox} selected`;
  expect(roundcube.readPage(document, inbox)?.folder).toBe(folder);
});

test('a mail opened from spam says so without a list', () => {
  const url = new URL(preview.href.replace('INBOX', 'Junk'));
  expect(roundcube.readPage(loadFixture('mailbox/roundcube_thread.html'), url)?.folder).toBe('spam');
});

test('sent mail shows recipients, and is not read', () => {
  const document = loadFixture('mailbox/roundcube_list.html');
  document.querySelector('#mailboxlist .selected')?.classList.replace('inbox', 'sent');
  expect(roundcube.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { page: 'the list', html: '<ul id="mailboxlist"></ul><table id="messagelist"></table>', recognised: true },
  {
    page: 'an opened mail',
    html: '<td class="header subject"></td><div id="message-header"><h2 class="subject">A</h2></div><div id="messagebody"></div>',
    recognised: true,
  },
  { page: 'a forum', html: '<div id="messagebody">Hello</div>', recognised: false },
])('is recognised in $page: $recognised', ({ html, recognised }) => {
  document.body.innerHTML = html;
  expect(roundcube.recognises(document)).toBe(recognised);
});

test.each([
  { fixture: 'mailbox/roundcube_list.html', url: inbox },
  { fixture: 'mailbox/roundcube_thread.html', url: preview },
])('a torn page of $fixture neither throws nor makes up a sender', ({ fixture, url }) => {
  const senders = [
    'no-reply@coinharbor.example',
    'ann@harbor.example',
    'old@harbor.example',
    'jo+coins@harbor.example',
  ];
  for (const document of tornPages(fixture)) {
    const addresses = roundcube.readPage(document, url)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
    expect(senders).toEqual(expect.arrayContaining(addresses));
  }
});
