import { describe, expect, test } from 'vitest';
import { costOf, GROWTH, SLACK_MS, stretches } from '@/tests/support/growth';
import { loadFixture } from '@/tests/support/load-fixture';
import { showInFrame } from '@/tests/support/show-in-frame';
import { providers } from '@/utils/mailbox';
import { ownHostReaders } from '@/utils/mailbox/own-hosts';

const roundcube = 'https://post.harbor.example/webmail/?_task=mail&_mbox=INBOX&_uid=6';
const pages = [
  { id: 'gmail', fixture: 'gmail_list', url: 'https://mail.google.com/mail/u/0/#inbox' },
  { id: 'gmail', fixture: 'gmail_split', url: 'https://mail.google.com/mail/u/0/#inbox' },
  { id: 'gmail', fixture: 'gmail_thread_long', url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgz' },
  { id: 'gmail', fixture: 'gmail_print', url: 'https://mail.google.com/mail/u/0/?view=pt&search=all' },
  { id: 'outlook', fixture: 'outlook_list', url: 'https://outlook.live.com/mail/0/' },
  { id: 'yahoo', fixture: 'yahoo_list', url: 'https://mail.yahoo.com/n/inbox/all' },
  { id: 'yahoo', fixture: 'yahoo_thread', url: 'https://mail.yahoo.com/n/inbox/all' },
  { id: 'proton', fixture: 'proton_list', url: 'https://mail.proton.me/u/0/inbox' },
  { id: 'proton', fixture: 'proton_thread', url: 'https://mail.proton.me/u/0/inbox' },
  { id: 'icloud', fixture: 'icloud_list', url: 'https://www.icloud.com/applications/mail2/current/index.html' },
  { id: 'fastmail', fixture: 'fastmail_list', url: 'https://app.fastmail.com/mail/Inbox/' },
  { id: 'fastmail', fixture: 'fastmail_thread', url: 'https://app.fastmail.com/mail/Inbox/' },
  { id: 'qq', fixture: 'qq_list', url: 'https://wx.mail.qq.com/home/index#/list/1/1' },
  { id: 'qq', fixture: 'qq_thread', url: 'https://wx.mail.qq.com/home/index#/read/ZC3' },
  { id: 'netease', fixture: 'netease_list', url: 'https://mail.163.com/js6/main.jsp' },
  { id: 'netease', fixture: 'netease_thread', url: 'https://mail.163.com/js6/main.jsp' },
  { id: 'google-messages', fixture: 'google_messages_list', url: 'https://messages.google.com/web/conversations' },
  { id: 'google-messages', fixture: 'google_messages_thread', url: 'https://messages.google.com/web/conversations/7' },
  { id: 'roundcube', fixture: 'roundcube_list', url: roundcube },
  { id: 'roundcube', fixture: 'roundcube_thread', url: roundcube },
  { id: 'snappymail', fixture: 'snappymail_list', url: 'https://post.harbor.example/mail/#/mailbox/INBOX' },
  { id: 'snappymail', fixture: 'snappymail_thread', url: 'https://post.harbor.example/mail/#/mailbox/INBOX' },
  { id: 'webmail', fixture: 'generic_list', url: 'https://post.harbor.example/mail/inbox' },
  { id: 'webmail', fixture: 'generic_thread', url: 'https://post.harbor.example/mail/inbox' },
];

function readWith(page: (typeof pages)[number], change: (text: string) => string) {
  return readerOf(page, change)();
}

/** The page is changed first: only the reading is ours. */
function readerOf({ id, fixture, url }: (typeof pages)[number], change: (text: string) => string) {
  const document = loadFixture(`mailbox/${fixture}.html`);
  const place = document.querySelector('.frame-place, [data-testid="message-content:body"]');
  showInFrame(place, id === 'netease' ? '_frameBody_0' : 'content', `<p>${change('482913')}</p>`);
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.trim()) node.nodeValue = change(node.nodeValue);
  }
  const reader = [...providers, ...ownHostReaders].find((each) => each.id === id);
  return () => reader?.readPage(document, new URL(url))?.mails ?? [];
}

describe('text that imitates an address makes no sender', () => {
  test.each(pages)('$fixture', (page) => {
    const bracketed = '<support@bank.example>';
    // On the print page that is how a true address stands beside its name.
    const texts = page.fixture === 'gmail_print' ? [] : [bracketed];
    for (const text of ['support@bank.example', `Bank ${bracketed}`, ...texts]) {
      const addresses = readWith(page, () => text).map(({ from }) => from?.address);
      expect(addresses.join()).not.toContain('bank.example');
    }
  });
});

describe('a page of endless text is cut to what may be told', () => {
  test.each(pages)('$fixture', (page) => {
    const mails = readWith(page, (text) => `${text} ${'code 1234 '.repeat(20_000)}`);
    for (const { id, from, to, subject, text } of mails) {
      expect(id.length).toBeLessThanOrEqual(180);
      expect((from?.address.length ?? 0) + (from?.name?.length ?? 0)).toBeLessThanOrEqual(520);
      expect(to?.length ?? 0).toBeLessThanOrEqual(320);
      expect(Math.max(text.length, subject?.length ?? 0)).toBeLessThanOrEqual(20_000);
    }
  });
});

describe('ten times the text takes no more than some ten times as long', () => {
  test.each(pages)(
    '$fixture',
    (page) => {
      for (const stretch of stretches) {
        const [short, long] = [2_000, 20_000].map((length) =>
          costOf(readerOf(page, (text) => `${text} ${stretch.repeat(length / stretch.length)}`)),
        ) as [number, number];
        expect(long, JSON.stringify(stretch)).toBeLessThan(GROWTH * short + SLACK_MS);
      }
    },
    60_000,
  );
});
