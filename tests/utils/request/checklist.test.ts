// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Message } from '@/utils/ranking/message';
import { checklistsFor } from '@/utils/request/checklist';
import type { Request } from '@/utils/request/request';
import { aMessage, aRequest, aSend, at } from '../../support/builders';

const now = at('14:02:30');

function item(channel: 'email' | 'sms', id: string, request: Request | undefined, messages: Message[] = []) {
  const list = checklistsFor(request, messages, now).find((checklist) => checklist.channel === channel);
  return list?.items.find((entry) => entry.id === id);
}

describe('the lists', () => {
  const idsOf = (request?: Request) =>
    Object.fromEntries(
      checklistsFor(request, [], now).map(({ channel, items }) => [channel, items.map(({ id }) => id)]),
    );

  test('hold every cause that the article names for text messages', () => {
    expect(idsOf().sms).toEqual(
      expect.arrayContaining([
        'sendPressed',
        'securityApp',
        'congestion',
        'tooOften',
        'arrears',
        'storageFull',
        'network',
      ]),
    );
  });

  test('hold every cause that the article names for e-mail', () => {
    expect(idsOf().email).toEqual(
      expect.arrayContaining([
        'sendPressed',
        'refresh',
        'codeLife',
        'sendOnceMore',
        'searchSpam',
        'rightAddress',
        'allowThenSend',
        'mailboxFull',
        'companyFilter',
        'useNewest',
      ]),
    );
  });

  test('have nothing ticked while nothing waits', () => {
    const states = checklistsFor(undefined, [], now).flatMap(({ items }) =>
      items.map(({ state, evidence }) => [state, evidence]),
    );
    expect(new Set(states.map(String))).toEqual(new Set(['todo,']));
  });

  test.each([
    { request: undefined, channels: ['email', 'sms'] },
    { request: aRequest({ channel: 'unknown' }), channels: ['email', 'sms'] },
    { request: aRequest({ channel: 'unknown', destination: 'j•••@gmail.com' }), channels: ['email'] },
    { request: aRequest({ channel: 'unknown', destination: '+1 ••• 99' }), channels: ['sms'] },
    { request: aRequest({ channel: 'email' }), channels: ['email'] },
    { request: aRequest({ channel: 'sms' }), channels: ['sms'] },
    { request: aRequest({ channel: 'voice' }), channels: ['sms'] },
    { request: aRequest({ channel: 'email', sends: [aSend({ at: at('14:00'), channel: 'sms' })] }), channels: ['sms'] },
    { request: aRequest({ channel: 'email', kind: 'authenticator' }), channels: ['email', 'sms'] },
  ])('are those of the channel, or both: $channels', ({ request, channels }) => {
    expect(checklistsFor(request, [], now).map(({ channel }) => channel)).toEqual(channels);
  });

  test('begin with the problems that were observed', () => {
    const request = aRequest({ channel: 'sms', sentAt: [at('14:00'), at('14:01')] });
    const [sms] = checklistsFor(request, [], now);
    const states = sms?.items.map(({ state }) => state) ?? [];
    expect(states.slice(0, 2)).toEqual(['problem', 'problem']);
    expect(states.slice(2)).not.toContain('problem');
    expect(sms?.items[0]?.id).toBe('tooOften');
  });
});

describe('an item is answered by what was observed', () => {
  const once = aRequest({ sentAt: [at('14:02')] });
  const twice = aRequest({ sentAt: [at('14:00'), at('14:02')] });
  const inInbox = aMessage({ sentAt: at('14:02'), seenAt: at('14:02') });
  const inSpam: Message = { ...inInbox, folder: 'spam' };
  const failed = aSend({ at: at('14:02'), answer: { at: at('14:02'), sign: 'failed', from: 'status', status: 500 } });
  const silent = aSend({ at: at('14:02'), answer: null });
  const locked = { ...once, lockout: { at: at('14:02'), untilAt: at('14:20') } };
  const sentTo = (destination: string) => aRequest({ destination, sentAt: [at('14:02')] });

  test.each<{
    id: string;
    what: string;
    request: Request;
    messages?: Message[];
    state: string;
    evidence: object | null;
  }>([
    {
      id: 'sendPressed',
      what: 'no press',
      request: aRequest(),
      state: 'problem',
      evidence: { key: 'nothingSent', params: {} },
    },
    {
      id: 'sendPressed',
      what: 'a press',
      request: once,
      state: 'done',
      evidence: { key: 'sent', params: { sentAt: at('14:02') } },
    },
    {
      id: 'sendPressed',
      what: 'a press without a sign',
      request: aRequest({ sends: [silent] }),
      state: 'problem',
      evidence: { key: 'noSign', params: { sentAt: at('14:02') } },
    },
    {
      id: 'sendPressed',
      what: 'a press that failed',
      request: aRequest({ sends: [failed] }),
      state: 'problem',
      evidence: { key: 'sendFailed', params: { status: 500 } },
    },
    { id: 'searchSpam', what: 'no message', request: once, state: 'todo', evidence: null },
    {
      id: 'searchSpam',
      what: 'a message',
      request: once,
      messages: [inInbox],
      state: 'done',
      evidence: { key: 'foundInInbox', params: { sender: 'KuCoin' } },
    },
    {
      id: 'searchSpam',
      what: 'a message in spam',
      request: once,
      messages: [inSpam],
      state: 'problem',
      evidence: { key: 'foundInSpam', params: { sender: 'KuCoin' } },
    },
    {
      id: 'refresh',
      what: 'no message',
      request: once,
      state: 'todo',
      evidence: { key: 'waitingSince', params: { sentAt: at('14:02') } },
    },
    {
      id: 'refresh',
      what: 'a message',
      request: once,
      messages: [inInbox],
      state: 'done',
      evidence: { key: 'foundInInbox', params: { sender: 'KuCoin' } },
    },
    {
      id: 'rightAddress',
      what: 'a masked address',
      request: sentTo('j•••@gmail.com'),
      state: 'todo',
      evidence: { key: 'sentTo', params: { destination: 'j•••@gmail.com' } },
    },
    {
      id: 'rightAddress',
      what: 'a slip of the keyboard',
      request: sentTo('jane@gmial.com'),
      state: 'problem',
      evidence: { key: 'mistyped', params: { destination: 'jane@gmial.com', meant: 'gmail.com' } },
    },
    {
      id: 'rightAddress',
      what: 'a wrong ending',
      request: sentTo('jane@work.con'),
      state: 'problem',
      evidence: { key: 'mistyped', params: { destination: 'jane@work.con', meant: 'work.com' } },
    },
    {
      id: 'rightAddress',
      what: 'the mailbox that is open',
      request: sentTo('m•@gmail.com'),
      messages: [inInbox],
      state: 'done',
      evidence: { key: 'sameMailbox', params: { account: 'me@gmail.com', destination: 'm•@gmail.com' } },
    },
    {
      id: 'rightAddress',
      what: 'another mailbox than the open one',
      request: sentTo('x•••@gmail.com'),
      messages: [inInbox],
      state: 'problem',
      evidence: { key: 'otherMailbox', params: { account: 'me@gmail.com', destination: 'x•••@gmail.com' } },
    },
    {
      id: 'codeLife',
      what: 'a usual life',
      request: once,
      state: 'done',
      evidence: { key: 'usuallyGoodUntil', params: { expiresAt: at('14:12') } },
    },
    {
      id: 'codeLife',
      what: 'a stated life',
      request: { ...once, statedValidForMs: 300_000 },
      state: 'done',
      evidence: { key: 'goodUntil', params: { expiresAt: at('14:07') } },
    },
    {
      id: 'codeLife',
      what: 'a stated life that is over',
      request: { ...once, statedValidForMs: 30_000 },
      state: 'problem',
      evidence: { key: 'expired', params: { expiresAt: at('14:02:30') } },
    },
    {
      id: 'codeLife',
      what: 'a usual life that is over',
      request: aRequest({ sentAt: [at('13:50')] }),
      state: 'problem',
      evidence: { key: 'probablyExpired', params: { expiresAt: at('14:00') } },
    },
    { id: 'sendOnceMore', what: 'nothing sent', request: aRequest(), state: 'todo', evidence: null },
    {
      id: 'sendOnceMore',
      what: 'a wait',
      request: once,
      state: 'todo',
      evidence: { key: 'sendAgainAt', params: { until: at('14:04') } },
    },
    {
      id: 'sendOnceMore',
      what: 'two sends long ago',
      request: aRequest({ sentAt: [at('13:40'), at('13:50')] }),
      state: 'done',
      evidence: { key: 'sentAgain', params: { sends: 2, newestAt: at('13:50') } },
    },
    {
      id: 'sendOnceMore',
      what: 'a lockout',
      request: locked,
      state: 'problem',
      evidence: { key: 'tooMany', params: { until: at('14:20') } },
    },
    {
      id: 'allowThenSend',
      what: 'a message in spam',
      request: once,
      messages: [inSpam],
      state: 'problem',
      evidence: { key: 'foundInSpam', params: { sender: 'KuCoin' } },
    },
    {
      id: 'useNewest',
      what: 'one send',
      request: once,
      state: 'done',
      evidence: { key: 'oneSend', params: { sentAt: at('14:02') } },
    },
    {
      id: 'useNewest',
      what: 'two sends',
      request: twice,
      state: 'problem',
      evidence: { key: 'severalSends', params: { sends: 2, newestAt: at('14:02') } },
    },
    {
      id: 'authenticatorApp',
      what: 'a form for sent codes',
      request: once,
      state: 'done',
      evidence: { key: 'asksForSent', params: {} },
    },
    {
      id: 'authenticatorApp',
      what: 'a form for an app',
      request: aRequest({ kind: 'authenticator' }),
      state: 'problem',
      evidence: { key: 'asksForApp', params: {} },
    },
    {
      id: 'companyFilter',
      what: 'a private mailbox',
      request: sentTo('j•••@gmail.com'),
      state: 'done',
      evidence: { key: 'publicMailbox', params: { domain: 'gmail.com' } },
    },
    {
      id: 'companyFilter',
      what: 'a mailbox of a company',
      request: sentTo('j•••@work.example'),
      state: 'todo',
      evidence: { key: 'ownDomain', params: { domain: 'work.example' } },
    },
    {
      id: 'relayAddress',
      what: 'a relay address',
      request: sentTo('abc@privaterelay.appleid.com'),
      state: 'problem',
      evidence: { key: 'relayAddress', params: { destination: 'abc@privaterelay.appleid.com' } },
    },
    {
      id: 'plusAddress',
      what: 'a plus sign',
      request: sentTo('jane+shop@gmail.com'),
      state: 'problem',
      evidence: { key: 'plusAddress', params: { destination: 'jane+shop@gmail.com' } },
    },
  ])('e-mail, $id: $what', ({ id, request, messages, state, evidence }) => {
    expect(item('email', id, request, messages)).toEqual({ id, state, evidence });
  });

  test.each<{ id: string; what: string; request: Request; state: string; evidence: object | null }>([
    {
      id: 'tooOften',
      what: 'one send',
      request: { ...once, channel: 'sms' },
      state: 'done',
      evidence: { key: 'sentSeldom', params: { sends: 1 } },
    },
    {
      id: 'tooOften',
      what: 'two sends in ten minutes',
      request: aRequest({ channel: 'sms', sentAt: [at('13:56'), at('14:00')] }),
      state: 'problem',
      evidence: { key: 'sentOften', params: { sends: 2 } },
    },
    {
      id: 'tooOften',
      what: 'a lockout',
      request: { ...locked, channel: 'sms' },
      state: 'problem',
      evidence: { key: 'tooMany', params: { until: at('14:20') } },
    },
    {
      id: 'rightNumber',
      what: 'a masked number',
      request: aRequest({ channel: 'sms', destination: '+1 ••• 99' }),
      state: 'todo',
      evidence: { key: 'sentTo', params: { destination: '+1 ••• 99' } },
    },
    {
      id: 'otherChannel',
      what: 'a text message',
      request: aRequest({ channel: 'sms' }),
      state: 'done',
      evidence: { key: 'comesBySms', params: {} },
    },
    {
      id: 'otherChannel',
      what: 'a call',
      request: aRequest({ channel: 'voice' }),
      state: 'problem',
      evidence: { key: 'comesAsCall', params: {} },
    },
    {
      id: 'otherChannel',
      what: 'a messenger',
      request: aRequest({ channel: 'messenger' }),
      state: 'problem',
      evidence: { key: 'comesByMessenger', params: {} },
    },
    {
      id: 'congestion',
      what: 'no message',
      request: { ...once, channel: 'sms' },
      state: 'todo',
      evidence: { key: 'waitingSince', params: { sentAt: at('14:02') } },
    },
    { id: 'securityApp', what: 'anything', request: { ...once, channel: 'sms' }, state: 'todo', evidence: null },
  ])('text messages, $id: $what', ({ id, request, state, evidence }) => {
    expect(item('sms', id, request)).toEqual({ id, state, evidence });
  });

  test.each([
    { id: 'relayAddress', request: sentTo('jane@gmail.com') },
    { id: 'plusAddress', request: sentTo('jane@gmail.com') },
    { id: 'sendPressed', request: aRequest({ kind: 'authenticator' }) },
    { id: 'sendOnceMore', request: aRequest({ kind: 'authenticator' }) },
  ])('$id is absent where it cannot apply', ({ id, request }) => {
    expect(item('email', id, request)).toBeUndefined();
  });
});
