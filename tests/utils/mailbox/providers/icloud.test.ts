import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { showInFrame } from '@/tests/support/show-in-frame';
import { tornPages } from '@/tests/support/torn-pages';
import { icloud } from '@/utils/mailbox/providers/icloud';

const app = new URL('https://www.icloud.com/applications/mail2/current/en-us/index.html');
const list = () => icloud.readPage(loadFixture('mailbox/icloud_list.html'), app);

describe('the list', () => {
  test('gives its mails oldest first, with the name of the sender, subject and preview', () => {
    expect(list()?.mails.map(({ from, subject, text }) => ({ from, subject, text }))).toEqual([
      { from: { address: 'Coinharbor', name: null }, subject: '482913 is your sign-in code', text: '' },
      {
        from: { address: 'Coinharbor', name: null },
        subject: 'Your sign-in code',
        text: '551204 is your code. It works for 10 minutes.',
      },
    ]);
  });

  test('gives their times as they are shown', () => {
    expect(list()?.mails.map(({ shownTime }) => shownTime?.text)).toEqual(['14:02', '14:05']);
  });

  test('keeps the ids of its mails when it is rendered anew', () => {
    expect(list()?.mails.map((mail) => mail.id)).toEqual(list()?.mails.map((mail) => mail.id));
  });

  test('is never called spam: no route tells its folder', () => {
    expect(list()?.folder).toBe('other');
  });
});

test('the page around the app reads it, and can mark it, where the frame is of the same origin', () => {
  const inFrame = loadFixture('mailbox/icloud_list.html').body.innerHTML;
  document.body.innerHTML = '<main></main>';
  showInFrame(document.querySelector('main'), 'app', inFrame);
  const frame = document.querySelector('iframe');
  frame?.classList.add('child-application');
  const mails = icloud.readPage(document, new URL('https://www.icloud.com/mail/'))?.mails;
  expect(mails?.map(({ subject, places }) => [subject, places().length])).toContainEqual(['Your sign-in code', 2]);
  Object.defineProperty(frame, 'contentDocument', { value: null });
  expect(icloud.readPage(document, new URL('https://www.icloud.com/mail/'))).toBeUndefined();
});

test('the page around the app is no mailbox page', () => {
  document.body.innerHTML = '<main><h1>iCloud</h1></main>';
  expect(icloud.readPage(document, new URL('https://www.icloud.com/mail/'))).toBeUndefined();
});

test('a torn page neither throws nor makes up a sender', () => {
  for (const document of tornPages('mailbox/icloud_list.html')) {
    const senders = icloud.readPage(document, app)?.mails.map((mail) => mail.from?.address ?? '') ?? [];
    expect(['Coinharbor', 'Old']).toEqual(expect.arrayContaining(senders));
  }
});
