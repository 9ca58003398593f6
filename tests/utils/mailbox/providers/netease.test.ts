import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { showInFrame } from '@/tests/support/show-in-frame';
import { tornPages } from '@/tests/support/torn-pages';
import { netease } from '@/utils/mailbox/providers/netease';

const inbox = new URL('https://mail.163.com/js6/main.jsp?sid=x#module=mbox.ListModule|{"fid":1}');
const list = (url = inbox) => netease.readPage(loadFixture('mailbox/netease_list.html'), url);
const withBody = (document: Document) => {
  showInFrame(document.querySelector('.frame-place'), '_frameBody_0', '<p>您的验证码</p><p>482913</p>');
  return netease.readPage(document, inbox);
};

describe('the list', () => {
  test('gives its mails oldest first, with the name of the sender, subject and time', () => {
    expect(list()?.mails.map(({ id, places, ...mail }) => mail)).toEqual([
      {
        from: { address: '币港', name: null },
        to: null,
        subject: '登录验证',
        text: '',
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
      {
        from: { address: '币港', name: null },
        to: null,
        subject: '551204 是您的验证码',
        text: '',
        sentAt: new Date(2026, 10, 23, 14, 5).getTime(),
      },
    ]);
  });

  test('keeps the ids of its mails when it is rendered anew', () => {
    const before = list()?.mails.map((mail) => mail.id);
    const document = loadFixture('mailbox/netease_list.html');
    for (const row of document.querySelectorAll('[sign="letter"]')) row.id = row.id.replaceAll('17955', '17956');
    expect(netease.readPage(document, inbox)?.mails.map((mail) => mail.id)).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });

  test('names the account', () => {
    expect(list()?.account).toBe('jo@163.example');
  });

  test('a name that imitates an address is nobody', () => {
    expect(list()?.mails.map((mail) => mail.from?.address)).not.toContain('bank@bank.example');
  });
});

describe('an opened mail', () => {
  test('gives the text of its frame, with the id of its row', () => {
    expect(withBody(loadFixture('mailbox/netease_thread.html'))?.mails).toMatchObject([
      { text: '您的验证码\n482913', subject: '登录验证', from: { address: '币港' } },
    ]);
    const id = withBody(loadFixture('mailbox/netease_thread.html'))?.mails[0]?.id;
    expect(id).toBe(list()?.mails[0]?.id);
  });

  test('whose frame has not loaded is not read', () => {
    expect(netease.readPage(loadFixture('mailbox/netease_thread.html'), inbox)?.mails).toEqual([]);
  });
});

test('a page without a mail view is no mailbox page', () => {
  document.body.innerHTML = '<p>正在加载</p>';
  expect(netease.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { hash: '#module=mbox.ListModule|{"fid":1,"order":"date"}', folder: 'inbox' },
  { hash: '#module=mbox.ListModule%7C%7B%22fid%22%3A5%7D', folder: 'spam' },
  { hash: '#module=mbox.ListModule|{"fid":4}', folder: 'trash' },
  { hash: '#module=mbox.ListModule|{"fid":18}', folder: 'other' },
])('the folder is told by the route $hash', ({ hash, folder }) => {
  expect(list(new URL(hash, inbox))?.folder).toBe(folder);
});

test.each([2, 3])('of folder %i, which shows recipients, nothing is read', (fid) => {
  expect(list(new URL(`#module=mbox.ListModule|{"fid":${fid}}`, inbox))?.mails).toEqual([]);
});

test.each(['mailbox/netease_list.html', 'mailbox/netease_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    for (const document of tornPages(fixture)) {
      const senders = withBody(document)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect(['币港', '旧']).toEqual(expect.arrayContaining(senders));
    }
  },
);
