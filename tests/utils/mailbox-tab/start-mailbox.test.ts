import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aMessage, at } from '@/tests/support/builders';
import { loadFixture } from '@/tests/support/load-fixture';
import type { SeenMessage } from '@/utils/extension/messages';
import { extractFromText } from '@/utils/extraction/extract-from-text';
import { providerFor } from '@/utils/mailbox';
import { startMailbox } from '@/utils/mailbox-tab/start-mailbox';
import type { RankedMessage, Standing } from '@/utils/ranking/message';

interface Report {
  type: string;
  account: string | null;
  folder: string;
  messages: SeenMessage[];
}
interface Texts {
  type: 'codesWanted';
  mails: { subject: string | null; text: string }[];
}
const reports: Report[] = [];
let answer: (report: Report) => unknown;
let stop: AbortController;
const { id } = fakeBrowser.runtime;

beforeEach(() => {
  vi.useFakeTimers({ now: at('14:06') });
  reports.length = 0;
  answer = ({ messages }) => ranked(messages, 'latest');
  stop = new AbortController();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (report: Report | Texts) => {
    if ('mails' in report) return report.mails.map(({ subject, text }) => extractFromText(subject, text));
    reports.push(report);
    return answer(report);
  }) as never);
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(
    'https://mail.google.com/mail/u/0/#inbox',
  );
  document.title = 'Inbox (2) - jo@gmail.com - Gmail';
});
afterEach(() => {
  stop.abort();
  fakeBrowser.runtime.id = id;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function ranked(messages: SeenMessage[], standing: Standing, expiresAt = at('14:15')) {
  const rest = { expiresAt, lifeSource: 'message', supersededBy: null } as const;
  return {
    messages: messages.map((message): RankedMessage => ({ ...aMessage(), ...message, ...rest, standing })),
    waiting: [],
  };
}
async function start(): Promise<void> {
  loadFixture('mailbox/gmail_list.html');
  startMailbox(document, {
    readerFor: (_document, { href }) => providerFor(href),
    signal: stop.signal,
  });
  await vi.advanceTimersByTimeAsync(0);
}
const readAgain = () => window.dispatchEvent(new Event('hashchange'));
const marks = () => [...document.querySelectorAll('wmc-mark')].map((mark) => mark.textContent);

describe('the codes of a mailbox', () => {
  test('are reported with the account and the folder, oldest first', async () => {
    await start();
    expect(reports).toMatchObject([
      {
        type: 'mailboxReported',
        provider: 'gmail',
        account: 'jo@gmail.com',
        folder: 'inbox',
        messages: [{ code: '482913' }, { code: '551204' }],
      },
    ]);
  });

  test('are marked with the standing that the background answers', async () => {
    await start();
    expect(marks()).toEqual([expect.stringContaining('Latest code'), expect.stringContaining('Latest code')]);
  });

  test('count down', async () => {
    await start();
    expect(marks()[0]).toContain('9:00');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(marks()[0]).toContain('8:58');
  });

  test('are asked for again once when one has lived its time', async () => {
    answer = ({ messages }) =>
      Date.now() < at('14:06:05')
        ? ranked(messages, 'latest', at('14:06:05'))
        : ranked(messages, 'expired', at('14:06:05'));
    await start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reports).toHaveLength(2);
    expect(marks()[0]).toMatch(/expired/i);
  });

  test('keep their marks when the background cannot be reached', async () => {
    await start();
    answer = () => null;
    readAgain();
    await vi.advanceTimersByTimeAsync(200);
    expect(marks()).toHaveLength(2);
  });

  test('are marked as the latest answer says, whichever comes last', async () => {
    let answerFirst: (view: unknown) => void = () => undefined;
    answer = () =>
      new Promise((done) => {
        answerFirst = done;
      });
    await start();
    answer = ({ messages }) => ranked(messages, 'superseded');
    readAgain();
    await vi.advanceTimersByTimeAsync(200);
    answerFirst(ranked(reports[0]?.messages ?? [], 'latest'));
    await vi.advanceTimersByTimeAsync(0);
    expect(marks()[0]).not.toContain('Latest code');
  });

  test('are read again when the background says that standings changed', async () => {
    await start();
    await fakeBrowser.runtime.onMessage.trigger(
      { type: 'mailboxStale' } as never,
      {} as never,
      (() => undefined) as never,
    );
    await vi.advanceTimersByTimeAsync(200);
    expect(reports).toHaveLength(2);
  });
});

test('a page under which the extension was updated is left as it was within a second', async () => {
  await start();
  fakeBrowser.runtime.id = undefined as never;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(marks()).toEqual([]);
  readAgain();
  await vi.advanceTimersByTimeAsync(200);
  expect(reports).toHaveLength(1);
});

test('a mailbox that was taken back is read no more', async () => {
  await start();
  await fakeBrowser.runtime.onMessage.trigger(
    { type: 'mailboxTakenBack' } as never,
    {} as never,
    (() => undefined) as never,
  );
  expect(marks()).toEqual([]);
  readAgain();
  await vi.advanceTimersByTimeAsync(200);
  expect(reports).toHaveLength(1);
});

test('after the abort the page is as it was', async () => {
  await start();
  stop.abort();
  expect(marks()).toEqual([]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reports).toHaveLength(1);
});

test('a page that is no mailbox is left alone', async () => {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL('https://kucoin.example/');
  await start();
  expect(reports).toEqual([]);
});
