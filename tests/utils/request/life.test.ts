// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { codeLife } from '@/utils/request/life';
import { aMessage, aRequest, at } from '../../support/builders';

const MINUTE = 60_000;

describe('the life of a code', () => {
  test('does not begin before a code was sent', () => {
    expect(codeLife(aRequest(), null)).toBeNull();
  });

  test('is no matter of a code that an app makes', () => {
    expect(codeLife(aRequest({ kind: 'authenticator', sentAt: [at('14:00')] }), null)).toBeNull();
  });

  test.each(['email', 'sms', 'voice', 'unknown'] as const)(
    'by %s is usually ten minutes, amber from five',
    (channel) => {
      expect(codeLife(aRequest({ channel, sentAt: [at('14:00')] }), null)).toEqual({
        sentAt: at('14:00'),
        amberAt: at('14:05'),
        expiresAt: at('14:10'),
        validForMs: 10 * MINUTE,
        source: 'usual',
      });
    },
  );

  test('counts from the newest send', () => {
    expect(codeLife(aRequest({ sentAt: [at('14:00'), at('14:07')] }), null)?.expiresAt).toBe(at('14:17'));
  });

  test('is amber when the first code is over: it may have been sent again with its clock running', () => {
    expect(codeLife(aRequest({ sentAt: [at('14:00'), at('14:07')] }), null)?.amberAt).toBe(at('14:10'));
    expect(codeLife(aRequest({ sentAt: [at('14:00'), at('14:12')] }), null)?.amberAt).toBe(at('14:12'));
  });

  test('counts from a message that is newer than every send we saw', () => {
    const message = aMessage({ sentAt: at('14:15'), seenAt: at('14:15') });
    expect(codeLife(aRequest({ sentAt: [at('14:00')] }), message)).toMatchObject({ sentAt: at('14:15') });
    expect(codeLife(aRequest(), message)).toMatchObject({ sentAt: at('14:15') });
  });

  test('counts from the send when the mailbox shows the minute before it', () => {
    const message = aMessage({ sentAt: at('14:00'), seenAt: at('14:01') });
    expect(codeLife(aRequest({ sentAt: [at('14:00:40')] }), message)?.sentAt).toBe(at('14:00:40'));
  });
});

describe('its length', () => {
  const message = aMessage({ sentAt: at('14:00'), validForMs: 3 * MINUTE });
  const request = aRequest({
    site: 'login.gov',
    sentAt: [at('14:00')],
    statedValidForMs: 30 * MINUTE,
    learned: { cooldownMs: null, validForMs: 7 * MINUTE },
  });

  test('is what the message states', () => {
    expect(codeLife(request, message)).toMatchObject({ validForMs: 3 * MINUTE, source: 'message' });
  });

  test('else what the page states', () => {
    expect(codeLife(request, null)).toMatchObject({ validForMs: 30 * MINUTE, source: 'page' });
  });

  test('else what the site rule knows', () => {
    expect(codeLife({ ...request, statedValidForMs: null }, null)).toMatchObject({
      validForMs: 10 * MINUTE,
      source: 'site-rule',
    });
  });

  test('else what was learned', () => {
    expect(codeLife({ ...request, site: 'other.example', statedValidForMs: null }, null)).toMatchObject({
      validForMs: 7 * MINUTE,
      source: 'learned',
    });
  });

  test.each([
    { minutes: 1, amberAt: at('14:00:30') },
    { minutes: 10, amberAt: at('14:05') },
    { minutes: 60, amberAt: at('14:55') },
  ])('of $minutes stated minutes is amber for the last half, five minutes at most', ({ minutes, amberAt }) => {
    expect(codeLife({ ...request, statedValidForMs: minutes * MINUTE }, null)?.amberAt).toBe(amberAt);
  });
});
