import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { aState, aStoredMessage, aStoredRequest } from '@/tests/support/stored';
import { nextForgetAt } from '@/utils/extension/prune';
import { adviceFor, mailboxView } from '@/utils/extension/view';

const MINUTE = 60_000;
const usual = { email: 20 * MINUTE, sms: 3 * MINUTE };

describe('a usual life that the user set', () => {
  test.each([
    { channel: 'email', expiresAt: '14:20' },
    { channel: 'unknown', expiresAt: '14:20' },
    { channel: 'sms', expiresAt: '14:03' },
    { channel: 'voice', expiresAt: '14:03' },
  ] as const)('counts for a code by $channel', ({ channel, expiresAt }) => {
    const request = aStoredRequest({ channel, sentAt: [at('14:00')] });
    const { life } = adviceFor(aState({ requests: [request], usual }), request, at('14:01'));
    expect(life).toMatchObject({ expiresAt: at(expiresAt), source: 'usual' });
    expect(life?.amberAt).toBeLessThan(at(expiresAt));
  });

  test('gives way to what the page states', () => {
    const request = aStoredRequest({ sentAt: [at('14:00')], statedValidForMs: 5 * MINUTE });
    expect(adviceFor(aState({ requests: [request], usual }), request, at('14:01')).life?.expiresAt).toBe(at('14:05'));
  });

  test('counts for what stands in a mailbox, by the way it came', () => {
    const mail = aStoredMessage({ sentAt: at('14:00') });
    const text = aStoredMessage({
      sentAt: at('14:00'),
      provider: 'google-messages',
      from: { name: null, address: '8888' },
    });
    const { messages } = mailboxView(aState({ usual }), [mail, text], false, at('14:01'));
    expect(messages.map(({ expiresAt }) => expiresAt)).toEqual([at('14:20'), at('14:03')]);
  });

  test('gives way to what the message states', () => {
    const mail = aStoredMessage({ sentAt: at('14:00'), validForMs: 5 * MINUTE });
    expect(mailboxView(aState({ usual }), [mail], false, at('14:01')).messages[0]?.expiresAt).toBe(at('14:05'));
  });

  test('decides when a code is forgotten', () => {
    const state = aState({ messages: [aStoredMessage({ sentAt: at('14:00') })], usual });
    expect(nextForgetAt(state, at('14:01'))).toBe(at('14:30'));
  });
});
