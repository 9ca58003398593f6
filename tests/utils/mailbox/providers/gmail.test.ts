import { beforeEach, describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { gmail, readAccount, readFolder } from '@/utils/mailbox/providers/gmail';

const inbox = new URL('https://mail.google.com/mail/u/0/#inbox');
const read = (fixture: string, url = inbox) => gmail.readPage(loadFixture(fixture), url);

beforeEach(() => {
  document.title = 'Inbox (2) - jo@gmail.com - Gmail';
});

test('a mail keeps its id when the title comes to name the account', () => {
  const idsWith = (title: string) => {
    const document = loadFixture('mailbox/gmail_list.html');
    document.title = title;
    return gmail.readPage(document, inbox)?.mails.map(({ id }) => id);
  };
  expect(idsWith('Gmail')).toEqual(idsWith('Inbox (2) - jo@gmail.com - Gmail'));
});

describe('the list', () => {
  test('gives its mails oldest first, with sender, subject, snippet and time', () => {
    const mails = read('mailbox/gmail_list.html')?.mails.map(({ places, ...mail }) => mail);
    expect(mails).toEqual([
      {
        id: 'gmail:0:thread-f:19',
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        to: null,
        subject: '482913 is your sign-in code',
        text: '',
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
      {
        id: 'gmail:0:a22',
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        to: null,
        subject: 'Your sign-in code',
        text: '- 551204 is your code. It works for 10 minutes.',
        sentAt: new Date(2026, 10, 23, 14, 5).getTime(),
      },
    ]);
  });

  test('of a page that Gmail keeps hidden is not read', () => {
    const addresses = read('mailbox/gmail_list.html')?.mails.map((mail) => mail.from?.address);
    expect(addresses).not.toContain('old@harbor.example');
  });

  test('leaves advertisements out', () => {
    const addresses = read('mailbox/gmail_list.html')?.mails.map((mail) => mail.from?.address);
    expect(addresses).not.toContain('ads@shop.example');
  });
});

describe('an opened thread', () => {
  test('gives collapsed messages by their beginning and the opened one whole, with line breaks', () => {
    const texts = read('mailbox/gmail_thread.html')?.mails.map((mail) => mail.text);
    expect(texts).toEqual([
      '482913 is your code. It works for 10 minutes.',
      'Hello Jo,\nyour code is\n551 204\nIt works for 10 minutes.',
    ]);
  });

  test('names the alias that the mail was sent to', () => {
    expect(read('mailbox/gmail_thread.html')?.mails.at(-1)?.to).toBe('jo+coins@gmail.com');
  });

  test('gives a mail the id that its row in the list has', () => {
    const row = read('mailbox/gmail_list.html')?.mails.at(-1)?.id;
    expect(read('mailbox/gmail_thread.html')?.mails.at(-1)?.id).toBe(row);
  });

  test('what the user writes is not a message', () => {
    const texts = read('mailbox/gmail_thread.html')?.mails.map((mail) => mail.text);
    expect(texts?.join()).not.toContain('123456');
  });
});

test('a page without a mail view is no mailbox page', () => {
  document.body.innerHTML = '<p>Loading Gmail…</p>';
  expect(gmail.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { title: 'Inbox (3) - jo@gmail.com - Gmail', path: '/mail/u/0/', account: 'jo@gmail.com' },
  { title: 'Your code - Jo@Harbor.example - Harbor - Bay Mail', path: '/mail/u/0/', account: 'jo@harbor.example' },
  { title: 'Mail from ann@shop.example - jo@gmail.com - Gmail', path: '/mail/u/1/', account: 'jo@gmail.com' },
  { title: 'Mail from ann@shop.example - Gmail', path: '/mail/u/0/', account: null },
  { title: 'Gmail - ann@shop.example', path: '/mail/u/0/', account: null },
  { title: 'Gmail', path: '/mail/u/jo%40gmail.com/', account: 'jo@gmail.com' },
  { title: 'Inbox - team@harbor.example - Gmail', path: '/mail/b/AEoRXR/u/0/', account: 'team@harbor.example' },
  { title: '', path: '/mail/', account: null },
])('of "$title" at $path the account is $account', ({ title, path, account }) => {
  expect(readAccount(title, new URL(path, inbox))).toBe(account);
});

test('mails of accounts that no title names are told apart by the address bar', () => {
  document.title = 'Gmail';
  const ids = ['/mail/u/0/', '/mail/u/1/', '/mail/b/AEoRXR/u/0/'].map(
    (path) => read('mailbox/gmail_list.html', new URL(path, inbox))?.mails[0]?.id,
  );
  expect(new Set(ids).size).toBe(3);
});

test.each([
  { hash: '#inbox', folder: 'inbox' },
  { hash: '', folder: 'inbox' },
  { hash: '#inbox/p2', folder: 'inbox' },
  { hash: '#category/updates', folder: 'inbox' },
  { hash: '#spam', folder: 'spam' },
  { hash: '#spam/FMfcgz', folder: 'spam' },
  { hash: '#spam?compose=new', folder: 'spam' },
  { hash: '#search/in%3Aspam+from%3Ano-reply', folder: 'spam' },
  { hash: '#search/from%3Ano-reply+in%3Aspam/FMfcgz', folder: 'spam' },
  { hash: '#search/in%3Atrash', folder: 'trash' },
  { hash: '#search/code+-in%3Aspam', folder: 'other' },
  { hash: '#search/in%3Aspam+OR+in%3Ainbox', folder: 'other' },
  { hash: '#search/in%3Aspam+OR+from%3Ano-reply', folder: 'other' },
  { hash: '#search/%7Bin%3Aspam+code%7D', folder: 'other' },
  { hash: '#search/in%3Aanywhere+code', folder: 'other' },
  { hash: '#search/within:spam', folder: 'other' },
  { hash: '#trash', folder: 'trash' },
  { hash: '#label/Bank', folder: 'other' },
  { hash: '#label/spam', folder: 'other' },
  { hash: '#search/100%', folder: 'other' },
  { hash: '#sent', folder: 'skipped' },
  { hash: '#snoozed', folder: 'skipped' },
  { hash: '#drafts?compose=new', folder: 'skipped' },
])('the folder is told by the route $hash', ({ hash, folder }) => {
  expect(readFolder(new URL(`https://mail.google.com/mail/u/0/${hash}`))).toBe(folder);
});

test('sent mail shows recipients, and is not read', () => {
  expect(read('mailbox/gmail_list.html', new URL('#sent', inbox))).toMatchObject({ folder: 'other', mails: [] });
});
