import { usualValidForMs } from '@/utils/ranking/usual-life';
import { DAY, noAnswerAfterMs, SECOND } from './defaults';
import type { Answer, Channel, Request, Send } from './request';

/** A page may take this long to say "we sent a code to …", or to load after a submit: the same send. */
const SAME_SEND_MS = 20 * SECOND;
/** "We sent a code to …" stays on the page, also when it is loaded again: within a code's usual life it is no other send. */
const SAME_CLAIM_MS = usualValidForMs;
/** Two presses closer than this are a double click. */
const DOUBLE_PRESS_MS = SECOND;
const MAX_SENDS = 50;

/** Adds a send, unless it is one that is known already; then what it tells is added to that one. */
export function addSend(sends: readonly Send[], { at, how, channel }: Omit<Send, 'answer'>): Send[] {
  const send: Send = { at, how, channel, answer: how === 'implicit' ? pageSaysSent(at) : null };
  const same = sends.findLast((known) => isSameSend(known, send));
  if (!same) return capSends([...sends, send], at);
  const isAnswer = send.answer !== null && at - same.at <= SAME_SEND_MS;
  const merged: Send = {
    ...same,
    channel: same.channel === 'unknown' ? channel : same.channel,
    answer: isAnswer ? strongerAnswer(same.answer, send.answer) : same.answer,
  };
  return sends.map((known) => (known === same ? merged : known));
}

function isSameSend(known: Send, send: Send): boolean {
  const later = send.at - known.at;
  if (known.how === 'press' && send.how === 'press') return Math.abs(later) < DOUBLE_PRESS_MS;
  // What a page says follows the press that caused it, also when we heard of them in the other order.
  if (send.how !== 'press' && later >= -DOUBLE_PRESS_MS && later <= SAME_SEND_MS) return true;
  if (send.how === 'implicit' && later >= 0 && later <= SAME_CLAIM_MS && isOneChannel(known, send)) return true;
  return known.how !== 'press' && later <= DOUBLE_PRESS_MS && later >= -SAME_SEND_MS;
}

function isOneChannel(a: Send, b: Send): boolean {
  return a.channel === b.channel || a.channel === 'unknown' || b.channel === 'unknown';
}

function pageSaysSent(at: number): Answer {
  return { at, sign: 'accepted', from: 'notice', status: null };
}

/** The send that an answer, a notice or a countdown at `at` speaks of; null when none is that recent. */
export function sendAnsweredAt(sends: readonly Send[], at: number): Send | null {
  const send = sends.findLast((known) => known.at <= at);
  return send && at - send.at <= SAME_SEND_MS ? send : null;
}

/** A page that comes back with an error about the code was submitted to check one, and sent none. */
const SAME_PAGE_MS = 2 * SECOND;

/** Whether this send is only such a page. The first send of an attempt never is. */
export function isPageWithError(send: Send, { sends, wrongCodeAt, codeExpiredAt }: Request): boolean {
  if (send.how === 'press' || !sends.some((known) => known.at < send.at)) return false;
  return [...wrongCodeAt, codeExpiredAt ?? 0].some((at) => Math.abs(at - send.at) <= SAME_PAGE_MS);
}

/** Gives one send its answer, unless a better one is known. */
export function answerSend(sends: readonly Send[], send: Send, answer: Answer): Send[] {
  return sends.map((known) => (known === send ? { ...known, answer: strongerAnswer(known.answer, answer) } : known));
}

/** The send that an answer is for; its time may be that of a press that was merged with what the page said. */
export function findSend(sends: readonly Send[], sendAt: number): Send | null {
  const asPress: Send = { at: sendAt, how: 'press', channel: 'unknown', answer: null };
  return sends.find((known) => known.at === sendAt) ?? sends.find((known) => isSameSend(known, asPress)) ?? null;
}

/** Of two answers to one send the more telling; a tie goes to the first, so that hearing it again changes nothing. */
function strongerAnswer(a: Answer | null, b: Answer | null): Answer | null {
  if (a === null || b === null) return a ?? b;
  const difference = answerWeight(b) - answerWeight(a);
  return difference > 0 || (difference === 0 && b.at < a.at) ? b : a;
}

/**
 * A refusal is final, the page's own words beat a status (a 200 can carry an error), a button starts its countdown
 * before the service has answered, and silence says least.
 */
function answerWeight({ sign, from }: Answer): number {
  switch (sign) {
    case 'refused':
      return 4;
    case 'accepted':
      return from === 'notice' ? 3 : 1;
    case 'failed':
      return 2;
    case 'none':
      return 0;
    default:
      return sign satisfies never;
  }
}

/** Oldest first, the newest 50, none more than 24 h from `at`. */
function capSends(sends: Send[], at: number): Send[] {
  return sends
    .filter((send) => Math.abs(at - send.at) <= DAY)
    .sort((a, b) => a.at - b.at)
    .slice(-MAX_SENDS);
}

/** Times of other sends, oldest first, each once, with the same caps. */
export function mergeSendTimes(times: readonly number[], at: number): number[] {
  return [...new Set(times)]
    .filter((time) => Number.isFinite(time) && Math.abs(at - time) <= DAY)
    .sort((a, b) => a - b)
    .slice(-MAX_SENDS);
}

/** Sends that probably made a message: all but those that the site refused or failed to do. */
export function countedSends(request: Pick<Request, 'sends'>): Send[] {
  return request.sends.filter(({ answer }) => answer?.sign !== 'refused' && answer?.sign !== 'failed');
}

/** What the page said of a code since the last send; what it said before is old news, also when it still stands there. */
export function noticesSinceSend({ sends, wrongCodeAt, codeExpiredAt }: Request): {
  wrongCodeAt: number[];
  codeExpiredAt: number | null;
} {
  const lastAt = sends.findLast(({ answer }) => answer?.sign !== 'refused')?.at ?? 0;
  return {
    wrongCodeAt: wrongCodeAt.filter((at) => at > lastAt),
    codeExpiredAt: codeExpiredAt !== null && codeExpiredAt > lastAt ? codeExpiredAt : null,
  };
}

/** Times of all counted sends to this site, of this attempt and others, oldest first. */
export function countedTimes(request: Pick<Request, 'sends' | 'earlierSendsAt'>): number[] {
  const own = countedSends(request).map((send) => send.at);
  return [...new Set([...request.earlierSendsAt, ...own])].sort((a, b) => a - b);
}

/** Channel of the last send, else of the form. */
export function channelOf(request: Pick<Request, 'sends' | 'channel'>): Channel {
  const last = request.sends.findLast((send) => send.channel !== 'unknown');
  return last?.channel ?? request.channel;
}

/** A press that nothing followed. What the page says by itself needs no answer. */
export function isSilent({ how, at, answer }: Send, now: number): boolean {
  if (how !== 'press') return false;
  return answer ? answer.sign === 'none' : now >= at + noAnswerAfterMs;
}
