import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { googleMessages } from '@/utils/mailbox/providers/google-messages';

const all = new URL('https://messages.google.com/web/conversations');
const opened = new URL('https://messages.google.com/web/conversations/7');
const list = () => googleMessages.readPage(loadFixture('mailbox/google_messages_list.html'), all)?.mails;
const thread = () => googleMessages.readPage(loadFixture('mailbox/google_messages_thread.html'), opened)?.mails;

describe('the list', () => {
  test('gives the last message of each conversation, oldest first, by the sender that it shows', () => {
    expect(list()?.map(({ from, text }) => ({ from, text }))).toEqual([
      { from: { address: '+49 1512 3456789', name: null }, text: 'See you at 10:30' },
      { from: { address: 'Coinharbor', name: null }, text: '551204 is your sign-in code.' },
    ]);
  });

  test('gives the time as it is shown, where one is', () => {
    expect(list()?.at(-1)?.shownTime?.text).toBe('Now');
  });

  test('a name that imitates an address is nobody', () => {
    expect(list()?.map((mail) => mail.from?.address)).not.toContain('bank@bank.example');
  });
});

describe('an opened conversation', () => {
  test('gives what was received, oldest first, with the time where the label tells it', () => {
    expect(thread()?.map(({ text, sentAt }) => ({ text, sentAt }))).toEqual([
      { text: '482913 is your sign-in code.', sentAt: new Date(2026, 10, 23, 14, 2).getTime() },
      { text: '551204 is your sign-in code.', sentAt: null },
      { text: '551204 is your sign-in code.', sentAt: null },
    ]);
  });

  test('gives a message the id that its row in the list has', () => {
    expect(thread()?.[1]?.id).toBe(list()?.at(-1)?.id);
  });

  test('a date within the message is not its time', () => {
    const document = loadFixture('mailbox/google_messages_thread.html');
    const part = document.querySelector('mws-text-message-part');
    const text = 'Code 482913 for your flight on May 4, 2026 at 10:08';
    if (part) part.textContent = text;
    part?.setAttribute('aria-label', `Coinharbor said: ${text}. Received today.`);
    expect(googleMessages.readPage(document, opened)?.mails[0]?.sentAt).toBeNull();
  });
});

test('a page without conversations is no mailbox page', () => {
  document.body.innerHTML = '<p>Pair your phone</p>';
  expect(googleMessages.readPage(document, all)).toBeUndefined();
});

test.each([
  { path: '/web/conversations', folder: 'inbox' },
  { path: '/web/conversations/7', folder: 'inbox' },
  { path: '/web/spam', folder: 'spam' },
  { path: '/web/archived', folder: 'other' },
])('the folder is told by the route $path', ({ path, folder }) => {
  const document = loadFixture('mailbox/google_messages_list.html');
  expect(googleMessages.readPage(document, new URL(path, all))?.folder).toBe(folder);
});

test.each(['mailbox/google_messages_list.html', 'mailbox/google_messages_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    for (const document of tornPages(fixture)) {
      const senders = googleMessages.readPage(document, opened)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect(['Coinharbor', '+49 1512 3456789', 'Old']).toEqual(expect.arrayContaining(senders));
    }
  },
);
