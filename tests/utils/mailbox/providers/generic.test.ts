import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { belongsToSite } from '@/utils/identity';
import { generic } from '@/utils/mailbox/providers/generic';

const inbox = new URL('https://post.harbor.example/mail/inbox');
const read = (fixture: string, url = inbox) => generic.readPage(loadFixture(fixture), url);
/** By name: what such a page says of an address proves nothing. */
const coinharbor = { address: 'Coinharbor', name: null };

test('a mail that shows another sender’s address proves nothing: no page is given its code', () => {
  for (const mail of read('mailbox/generic_list.html')?.mails ?? []) {
    expect(belongsToSite({ from: mail.from, boundDomain: null }, 'coinharbor.example')).toBe(false);
  }
});

describe('a list', () => {
  test('gives the rows that show an address and a whole time, oldest first', () => {
    const mails = read('mailbox/generic_list.html')?.mails.map(({ from, sentAt }) => ({ from, sentAt }));
    expect(mails).toEqual([
      { from: coinharbor, sentAt: new Date(2026, 10, 23, 14, 2).getTime() },
      { from: coinharbor, sentAt: Date.UTC(2026, 10, 23, 14, 5) },
    ]);
  });

  test('a row with two addresses is left out: which is the sender’s is not certain', () => {
    const texts = read('mailbox/generic_list.html')?.mails.map((mail) => mail.text);
    expect(texts?.join()).not.toContain('777111');
  });

  test('keeps the ids of its mails while their times in words change', () => {
    const before = read('mailbox/generic_list.html')?.mails.map((mail) => mail.id);
    const document = loadFixture('mailbox/generic_list.html');
    for (const time of document.querySelectorAll('time')) time.textContent = '6 min ago';
    expect(generic.readPage(document, inbox)?.mails.map((mail) => mail.id)).toEqual(before);
  });

  test('marks go to the parts of a row, not to the row', () => {
    const places = read('mailbox/generic_list.html')
      ?.mails.at(-1)
      ?.places()
      .map((place) => place.textContent);
    expect(places).toEqual(['Your sign-in code 551204 is your code.']);
  });
});

describe('an opened mail', () => {
  test('is not read by a header that stands within its text', () => {
    const document = loadFixture('mailbox/generic_thread.html');
    const header = document.querySelector('header');
    header?.before(Object.assign(document.createElement('p'), { textContent: 'From: somebody' }));
    expect(generic.readPage(document, inbox)).toBeUndefined();
  });

  test('is read by its header and what stands below', () => {
    expect(read('mailbox/generic_thread.html')?.mails).toMatchObject([
      {
        from: coinharbor,
        subject: 'Your sign-in code',
        text: expect.stringContaining('your code is\n551 204'),
        sentAt: Date.UTC(2026, 10, 23, 14, 5),
      },
    ]);
  });

  test('takes no address within the mail for its sender', () => {
    const document = loadFixture('mailbox/generic_thread.html');
    document.querySelector('header a')?.remove();
    expect(generic.readPage(document, inbox)).toBeUndefined();
  });
});

test('what the user writes is not a mail', () => {
  const document = loadFixture('mailbox/generic_thread.html');
  document.querySelector('article')?.setAttribute('contenteditable', 'true');
  expect(generic.readPage(document, inbox)).toBeUndefined();
});

test('a page without mail is no mailbox page', () => {
  document.body.innerHTML = '<ul><li>One</li></ul><table><tr><td>Two</td></tr></table>';
  expect(generic.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { route: '/mail/inbox', folder: 'inbox' },
  { route: '/mail/#folder/Spam', folder: 'spam' },
  { route: '/mail/?box=INBOX.Junk', folder: 'spam' },
  { route: '/mail/trash', folder: 'trash' },
  { route: '/spamfree/box/3', folder: 'other' },
])('the folder is told by the route $route', ({ route, folder }) => {
  expect(read('mailbox/generic_list.html', new URL(route, inbox))?.folder).toBe(folder);
});

test.each(['/mail/?box=INBOX.Sent', '/mail/#drafts'])('of %s, which shows recipients, nothing is read', (route) => {
  expect(read('mailbox/generic_list.html', new URL(route, inbox))?.mails).toEqual([]);
});

test.each(['mailbox/generic_list.html', 'mailbox/generic_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    const shown = [coinharbor.address, 'Ann', 'Bank', 'Old', 'coinharbor.example', 'harbor.example'];
    for (const document of tornPages(fixture)) {
      const senders = generic.readPage(document, inbox)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect(shown).toEqual(expect.arrayContaining(senders));
    }
  },
);
