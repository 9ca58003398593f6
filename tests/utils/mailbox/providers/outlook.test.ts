import { describe, expect, test } from 'vitest';
import { loadFixture } from '@/tests/support/load-fixture';
import { tornPages } from '@/tests/support/torn-pages';
import { outlook } from '@/utils/mailbox/providers/outlook';

const inbox = new URL('https://outlook.live.com/mail/0/');
const read = (fixture: string, url = inbox) => outlook.readPage(loadFixture(fixture), url);

describe('the list', () => {
  test('gives its mails oldest first, with sender, subject, preview and time', () => {
    const mails = read('mailbox/outlook_list.html')?.mails.map(({ places, ...mail }) => mail);
    expect(mails).toEqual([
      {
        id: 'outlook:AAQk1',
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        to: null,
        subject: '482913 is your sign-in code',
        text: 'It works for 10 minutes.',
        sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
      },
      {
        id: 'outlook:AAQk3',
        from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
        to: null,
        subject: 'Your sign-in code',
        text: '551204 is your code. It works for 10 minutes.',
        sentAt: new Date(2026, 10, 23, 14, 5).getTime(),
      },
    ]);
  });

  test('takes no display name for an address', () => {
    const addresses = read('mailbox/outlook_list.html')?.mails.map((mail) => mail.from?.address);
    expect(addresses).not.toContain('support@harbor.example');
  });

  test('does not read rows that are hidden', () => {
    const subjects = read('mailbox/outlook_list.html')?.mails.map((mail) => mail.subject);
    expect(subjects?.join()).not.toContain('Old page');
  });

  test('marks go where the code is shown', () => {
    const places = read('mailbox/outlook_list.html')
      ?.mails.at(-1)
      ?.places()
      .map((place) => place.textContent?.trim());
    expect(places).toEqual(['Your sign-in code', '551204 is your code. It works for 10 minutes.']);
  });
});

describe('an opened mail', () => {
  const opened = () => read('mailbox/outlook_thread.html')?.mails.find((mail) => mail.text.includes('482'));

  test('is read whole, with the id and the time of its row', () => {
    expect(opened()).toMatchObject({
      id: 'outlook:AAQk1',
      from: { address: 'no-reply@coinharbor.example', name: 'Coinharbor' },
      subject: 'Your sign-in code',
      text: 'Hello Jo,\nsomebody wants to sign in. Your code:\n482 913',
      sentAt: new Date(2026, 10, 23, 14, 2).getTime(),
    });
  });

  test('keeps its place among the rows', () => {
    const ids = read('mailbox/outlook_thread.html')?.mails.map((mail) => mail.id);
    expect(ids).toEqual(['outlook:AAQk1', 'outlook:AAQk1', 'outlook:AAQk3']);
  });

  test('is told by the address bar where there is no list', () => {
    const document = loadFixture('mailbox/outlook_thread.html');
    document.querySelector('#MailList')?.remove();
    const url = new URL('https://outlook.live.com/mail/inbox/id/AAQkADAwATM0MDAAMS1mYzc%3D');
    expect(outlook.readPage(document, url)?.mails.map((mail) => mail.id)).toEqual(['outlook:AAQkADAwATM0MDAAMS1mYzc=']);
  });

  test('what the user writes is not a mail', () => {
    expect(JSON.stringify(read('mailbox/outlook_thread.html')?.mails.map((mail) => mail.text))).not.toContain('123456');
  });

  describe('with several messages in its conversation', () => {
    const conversation = (older: string) => {
      const document = loadFixture('mailbox/outlook_thread.html');
      const message = document.createElement('div');
      message.innerHTML = `<div id="ITEM_2_FROM">Coinharbor&lt;no-reply@coinharbor.example&gt;</div>${older}
        <div id="UniqueMessageBody_9">Your code: 110022</div>`;
      document.querySelector('#ReadingPaneContainerId')?.append(message);
      document.querySelector('#UniqueMessageBody_7')?.remove();
      return outlook.readPage(document, inbox)?.mails.find((mail) => mail.text.includes('110022'));
    };

    test('an older one that is expanded goes by its own time, not as the newest', () => {
      const older = conversation('<div id="ITEM_2_DATETIME">Mon 11/23/2026 1:58 PM</div>');
      const sentAt = new Date(2026, 10, 23, 13, 58).getTime();
      expect(older).toMatchObject({ id: `outlook:AAQk1:${sentAt}`, sentAt });
    });

    test('one without its own time is not read', () => {
      expect(conversation('')).toBeUndefined();
    });

    const shown = (preview: string, ...times: string[]) => {
      const document = loadFixture('mailbox/outlook_thread.html');
      const row = document.querySelector('#MailList [aria-selected="true"] > :last-child');
      if (row) row.textContent = preview;
      const pane = document.querySelector('#ReadingPaneContainerId');
      pane?.replaceChildren();
      for (const [place, time] of times.entries()) {
        const message = document.createElement('div');
        message.innerHTML = `<div id="ITEM_${place}_FROM">Coinharbor&lt;no-reply@coinharbor.example&gt;</div>
          <div id="ITEM_${place}_DATETIME">Mon 11/23/2026 ${time}</div>
          <div id="UniqueMessageBody_${place}">Your code: 11000${place}</div>`;
        pane?.append(message);
      }
      const texts = outlook.readPage(document, inbox)?.mails.map(({ text }) => /11000\d/.exec(text)?.[0]);
      return texts?.filter(Boolean);
    };

    test('those of one minute stand as the others do: newest on top here, newest below there', () => {
      expect(shown('', '2:02 PM', '2:02 PM', '2:01 PM')).toEqual(['110002', '110001', '110000']);
      expect(shown('', '2:01 PM', '2:02 PM', '2:02 PM')).toEqual(['110000', '110001', '110002']);
    });

    test('where all are of one minute, only a row that shows its code tells which is the newest', () => {
      expect(shown('Hello Jo, it is 2026', '2:02 PM', '2:02 PM')).toEqual([]);
      expect(shown('Your code: 110001', '2:02 PM', '2:02 PM')?.at(-1)).toBe('110001');
    });
  });
});

test.each([
  { title: 'Mail - jo@outlook.example - Outlook', account: 'jo@outlook.example' },
  { title: 'Mail - Jo Harbor - Outlook', account: null },
  { title: 'Outlook', account: null },
])('the account is told by the title "$title" where it has one', ({ title, account }) => {
  document.title = title;
  expect(read('mailbox/outlook_list.html')?.account).toBe(account);
});

test('a page without a mail view is no mailbox page', () => {
  document.body.innerHTML = '<p>Loading Outlook…</p>';
  expect(outlook.readPage(document, inbox)).toBeUndefined();
});

test.each([
  { path: '/mail/', folder: 'inbox' },
  { path: '/mail/0/', folder: 'inbox' },
  { path: '/mail/inbox/id/AAQk', folder: 'inbox' },
  { path: '/mail/0/junkemail', folder: 'spam' },
  { path: '/mail/junkemail/id/AAQk', folder: 'spam' },
  { path: '/mail/deleteditems', folder: 'trash' },
  { path: '/mail/AAMkAG', folder: 'other' },
])('the folder is told by the route $path', ({ path, folder }) => {
  expect(read('mailbox/outlook_list.html', new URL(path, inbox))?.folder).toBe(folder);
});

test.each(['/mail/0/sentitems', '/mail/drafts', '/mail/outbox'])(
  'of %s, which shows recipients, nothing is read',
  (path) => {
    expect(read('mailbox/outlook_list.html', new URL(path, inbox))).toMatchObject({ folder: 'other', mails: [] });
  },
);

test.each(['mailbox/outlook_list.html', 'mailbox/outlook_thread.html'])(
  'a torn page of %s neither throws nor makes up a sender',
  (fixture) => {
    for (const document of tornPages(fixture)) {
      const addresses = outlook.readPage(document, inbox)?.mails.map((mail) => mail.from?.address) ?? [];
      expect(new Set([...addresses, 'no-reply@coinharbor.example']).size).toBe(1);
    }
  },
);
