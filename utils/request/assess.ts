import type { Message } from '@/utils/ranking/message';
import type { Advice, AdviceAction } from './advice';
import { adviceRules, lateAt, type Verdict } from './advice-rules';
import { noResend, resendChangesAt } from './cooldown';
import { noAnswerAfterMs, restartSignInAfterMs } from './defaults';
import { type Facts, factsOf } from './facts';
import type { Request } from './request';

/**
 * The one thing to do now about a request, given the messages seen in mailboxes (of any sender). `now` in epoch ms.
 * No request: nothing waits. `changesAt` is when to ask again, because time alone may have changed the answer.
 */
export function assess(request: Request | undefined, messages: readonly Message[], now: number): Advice {
  if (!request) return { ...nothingWaiting, life: null, resend: noResend, arrivedMessageId: null, changesAt: null };
  const facts = factsOf(request, messages, now);
  const { life, resend, arrival } = facts;
  const verdict = adviceRules.reduce<Verdict | null>((found, rule) => found ?? rule(facts), null) ?? nothingWaiting;
  return {
    ...verdict,
    actions: verdict.actions.filter((action) => isPossible(action, facts)),
    life,
    resend,
    arrivedMessageId: arrival.own?.id ?? null,
    changesAt: nextChange(facts),
  };
}

const nothingWaiting: Verdict = { key: 'nothingWaiting', level: 'quiet', params: {}, actions: [] };

function isPossible(action: AdviceAction, { resend, arrival }: Facts): boolean {
  if (action === 'sendAgain') return resend.nextSendAt === null;
  return action !== 'fill' || arrival.own !== null;
}

/** The first instant after now at which any figure that the rules compare with the time is reached. */
function nextChange(facts: Facts): number | null {
  const { request, ranked, sends, life, now } = facts;
  if (request.kind === 'authenticator') return null;
  const last = sends.at(-1);
  const instants = [
    ...resendChangesAt(request, now),
    ...ranked.map((message) => message.expiresAt),
    // A life may be known from a message alone, without a send that we saw.
    ...(life ? [life.amberAt, life.expiresAt, request.startedAt + restartSignInAfterMs] : []),
    ...(last ? [last.at + noAnswerAfterMs, lateAt(facts) ?? now] : []),
  ];
  const ahead = instants.filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
