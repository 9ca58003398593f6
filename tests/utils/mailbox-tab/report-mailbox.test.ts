import { describe, expect, test, vi } from 'vitest';
import { aMessage, at } from '@/tests/support/builders';
import { mailboxReporter } from '@/utils/mailbox-tab/report-mailbox';
import type { RankedMessage } from '@/utils/ranking/message';

const now = at('14:02');
const SECOND = 1_000;
const report = { provider: 'gmail', account: 'jo@gmail.com', folder: 'inbox' as const, messages: [] };
const latest: RankedMessage = {
  ...aMessage(),
  standing: 'latest',
  lifeSource: 'message',
  supersededBy: null,
  expiresAt: now + 3 * SECOND,
};
function reporter(answer: unknown = { messages: [latest], waiting: [] }) {
  const tell = vi.fn(async () => answer);
  return { ...mailboxReporter(tell as never), tell };
}

describe('the same report', () => {
  test('is not made again: its answer is still true', async () => {
    const { report: make, tell } = reporter();
    const first = await make(report, now);
    expect(await make({ ...report }, now + SECOND)).toBe(first);
    expect(tell).toHaveBeenCalledOnce();
  });

  test.each([
    { when: 'a code of the answer has lived its time', laterMs: 4 * SECOND },
    { when: 'the clock was set back', laterMs: -SECOND },
  ])('is made again when $when', async ({ laterMs }) => {
    const { report: make, tell } = reporter();
    await make(report, now);
    await make(report, now + laterMs);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  test('is made again after a while: nobody tells a mailbox that a form began to wait', async () => {
    const { report: make, tell } = reporter({ messages: [], waiting: [] });
    await make(report, now);
    await make(report, now + 4 * SECOND);
    await make(report, now + 5 * SECOND);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  test('is made again when its answer may be true no longer', async () => {
    const { report: make, forget, tell } = reporter();
    await make(report, now);
    forget();
    await make(report, now);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  test('is made again when nobody answered', async () => {
    const { report: make, tell } = reporter(null);
    await make(report, now);
    await make(report, now);
    expect(tell).toHaveBeenCalledTimes(2);
  });
});

test('another report is made at once', async () => {
  const { report: make, tell } = reporter();
  await make(report, now);
  await make({ ...report, folder: 'spam' }, now);
  expect(tell).toHaveBeenCalledTimes(2);
});
