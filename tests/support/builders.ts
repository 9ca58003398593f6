import type { Message } from '@/utils/ranking/message';
import type { Request, Send } from '@/utils/request/request';

/** An instant of one fixed day, as people say it: `at('14:02')`, `at('14:02:30')`. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return Date.UTC(2026, 10, 22, hours, minutes, seconds);
}

/** A send by a press that the site accepted. */
export function aSend(send: Partial<Send> & { at: number }): Send {
  const answer: Send['answer'] = { at: send.at, sign: 'accepted', from: 'status', status: 200 };
  return { how: 'press', channel: 'unknown', answer, ...send };
}

/** A request of kucoin.example for a code by e-mail; `sentAt` gives it accepted sends. */
export function aRequest({ sentAt = [], ...request }: Partial<Request> & { sentAt?: number[] } = {}): Request {
  const startedAt = request.startedAt ?? sentAt[0] ?? at('14:00');
  return {
    site: 'kucoin.example',
    kind: 'sent',
    channel: 'email',
    destination: null,
    codeLength: null,
    startedAt,
    formSeenAt: startedAt,
    sends: sentAt.map((sent) => aSend({ at: sent })),
    earlierSendsAt: [],
    statedValidForMs: null,
    siteCountdownEndsAt: null,
    lockout: null,
    wrongCodeAt: [],
    codeExpiredAt: null,
    typed: null,
    learned: null,
    ...request,
  };
}

let built = 0;

/** A message of kucoin.example in a Gmail inbox, newer in the list than the one built before it. */
export function aMessage(message: Partial<Message> = {}): Message {
  built += 1;
  const sentAt = message.sentAt === undefined ? at('14:00') : message.sentAt;
  return {
    id: `message-${built}`,
    code: '482913',
    from: { name: 'KuCoin', address: 'no-reply@kucoin.example' },
    sentAt,
    seenAt: sentAt ?? at('14:00'),
    order: built,
    validForMs: null,
    boundDomain: null,
    provider: 'gmail',
    account: 'me@gmail.com',
    to: null,
    folder: 'inbox',
    ...message,
  };
}
