import { describe, expect, test } from 'vitest';
import type { AdviceKey, AdviceParams, ResendKey } from '@/utils/request/advice';
import { checklistEntries } from '@/utils/request/checklist-items';
import type { EvidenceKey } from '@/utils/request/evidence';
import { adviceText, evidenceText, lifeSourceText, resendText, say, sendsText, standingLabel } from '@/utils/text';
import { at } from '../support/builders';

const MINUTE = 60_000;

describe('advice', () => {
  const needed: Record<AdviceKey, AdviceParams> = {
    nothingWaiting: {},
    pressSend: {},
    authenticator: {},
    waiting: { sentAt: 0 },
    late: { sentAt: 0 },
    noSign: { sentAt: 0 },
    sendFailed: { status: 500 },
    useNewest: { sends: 2, newestAt: 0 },
    stop: {},
    arrived: { sender: 'KuCoin' },
    arrivedInSpam: { sender: 'KuCoin' },
    arrivedElsewhere: { sender: 'evil.example', site: 'kucoin.com' },
    typedSuperseded: {},
    typedExpired: {},
    wrongCode: {},
    wrongCodeNewest: {},
    wrongCodeOften: { tries: 4 },
    codeExpired: {},
    expired: {},
    probablyExpired: {},
    restartSignIn: {},
  };
  const all = Object.entries(needed) as [AdviceKey, AdviceParams][];
  const optional = { destination: 'j•••@gmail.com', until: 1, sentAt: 1, newestAt: 1, sends: 2, tries: 2 };

  test.each(all)('%s is a whole sentence with what is always known', (key, params) =>
    expect(adviceText({ key, params })).toMatch(/^[^{}]+[.?]$/),
  );

  test.each(all)('%s is a whole sentence with everything known', (key, params) =>
    expect(adviceText({ key, params: { ...optional, ...params } })).toMatch(/^[^{}]+[.?]$/),
  );

  test('names the destination where the page shows one', () => {
    const params = { sentAt: at('14:32'), destination: 'j•••@gmail.com' };
    expect(adviceText({ key: 'waiting', params })).toBe('On its way to j•••@gmail.com. Give it a moment.');
  });

  test('after a second send the newest message is named by its clock time, and the older codes only may have died', () => {
    expect(adviceText({ key: 'useNewest', params: { sends: 3, newestAt: at('14:32') } })).toBe(
      'You asked for 3 codes. Use the newest message (asked for at 14:32); earlier codes may have stopped working.',
    );
  });

  test('a lockout until tomorrow names the day', () => {
    const until = at('14:32') + 24 * 60 * MINUTE;
    expect(adviceText({ key: 'stop', params: { until } }, at('14:32'))).toContain('before Mon 14:32');
  });

  test('an answer without a status is an error without a number', () =>
    expect(adviceText({ key: 'sendFailed', params: { status: 0 } })).toContain('answered with an error,'));

  test('a sender cannot write into the sentence', () =>
    expect(adviceText({ key: 'arrived', params: { sender: '{site}\u202e' } })).toBe('Your code from {site} is here.'));

  test('no code is ever called invalid', () => {
    const sentences = all.map(([key, params]) => adviceText({ key, params: { ...optional, ...params } }));
    expect(sentences.filter((sentence) => /invalid|hacked/i.test(sentence))).toEqual([]);
  });
});

describe('resend', () => {
  const keys: ResendKey[] = ['safe', 'wait', 'soft', 'strong', 'stop'];

  test.each(keys)('%s is a whole sentence', (key) =>
    expect(resendText({ key, params: { until: at('14:35'), sends: 2 } })).toMatch(/^[^{}]+\.$/),
  );

  test('a stop without a time has its own sentence', () =>
    expect(resendText({ key: 'stop', params: {} })).not.toContain('before'));

  test.each([
    [0, 'Not asked yet'],
    [1, 'Asked once'],
    [3, 'Asked 3 times'],
  ])('%i sends', (sends, text) => expect(sendsText(sends)).toBe(text));
});

test.each([
  ['usual', 'Usually 10 minutes (estimate)'],
  ['message', 'The message says 10 minutes'],
  ['page', 'This page says 10 minutes'],
  ['site-rule', "This site's rule is 10 minutes"],
  ['learned', '10 minutes, as on this site before'],
] as const)('a life that is known from %s says so', (source, text) =>
  expect(lifeSourceText({ source, validForMs: 10 * MINUTE })).toBe(text),
);

describe('the label of a code in a mailbox', () => {
  const now = at('14:32');
  const latest = { standing: 'latest', expiresAt: now + 432_000, lifeSource: 'usual' } as const;

  test.each([
    { what: 'the latest has its time left', ranked: latest, label: 'Latest code · 7:12 left' },
    {
      what: 'an older one',
      ranked: { ...latest, standing: 'superseded' as const },
      label: 'Older code, may no longer work',
    },
    {
      what: 'a usual life ends in probably',
      ranked: { ...latest, standing: 'expired' as const },
      label: 'Probably expired',
    },
    {
      what: 'a stated life ends in expired',
      ranked: { ...latest, standing: 'expired' as const, lifeSource: 'message' as const },
      label: 'Expired',
    },
    { what: 'the latest whose time is over', ranked: { ...latest, expiresAt: now }, label: 'Probably expired' },
  ])('$what: $label', ({ ranked, label }) => expect(standingLabel(ranked, now)).toBe(label));
});

describe('the checklist', () => {
  test.each(checklistEntries)('$channel $id has a title and a how-to', ({ channel, id }) => {
    expect(say(`checklist.${channel}.${id}.title`)).toMatch(/^[^{}]+[^.]$/);
    expect(say(`checklist.${channel}.${id}.how`)).toMatch(/^[^{}]+\.$/);
  });

  const evidence: Record<EvidenceKey, Record<string, string | number>> = {
    sent: { sentAt: 0 },
    nothingSent: {},
    noSign: { sentAt: 0 },
    sendFailed: { status: 500 },
    tooMany: { until: 0 },
    sentOften: { sends: 3 },
    sentSeldom: { sends: 1 },
    sendAgainAt: { until: 0 },
    sentAgain: { sends: 2, newestAt: 0 },
    oneSend: { sentAt: 0 },
    severalSends: { sends: 2, newestAt: 0 },
    sentTo: { destination: 'j•••@gmail.com' },
    mistyped: { destination: 'j@gamil.com', meant: 'gmail.com' },
    otherMailbox: { account: 'me@gmail.com', destination: 'j•••@gmail.com' },
    sameMailbox: { account: 'me@gmail.com', destination: 'm•••@gmail.com' },
    asksForApp: {},
    asksForSent: {},
    comesAsCall: {},
    comesByMessenger: {},
    comesBySms: {},
    foundInInbox: { sender: 'KuCoin' },
    foundInSpam: { sender: 'KuCoin' },
    waitingSince: { sentAt: 0 },
    goodUntil: { expiresAt: 0 },
    usuallyGoodUntil: { expiresAt: 0 },
    expired: { expiresAt: 0 },
    probablyExpired: { expiresAt: 0 },
    publicMailbox: { domain: 'gmail.com' },
    ownDomain: { domain: 'work.example' },
    relayAddress: { destination: 'x@privaterelay.appleid.com' },
    plusAddress: { destination: 'j+x@gmail.com' },
  };

  test.each(Object.entries(evidence))('the evidence %s is a whole sentence', (key, params) =>
    expect(evidenceText({ key, params })).toMatch(/^[^{}]+[.?]$/),
  );
});
