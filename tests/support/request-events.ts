import fc from 'fast-check';
import type { Request, RequestEvent } from '@/utils/request/request';
import { at } from './builders';

/** A code form seen on kucoin.example. */
export function formSeen(
  event: Partial<Extract<RequestEvent, { type: 'codeFormSeen' }>> & { at: number },
): RequestEvent {
  return {
    type: 'codeFormSeen',
    site: 'kucoin.example',
    kind: 'sent',
    channel: 'email',
    destination: null,
    codeLength: null,
    statedValidForMs: null,
    ...event,
  };
}

/** A press on a send control. */
export function pressed(sendAt: number): RequestEvent {
  return { type: 'codeSent', at: sendAt, how: 'press', channel: 'unknown' };
}

const channel = fc.constantFrom('email' as const, 'sms' as const, 'voice' as const, 'unknown' as const);
const destination = fc.constantFrom(null, 'j•••@gmail.com', 'a•••@work.example', '+86 138 •••• 1234', '+1 ••• ••• 99');

/** Any event within some hours, on the grid of seconds so that instants meet. */
export function anyEvent(from = at('14:00'), hours = 3): fc.Arbitrary<RequestEvent> {
  const instant = fc.integer({ min: 0, max: hours * 3600 }).map((seconds) => from + seconds * 1000);
  return fc.oneof(
    fc.record({
      type: fc.constant('codeFormSeen' as const),
      at: instant,
      site: fc.constantFrom('kucoin.example', 'kucoin.example', 'gitlab.com'),
      kind: fc.constantFrom('sent' as const, 'sent' as const, 'sent' as const, 'authenticator' as const),
      channel,
      destination,
      codeLength: fc.constantFrom(null, 6),
      statedValidForMs: fc.constantFrom(null, null, 60_000, 1_800_000, -5),
      earlierSendsAt: fc.array(instant, { maxLength: 3 }),
      learned: fc.constantFrom(null, { cooldownMs: 45_000, validForMs: null }),
    }),
    fc.record({
      type: fc.constant('codeSent' as const),
      at: instant,
      how: fc.constantFrom('press' as const, 'submit' as const, 'implicit' as const),
      channel,
    }),
    fc.record({
      type: fc.constant('sendAnswered' as const),
      at: instant,
      sendAt: instant,
      sign: fc.constantFrom('accepted' as const, 'refused' as const, 'failed' as const, 'none' as const),
      from: fc.constantFrom('status' as const, 'notice' as const, 'countdown' as const, 'silence' as const),
      status: fc.constantFrom(null, 200, 429, 500),
    }),
    fc.record({
      type: fc.constant('countdownSeen' as const),
      at: instant,
      endsAt: instant,
    }),
    fc.record({
      type: fc.constant('noticeSeen' as const),
      at: instant,
      notice: fc.constantFrom('tooMany' as const, 'wrongCode' as const, 'codeExpired' as const, 'codeSent' as const),
      untilAt: fc.option(instant),
    }),
    fc.record({
      type: fc.constant('codeTyped' as const),
      at: instant,
      messageId: fc.constantFrom(null, 'message-a', 'message-b'),
    }),
  );
}

/** Every instant that a request holds, by name. Sends are a history, the others are points that only move on. */
export function instantsOf(request: Request): Record<string, number | null> {
  const { startedAt, formSeenAt, siteCountdownEndsAt, lockout, codeExpiredAt, typed } = request;
  return {
    startedAt,
    formSeenAt,
    siteCountdownEndsAt,
    lockoutAt: lockout?.at ?? null,
    codeExpiredAt,
    typedAt: typed?.at ?? null,
  };
}
