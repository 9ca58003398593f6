import { beforeEach, describe, expect, test } from 'vitest';
import type { SeenMail } from '@/utils/mailbox/provider';
import { folderNamed, keyOf, pageOf, seenMail, withOpened } from '@/utils/mailbox/seen-mail';

const from = { address: 'no-reply@coinharbor.example', name: null };
const subject = document.createElement('b');
const body = document.createElement('p');

beforeEach(() => {
  subject.textContent = 'Your code';
  body.textContent = '551204';
  document.body.replaceChildren(subject, body);
});

describe('a mail', () => {
  test('is read and marked at its subject and its text', () => {
    const mail = seenMail({ id: 'a', from, subject, body });
    expect(mail).toMatchObject({ subject: 'Your code', text: '551204' });
    expect(mail?.places()).toEqual([subject, body]);
  });

  test('without a sender is none: all such mails would pass for one sender’s', () => {
    expect(seenMail({ id: 'a', from: null, subject, body })).toBeUndefined();
  });

  test('without anything to read is none', () => {
    expect(seenMail({ id: 'a', from, subject: null })).toBeUndefined();
  });

  test('has an id short enough to be told with its code', () => {
    expect(seenMail({ id: 'a'.repeat(500), from, subject })?.id).toHaveLength(180);
  });
});

describe('an opened mail', () => {
  const mail = (id: string, text: string): SeenMail => ({
    id,
    from,
    to: null,
    subject: null,
    text,
    sentAt: null,
    places: () => [],
  });

  test('stands before its row, among the neighbours of that', () => {
    const rows = [mail('old', 'row'), mail('new', 'row')];
    const shown = withOpened(rows, [mail('new', 'opened')]).map(({ id, text }) => `${id} ${text}`);
    expect(shown).toEqual(['old row', 'new opened', 'new row']);
  });

  test('without a row goes by its time', () => {
    const opened = { ...mail('b', 'opened'), sentAt: 1 };
    expect(withOpened([mail('a', 'row')], [opened]).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('without a row and a time is left out beside rows: it could be newer than any of them, or older', () => {
    expect(withOpened([mail('a', 'row')], [mail('b', 'opened')]).map(({ id }) => id)).toEqual(['a']);
    expect(withOpened([], [mail('b', 'opened')]).map(({ id }) => id)).toEqual(['b']);
  });

  test('has the time that its row told before it was opened', () => {
    withOpened([{ ...mail('c', 'row'), sentAt: 7 }], []);
    expect(withOpened([], [mail('c', 'opened')])[0]?.sentAt).toBe(7);
  });
});

describe('a folder', () => {
  test.each([
    { name: '', folder: 'inbox' },
    { name: 'Inbox', folder: 'inbox' },
    { name: 'junkemail', folder: 'spam' },
    { name: 'Junk E-mail', folder: 'spam' },
    { name: 'Bulk', folder: 'spam' },
    { name: 'deleteditems', folder: 'trash' },
    { name: 'Sent Items', folder: 'skipped' },
    { name: 'snoozed', folder: 'skipped' },
    { name: 'all-drafts', folder: 'skipped' },
    { name: 'Junkyard', folder: 'other' },
    { name: 'Sentinel', folder: 'other' },
    { name: 'Gesendet', folder: 'other' },
  ])('named "$name" is $folder', ({ name, folder }) => {
    expect(folderNamed(name)).toBe(folder);
  });

  test('of outgoing or snoozed mail shows no mails: recipients would pass for senders, times to come for those of sending', () => {
    const subject = document.createElement('b');
    const mail = seenMail({ id: 'a', from, subject });
    expect(pageOf(null, 'skipped', mail ? [mail] : [])).toEqual({ account: null, folder: 'other', mails: [] });
  });
});

test('a key tells which part says what', () => {
  expect(keyOf('a', 'b')).toBe(keyOf('a', 'b'));
  expect(keyOf('a', 'b')).not.toBe(keyOf('b', 'a'));
  expect(keyOf('a', null)).not.toBe(keyOf(null, 'a'));
});
