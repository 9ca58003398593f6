import { expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { gmail } from '@/utils/mailbox/providers/gmail';

const printed = new URL('https://mail.google.com/mail/u/0/?ik=1&view=pt&search=all&permthid=thread-f:60');
const read = (document = loadFixture('mailbox/gmail_print.html'), url = printed) => gmail.readPage(document, url);

test('a print page gives its mails by the addresses beside the names, whatever the names say', () => {
  expect(read()).toMatchObject({
    account: 'jo@gmail.com',
    folder: 'other',
    mails: [
      {
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        subject: 'Your sign-in code',
        text: 'your code is\n482 913',
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
      {
        from: { address: 'no-reply@coinharbor.example' },
        text: expect.stringContaining('551204'),
        sentAt: new Date(2026, 10, 23, 14, 5).getTime(),
      },
    ],
  });
});

test('a page within a mail is not a page', () => {
  expect(read()?.mails).toHaveLength(2);
  const document = loadFixture('mailbox/gmail_print.html');
  document.querySelector('.maincontent > .message:nth-of-type(2)')?.remove();
  for (const sender of document.querySelectorAll('.maincontent > .message > tbody > tr:first-child')) sender.remove();
  expect(read(document)?.mails).toEqual([]);
});

test('a name alone is nobody', () => {
  const document = loadFixture('mailbox/gmail_print.html');
  for (const { lastChild } of document.querySelectorAll(
    '.maincontent > .message > tbody > tr:first-child > td:first-child font',
  ))
    lastChild?.remove();
  expect(read(document)?.mails).toEqual([]);
});

test('a clipped message that is shown whole is read where it is built alike, and not otherwise', () => {
  const whole = new URL('https://mail.google.com/mail/u/0/?view=lg&permmsgid=msg-f:61');
  expect(read(undefined, whole)?.mails).toHaveLength(2);
  document.body.innerHTML = '<div class="maincontent">Your code is 482913</div>';
  expect(read(document, whole)).toBeUndefined();
});

test('a torn page neither throws nor makes up a sender', () => {
  for (const document of tornPages('mailbox/gmail_print.html')) {
    for (const { from } of read(document)?.mails ?? []) expect(from?.address).toMatch(/coinharbor|bank/);
  }
});
