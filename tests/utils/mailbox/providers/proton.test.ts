import { beforeEach, describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { showInFrame } from '@/tests/support/show-in-frame';
import { tornPages } from '@/tests/support/torn-pages';
import { proton } from '@/utils/mailbox/providers/proton';

const inbox = new URL('https://mail.proton.me/u/0/inbox');
const coinharbor = { address: 'no-reply@coinharbor.example', name: 'Coinharbor' };
const list = (url = inbox) => proton.readPage(loadFixture('mailbox/proton_list.html'), url);

beforeEach(() => {
  document.title = '(2) Inbox | jo@proton.example | Proton Mail';
});

describe('the list', () => {
  test('gives its mails oldest first, with sender, subject and time; it shows no text', () => {
    expect(list()?.mails.map(({ places, ...mail }) => mail)).toEqual([
      {
        id: 'proton:jo@proton.example:c2==',
        from: coinharbor,
        to: null,
        subject: 'Your sign-in code',
        text: '',
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
      {
        id: 'proton:jo@proton.example:c3==',
        from: coinharbor,
        to: null,
        subject: '551204 is your sign-in code',
        text: '',
        sentAt: new Date(2026, 10, 23, 14, 5).getTime(),
      },
    ]);
  });

  test('names the account', () => {
    expect(list()?.account).toBe('jo@proton.example');
  });

  test('of rows that are still loading, or hidden, nothing is read', () => {
    expect(
      list()
        ?.mails.map((mail) => mail.subject)
        .join(),
    ).not.toMatch(/Loading|Old page/);
  });
});

describe('an opened conversation', () => {
  const opened = () => {
    const document = loadFixture('mailbox/proton_thread.html');
    const place = document.querySelector('[data-testid="message-content:body"]');
    showInFrame(place, 'content', '<div id="proton-root"><p>Hello Jo,</p><p>your code is <b>482 913</b></p></div>');
    return proton.readPage(document, inbox);
  };

  test('gives the messages that are expanded, with the text of their frame', () => {
    expect(opened()?.mails).toMatchObject([
      {
        id: 'proton:jo@proton.example:m2==',
        from: coinharbor,
        to: 'jo+coins@proton.example',
        subject: 'Your sign-in code',
        text: 'Hello Jo,\nyour code is 482 913',
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
    ]);
  });

  test('is marked at its subject and in the frame that shows its text', () => {
    expect(
      opened()
        ?.mails[0]?.places()
        .map(({ dataset, localName }) => dataset.testid ?? localName),
    ).toEqual(['conversation-header:subject', 'body']);
  });

  test('whose frame has not loaded is not read', () => {
    expect(proton.readPage(loadFixture('mailbox/proton_thread.html'), inbox)?.mails).toEqual([]);
  });
});

test('a page without a mail view is no mailbox page', () => {
  document.body.innerHTML = '<p>Loading Proton Mail</p>';
  expect(proton.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { path: '/u/0/inbox', folder: 'inbox' },
  { path: '/u/1/almost-all-mail', folder: 'inbox' },
  { path: '/u/0/spam', folder: 'spam' },
  { path: '/u/0/spam/c2==', folder: 'spam' },
  { path: '/u/0/trash', folder: 'trash' },
  { path: '/u/0/all-mail', folder: 'other' },
  { path: '/u/0/drafts', folder: 'other' },
])('the folder is told by the route $path', ({ path, folder }) => {
  expect(list(new URL(path, inbox))?.folder).toBe(folder);
});

test.each(['/u/0/sent', '/u/0/all-sent', '/u/0/scheduled'])(
  'of %s, which shows recipients, nothing is read',
  (path) => {
    expect(list(new URL(path, inbox))).toMatchObject({ folder: 'other', mails: [] });
  },
);

test.each(['mailbox/proton_list.html', 'mailbox/proton_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    for (const document of tornPages(fixture)) {
      const place = document.querySelector('[data-testid="message-content:body"]');
      showInFrame(place, 'content', '<p>your code is 482 913</p>');
      const addresses = proton.readPage(document, inbox)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect([coinharbor.address, 'old@harbor.example']).toEqual(expect.arrayContaining(addresses));
    }
  },
);
