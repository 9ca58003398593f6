import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { snappymail } from '@/utils/mailbox/providers/snappymail';

const inbox = new URL('https://post.harbor.example/mail/#/mailbox/INBOX');
const read = (fixture: string, url = inbox) => snappymail.readPage(loadFixture(fixture), url);
const coinharbor = { address: 'no-reply@coinharbor.example', name: 'Coinharbor' };

describe('the list', () => {
  test('gives its mails oldest first, the preview from the title, a time only with its zone', () => {
    const mails = read('mailbox/snappymail_list.html')?.mails.map(({ id, places, ...mail }) => mail);
    expect(mails).toEqual([
      { from: coinharbor, to: null, subject: '482913 is your sign-in code', text: '', sentAt: null },
      {
        from: coinharbor,
        to: null,
        subject: 'Your sign-in code',
        text: '551204 is your code. It works for 10 minutes.',
        sentAt: Date.UTC(2026, 10, 23, 14, 5),
      },
    ]);
  });
});

describe('an opened mail', () => {
  test('is read whole, with the id of its row', () => {
    const id = read('mailbox/snappymail_list.html')?.mails.at(-1)?.id;
    expect(read('mailbox/snappymail_thread.html')?.mails).toMatchObject([
      { id, from: coinharbor, subject: 'Your sign-in code', text: expect.stringContaining('your code is\n551 204') },
    ]);
  });

  test('takes no address within the mail for its sender', () => {
    const document = loadFixture('mailbox/snappymail_thread.html');
    document.querySelector('.messageItemHeader .from')?.remove();
    expect(snappymail.readPage(document, inbox)?.mails).toEqual([]);
  });
});

test.each([
  { html: '<div class="messageListPlace"></div>', recognised: true },
  { html: '<div class="messageView"><div id="messageItem"></div></div>', recognised: true },
  { html: '<div class="messageView">Chat</div>', recognised: false },
])('is recognised by $html: $recognised', ({ html, recognised }) => {
  document.body.innerHTML = html;
  expect(snappymail.recognises(document)).toBe(recognised);
});

test.each([
  { hash: '#/mailbox/INBOX', folder: 'inbox' },
  { hash: '#/mailbox/INBOX/m123', folder: 'inbox' },
  { hash: '#/mailbox/Junk', folder: 'spam' },
  { hash: '#/mailbox/INBOX.Spam/p2', folder: 'spam' },
  { hash: '#/mailbox/Trash', folder: 'trash' },
  { hash: '#/mailbox/Archive', folder: 'other' },
])('the folder is told by the route $hash', ({ hash, folder }) => {
  expect(read('mailbox/snappymail_list.html', new URL(hash, inbox))?.folder).toBe(folder);
});

test.each(['#/mailbox/Sent', '#/mailbox/INBOX.Drafts'])('of %s, which shows recipients, nothing is read', (hash) => {
  expect(read('mailbox/snappymail_list.html', new URL(hash, inbox))?.mails).toEqual([]);
});

test.each(['mailbox/snappymail_list.html', 'mailbox/snappymail_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    for (const document of tornPages(fixture)) {
      const senders = snappymail.readPage(document, inbox)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect([coinharbor.address, 'old@harbor.example']).toEqual(expect.arrayContaining(senders));
    }
  },
);
