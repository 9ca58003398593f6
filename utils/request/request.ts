import { fillForm, isNewAttempt, isOfEarlierAttempt, startAttempt } from './attempt';
import { DAY } from './defaults';
import { addSend, answerSend, findSend, isPageWithError, mergeSendTimes, sendAnsweredAt } from './sends';

/** What a code form asks for: a code that was sent, or one that an authenticator app makes. */
export type FormKind = 'sent' | 'authenticator';
/** The way a code travels. */
export type Channel = 'email' | 'sms' | 'voice' | 'messenger' | 'unknown';

/** What followed a press on a send control. */
export interface Answer {
  at: number;
  /** `accepted`: 2xx, a "sent" notice or a countdown; `refused`: 429 or "too many"; `none`: no sign within some seconds. */
  sign: 'accepted' | 'refused' | 'failed' | 'none';
  from: 'status' | 'notice' | 'countdown' | 'navigation' | 'silence';
  /** HTTP status, when the sign came from one. */
  status: number | null;
}

/** One time that a code was sent (or asked for). */
export interface Send {
  at: number;
  /** `press`: a trusted click or key on a send control; `submit`: a form submit that led here; `implicit`: the page says so. */
  how: 'press' | 'submit' | 'implicit';
  channel: Channel;
  answer: Answer | null;
}

/** What was learned of a site on this computer. Durations in ms, null when not known. */
export interface Learned {
  cooldownMs: number | null;
  validForMs: number | null;
}

/** Everything known about one site's wait for a code in one tab. Facts only: states are derived by `assess`. */
export interface Request {
  /** Registrable domain of the frame that holds the form, or its host when it has none. */
  site: string;
  kind: FormKind;
  channel: Channel;
  destination: string | null;
  codeLength: number | null;
  /** First event of this sign-in attempt. */
  startedAt: number;
  /** Last time its form was seen. */
  formSeenAt: number | null;
  /** Oldest first, at most 24 h and 50 of them. */
  sends: Send[];
  /** Times of other sends to this site in the last 24 h (other tabs, earlier attempts). */
  earlierSendsAt: number[];
  /** Life of the code as the page states it, in ms. */
  statedValidForMs: number | null;
  /** How long a code of its channel usually lives, in ms; the default when left out. */
  usualValidForMs?: number;
  /** End of the site's own countdown on or beside the send control. */
  siteCountdownEndsAt: number | null;
  /** The site said "too many", by a notice or by HTTP 429. */
  lockout: { at: number; untilAt: number | null } | null;
  /** Notices of the attempt; those since the last send count. */
  wrongCodeAt: number[];
  codeExpiredAt: number | null;
  /** The user typed a code that is known from this message. */
  typed: { at: number; messageId: string } | null;
  learned: Learned | null;
}

/** Facts that happen to a request. `at` is epoch ms. Reducing the same event twice is reducing it once. */
export type RequestEvent =
  | {
      type: 'codeFormSeen';
      at: number;
      site: string;
      kind: FormKind;
      channel: Channel;
      destination: string | null;
      codeLength: number | null;
      statedValidForMs: number | null;
      earlierSendsAt?: number[];
      learned?: Learned | null;
    }
  | { type: 'codeSent'; at: number; how: Send['how']; channel: Channel }
  | {
      type: 'sendAnswered';
      at: number;
      sendAt: number;
      sign: Answer['sign'];
      from: Answer['from'];
      status: number | null;
    }
  | { type: 'countdownSeen'; at: number; endsAt: number }
  | { type: 'noticeSeen'; at: number; notice: Notice; untilAt: number | null }
  | { type: 'codeTyped'; at: number; messageId: string | null };

/** What the page itself says. */
export type Notice = 'tooMany' | 'wrongCode' | 'codeExpired' | 'codeSent';

/**
 * The request after one more fact. Events may come twice and late; no instant of the request moves backwards.
 * Nothing is known of a site before its code form is seen: without a request every other event gives undefined.
 */
export function reduceRequest(request: Request | undefined, event: RequestEvent): Request | undefined {
  if (!Number.isFinite(event.at)) return request;
  if (event.type === 'codeFormSeen') return reduceForm(request, event);
  if (!request) return undefined;
  return settle(reduceKnown(request, event));
}

function reduceForm(request: Request | undefined, event: Extract<RequestEvent, { type: 'codeFormSeen' }>): Request {
  if (!request || isNewAttempt(request, event)) return startAttempt(request, event);
  return fillForm(request, event);
}

function reduceKnown(request: Request, event: Exclude<RequestEvent, { type: 'codeFormSeen' }>): Request {
  switch (event.type) {
    case 'codeSent':
      return reduceSend(request, event);
    case 'sendAnswered':
      return reduceAnswer(request, event);
    case 'countdownSeen':
      return reduceCountdown(request, event);
    case 'noticeSeen':
      return reduceNotice(request, event);
    case 'codeTyped':
      return reduceTyped(request, event);
    default:
      throw new Error(`unknown event ${(event satisfies never as RequestEvent).type}`);
  }
}

function reduceSend(request: Request, event: Extract<RequestEvent, { type: 'codeSent' }>): Request {
  const { at, how, channel } = event;
  if (isOfEarlierAttempt(request, at)) {
    return { ...request, earlierSendsAt: mergeSendTimes([...request.earlierSendsAt, at], request.startedAt) };
  }
  const send: Send = { at, how, channel, answer: null };
  if (isPageWithError(send, request)) return request;
  return { ...request, sends: addSend(request.sends, send) };
}

function reduceAnswer(request: Request, event: Extract<RequestEvent, { type: 'sendAnswered' }>): Request {
  const { at, sendAt, sign, from, status } = event;
  if (!Number.isFinite(sendAt) || isOfEarlierAttempt(request, sendAt)) return request;
  // The answer can be heard of before the press.
  const known = findSend(request.sends, sendAt);
  const sends = known ? request.sends : addSend(request.sends, { at: sendAt, how: 'press', channel: 'unknown' });
  const send = known ?? findSend(sends, sendAt);
  if (!send) return request;
  const answered = { ...request, sends: answerSend(sends, send, { at, sign, from, status }) };
  return sign === 'refused' ? lockOut(answered, at, null) : answered;
}

/** A countdown read twice differs by rounding; more than this is a new one. */
const COUNTDOWN_SLACK_MS = 2_500;

function reduceCountdown(request: Request, { at, endsAt }: { at: number; endsAt: number }): Request {
  const knownEndsAt = request.siteCountdownEndsAt ?? 0;
  if (!(endsAt > at && endsAt - at <= DAY) || endsAt <= knownEndsAt) return request;
  const counted = { ...request, siteCountdownEndsAt: endsAt };
  const send = endsAt > knownEndsAt + COUNTDOWN_SLACK_MS ? sendAnsweredAt(request.sends, at) : null;
  if (!send) return counted;
  return {
    ...counted,
    sends: answerSend(request.sends, send, { at, sign: 'accepted', from: 'countdown', status: null }),
  };
}

function reduceNotice(request: Request, event: Extract<RequestEvent, { type: 'noticeSeen' }>): Request {
  const { at, notice, untilAt } = event;
  switch (notice) {
    case 'tooMany': {
      const send = sendAnsweredAt(request.sends, at);
      const answer: Answer = { at, sign: 'refused', from: 'notice', status: null };
      const sends = send ? answerSend(request.sends, send, answer) : request.sends;
      return lockOut({ ...request, sends }, at, untilAt);
    }
    case 'wrongCode':
      return withoutErrorPages({ ...request, wrongCodeAt: addWrongCode(request.wrongCodeAt, at) });
    case 'codeExpired':
      return withoutErrorPages({ ...request, codeExpiredAt: Math.max(request.codeExpiredAt ?? at, at) });
    case 'codeSent': {
      // A text that stays on the page is not another send: it answers the last one, or tells of the first.
      const send = sendAnsweredAt(request.sends, at);
      if (!send && request.sends.length > 0) return request;
      return { ...request, sends: addSend(request.sends, { at, how: 'implicit', channel: 'unknown' }) };
    }
    default:
      throw new Error(`unknown notice ${notice satisfies never}`);
  }
}

/** The same words can stand on the page twice: notices within two seconds are one. */
function addWrongCode(wrongCodeAt: readonly number[], at: number): number[] {
  if (wrongCodeAt.some((known) => Math.abs(known - at) < 2_000)) return [...wrongCodeAt];
  return [...wrongCodeAt, at].sort((a, b) => a - b).slice(-20);
}

function withoutErrorPages(request: Request): Request {
  return { ...request, sends: request.sends.filter((send) => !isPageWithError(send, request)) };
}

function lockOut(request: Request, at: number, untilAt: number | null): Request {
  const { lockout } = request;
  const stated = Math.max(lockout?.untilAt ?? 0, untilAt ?? 0);
  const lastAt = Math.max(lockout?.at ?? at, at);
  return { ...request, lockout: { at: lastAt, untilAt: stated > lastAt ? stated : null } };
}

function reduceTyped(request: Request, { at, messageId }: { at: number; messageId: string | null }): Request {
  if (request.typed && at < request.typed.at) return request;
  return { ...request, typed: messageId === null ? null : { at, messageId } };
}

/** A later send that the site accepted ends a lockout; a send of this attempt is not one of another. */
function settle(request: Request): Request {
  const { lockout, sends, earlierSendsAt } = request;
  const acceptedAt = sends.findLast(({ answer }) => answer?.sign === 'accepted')?.at ?? 0;
  return {
    ...request,
    lockout: lockout && lockout.at < acceptedAt ? null : lockout,
    earlierSendsAt: earlierSendsAt.filter((at) => !sends.some((send) => send.at === at)),
  };
}
