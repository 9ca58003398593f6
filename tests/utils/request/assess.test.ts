// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '@/utils/ranking/message';
import { assess, reduceRequest } from '@/utils/request';
import type { Advice } from '@/utils/request/advice';
import type { Answer, Request } from '@/utils/request/request';
import { aMessage, aRequest, aSend, at } from '../../support/builders';
import { anyEvent } from '../../support/request-events';

const MINUTE = 60_000;

const silence = (sentAt: number): Answer => ({ at: sentAt + 8_000, sign: 'none', from: 'silence', status: null });
const failure = (sentAt: number): Answer => ({ at: sentAt + 500, sign: 'failed', from: 'status', status: 502 });
const refusal = (sentAt: number): Answer => ({ at: sentAt + 500, sign: 'refused', from: 'status', status: 429 });

describe('nothing was sent yet', () => {
  test('no request waits for nothing', () => {
    expect(assess(undefined, [aMessage()], at('14:00'))).toEqual({
      level: 'quiet',
      key: 'nothingWaiting',
      params: {},
      actions: [],
      life: null,
      resend: { key: 'safe', level: 'quiet', params: {}, sends: 0, nextSendAt: null, source: null },
      arrivedMessageId: null,
      changesAt: null,
    });
  });

  test('a form says to press Send', () => {
    expect(assess(aRequest(), [], at('14:00'))).toMatchObject({
      key: 'pressSend',
      actions: ['sendAgain'],
      life: null,
      changesAt: null,
    });
  });

  test('a running countdown means that the page sent one by itself', () => {
    const request = aRequest({ siteCountdownEndsAt: at('14:01') });
    expect(assess(request, [], at('14:00:10'))).toMatchObject({ key: 'waiting', params: { sentAt: at('14:00') } });
  });

  test('an authenticator form says that nothing will be sent, and counts nothing', () => {
    const request = aRequest({ kind: 'authenticator', sentAt: [at('14:00')], wrongCodeAt: [at('14:01')] });
    expect(assess(request, [aMessage()], at('14:02'))).toMatchObject({
      key: 'authenticator',
      level: 'info',
      life: null,
      resend: { key: 'safe', nextSendAt: null },
      arrivedMessageId: null,
      changesAt: null,
    });
  });
});

describe('a code was sent', () => {
  const request = aRequest({ sentAt: [at('14:00')], destination: 'j•••@gmail.com' });

  test('it is given time first', () => {
    expect(assess(request, [], at('14:01'))).toMatchObject({
      key: 'waiting',
      params: { sentAt: at('14:00'), destination: 'j•••@gmail.com' },
      actions: ['searchMailbox'],
    });
  });

  test.each([
    { channel: 'sms', lateAt: at('14:01:30') },
    { channel: 'email', lateAt: at('14:03') },
  ] as const)('by $channel it is late after a while, and another send is safe', ({ channel, lateAt }) => {
    const by = { ...request, channel };
    expect(assess(by, [], lateAt - 1).key).toBe('waiting');
    expect(assess(by, [], lateAt)).toMatchObject({ key: 'late', resend: { key: 'safe' } });
    expect(assess(by, [], lateAt).actions).toContain('sendAgain');
  });

  test('it is not called late while the site itself says to wait', () => {
    const counted = { ...request, siteCountdownEndsAt: at('14:05') };
    const advice = assess(counted, [], at('14:04'));
    expect(advice.key).toBe('waiting');
    expect(advice.actions).not.toContain('sendAgain');
  });

  test('a press without a sign is told of after eight seconds', () => {
    const silent = aRequest({ sends: [aSend({ at: at('14:00'), answer: null })] });
    expect(assess(silent, [], at('14:00:07')).key).toBe('waiting');
    expect(assess(silent, [], at('14:00:08'))).toMatchObject({
      key: 'noSign',
      level: 'caution',
      params: { sentAt: at('14:00') },
    });
    const told = aRequest({ sends: [aSend({ at: at('14:00'), answer: silence(at('14:00')) })] });
    expect(assess(told, [], at('14:00:08')).key).toBe('noSign');
  });

  test('what the page sent by itself needs no sign', () => {
    const implicit = aRequest({ sends: [aSend({ at: at('14:00'), how: 'implicit', answer: null })] });
    expect(assess(implicit, [], at('14:01')).key).toBe('waiting');
  });

  test('an error of the site is told with its status', () => {
    const failed = aRequest({ sends: [aSend({ at: at('14:00'), answer: failure(at('14:00')) })] });
    expect(assess(failed, [], at('14:00:05'))).toMatchObject({
      key: 'sendFailed',
      params: { status: 502 },
      actions: ['sendAgain', 'checklist'],
    });
  });

  test('after a second send the newest message is named', () => {
    const twice = aRequest({ sentAt: [at('14:00'), at('14:03')] });
    expect(assess(twice, [], at('14:04'))).toMatchObject({
      key: 'useNewest',
      params: { sends: 2, newestAt: at('14:03') },
    });
  });

  test('a send that was refused is not one of them', () => {
    const sends = [aSend({ at: at('14:00') }), aSend({ at: at('14:03'), answer: refusal(at('14:03')) })];
    expect(assess(aRequest({ sends }), [], at('14:03:30')).key).toBe('late');
  });
});

describe('time passes', () => {
  test('a usual life ends in "probably expired"', () => {
    const request = aRequest({ sentAt: [at('14:00')] });
    expect(assess(request, [], at('14:10') - 1).key).not.toBe('probablyExpired');
    expect(assess(request, [], at('14:10'))).toMatchObject({ key: 'probablyExpired', level: 'caution' });
  });

  test.each([
    { source: 'page', request: aRequest({ sentAt: [at('14:00')], statedValidForMs: 2 * MINUTE }), overAt: at('14:02') },
    { source: 'site-rule', request: aRequest({ site: 'kucoin.com', sentAt: [at('14:00')] }), overAt: at('14:10') },
  ])('a life stated by the $source ends in "expired"', ({ request, overAt }) => {
    expect(assess(request, [], overAt - 1).key).not.toBe('expired');
    expect(assess(request, [], overAt).key).toBe('expired');
  });

  test('after fifteen minutes on one attempt the sign-in is to be started again', () => {
    const request = aRequest({ sentAt: [at('14:00')] });
    expect(assess(request, [], at('14:15') - 1).key).toBe('probablyExpired');
    expect(assess(request, [], at('14:15')).key).toBe('restartSignIn');
  });

  test('but not while a code that was just sent lives', () => {
    const request = aRequest({ startedAt: at('14:00'), sentAt: [at('14:00'), at('14:14')] });
    expect(assess(request, [], at('14:16')).key).toBe('useNewest');
  });
});

describe('the site stops', () => {
  const stopped = aRequest({ sentAt: [at('14:00')], lockout: { at: at('14:05'), untilAt: at('14:20') } });

  test('until when is told, and no send is advised', () => {
    const advice = assess(stopped, [], at('14:06'));
    expect(advice).toMatchObject({
      key: 'stop',
      level: 'danger',
      params: { until: at('14:20') },
      resend: { key: 'stop' },
    });
    expect(advice.actions).not.toContain('sendAgain');
  });

  test('a code that arrives all the same is offered', () => {
    const message = aMessage({ sentAt: at('14:06'), seenAt: at('14:06') });
    expect(assess(stopped, [message], at('14:07')).key).toBe('arrived');
  });

  test('afterwards it is as before', () => {
    expect(assess(aRequest({ lockout: stopped.lockout }), [], at('14:20')).key).toBe('pressSend');
  });
});

describe('a code arrived', () => {
  const request = aRequest({ sentAt: [at('14:00:20')] });
  const message = aMessage({ id: 'a', code: '111111', sentAt: at('14:00'), seenAt: at('14:00:40') });

  test('it is offered with its sender', () => {
    expect(assess(request, [message], at('14:01'))).toMatchObject({
      key: 'arrived',
      level: 'good',
      params: { sender: 'KuCoin', sentAt: at('14:00') },
      actions: ['fill', 'copy'],
      arrivedMessageId: 'a',
    });
  });

  test('its stated life counts', () => {
    const stated = { ...message, validForMs: 3 * MINUTE };
    expect(assess(request, [stated], at('14:01')).life).toMatchObject({ source: 'message', expiresAt: at('14:03:20') });
    expect(assess(request, [stated], at('14:03:20')).key).toBe('expired');
  });

  test('in spam it comes with a word of care and the guide', () => {
    const advice = assess(request, [{ ...message, folder: 'spam' }], at('14:01'));
    expect(advice).toMatchObject({
      key: 'arrivedInSpam',
      level: 'caution',
      params: { sender: 'KuCoin' },
      arrivedMessageId: 'a',
    });
    expect(advice.actions).toContain('allowSender');
  });

  test('who typed it already hears nothing more', () => {
    const typed = { ...request, typed: { at: at('14:01'), messageId: 'a' } };
    expect(assess(typed, [message], at('14:02'))).toMatchObject({ key: 'arrived', level: 'quiet' });
  });

  test('one from before the send is not it', () => {
    const old = { ...message, sentAt: at('13:50'), seenAt: at('14:00:40') };
    expect(assess(request, [old], at('14:01'))).toMatchObject({ key: 'waiting', arrivedMessageId: null });
  });

  test('one that was seen before the send is not it, be it of the same minute', () => {
    expect(assess(request, [{ ...message, seenAt: at('14:00:10') }], at('14:01')).key).toBe('waiting');
  });

  test('that of the first send does not answer the second', () => {
    const twice = aRequest({ sentAt: [at('14:00:20'), at('14:04')] });
    expect(assess(twice, [message], at('14:05'))).toMatchObject({ key: 'useNewest', arrivedMessageId: null });
  });

  test('of two that came out of order the one sent last is offered', () => {
    const twice = aRequest({ sentAt: [at('14:00:20'), at('14:04')] });
    const second = aMessage({ id: 'b', code: '222222', sentAt: at('14:04'), seenAt: at('14:04:30'), order: 1 });
    const advice = assess(twice, [second, { ...message, seenAt: at('14:06'), order: 9 }], at('14:06'));
    expect(advice).toMatchObject({ key: 'arrived', params: { sends: 2 }, arrivedMessageId: 'b' });
  });

  test('to a form that sent nothing itself it is offered too', () => {
    const form = aRequest({ startedAt: at('14:00:30') });
    expect(assess(form, [message], at('14:01')).key).toBe('arrived');
  });
});

describe('a code of somebody else arrived', () => {
  const request = aRequest({ sentAt: [at('14:00')] });
  const from = { name: 'KuCoin', address: 'no-reply@kucoin.example.evil.example' };

  test('it is refused, and its domain told', () => {
    expect(assess(request, [aMessage({ from, sentAt: at('14:01') })], at('14:02'))).toMatchObject({
      key: 'arrivedElsewhere',
      level: 'caution',
      params: { sender: 'evil.example', site: 'kucoin.example' },
      actions: [],
      arrivedMessageId: null,
    });
  });

  test('it does not hide the one that belongs', () => {
    const messages = [aMessage({ sentAt: at('14:01') }), aMessage({ from, sentAt: at('14:02') })];
    expect(assess(request, messages, at('14:03')).key).toBe('arrived');
  });

  test('a code bound to another site is refused too', () => {
    const message = aMessage({ boundDomain: 'other.example', sentAt: at('14:01') });
    expect(assess(request, [message], at('14:02')).params.sender).toBe('other.example');
  });

  test('one from long before is no matter', () => {
    expect(assess(request, [aMessage({ from, sentAt: at('13:50') })], at('14:02')).key).toBe('waiting');
  });

  test('a text message, whose sender cannot be checked, is told of and never filled', () => {
    const bySms = aRequest({ channel: 'sms', sentAt: [at('14:00')] });
    const message = aMessage({ from: { name: 'KUCOIN', address: '22000' }, sentAt: at('14:01') });
    expect(assess(bySms, [message], at('14:02'))).toMatchObject({
      key: 'arrived',
      level: 'info',
      actions: ['copy'],
      arrivedMessageId: null,
    });
  });
});

describe('the user typed', () => {
  const request = aRequest({ sentAt: [at('14:00'), at('14:04')] });
  const older = aMessage({ id: 'a', code: '111111', sentAt: at('14:00'), seenAt: at('14:00') });
  const newer = aMessage({ id: 'b', code: '222222', sentAt: at('14:04'), seenAt: at('14:04') });
  const typed = (messageId: string) => ({ ...request, typed: { at: at('14:05'), messageId } });

  test('a superseded code, and is told of the newer one', () => {
    expect(assess(typed('a'), [older, newer], at('14:05'))).toMatchObject({
      key: 'typedSuperseded',
      level: 'caution',
      params: { newestAt: at('14:04') },
    });
  });

  test('the same code that came again, and is told nothing', () => {
    const again = { ...newer, code: '111111' };
    expect(assess(typed('a'), [older, again], at('14:05'))).toMatchObject({ key: 'arrived', level: 'quiet' });
  });

  test('an expired code, and is told to send a new one', () => {
    const over = { ...newer, validForMs: MINUTE };
    expect(assess(typed('b'), [over], at('14:06')).key).toBe('typedExpired');
  });

  test('a code that we do not know, and is told nothing of it', () => {
    expect(assess(typed('gone'), [newer], at('14:05')).key).toBe('arrived');
  });
});

describe('the page says that the code is wrong', () => {
  const once = aRequest({ sentAt: [at('14:00')] });
  const twice = aRequest({ sentAt: [at('14:00'), at('14:02')] });
  const wrong = (request: Request, tries: number) => ({
    ...request,
    wrongCodeAt: Array.from({ length: tries }, (_, i) => at('14:03') + i * 5_000),
  });

  test('after one send the digits, the site and the sign-in are to be checked', () => {
    expect(assess(wrong(once, 1), [], at('14:03:10'))).toMatchObject({ key: 'wrongCode', level: 'info' });
  });

  test('after several sends it may not be the newest', () => {
    expect(assess(wrong(twice, 1), [], at('14:03:10'))).toMatchObject({
      key: 'wrongCodeNewest',
      params: { newestAt: at('14:02') },
    });
  });

  test('after two tries it is louder, after four one more may lock', () => {
    expect(assess(wrong(once, 2), [], at('14:03:30')).level).toBe('caution');
    expect(assess(wrong(once, 4), [], at('14:03:30'))).toMatchObject({
      key: 'wrongCodeOften',
      level: 'danger',
      params: { tries: 4 },
    });
  });

  test('a later send makes that old news', () => {
    const resent = { ...wrong(once, 4), sends: [...once.sends, aSend({ at: at('14:05') })] };
    expect(assess(resent, [], at('14:05:10')).key).toBe('useNewest');
  });

  test('once its life is over, that is the better explanation', () => {
    expect(assess(wrong(once, 1), [], at('14:10')).key).toBe('probablyExpired');
  });

  test('a code that arrives afterwards is offered', () => {
    expect(assess(wrong(once, 1), [aMessage({ sentAt: at('14:04'), seenAt: at('14:04') })], at('14:05')).key).toBe(
      'arrived',
    );
  });

  test('a typed code that is known to be older is the better explanation', () => {
    const older = aMessage({ id: 'a', code: '111111', sentAt: at('14:00') });
    const newer = aMessage({ code: '222222', sentAt: at('14:02'), seenAt: at('14:02') });
    const typed = { ...wrong(twice, 1), typed: { at: at('14:03'), messageId: 'a' } };
    expect(assess(typed, [older, newer], at('14:03:10')).key).toBe('typedSuperseded');
  });
});

describe('the page says that the code has expired', () => {
  const request = aRequest({ sentAt: [at('14:00')], codeExpiredAt: at('14:05') });

  test('another one is to be sent', () => {
    expect(assess(request, [], at('14:05:10'))).toMatchObject({
      key: 'codeExpired',
      level: 'caution',
      actions: ['sendAgain'],
    });
  });

  test('until it was', () => {
    const resent = { ...request, sends: [...request.sends, aSend({ at: at('14:06') })] };
    expect(assess(resent, [], at('14:06:10')).key).toBe('useNewest');
  });

  test('the later of "wrong" and "expired" counts', () => {
    expect(assess({ ...request, wrongCodeAt: [at('14:06')] }, [], at('14:06:10')).key).toBe('wrongCode');
    expect(assess({ ...request, wrongCodeAt: [at('14:04')] }, [], at('14:05:10')).key).toBe('codeExpired');
  });
});

describe('whatever happened', () => {
  const clock = fc.integer({ min: 0, max: 4 * 3600 }).map((seconds) => at('13:30') + seconds * 1000);
  const request = fc
    .array(anyEvent(), { maxLength: 25 })
    .map((events) => events.reduce<Request | undefined>(reduceRequest, undefined));
  const message = fc
    .record({
      id: fc.constantFrom('message-a', 'message-b', 'message-c'),
      code: fc.constantFrom('111111', '222222'),
      from: fc.constantFrom(
        { name: 'KuCoin', address: 'no-reply@kucoin.example' },
        { name: 'GitLab', address: 'noreply@gitlab.com' },
        { name: 'KuCoin', address: 'a@evil.example' },
        { name: null, address: '22000' },
      ),
      sentAt: fc.option(clock),
      seenAt: clock,
      validForMs: fc.constantFrom(null, 3 * MINUTE),
      folder: fc.constantFrom('inbox' as const, 'spam' as const),
    })
    .map((fields) => aMessage(fields));
  const messages = fc.uniqueArray(message, { maxLength: 3, selector: ({ id }) => id });

  const told = ({ key, level, life, resend, arrivedMessageId, actions }: Advice) => ({
    key,
    level,
    life,
    arrivedMessageId,
    actions,
    resend: { key: resend.key, level: resend.level, sends: resend.sends, nextSendAt: resend.nextSendAt },
  });

  test('a code whose send nobody saw names the instant for a new sign-in too', () => {
    const known = aRequest({ startedAt: at('14:00'), formSeenAt: at('14:00'), sends: [] });
    const seen = [aMessage({ sentAt: at('13:59'), seenAt: at('13:59') })];
    expect(assess(known, seen, at('14:12')).changesAt).toBe(at('14:15'));
  });

  test('the advice holds until the instant it names', () => {
    fc.assert(
      fc.property(request, messages, clock, fc.double({ min: 0, max: 1, noNaN: true }), (known, seen, now, share) => {
        const advice = assess(known, seen, now);
        const last = advice.changesAt === null ? now + 48 * 60 * MINUTE : advice.changesAt - 1;
        expect(last).toBeGreaterThanOrEqual(now);
        const between = Math.floor(now + (last - now) * share);
        expect(told(assess(known, seen, between))).toEqual(told(advice));
        expect(told(assess(known, seen, last))).toEqual(told(advice));
      }),
      { numRuns: 500 },
    );
  });

  test("another send is never advised before the site's own countdown or lockout ends", () => {
    fc.assert(
      fc.property(request, messages, clock, (known, seen, now) => {
        const advice = assess(known, seen, now);
        const endsAt = Math.max(known?.siteCountdownEndsAt ?? 0, known?.lockout?.untilAt ?? 0);
        const newestAt = Math.max(0, ...(known?.sends.map((send) => send.at) ?? []));
        if (known?.kind !== 'sent' || endsAt <= now || newestAt > now || endsAt <= newestAt) return;
        expect(advice.actions).not.toContain('sendAgain');
        expect(advice.resend.nextSendAt).toBeGreaterThanOrEqual(endsAt);
      }),
      { numRuns: 500 },
    );
  });

  test('a code is said to be here only when its sender belongs to the site', () => {
    fc.assert(
      fc.property(request, messages, clock, (known, seen, now) => {
        const { arrivedMessageId, actions } = assess(known, seen, now);
        const arrived = seen.find(({ id }: Message) => id === arrivedMessageId);
        if (arrived) expect(arrived.from?.address).toContain(`@${known?.site}`);
        else expect(actions).not.toContain('fill');
      }),
      { numRuns: 500 },
    );
  });

  test('the same facts give the same advice, whatever the order of the messages', () => {
    fc.assert(
      fc.property(request, messages, clock, (known, seen, now) => {
        expect(assess(known, seen.toReversed(), now)).toEqual(assess(known, seen, now));
      }),
    );
  });
});
