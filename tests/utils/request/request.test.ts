// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduceRequest } from '@/utils/request';
import type { Request, RequestEvent } from '@/utils/request/request';
import { at } from '../../support/builders';
import { anyEvent, formSeen, instantsOf, pressed } from '../../support/request-events';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function reduceAll(events: RequestEvent[], start?: Request): Request {
  const request = events.reduce(reduceRequest, start);
  if (!request) throw new Error('no form was seen');
  return request;
}

const form = formSeen({ at: at('14:00') });
const implicit = (sentAt: number): RequestEvent => ({
  type: 'codeSent',
  at: sentAt,
  how: 'implicit',
  channel: 'email',
});
const submitted = (sentAt: number): RequestEvent => ({ type: 'codeSent', at: sentAt, how: 'submit', channel: 'email' });
const notice = (
  kind: Extract<RequestEvent, { type: 'noticeSeen' }>['notice'],
  seenAt: number,
  untilAt: number | null = null,
) => ({ type: 'noticeSeen', at: seenAt, notice: kind, untilAt }) satisfies RequestEvent;
const answered = (sendAt: number, sign: 'accepted' | 'refused' | 'failed' | 'none', seconds = 1) =>
  ({
    type: 'sendAnswered',
    at: sendAt + seconds * 1000,
    sendAt,
    sign,
    from: sign === 'none' ? 'silence' : 'status',
    status: null,
  }) satisfies RequestEvent;

const sendTimes = (request: Request) => request.sends.map((send) => send.at);

describe('before a form was seen', () => {
  test.each([pressed(at('14:00')), notice('tooMany', at('14:00')), answered(at('14:00'), 'accepted')])(
    '$type tells nothing',
    (event) => {
      expect(reduceRequest(undefined, event)).toBeUndefined();
    },
  );

  test('a form begins a request', () => {
    expect(reduceRequest(undefined, form)).toMatchObject({
      site: 'kucoin.example',
      startedAt: at('14:00'),
      formSeenAt: at('14:00'),
      sends: [],
      lockout: null,
    });
  });

  test('an event without a time is no event', () => {
    expect(reduceRequest(undefined, formSeen({ at: Number.NaN }))).toBeUndefined();
    const request = reduceAll([form]);
    expect(reduceRequest(request, pressed(Number.POSITIVE_INFINITY))).toBe(request);
  });
});

describe('what the form tells', () => {
  test('is filled in when it becomes known later', () => {
    const request = reduceAll([
      formSeen({ at: at('14:00'), channel: 'unknown' }),
      formSeen({ at: at('14:01'), channel: 'sms', destination: '+1 ••• 99', codeLength: 6, statedValidForMs: MINUTE }),
    ]);
    expect(request).toMatchObject({
      channel: 'sms',
      destination: '+1 ••• 99',
      codeLength: 6,
      statedValidForMs: MINUTE,
      startedAt: at('14:00'),
      formSeenAt: at('14:01'),
    });
  });

  test('is not forgotten when the form says less later', () => {
    const request = reduceAll([
      formSeen({ at: at('14:00'), channel: 'sms', destination: '+1 ••• 99' }),
      formSeen({ at: at('14:01'), channel: 'unknown' }),
    ]);
    expect(request).toMatchObject({ channel: 'sms', destination: '+1 ••• 99' });
  });

  test('is what the newest form says, also when an older one is heard of last', () => {
    const sms = formSeen({ at: at('14:01'), channel: 'sms', kind: 'sent' });
    const app = formSeen({ at: at('14:00'), channel: 'unknown', kind: 'authenticator', codeLength: 6 });
    expect(reduceAll([sms, app])).toMatchObject({ kind: 'sent', channel: 'sms', codeLength: 6 });
    expect(reduceAll([app, sms])).toMatchObject({ kind: 'sent', channel: 'sms', codeLength: 6 });
  });

  test('a life that is no length of time is not kept', () => {
    expect(reduceAll([formSeen({ at: at('14:00'), statedValidForMs: -1 })]).statedValidForMs).toBeNull();
  });
});

describe('sends', () => {
  test('are kept oldest first, in whatever order they are heard of', () => {
    expect(sendTimes(reduceAll([form, pressed(at('14:05')), pressed(at('14:01'))]))).toEqual([
      at('14:01'),
      at('14:05'),
    ]);
  });

  test('a double click is one send', () => {
    expect(reduceAll([form, pressed(at('14:01')), pressed(at('14:01') + 300)]).sends).toHaveLength(1);
  });

  test.each([
    { what: 'right after it', said: implicit(at('14:01:03')) },
    { what: 'after a slow answer', said: implicit(at('14:01:19')) },
    { what: 'as a form that is submitted', said: submitted(at('14:01:01')) },
  ])('what the page says $what is the send that was pressed', ({ said }) => {
    for (const events of [
      [pressed(at('14:01')), said],
      [said, pressed(at('14:01'))],
    ]) {
      expect(reduceAll([form, ...events]).sends).toHaveLength(1);
    }
  });

  test('"we sent a code" answers the press before it', () => {
    const [send] = reduceAll([form, pressed(at('14:01')), implicit(at('14:01:03'))]).sends;
    expect(send).toMatchObject({ how: 'press', channel: 'email', answer: { sign: 'accepted', from: 'notice' } });
  });

  test('"we sent a code" that still stands there when the page is loaded again is no other send', () => {
    expect(reduceAll([form, pressed(at('14:01')), implicit(at('14:04'))]).sends).toHaveLength(1);
    expect(reduceAll([form, implicit(at('14:01')), implicit(at('14:04'))]).sends).toHaveLength(1);
  });

  test('"we sent a code" by another channel is another send', () => {
    const bySms: RequestEvent = { type: 'codeSent', at: at('14:04'), how: 'implicit', channel: 'sms' };
    expect(reduceAll([form, implicit(at('14:01')), bySms]).sends).toHaveLength(2);
  });

  test('a press after the page sent one by itself is the second', () => {
    expect(reduceAll([form, implicit(at('14:00')), pressed(at('14:00:08'))]).sends).toHaveLength(2);
  });

  test('going back and submitting the address again is another send', () => {
    expect(reduceAll([form, submitted(at('14:00')), submitted(at('14:02'))]).sends).toHaveLength(2);
  });

  test('a page that comes back with "wrong code" has sent none', () => {
    const events = [submitted(at('14:03')), notice('wrongCode', at('14:03'))];
    for (const order of [events, events.toReversed()]) {
      const request = reduceAll([form, pressed(at('14:00')), ...order]);
      expect(sendTimes(request)).toEqual([at('14:00')]);
      expect(request.wrongCodeAt).toEqual([at('14:03')]);
    }
  });

  test('a notice that a code was sent is a send when none is known', () => {
    expect(sendTimes(reduceAll([form, notice('codeSent', at('14:01'))]))).toEqual([at('14:01')]);
    expect(sendTimes(reduceAll([form, pressed(at('14:00')), notice('codeSent', at('14:03'))]))).toEqual([at('14:00')]);
  });

  test('are at most fifty, the newest', () => {
    const presses = Array.from({ length: 80 }, (_, i) => pressed(at('14:00') + i * MINUTE));
    const { sends } = reduceAll([form, ...presses]);
    expect(sends).toHaveLength(50);
    expect(sends.at(-1)?.at).toBe(at('14:00') + 79 * MINUTE);
  });

  test('are forgotten after a day', () => {
    expect(sendTimes(reduceAll([form, pressed(at('14:00')), pressed(at('14:01') + DAY)]))).toEqual([at('14:01') + DAY]);
  });
});

describe('the answer to a send', () => {
  test('is kept with the send it is for', () => {
    const { sends } = reduceAll([form, pressed(at('14:01')), pressed(at('14:03')), answered(at('14:01'), 'accepted')]);
    expect(sends.map((send) => send.answer?.sign)).toEqual(['accepted', undefined]);
  });

  test('may be heard of before the press', () => {
    const { sends } = reduceAll([form, answered(at('14:01'), 'accepted'), pressed(at('14:01'))]);
    expect(sends).toMatchObject([{ at: at('14:01'), answer: { sign: 'accepted' } }]);
  });

  test('is never downgraded to silence', () => {
    const events = [answered(at('14:01'), 'accepted'), answered(at('14:01'), 'none', 8)];
    for (const order of [events, events.toReversed()]) {
      expect(reduceAll([form, pressed(at('14:01')), ...order]).sends[0]?.answer?.sign).toBe('accepted');
    }
  });

  test('is a refusal when the page says "too many" under a status of success', () => {
    const request = reduceAll([
      form,
      pressed(at('14:01')),
      answered(at('14:01'), 'accepted'),
      notice('tooMany', at('14:01:02')),
    ]);
    expect(request.sends[0]?.answer?.sign).toBe('refused');
  });

  test('is a failure when the button counts down although the service failed', () => {
    const countdown: RequestEvent = { type: 'countdownSeen', at: at('14:01'), endsAt: at('14:02') };
    const request = reduceAll([form, pressed(at('14:01')), countdown, answered(at('14:01'), 'failed')]);
    expect(request.sends[0]?.answer?.sign).toBe('failed');
  });

  test('is a new countdown', () => {
    const countdown: RequestEvent = { type: 'countdownSeen', at: at('14:01:01'), endsAt: at('14:02') };
    expect(reduceAll([form, pressed(at('14:01')), countdown]).sends[0]?.answer).toMatchObject({
      sign: 'accepted',
      from: 'countdown',
    });
  });

  test('is not a countdown that ran already', () => {
    const before: RequestEvent = { type: 'countdownSeen', at: at('14:00'), endsAt: at('14:02') };
    const again: RequestEvent = { type: 'countdownSeen', at: at('14:01:02'), endsAt: at('14:02') + 900 };
    expect(reduceAll([form, before, pressed(at('14:01')), again]).sends[0]?.answer).toBeNull();
  });
});

describe('the countdown of the site', () => {
  test('is never shortened by a reading that was rounded', () => {
    const readings = [at('14:02'), at('14:02') - 800, at('14:02') + 700];
    const events = readings.map((endsAt, i): RequestEvent => ({ type: 'countdownSeen', at: at('14:01') + i, endsAt }));
    expect(reduceAll([form, ...events]).siteCountdownEndsAt).toBe(at('14:02') + 700);
  });

  test.each([at('14:01'), at('13:00'), at('14:01') + 2 * DAY, Number.NaN])('is not one that ends at %d', (endsAt) => {
    expect(reduceAll([form, { type: 'countdownSeen', at: at('14:01'), endsAt }]).siteCountdownEndsAt).toBeNull();
  });
});

describe('a lockout', () => {
  test('begins with the notice, and ends when the page says', () => {
    const request = reduceAll([form, notice('tooMany', at('14:05'), at('14:20'))]);
    expect(request.lockout).toEqual({ at: at('14:05'), untilAt: at('14:20') });
  });

  test('begins with a refused send', () => {
    const request = reduceAll([form, pressed(at('14:05')), answered(at('14:05'), 'refused')]);
    expect(request.lockout).toEqual({ at: at('14:05:01'), untilAt: null });
  });

  test('keeps the time that the page gave when it is refused once more before it', () => {
    const request = reduceAll([form, notice('tooMany', at('14:05'), at('14:20')), notice('tooMany', at('14:06'))]);
    expect(request.lockout).toEqual({ at: at('14:06'), untilAt: at('14:20') });
  });

  test('ends with a later send that the site accepted', () => {
    const request = reduceAll([
      form,
      notice('tooMany', at('14:05')),
      pressed(at('14:30')),
      answered(at('14:30'), 'accepted'),
    ]);
    expect(request.lockout).toBeNull();
  });

  test('does not end with a press alone', () => {
    expect(reduceAll([form, notice('tooMany', at('14:05')), pressed(at('14:06'))]).lockout).not.toBeNull();
  });
});

describe('what the page says of a code', () => {
  test('is counted once for each notice', () => {
    const request = reduceAll([
      form,
      notice('wrongCode', at('14:02')),
      notice('wrongCode', at('14:02') + 900),
      notice('wrongCode', at('14:03')),
    ]);
    expect(request.wrongCodeAt).toEqual([at('14:02'), at('14:03')]);
  });

  test('that it expired is kept with the latest time', () => {
    const events = [notice('codeExpired', at('14:09')), notice('codeExpired', at('14:04'))];
    expect(reduceAll([form, ...events]).codeExpiredAt).toBe(at('14:09'));
  });
});

describe('what the user typed', () => {
  const typed = (typedAt: number, messageId: string | null): RequestEvent => ({
    type: 'codeTyped',
    at: typedAt,
    messageId,
  });

  test('is the last known code', () => {
    expect(reduceAll([form, typed(at('14:03'), 'b'), typed(at('14:02'), 'a')]).typed?.messageId).toBe('b');
  });

  test('is nothing once another code stands there', () => {
    expect(reduceAll([form, typed(at('14:02'), 'a'), typed(at('14:03'), null)]).typed).toBeNull();
  });
});

describe('another sign-in', () => {
  const first = reduceAll([
    formSeen({ at: at('14:00'), destination: 'j•••@gmail.com', statedValidForMs: MINUTE }),
    pressed(at('14:01')),
    answered(at('14:01'), 'accepted'),
    notice('wrongCode', at('14:02')),
    { type: 'codeTyped', at: at('14:02'), messageId: 'a' },
  ]);

  test('begins when the form is seen again after half an hour of nothing', () => {
    const request = reduceAll([formSeen({ at: at('14:33') })], first);
    expect(request).toMatchObject({
      startedAt: at('14:33'),
      sends: [],
      earlierSendsAt: [at('14:01')],
      wrongCodeAt: [],
      typed: null,
      destination: null,
      statedValidForMs: null,
    });
  });

  test('does not begin while things happen', () => {
    expect(reduceAll([formSeen({ at: at('14:20') })], first).startedAt).toBe(at('14:00'));
  });

  test('begins when the code goes to somebody else', () => {
    const request = reduceAll([formSeen({ at: at('14:08'), destination: 'm•••@work.example' })], first);
    expect(request).toMatchObject({ startedAt: at('14:08'), sends: [], earlierSendsAt: [at('14:01')] });
  });

  test('does not begin when the address was only corrected', () => {
    expect(reduceAll([formSeen({ at: at('14:03'), destination: 'm•••@work.example' })], first).startedAt).toBe(
      at('14:00'),
    );
  });

  test.each([
    { what: 'the same address is shown in full', destination: 'jane@gmail.com' },
    { what: 'the code now comes by text message', destination: '+1 ••• 99' },
    { what: 'the page no longer says where', destination: null },
  ])('does not begin when $what', ({ destination }) => {
    expect(reduceAll([formSeen({ at: at('14:08'), destination })], first).startedAt).toBe(at('14:00'));
  });

  test('takes along the submit that led to it', () => {
    const request = reduceAll([submitted(at('14:39:55')), formSeen({ at: at('14:40') })], first);
    expect(request).toMatchObject({ startedAt: at('14:40'), earlierSendsAt: [at('14:01')] });
    expect(sendTimes(request)).toEqual([at('14:39:55')]);
  });

  test('leaves the lockout of the site in force', () => {
    const locked = reduceAll([notice('tooMany', at('14:03'), at('15:30'))], first);
    expect(reduceAll([formSeen({ at: at('14:40') })], locked).lockout?.untilAt).toBe(at('15:30'));
  });

  test('begins once, also when its form is seen again', () => {
    const locked = reduceAll([notice('tooMany', at('14:03'))], first);
    const second = reduceAll(
      [formSeen({ at: at('14:40') }), { type: 'codeTyped', at: at('14:41'), messageId: 'b' }],
      locked,
    );
    expect(reduceAll([formSeen({ at: at('14:41:30') })], second)).toMatchObject({
      startedAt: at('14:40'),
      typed: { messageId: 'b' },
    });
  });

  test('on another site knows nothing of the first', () => {
    const request = reduceAll([formSeen({ at: at('14:03'), site: 'other.example' })], first);
    expect(request).toMatchObject({ site: 'other.example', sends: [], earlierSendsAt: [], startedAt: at('14:03') });
  });

  test('counts the sends of other tabs once', () => {
    const request = reduceAll(
      [formSeen({ at: at('14:02'), earlierSendsAt: [at('14:01'), at('13:50'), at('13:50')] })],
      first,
    );
    expect(request.earlierSendsAt).toEqual([at('13:50')]);
  });
});

describe('whatever happens', () => {
  const walk = fc.array(anyEvent(), { maxLength: 40 });

  test('the same event twice is the event once', () => {
    fc.assert(
      fc.property(walk, anyEvent(), (events, event) => {
        const once = reduceRequest(events.reduce<Request | undefined>(reduceRequest, undefined), event);
        expect(reduceRequest(once, event)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  test('no instant of an attempt moves backwards', () => {
    fc.assert(
      fc.property(walk, anyEvent(), (events, event) => {
        const before = events.reduce<Request | undefined>(reduceRequest, undefined);
        const after = reduceRequest(before, event);
        if (!before || !after || before.site !== after.site) return;
        const [then, now] = [instantsOf(before), instantsOf(after)];
        for (const [name, instant] of Object.entries(now)) {
          if (instant !== null) expect(instant).toBeGreaterThanOrEqual(then[name] ?? instant);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the facts of one attempt are the same in whatever order its presses, answers and notices come', () => {
    const events: RequestEvent[] = [
      pressed(at('14:01')),
      answered(at('14:01'), 'accepted'),
      implicit(at('14:01:02')),
      { type: 'countdownSeen', at: at('14:01:02'), endsAt: at('14:02:01') },
      pressed(at('14:03')),
      answered(at('14:03'), 'none', 8),
      notice('wrongCode', at('14:04')),
      notice('codeExpired', at('14:05')),
      pressed(at('14:06')),
      answered(at('14:06'), 'refused'),
      notice('tooMany', at('14:06:01'), at('14:30')),
    ];
    const inOrder = reduceAll([form, ...events]);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        const request = reduceAll([form, ...shuffled]);
        expect(request.sends.map((send) => send.answer?.sign)).toEqual(inOrder.sends.map((send) => send.answer?.sign));
        expect(instantsOf(request)).toEqual(instantsOf(inOrder));
        expect(request.wrongCodeAt).toEqual(inOrder.wrongCodeAt);
      }),
    );
  });

  test('a walk of ten thousand events keeps the request sound and small', () => {
    const events = fc.sample(anyEvent(at('00:00'), 72), { numRuns: 10_000, seed: 20261122 });
    let request: Request | undefined;
    const faults = new Set<string>();
    for (const event of events) {
      request = reduceRequest(request, event);
      for (const fault of request ? faultsOf(request) : []) faults.add(fault);
    }
    expect([...faults]).toEqual([]);
    expect(JSON.stringify(request).length).toBeLessThan(10_000);
  });

  /** What must hold of any request; ten thousand of them are looked at, so one assertion is made of all. */
  function faultsOf(request: Request): string[] {
    const times = sendTimes(request);
    const isSorted = times.every((time, i) => i === 0 || time >= (times[i - 1] ?? time));
    const areTimes = Object.values(instantsOf(request)).every(
      (instant) => instant === null || Number.isFinite(instant),
    );
    const faults = {
      'more than 50 sends': times.length > 50 || request.earlierSendsAt.length > 50,
      'sends out of order': !isSorted,
      'a send counted twice': request.earlierSendsAt.some((time) => times.includes(time)),
      'more than 20 wrong codes': request.wrongCodeAt.length > 20,
      'an instant that is no time': !areTimes,
    };
    return Object.entries(faults).flatMap(([fault, found]) => (found ? [fault] : []));
  }
});
