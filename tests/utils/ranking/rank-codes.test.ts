// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankCodes } from '@/utils/ranking';
import type { Message } from '@/utils/ranking/message';
import { aMessage, at } from '../../support/builders';

const MINUTE = 60_000;

/** Standing by code, as people read a mailbox. */
function standings(messages: Message[], now: number): Record<string, string> {
  return Object.fromEntries(rankCodes(messages, now).map(({ code, standing }) => [code, standing]));
}

describe('one sender', () => {
  const first = aMessage({ code: '111111', sentAt: at('14:00') });
  const second = aMessage({ code: '222222', sentAt: at('14:02') });

  test('a single code is the latest', () => {
    expect(standings([first], at('14:05'))).toEqual({ '111111': 'latest' });
  });

  test('a newer message supersedes the older one, and is named', () => {
    const [older, newer] = rankCodes([first, second], at('14:05'));
    expect(older).toMatchObject({ standing: 'superseded', supersededBy: second.id });
    expect(newer).toMatchObject({ standing: 'latest', supersededBy: null });
  });

  test('the time sent decides, not the time of arrival', () => {
    const late = { ...first, seenAt: at('14:04'), order: 99 };
    expect(standings([late, second], at('14:05'))).toEqual({ '111111': 'superseded', '222222': 'latest' });
  });

  test('within one minute the place in the mailbox decides', () => {
    const above = aMessage({ code: '333333', sentAt: at('14:02'), order: second.order + 1 });
    expect(standings([above, second], at('14:05'))).toEqual({ '222222': 'superseded', '333333': 'latest' });
  });

  test('within one minute the second decides where it is known of all, however they were come upon', () => {
    const older = aMessage({ code: '111111', sentAt: at('14:02') + 12_000, order: 9 });
    const newer = aMessage({ code: '222222', sentAt: at('14:02') + 40_000, order: 1 });
    expect(standings([older, newer], at('14:05'))).toEqual({ '111111': 'superseded', '222222': 'latest' });
    const roughly = { ...newer, sentAt: at('14:02') };
    expect(standings([older, roughly], at('14:05'))).toEqual({ '111111': 'latest', '222222': 'superseded' });
  });

  test('where the mailbox shows no time, its order decides', () => {
    const older = aMessage({ code: '111111', sentAt: null, seenAt: at('14:04'), order: 1 });
    const newer = aMessage({ code: '222222', sentAt: null, seenAt: at('14:03'), order: 2 });
    expect(standings([newer, older], at('14:05'))).toEqual({ '111111': 'superseded', '222222': 'latest' });
  });

  test('a message without a time is newer than the dated ones below it and older than those above', () => {
    const below = aMessage({ code: '111111', sentAt: at('14:00'), order: 1 });
    const undated = aMessage({ code: '222222', sentAt: null, seenAt: at('14:04'), order: 2 });
    const above = aMessage({ code: '333333', sentAt: at('14:03'), order: 3 });
    expect(standings([below, undated], at('14:05'))['222222']).toBe('latest');
    expect(standings([below, undated, above], at('14:05'))['333333']).toBe('latest');
  });

  test('a message without a time is newer than all below it, be they out of order', () => {
    const messages = [
      aMessage({ code: '111111', sentAt: at('14:03'), order: 1 }),
      aMessage({ code: '222222', sentAt: at('14:00'), order: 2 }),
      aMessage({ code: '333333', sentAt: null, seenAt: at('14:04'), order: 3 }),
    ];
    expect(standings(messages, at('14:05'))['333333']).toBe('latest');
  });

  test('when the newest code has expired, an older one does not become the latest', () => {
    const short = aMessage({ code: '333333', sentAt: at('14:03'), validForMs: MINUTE });
    expect(standings([second, short], at('14:05'))).toEqual({ '222222': 'superseded', '333333': 'expired' });
  });

  test('a code that is both superseded and past its life is expired', () => {
    expect(standings([first, second], at('14:11'))).toEqual({ '111111': 'expired', '222222': 'latest' });
  });

  test('the answer comes in the order of the question', () => {
    expect(rankCodes([second, first], at('14:05')).map(({ code }) => code)).toEqual(['222222', '111111']);
  });
});

describe('a code whose age nobody knows', () => {
  const old = aMessage({ code: '222222', sentAt: null, seenAt: at('14:03'), wasThere: true });

  test('has no standing while it could be good and could be old', () => {
    expect(standings([old], at('14:05'))).toEqual({});
  });

  test('has expired when it was seen so long ago', () => {
    expect(standings([old], at('14:13'))).toEqual({ '222222': 'expired' });
  });

  test('supersedes the one below it all the same', () => {
    const below = aMessage({ code: '111111', sentAt: at('14:01'), order: old.order - 1 });
    expect(standings([below, old], at('14:05'))).toEqual({ '111111': 'superseded' });
  });

  test('is superseded by the one above it', () => {
    const above = aMessage({ code: '333333', sentAt: null, seenAt: at('14:04') });
    expect(standings([old, above], at('14:05'))).toEqual({ '222222': 'superseded', '333333': 'latest' });
  });

  test('is known where the same code came again', () => {
    const again = aMessage({ code: '222222', sentAt: at('14:04') });
    expect(rankCodes([old, again], at('14:05')).map(({ expiresAt }) => expiresAt)).toEqual([at('14:14'), at('14:14')]);
  });

  test('does not matter where the mailbox shows its time', () => {
    expect(standings([{ ...old, sentAt: at('14:02') }], at('14:05'))).toEqual({ '222222': 'latest' });
  });
});

describe('the same code sent twice', () => {
  const first = aMessage({ code: '111111', sentAt: at('14:00') });
  const again = aMessage({ code: '111111', sentAt: at('14:08') });

  test('is never called stale', () => {
    const ranked = rankCodes([first, again], at('14:09'));
    expect(ranked.map(({ standing, supersededBy }) => [standing, supersededBy])).toEqual([
      ['latest', null],
      ['latest', null],
    ]);
  });

  test('lives as long as its last message says', () => {
    const ranked = rankCodes([first, again], at('14:15'));
    expect(ranked.map(({ expiresAt }) => expiresAt)).toEqual([at('14:18'), at('14:18')]);
  });

  test('is the latest again when it comes after another one', () => {
    const between = aMessage({ code: '222222', sentAt: at('14:04') });
    expect(standings([first, between, again], at('14:09'))).toEqual({ '111111': 'latest', '222222': 'superseded' });
  });

  test('lives as one of its messages states, even when the other states nothing', () => {
    const stated = { ...first, validForMs: 30 * MINUTE };
    expect(rankCodes([stated, again], at('14:25')).map(({ expiresAt }) => expiresAt)).toEqual([
      at('14:30'),
      at('14:30'),
    ]);
  });
});

describe('life', () => {
  test('of ten minutes is usual', () => {
    const [ranked] = rankCodes([aMessage({ sentAt: at('14:00') })], at('14:05'));
    expect(ranked).toMatchObject({ expiresAt: at('14:10'), lifeSource: 'usual' });
  });

  test('ends on the instant', () => {
    const message = aMessage({ code: '111111', sentAt: at('14:00') });
    expect(standings([message], at('14:10') - 1)).toEqual({ '111111': 'latest' });
    expect(standings([message], at('14:10'))).toEqual({ '111111': 'expired' });
  });

  test('that the message states beats the usual one and the site rule', () => {
    const from = { name: 'GitLab', address: 'noreply@gitlab.com' };
    const [stated] = rankCodes([aMessage({ from, sentAt: at('14:00'), validForMs: 5 * MINUTE })], at('14:01'));
    expect(stated).toMatchObject({ expiresAt: at('14:05'), lifeSource: 'message' });
  });

  test('that a site rule knows beats the usual one', () => {
    const from = { name: 'GitLab', address: 'noreply@mg.gitlab.com' };
    const [known] = rankCodes([aMessage({ from, sentAt: at('14:00') })], at('14:30'));
    expect(known).toMatchObject({ standing: 'latest', expiresAt: at('15:00'), lifeSource: 'site-rule' });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('of %d ms is no statement', (validForMs) => {
    const [ranked] = rankCodes([aMessage({ sentAt: at('14:00'), validForMs })], at('14:01'));
    expect(ranked?.lifeSource).toBe('usual');
  });

  test('counts from when the message was seen when its time is not shown', () => {
    const [ranked] = rankCodes([aMessage({ sentAt: null, seenAt: at('14:03') })], at('14:05'));
    expect(ranked?.expiresAt).toBe(at('14:13'));
  });

  test('counts from when the message was seen when our clock is behind its sender', () => {
    const [ranked] = rankCodes([aMessage({ sentAt: at('14:07'), seenAt: at('14:02') })], at('14:05'));
    expect(ranked?.expiresAt).toBe(at('14:12'));
  });

  test('comes back when the clock is set back', () => {
    const message = aMessage({ code: '111111', sentAt: at('14:00') });
    expect(standings([message], at('23:00'))).toEqual({ '111111': 'expired' });
    expect(standings([message], at('14:01'))).toEqual({ '111111': 'latest' });
  });
});

describe('senders', () => {
  const named = (address: string, name: string | null = null) => ({ name, address });

  test.each([
    { what: 'two services', a: named('a@one.example'), b: named('a@two.example') },
    {
      what: 'two names of one shared domain',
      a: named('no-reply@mailer.example', 'One'),
      b: named('no-reply@mailer.example', 'Two'),
    },
    { what: 'two numbers', a: named('22000'), b: named('+15550100') },
    { what: 'two names without an address', a: named('', 'One'), b: named('', 'Two') },
  ])('$what each have a latest code', ({ a, b }) => {
    const messages = [
      aMessage({ from: a, code: '111111', sentAt: at('14:00') }),
      aMessage({ from: b, code: '222222', sentAt: at('14:02') }),
    ];
    expect(standings(messages, at('14:05'))).toEqual({ '111111': 'latest', '222222': 'latest' });
  });

  test.each([
    { what: 'subdomains', a: named('a@mail.one.example'), b: named('b@one.example') },
    {
      what: 'names that differ in case and quotes',
      a: named('a@one.example', '"One  Bank"'),
      b: named('a@one.example', 'one bank'),
    },
    { what: 'a list that shows no name', a: named('a@one.example', 'One'), b: named('a@one.example') },
    { what: 'the domains of a site rule', a: named('a@kucoin.th', 'KuCoin'), b: named('a@kucoin.com', 'KuCoin') },
    { what: 'one number', a: named('22000'), b: named('22000') },
    { what: 'one name that sends text messages', a: named('KUCOIN'), b: named('KuCoin') },
  ])('$what are one sender', ({ a, b }) => {
    const messages = [
      aMessage({ from: a, code: '111111', sentAt: at('14:00') }),
      aMessage({ from: b, code: '222222', sentAt: at('14:02') }),
    ];
    expect(standings(messages, at('14:05'))).toEqual({ '111111': 'superseded', '222222': 'latest' });
  });

  test('a code in one mailbox does not supersede that of another account', () => {
    const messages = [
      aMessage({ account: 'ann@gmail.com', code: '111111', sentAt: at('14:00') }),
      aMessage({ account: 'bob@gmail.com', code: '222222', sentAt: at('14:02') }),
    ];
    expect(standings(messages, at('14:05'))).toEqual({ '111111': 'latest', '222222': 'latest' });
  });
});

describe('any mailbox', () => {
  const clock = fc.integer({ min: at('13:00'), max: at('15:00') });
  const message = fc
    .record({
      code: fc.constantFrom('111111', '222222', '333333', '444444'),
      from: fc.constantFrom(
        null,
        { name: 'One', address: 'a@one.example' },
        { name: null, address: 'b@one.example' },
        { name: 'Two', address: 'a@two.example' },
        { name: null, address: '22000' },
        { name: '__proto__', address: 'constructor' },
      ),
      sentAt: fc.option(clock),
      seenAt: clock,
      wasThere: fc.boolean(),
      order: fc.integer({ min: 0, max: 5 }),
      validForMs: fc.option(fc.integer({ min: -1, max: 60 * MINUTE })),
    })
    .map((fields) => aMessage({ ...fields, account: null }));
  const mailbox = fc.array(message, { maxLength: 12 });

  test('is ranked alike in whatever order its messages come', () => {
    fc.assert(
      fc.property(mailbox, fc.infiniteStream(fc.nat()), clock, (messages, dice, now) => {
        const shuffled = messages.map((m) => ({ m, rank: dice.next().value })).sort((a, b) => a.rank - b.rank);
        const byId = (list: Message[]) => rankCodes(list, now).sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(shuffled.map(({ m }) => m))).toEqual(byId(messages));
      }),
    );
  });

  test('has at most one latest code a sender', () => {
    fc.assert(
      fc.property(mailbox, clock, (messages, now) => {
        const latest = rankCodes(messages, now).filter(({ standing }) => standing === 'latest');
        for (const address of new Set(latest.map(({ from }) => from?.address))) {
          const codes = latest.filter(({ from }) => from?.address === address).map(({ code }) => code);
          expect(new Set(codes).size).toBe(1);
        }
      }),
    );
  });

  test('gives messages of one sender with the same code the same standing and life', () => {
    fc.assert(
      fc.property(mailbox, clock, (messages, now) => {
        const ranked = rankCodes(messages, now);
        for (const a of ranked)
          for (const b of ranked) {
            if (a.code !== b.code || a.from?.address !== b.from?.address) continue;
            expect([b.standing, b.expiresAt]).toEqual([a.standing, a.expiresAt]);
          }
      }),
    );
  });

  test('never calls a code the latest whose life is over, or which another one superseded', () => {
    fc.assert(
      fc.property(mailbox, clock, (messages, now) => {
        for (const { standing, expiresAt, supersededBy } of rankCodes(messages, now)) {
          if (standing === 'latest') expect([expiresAt > now, supersededBy]).toEqual([true, null]);
          if (standing === 'expired') expect(expiresAt <= now).toBe(true);
        }
      }),
    );
  });
});

test('messages of other programs need no more than a sender, a code and a time', () => {
  const from = { name: 'One', address: 'a@one.example' };
  const bare = [
    { from, code: '111111', sentAt: at('14:02:10') },
    { from, code: '222222', sentAt: at('14:02:40') },
    { from: null, code: '333333', sentAt: null },
  ] as unknown as Message[];
  expect(standings(bare, at('14:05'))).toEqual({ '111111': 'superseded', '222222': 'latest', '333333': 'latest' });
});
