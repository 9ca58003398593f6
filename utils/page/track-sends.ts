import type { PageEvent } from '@/utils/extension/messages';
import type { Channel } from '@/utils/request/request';
import { type AnswerSign, watchAnswer } from './watch-answer';

/** A vague notice this soon after a failed answer is the page's wording of that failure. */
const FAILURE_SPEAKS_MS = 5_000;

export interface SendTracker {
  /** Reports a press on a send control, and later its answer. */
  recordSend: (channel: Channel, now: number) => void;
  /** Lets countdowns and notices answer the press before them; returns the events that are still to be reported. */
  settle: (events: PageEvent[], now: number) => PageEvent[];
}

/** Follows each press on a send control to its answer, until the signal aborts. */
export function trackSends(
  window: Window & typeof globalThis,
  report: (events: PageEvent[]) => void,
  { signal }: { signal: AbortSignal },
): SendTracker {
  let answered: ((answer: AnswerSign) => void) | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  const answer = (event: PageEvent) => {
    if (event.type === 'countdownSeen') answered?.({ sign: 'accepted', from: 'countdown', status: null });
    if (event.type !== 'noticeSeen') return;
    if (event.notice === 'codeSent') answered?.({ sign: 'accepted', from: 'notice', status: null });
    if (event.notice === 'tooMany') answered?.({ sign: 'refused', from: 'notice', status: null });
  };
  return {
    recordSend(channel, sendAt) {
      report([{ type: 'codeSent', at: sendAt, how: 'press', channel }]);
      const onAnswer = (given: AnswerSign) => {
        const at = Date.now();
        if (given.sign === 'failed') failedAt = at;
        report([{ type: 'sendAnswered', at, sendAt, ...given }]);
      };
      ({ answered } = watchAnswer(window, onAnswer, { signal }));
    },
    settle(events, now) {
      // "Try again later" after HTTP 500 speaks of the error; after 200 or 429 it speaks of a limit.
      const isVague = (event: PageEvent) =>
        event.type === 'noticeSeen' && event.notice === 'tooMany' && event.untilAt === null;
      const facts = now - failedAt < FAILURE_SPEAKS_MS ? events.filter((event) => !isVague(event)) : events;
      facts.forEach(answer);
      return facts;
    },
  };
}
