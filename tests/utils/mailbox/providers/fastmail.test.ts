import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { fastmail } from '@/utils/mailbox/providers/fastmail';

const inbox = new URL('https://app.fastmail.com/mail/Inbox/?u=12345678');
const read = (fixture: string, url = inbox) => fastmail.readPage(loadFixture(fixture), url);
const coinharbor = { address: 'no-reply@coinharbor.example', name: 'Coinharbor' };

describe('the list', () => {
  test('gives its mails oldest first by their time, by address or, without one, by name', () => {
    const mails = read('mailbox/fastmail_list.html')?.mails.map(({ id, places, ...mail }) => mail);
    expect(mails).toEqual([
      {
        from: { address: 'Harbor Bank', name: null },
        to: null,
        subject: 'Your sign-in code',
        text: '482913 is your code.',
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
      {
        from: coinharbor,
        to: null,
        subject: '551204 is your sign-in code',
        text: '',
        sentAt: new Date(2026, 10, 23, 14, 5).getTime(),
      },
    ]);
  });

  test('a mail whose time cannot be read is left out: rows stand in any order', () => {
    const document = loadFixture('mailbox/fastmail_list.html');
    document.querySelector('.v-MailboxItem-time')?.setAttribute('title', 'heute');
    expect(fastmail.readPage(document, inbox)?.mails).toHaveLength(1);
  });
});

describe('an opened conversation', () => {
  test('gives the messages that are expanded, by the address beside them', () => {
    expect(read('mailbox/fastmail_thread.html')?.mails).toMatchObject([
      { from: coinharbor, subject: 'Your sign-in code', text: 'Hello Jo,\nyour code is 482 913\nWrite us' },
    ]);
  });

  test('has the id and the time of the focused row where it is all of its conversation', () => {
    const thread = loadFixture('mailbox/fastmail_thread.html').body.innerHTML;
    const document = loadFixture('mailbox/fastmail_list.html');
    const [, row] = document.querySelectorAll('li');
    row?.classList.add('is-focused');
    document.body.insertAdjacentHTML('beforeend', thread);
    const collapsed = document.querySelector('.v-MessageCard:not(.is-expanded)');
    const opened = () => fastmail.readPage(document, inbox)?.mails.filter((mail) => mail.text.includes('482 913'));
    expect(opened()).toEqual([]);
    collapsed?.remove();
    expect(opened()).toMatchObject([{ sentAt: new Date(2026, 10, 23, 14, 2).getTime() }]);
    expect(opened()?.[0]?.id).toBe(fastmail.readPage(document, inbox)?.mails[1]?.id);
  });

  test('of several that are expanded none is read: which is the newest is not certain', () => {
    const document = loadFixture('mailbox/fastmail_thread.html');
    const card = document.querySelector('.is-expanded');
    card?.after(card.cloneNode(true));
    expect(fastmail.readPage(document, inbox)?.mails).toEqual([]);
  });

  test('takes no address within a mail for its sender', () => {
    const document = loadFixture('mailbox/fastmail_thread.html');
    document.querySelector('.is-expanded > .v-MessageCard-from')?.remove();
    expect(fastmail.readPage(document, inbox)?.mails).toEqual([]);
  });
});

test('a page without a mail view is no mailbox page', () => {
  document.body.innerHTML = '<p>Loading…</p>';
  expect(fastmail.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { path: '/mail/Inbox/?u=1', folder: 'inbox' },
  { path: '/mail/Inbox/T1.M2?u=1', folder: 'inbox' },
  { path: '/mail/Spam/?u=1', folder: 'spam' },
  { path: '/mail/Trash/?u=1', folder: 'trash' },
  { path: '/mail/search:code/?u=1', folder: 'other' },
])('the folder is told by the route $path', ({ path, folder }) => {
  expect(read('mailbox/fastmail_list.html', new URL(path, inbox))?.folder).toBe(folder);
});

test('of sent mail, which shows recipients, nothing is read', () => {
  expect(read('mailbox/fastmail_list.html', new URL('/mail/Sent/?u=1', inbox))?.mails).toEqual([]);
});

test.each(['mailbox/fastmail_list.html', 'mailbox/fastmail_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    const shown = [coinharbor.address, 'Coinharbor', 'Harbor Bank', 'Old'];
    for (const document of tornPages(fixture)) {
      const senders = fastmail.readPage(document, inbox)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect(shown).toEqual(expect.arrayContaining(senders));
    }
  },
);
