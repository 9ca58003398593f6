import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { gmail } from '@/utils/mailbox/providers/gmail';

const inbox = new URL('https://mail.google.com/mail/u/0/#inbox');
/** Of an account that was not read before: its mails are its own. */
const inboxOf = (account: string) => new URL(`https://mail.google.com/mail/u/${encodeURIComponent(account)}/#inbox`);
const read = (fixture: string) => gmail.readPage(loadFixture(fixture), inbox)?.mails ?? [];

describe('of rows that are not one sender’s mail', () => {
  const texts = () =>
    JSON.stringify(read('mailbox/gmail_list_odd_rows.html').map(({ subject, text }) => [subject, text]));

  test.each([
    { row: 'a tab that is not shown', code: '404040' },
    { row: 'a conversation of two senders: who wrote last is not certain', code: '101010' },
    { row: 'a conversation that the user is answering', code: '202020' },
    { row: 'an advertisement', code: '303030' },
  ])('$row is not read', ({ code }) => {
    expect(texts()).not.toContain(code);
  });
});

test('a name that imitates an address stays a name', () => {
  expect(read('mailbox/gmail_list_odd_rows.html')).toMatchObject([
    {
      id: 'gmail:0:thread-f:34',
      from: { address: 'no-reply@coinharbor.example', name: 'support@bank.example' },
      subject: '551204 is your sign-in code',
    },
  ]);
});

test('a sender who is written in several cases is one', () => {
  const document = loadFixture('mailbox/gmail_list_odd_rows.html');
  const other = document.querySelector('[email="ann@harbor.example"]');
  other?.setAttribute('email', 'No-Reply@Coinharbor.example');
  expect(gmail.readPage(document, inbox)?.mails).toHaveLength(2);
});

test('more hidden rows than are ever read hide none that is shown', () => {
  const document = loadFixture('mailbox/gmail_list_odd_rows.html');
  const hidden = document.querySelector('#\\:30');
  for (let count = 0; count < 250; count += 1) {
    const copy = hidden?.cloneNode(true) as HTMLElement;
    copy.checkVisibility = () => false;
    hidden?.after(copy);
  }
  expect(gmail.readPage(document, inboxOf('hidden'))?.mails).toHaveLength(1);
});

test('a row that lost its subject takes none from the row below', () => {
  const document = loadFixture('mailbox/gmail_list.html');
  document.querySelector('#\\:20 .a4W')?.remove();
  expect(gmail.readPage(document, inbox)?.mails.map(({ subject }) => subject)).toEqual(['482913 is your sign-in code']);
});

describe('a list that is rendered anew', () => {
  const id = 'gmail:0:a22';
  const mailOf = (document: Document) => gmail.readPage(document, inbox)?.mails.find((mail) => mail.id === id);
  const again = (change: (row: Element) => void) => {
    mailOf(loadFixture('mailbox/gmail_list.html'));
    const document = loadFixture('mailbox/gmail_list.html');
    const row = document.querySelector('[data-legacy-last-message-id="a22"]')?.closest('tr') as Element;
    change(row);
    return { row, mail: mailOf(document) };
  };

  test('is marked where it stands now', () => {
    const { row, mail } = again(() => {});
    expect(mail?.places()).toEqual([row.querySelector('.bog'), row.querySelector('.y2')]);
  });

  test('is not read again where it says the same', () => {
    const { mail } = again((row) => row.querySelector('.xW span')?.removeAttribute('title'));
    expect(mail?.sentAt).toBe(new Date(2026, 10, 23, 14, 5).getTime());
  });

  test('is read again where it says something else', () => {
    const { mail } = again((row) => row.querySelector('.y2')?.replaceChildren('Your code is 771302.'));
    expect(mail?.text).toBe('Your code is 771302.');
  });
});

describe('the split pane', () => {
  test('gives each mail once, of two or three rows, and none of a first row alone', () => {
    const subjects = read('mailbox/gmail_split.html').map(({ subject, sentAt }) => ({ subject, sentAt }));
    expect(subjects).toEqual([
      { subject: 'Welcome', sentAt: null },
      { subject: 'Sign in', sentAt: null },
      { subject: 'Sign in', sentAt: null },
      { subject: '551204 is your sign-in code', sentAt: new Date(2026, 10, 23, 14, 5).getTime() },
    ]);
  });

  test('reads the thread that it shows, just before the row of that', () => {
    const ids = read('mailbox/gmail_split.html').map(({ id }) => id.replace('gmail:0:', ''));
    expect(ids).toEqual(['thread-f:43', 'a41', 'thread-f:41', 'a40']);
  });

  test('a thread without a row there is left out where it shows no time: it could be newer than any row', () => {
    const document = loadFixture('mailbox/gmail_split.html');
    document.querySelector('h2.hP')?.setAttribute('data-thread-perm-id', 'thread-f:99');
    expect(
      gmail
        .readPage(document, inbox)
        ?.mails.map(({ text }) => text)
        .join(),
    ).not.toContain('482913');
    document.querySelector('.g3')?.setAttribute('title', 'Nov 23, 2026, 2:00 PM');
    expect(gmail.readPage(document, inbox)?.mails[0]?.text).toContain('482913');
  });
});

test.each(['mailbox/gmail_list.html', 'mailbox/gmail_list_odd_rows.html', 'mailbox/gmail_split.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    const shown = [...loadFixture(fixture).querySelectorAll('[email]')].map((element) => element.getAttribute('email'));
    for (const [place, document] of [...tornPages(fixture)].entries()) {
      for (const { from } of gmail.readPage(document, inboxOf(`${fixture} ${place}`))?.mails ?? [])
        expect(shown).toContain(from?.address);
    }
  },
);
