// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { resendOutlook } from '@/utils/request/cooldown';
import type { Answer } from '@/utils/request/request';
import { aRequest, aSend, at } from '../../support/builders';

const MINUTE = 60_000;
const refused = (refusedAt: number): Answer => ({ at: refusedAt, sign: 'refused', from: 'status', status: 429 });

describe('the next send', () => {
  test('is safe before anything was sent', () => {
    expect(resendOutlook(aRequest(), at('14:00'))).toEqual({
      key: 'safe',
      level: 'quiet',
      params: {},
      sends: 0,
      nextSendAt: null,
      source: null,
    });
  });

  test.each([
    { channel: 'sms', sentAt: [at('14:00')], until: at('14:01') },
    { channel: 'sms', sentAt: [at('13:59'), at('14:00')], until: at('14:02') },
    { channel: 'sms', sentAt: [at('13:56'), at('13:58'), at('14:00')], until: at('14:05') },
    { channel: 'voice', sentAt: [at('14:00')], until: at('14:01') },
    { channel: 'messenger', sentAt: [at('14:00')], until: at('14:01') },
    { channel: 'email', sentAt: [at('14:00')], until: at('14:02') },
    { channel: 'email', sentAt: [at('13:58'), at('14:00')], until: at('14:05') },
    { channel: 'email', sentAt: [at('13:50'), at('13:55'), at('14:00')], until: at('14:15') },
    { channel: 'unknown', sentAt: [at('14:00')], until: at('14:02') },
  ] as const)('waits longer with every send by $channel', ({ channel, sentAt, until }) => {
    const request = aRequest({ channel, sentAt: [...sentAt] });
    expect(resendOutlook(request, at('14:00:30'))).toMatchObject({
      key: 'wait',
      level: 'caution',
      params: { until },
      nextSendAt: until,
      source: 'default',
    });
    expect(resendOutlook(request, until).nextSendAt).toBeNull();
  });

  test('counts sends of other tabs and earlier attempts', () => {
    const request = aRequest({ channel: 'sms', sentAt: [at('14:00')], earlierSendsAt: [at('13:40')] });
    expect(resendOutlook(request, at('14:00:30'))).toMatchObject({ sends: 2, nextSendAt: at('14:02') });
  });

  test('does not count a send that failed or was refused', () => {
    const request = aRequest({
      sends: [
        aSend({ at: at('14:00'), answer: { at: at('14:00'), sign: 'failed', from: 'status', status: 500 } }),
        aSend({ at: at('14:00:10'), answer: refused(at('14:00:10')) }),
      ],
    });
    expect(resendOutlook(request, at('14:00:30'))).toMatchObject({ key: 'safe', sends: 0 });
  });

  test('counts a send that left no sign: it may be on its way', () => {
    const silence: Answer = { at: at('14:00:08'), sign: 'none', from: 'silence', status: null };
    const request = aRequest({ channel: 'sms', sends: [aSend({ at: at('14:00'), answer: silence })] });
    expect(resendOutlook(request, at('14:00:30'))).toMatchObject({ key: 'wait', sends: 1 });
  });
});

describe('the best evidence', () => {
  const request = aRequest({ channel: 'sms', sentAt: [at('14:00')] });

  test("is the site's own countdown, be it shorter", () => {
    const counted = { ...request, siteCountdownEndsAt: at('14:00:30') };
    expect(resendOutlook(counted, at('14:00:10'))).toMatchObject({
      nextSendAt: at('14:00:30'),
      source: 'site-countdown',
    });
    expect(resendOutlook(counted, at('14:00:30')).nextSendAt).toBeNull();
  });

  test("is the site's own countdown, be it longer", () => {
    const counted = { ...request, siteCountdownEndsAt: at('14:05'), learned: { cooldownMs: 1_000, validForMs: null } };
    expect(resendOutlook(counted, at('14:04:59'))).toMatchObject({ key: 'wait', nextSendAt: at('14:05') });
  });

  test('is a countdown even when no send was seen', () => {
    const counted = aRequest({ siteCountdownEndsAt: at('14:01') });
    expect(resendOutlook(counted, at('14:00'))).toMatchObject({ key: 'wait', nextSendAt: at('14:01') });
  });

  test('is not a countdown that ended before the last send', () => {
    const counted = { ...request, siteCountdownEndsAt: at('13:59') };
    expect(resendOutlook(counted, at('14:00:10'))).toMatchObject({ source: 'default' });
  });

  test('is a site rule before what was learned', () => {
    const known = { ...request, site: 'okta.com', learned: { cooldownMs: 45_000, validForMs: null } };
    expect(resendOutlook(known, at('14:00:10'))).toMatchObject({ nextSendAt: at('14:00:30'), source: 'site-rule' });
  });

  test('is what was learned before the default', () => {
    const known = { ...request, learned: { cooldownMs: 45_000, validForMs: null } };
    expect(resendOutlook(known, at('14:00:10'))).toMatchObject({ nextSendAt: at('14:00:45'), source: 'learned' });
  });
});

describe('the risk of a lockout', () => {
  const every = (minutes: number, count: number) =>
    Array.from({ length: count }, (_, i) => at('14:00') - (count - 1 - i) * minutes * MINUTE);

  test('is soft before the third send in ten minutes', () => {
    const request = aRequest({ channel: 'sms', sentAt: [at('14:00'), at('14:03')] });
    expect(resendOutlook(request, at('14:06'))).toMatchObject({
      key: 'soft',
      level: 'caution',
      params: { sends: 2 },
      nextSendAt: null,
    });
    expect(resendOutlook(request, at('14:10'))).toMatchObject({ key: 'safe' });
  });

  test('is strong before the fifth send in an hour, until one of them is an hour old', () => {
    const request = aRequest({ channel: 'sms', sentAt: every(10, 4) });
    expect(resendOutlook(request, at('14:20'))).toMatchObject({
      key: 'strong',
      level: 'danger',
      params: { sends: 4 },
      nextSendAt: at('14:30'),
    });
    expect(resendOutlook(request, at('14:30')).key).toBe('safe');
  });

  test('is strong before the eighth send in a day', () => {
    const request = aRequest({ channel: 'sms', sentAt: every(90, 7) });
    expect(resendOutlook(request, at('14:20'))).toMatchObject({ key: 'strong', sends: 7 });
    expect(resendOutlook(aRequest({ channel: 'sms', sentAt: every(90, 6) }), at('14:20')).key).toBe('safe');
  });

  test('is told rather than the wait', () => {
    const request = aRequest({ channel: 'sms', sentAt: every(2, 4), siteCountdownEndsAt: at('15:30') });
    expect(resendOutlook(request, at('14:01'))).toMatchObject({
      key: 'strong',
      nextSendAt: at('15:30'),
      source: 'site-countdown',
    });
  });

  test.each([
    { destination: '+86 138 •••• 1234', soft: 'soft', strong: 'strong' },
    { destination: '0086 •••• 1234', soft: 'soft', strong: 'strong' },
    { destination: '+852 •••• 1234', soft: 'safe', strong: 'safe' },
    { destination: '+886 9•• ••• 123', soft: 'safe', strong: 'safe' },
    { destination: '+1 ••• ••86', soft: 'safe', strong: 'safe' },
  ])('begins earlier for numbers of mainland China only: $destination', ({ destination, soft, strong }) => {
    const once = aRequest({ channel: 'sms', destination, sentAt: [at('14:00')] });
    expect(resendOutlook(once, at('14:02')).key).toBe(soft);
    const thrice = aRequest({ channel: 'sms', destination, sentAt: [at('06:00'), at('09:00'), at('12:00')] });
    expect(resendOutlook(thrice, at('14:02')).key).toBe(strong);
  });

  test('follows the site rule', () => {
    const request = aRequest({ site: 'gitlab.com', sentAt: every(10, 3) });
    expect(resendOutlook(request, at('14:20'))).toMatchObject({ key: 'strong', source: 'site-rule' });
    const lenient = aRequest({ site: 'login.gov', sentAt: every(12, 5) });
    expect(resendOutlook(lenient, at('14:20')).key).not.toBe('strong');
  });
});

describe('a lockout', () => {
  test('lasts as long as the page says', () => {
    const request = aRequest({ sentAt: [at('13:00')], lockout: { at: at('14:00'), untilAt: at('14:20') } });
    expect(resendOutlook(request, at('14:10'))).toMatchObject({
      key: 'stop',
      level: 'danger',
      params: { until: at('14:20') },
      nextSendAt: at('14:20'),
      source: 'notice',
    });
    expect(resendOutlook(request, at('14:20')).key).toBe('safe');
  });

  test('never ends before the countdown of the site', () => {
    const request = aRequest({ lockout: { at: at('14:00'), untilAt: at('14:20') }, siteCountdownEndsAt: at('14:40') });
    expect(resendOutlook(request, at('14:10'))).toMatchObject({ key: 'stop', nextSendAt: at('14:40') });
  });

  test('lasts as long as the site rule knows', () => {
    const request = aRequest({ site: 'coinbase.com', lockout: { at: at('14:00'), untilAt: null } });
    expect(resendOutlook(request, at('14:10'))).toMatchObject({
      nextSendAt: at('14:00') + 24 * 60 * MINUTE,
      source: 'site-rule',
    });
  });

  test.each([
    { refusals: 0, minutes: 15 },
    { refusals: 1, minutes: 15 },
    { refusals: 2, minutes: 60 },
    { refusals: 3, minutes: 24 * 60 },
    { refusals: 9, minutes: 24 * 60 },
  ])('after $refusals refused sends is left alone for $minutes minutes', ({ refusals, minutes }) => {
    const sends = Array.from({ length: refusals }, (_, i) => {
      const refusedAt = at('14:00') - (refusals - 1 - i) * MINUTE;
      return aSend({ at: refusedAt, answer: refused(refusedAt) });
    });
    const request = aRequest({ sends, lockout: { at: at('14:00'), untilAt: null } });
    expect(resendOutlook(request, at('14:01'))).toMatchObject({
      key: 'stop',
      nextSendAt: at('14:00') + minutes * MINUTE,
    });
  });
});

test('an authenticator form has nothing to send', () => {
  const request = aRequest({ kind: 'authenticator', sentAt: [at('14:00')], siteCountdownEndsAt: at('14:05') });
  expect(resendOutlook(request, at('14:01'))).toMatchObject({ key: 'safe', sends: 0, nextSendAt: null });
});

test('sends from a clock that was ahead do not count until then', () => {
  const request = aRequest({ sentAt: [at('18:00')] });
  expect(resendOutlook(request, at('14:00'))).toMatchObject({ key: 'safe', sends: 0 });
});
