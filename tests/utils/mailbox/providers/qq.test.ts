import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { qq } from '@/utils/mailbox/providers/qq';

const inbox = new URL('https://wx.mail.qq.com/home/index?sid=x#/list/1/1');
const read = (fixture: string, url = inbox) => qq.readPage(loadFixture(fixture), url);
const sender = { address: '币港', name: null };

describe('the list', () => {
  test('gives its mails oldest first, with the name of the sender, subject and digest', () => {
    const mails = read('mailbox/qq_list.html')?.mails.map(({ places, ...mail }) => mail);
    expect(mails).toEqual([
      {
        id: 'qq:ZC2',
        from: sender,
        to: null,
        subject: '482913 是您的验证码',
        text: '',
        sentAt: null,
        shownTime: undefined,
      },
      {
        id: 'qq:ZC3',
        from: sender,
        to: null,
        subject: '登录验证码',
        text: '551204 是您的验证码，10分钟内有效。',
        sentAt: null,
        shownTime: { text: '14:05', language: 'en' },
      },
    ]);
  });

  test('a name that imitates an address is nobody', () => {
    const senders = read('mailbox/qq_list.html')?.mails.map((mail) => mail.from?.address);
    expect(senders).not.toContain('bank@bank.example');
  });
});

describe('an opened mail', () => {
  test('is read whole, with the id that the address bar gives', () => {
    const url = new URL('#/read/ZC3', inbox);
    expect(read('mailbox/qq_thread.html', url)?.mails).toMatchObject([
      { id: 'qq:ZC3', from: sender, subject: '登录验证码', text: '您好，\n您的验证码是\n551204\n银行' },
    ]);
  });

  test('without a name before its text is nobody’s', () => {
    const document = loadFixture('mailbox/qq_thread.html');
    document.querySelector('.mail-detail-head')?.remove();
    expect(qq.readPage(document, inbox)?.mails).toEqual([]);
  });
});

test('a page without a mail view is no mailbox page', () => {
  document.body.innerHTML = '<p>加载中</p>';
  expect(qq.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { hash: '#/list/1/1', folder: 'inbox' },
  { hash: '#/list/6/1', folder: 'spam' },
  { hash: '#/list/131/2', folder: 'other' },
])('the folder is told by the route $hash', ({ hash, folder }) => {
  expect(read('mailbox/qq_list.html', new URL(hash, inbox))?.folder).toBe(folder);
});

test.each(['#/list/3/1', '#/list/4/1'])('of %s, which shows recipients, nothing is read', (hash) => {
  expect(read('mailbox/qq_list.html', new URL(hash, inbox))?.mails).toEqual([]);
});

test.each(['mailbox/qq_list.html', 'mailbox/qq_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    for (const document of tornPages(fixture)) {
      const senders = qq.readPage(document, inbox)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
      expect(['币港', '旧', '我']).toEqual(expect.arrayContaining(senders));
    }
  },
);
