import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { isVisible } from '@/utils/mailbox/mail-text';
import { yahoo } from '@/utils/mailbox/providers/yahoo';

const inbox = new URL('https://mail.yahoo.com/n/inbox/all');
const read = (fixture: string, url = inbox) => yahoo.readPage(loadFixture(fixture), url);
const coinharbor = { address: 'no-reply@coinharbor.example', name: 'Coinharbor' };

describe('the list', () => {
  test('gives its mails oldest first, of new and older fields, a hidden snippet included', () => {
    const mails = read('mailbox/yahoo_list.html')?.mails.map(({ places, ...mail }) => mail);
    expect(mails).toEqual([
      {
        id: 'yahoo:m2',
        from: coinharbor,
        to: null,
        subject: '482913 is your sign-in code',
        text: 'It works for 10 minutes.',
        sentAt: null,
      },
      {
        id: 'yahoo:m3',
        from: coinharbor,
        to: null,
        subject: 'Your sign-in code',
        text: '551204 is your code. It works for 10 minutes.',
        sentAt: new Date(2026, 10, 23, 14, 5).getTime(),
      },
    ]);
  });

  test('marks go where something is shown', () => {
    const places = read('mailbox/yahoo_list.html')
      ?.mails.at(-1)
      ?.places()
      .filter(isVisible)
      .map((place) => place.id);
    expect(places).toEqual(['email-subject-00_1']);
  });

  test('takes no display name for an address', () => {
    const addresses = read('mailbox/yahoo_list.html')?.mails.map((mail) => mail.from?.address);
    expect(addresses).not.toContain('bank@bank.example');
  });
});

describe('an opened mail', () => {
  test('is read whole, with the id of its row', () => {
    expect(read('mailbox/yahoo_thread.html')?.mails).toMatchObject([
      {
        id: read('mailbox/yahoo_list.html')?.mails.at(-1)?.id,
        from: coinharbor,
        subject: 'Your sign-in code',
        text: 'Hello Jo,\nyour code is\n551 204',
      },
    ]);
  });

  test('of whose sender only a name is shown is not read, whatever the name', () => {
    const document = loadFixture('mailbox/yahoo_thread.html');
    const sender = document.querySelector('[data-test-id="message-from"]');
    if (sender) sender.textContent = 'bank@bank.example';
    expect(yahoo.readPage(document, inbox)?.mails).toEqual([]);
  });

  test('of several in a conversation none is read: which is the newest is not certain', () => {
    const document = loadFixture('mailbox/yahoo_thread.html');
    const view = document.querySelector('[data-test-id="message-view"]');
    document.body.append(view?.cloneNode(true) ?? '');
    expect(yahoo.readPage(document, inbox)?.mails).toEqual([]);
  });
});

test('a name that imitates an address in brackets is none', () => {
  const list = loadFixture('mailbox/yahoo_list.html');
  const shown = list.querySelector('#email-sender-00_3');
  if (shown) shown.innerHTML = '<span>Bank</span> <span>&lt;bank@bank.example&gt;</span>';
  expect(yahoo.readPage(list, inbox)?.mails).toHaveLength(2);
  const opened = loadFixture('mailbox/yahoo_thread.html');
  const sender = opened.querySelector('[data-test-id="email-pill"]');
  if (sender) sender.innerHTML = '<span>Bank &lt;bank@bank.example&gt;</span><span></span>';
  expect(yahoo.readPage(opened, inbox)?.mails).toEqual([]);
});

test('an opened mail that shows no time has the one that its row told', () => {
  read('mailbox/yahoo_list.html');
  expect(read('mailbox/yahoo_thread.html')?.mails[0]?.sentAt).toBe(new Date(2026, 10, 23, 14, 5).getTime());
});

test('a page without a mail view is no mailbox page', () => {
  document.body.innerHTML = '<p>Loading…</p>';
  expect(yahoo.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { path: '/n/inbox/all', folder: 'inbox' },
  { path: '/d/folders/1', folder: 'inbox' },
  { path: '/d/folders/1/messages/m3', folder: 'inbox' },
  { path: '/d/folders/6', folder: 'spam' },
  { path: '/n/spam/all', folder: 'spam' },
  { path: '/n/trash', folder: 'trash' },
  { path: '/d/folders/27', folder: 'other' },
])('the folder is told by the route $path', ({ path, folder }) => {
  expect(read('mailbox/yahoo_list.html', new URL(path, inbox))?.folder).toBe(folder);
});

test.each(['/d/folders/2', '/n/drafts'])('of %s, which shows recipients, nothing is read', (path) => {
  expect(read('mailbox/yahoo_list.html', new URL(path, inbox))).toMatchObject({ folder: 'other', mails: [] });
});

test.each(['mailbox/yahoo_list.html', 'mailbox/yahoo_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    for (const document of tornPages(fixture)) {
      const addresses = yahoo.readPage(document, inbox)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect([coinharbor.address, 'old@harbor.example']).toEqual(expect.arrayContaining(addresses));
    }
  },
);
