import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { gmail } from '@/utils/mailbox/providers/gmail';
import { sentAtOf } from '@/utils/mailbox/providers/gmail/thread';

const inbox = new URL('https://mail.google.com/mail/u/0/#inbox/FMfcgz');
const read = (document = loadFixture('mailbox/gmail_thread_long.html'), url = inbox) =>
  gmail.readPage(document, url)?.mails ?? [];
const mailWith = (code: string) => read().find(({ text }) => text.includes(code));

describe('a long thread', () => {
  test('gives all of its messages, oldest first', () => {
    expect(
      read().map(({ id, sentAt }) => ({ id: id.replace('gmail:0:', ''), at: sentAt && new Date(sentAt).getMinutes() })),
    ).toEqual([
      { id: 'a51', at: 50 },
      { id: 'thread-f:50#1', at: 55 },
      { id: 'a53', at: 0 },
      { id: 'a54', at: 5 },
    ]);
  });

  test('a message that was open before is read whole and marked at what it still shows', () => {
    const mail = mailWith('110022');
    expect(mail?.text).toBe('Hello Jo,\nsomebody wants to sign in. Your code is 110022.');
    expect(mail?.places().map((place) => 'shown' in place.dataset)).toEqual([true]);
  });

  test('a message hidden in the middle is known by its beginning, and not marked', () => {
    const mail = mailWith('220033');
    expect([mail?.text, mail?.places()]).toEqual(['220033 is your code', []]);
  });

  test('a trimmed part is read though it is closed', () => {
    expect(mailWith('330044')?.id).toBe('gmail:0:a53');
  });

  test('an older code in a quotation is not this mail’s', () => {
    expect(mailWith('551204')).toMatchObject({ id: 'gmail:0:a54', to: 'jo+coins@gmail.com' });
    expect(mailWith('482913')).toBeUndefined();
  });

  test('what stands within a mail is no message, nor is what the user writes', () => {
    expect(read().map(({ from }) => from?.address)).not.toContain('support@bank.example');
    expect(mailWith('123456')).toBeUndefined();
  });
});

test('with conversation view off a message stands alone', () => {
  const document = loadFixture('mailbox/gmail_thread.html');
  const message = document.querySelector('.adn.ads');
  document.querySelector('[role="list"]')?.replaceWith(message ?? '');
  expect(read(document)).toMatchObject([{ id: 'gmail:0:a22', text: expect.stringContaining('551 204') }]);
});

test('a popout without a main part is read', () => {
  const document = loadFixture('mailbox/gmail_thread.html');
  document.querySelector('[role="main"]')?.removeAttribute('role');
  expect(gmail.readPage(document, inbox)).toBeUndefined();
  expect(read(document, new URL('?view=btop', inbox))).toHaveLength(2);
});

test('a message whose header is gone is nobody’s, whatever its text says', () => {
  const document = loadFixture('mailbox/gmail_thread_long.html');
  document.querySelector('[data-legacy-message-id="a54"] > .iw')?.remove();
  expect(read(document).map(({ from }) => from?.address)).not.toContain('support@bank.example');
});

test('a torn page neither throws nor makes up a sender', () => {
  for (const document of tornPages('mailbox/gmail_thread_long.html')) {
    // Where the body is no body any more, Gmail's own markup is what stands there.
    if (document.querySelectorAll('.ii.gt .a3s').length < 3) continue;
    for (const { from } of read(document))
      expect(['no-reply@coinharbor.example', 'support@bank.example']).toContain(from?.address);
  }
});

describe('when a mail came is told by its id, to the millisecond', () => {
  const takenAt = Date.UTC(2026, 10, 23, 14, 5, 20, 123);
  const minute = Date.UTC(2026, 10, 23, 14, 5);
  const bits = (BigInt(takenAt) << 20n) + 0x3c5a1n;

  test.each([
    { id: bits.toString(16), shownAt: minute, sentAt: takenAt },
    { id: `msg-f:${bits}`, shownAt: minute, sentAt: takenAt },
    // Titles are rounded up too.
    { id: bits.toString(16), shownAt: minute + 60_000, sentAt: takenAt },
  ])('$id', ({ id, shownAt, sentAt }) => {
    expect(sentAtOf(id, shownAt)).toBe(sentAt);
  });

  test.each([
    { title: 'an id that tells another time', id: bits.toString(16), shownAt: minute - 3_600_000 },
    { title: 'a title that tells none', id: bits.toString(16), shownAt: null },
    { title: 'an id of another kind', id: 'msg-a:r-8341', shownAt: minute },
    { title: 'no id', id: undefined, shownAt: minute },
  ])('not where there is $title: the title counts', ({ id, shownAt }) => {
    expect(sentAtOf(id, shownAt)).toBe(shownAt);
  });
});
