import { foreignDomain, senderDomain } from '@/utils/identity';
import type { RankedMessage } from '@/utils/ranking/message';
import type { Advice, AdviceAction, AdviceKey, AdviceLevel, AdviceParams } from './advice';
import { timeOf } from './arrival';
import { lateAfterMs, restartSignInAfterMs, wrongCodes } from './defaults';
import type { Facts } from './facts';
import type { Request } from './request';
import { channelOf, isSilent, noticesSinceSend } from './sends';

export type Verdict = Pick<Advice, 'level' | 'key' | 'params' | 'actions'>;
type Rule = (facts: Facts) => Verdict | null;

/** The first that applies wins. What just happened comes before what is true for long. */
export const adviceRules: readonly Rule[] = [
  authenticator,
  stop,
  typedStale,
  sendFailed,
  pageSaysExpired,
  lifeOver,
  pageSaysWrong,
  arrived,
  arrivedUnverified,
  arrivedElsewhere,
  nothingSent,
  noSign,
  severalSends,
  late,
  waiting,
];

function authenticator({ request }: Facts): Verdict | null {
  return request.kind === 'authenticator' ? verdict('authenticator', 'info') : null;
}

function stop({ request, resend, arrival }: Facts): Verdict | null {
  if (resend.key !== 'stop' || cameAfter(arrival.own, request.lockout?.at)) return null;
  return verdict('stop', 'danger', resend.params, ['searchMailbox', 'checklist']);
}

function typedStale({ request, ranked, arrival, life, now }: Facts): Verdict | null {
  const typed = ranked.find((message) => message.id === request.typed?.messageId);
  if (!typed) return null;
  const newer = ranked.find((message) => message.id === typed.supersededBy);
  if (newer && newer.standing !== 'expired') {
    return verdict('typedSuperseded', 'caution', { newestAt: timeOf(newer) }, ['fill', 'copy']);
  }
  // The life of the message we wait for is known better than from its own minute.
  const isOver = typed.id === arrival.own?.id && life ? now >= life.expiresAt : typed.standing === 'expired';
  return isOver ? verdict('typedExpired', 'caution', {}, ['sendAgain']) : null;
}

function pageSaysExpired({ request, arrival }: Facts): Verdict | null {
  const { codeExpiredAt, wrongCodeAt } = noticesSinceSend(request);
  if (codeExpiredAt === null || (wrongCodeAt.at(-1) ?? 0) > codeExpiredAt) return null;
  if (cameAfter(arrival.own, codeExpiredAt)) return null;
  return verdict('codeExpired', 'caution', {}, ['sendAgain']);
}

function pageSaysWrong({ request, sends, arrival }: Facts): Verdict | null {
  const { wrongCodeAt } = noticesSinceSend(request);
  const tries = wrongCodeAt.length;
  if (tries === 0 || cameAfter(arrival.own, wrongCodeAt.at(-1))) return null;
  if (tries >= wrongCodes.strong) return verdict('wrongCodeOften', 'danger', { tries }, ['checklist']);
  const level = tries >= wrongCodes.hint ? 'caution' : 'info';
  const newestAt = sends.at(-1)?.at;
  if (sends.length < 2 || newestAt === undefined) return verdict('wrongCode', level, { tries });
  return verdict('wrongCodeNewest', level, { tries, newestAt, sends: sends.length }, ['searchMailbox']);
}

function sendFailed({ request, arrival }: Facts): Verdict | null {
  const last = request.sends.at(-1);
  if (last?.answer?.sign !== 'failed' || cameAfter(arrival.own, last.at)) return null;
  const status = last.answer.status ?? 0;
  return verdict('sendFailed', 'caution', { status, sentAt: last.at }, ['sendAgain', 'checklist']);
}

function lifeOver({ request, life, now }: Facts): Verdict | null {
  if (!life || now < life.expiresAt) return null;
  const { sentAt } = life;
  if (now >= request.startedAt + restartSignInAfterMs) return verdict('restartSignIn', 'caution', { sentAt });
  const key = life.source === 'usual' ? 'probablyExpired' : 'expired';
  return verdict(key, 'caution', { sentAt }, ['sendAgain', 'searchMailbox', 'checklist']);
}

function arrived({ request, ranked, arrival, sends }: Facts): Verdict | null {
  const { own } = arrival;
  if (!own) return null;
  const params = { sender: senderLabel(own), sentAt: timeOf(own), ...(sends.length > 1 && { sends: sends.length }) };
  if (own.folder === 'spam') return verdict('arrivedInSpam', 'caution', params, ['fill', 'copy', 'allowSender']);
  const typed = ranked.find((message) => message.id === request.typed?.messageId);
  // Who typed it already needs no telling.
  return verdict('arrived', typed?.code === own.code ? 'quiet' : 'good', params, ['fill', 'copy']);
}

/** A text message names no domain: it came, but who sent it cannot be checked, so nothing is filled. */
function arrivedUnverified({ request, arrival, sends }: Facts): Verdict | null {
  const { unverified } = arrival;
  if (!unverified || sends.length === 0 || channelOf(request) === 'email') return null;
  return verdict('arrived', 'info', { sender: senderLabel(unverified), sentAt: timeOf(unverified) }, ['copy']);
}

function arrivedElsewhere({ request, arrival }: Facts): Verdict | null {
  const { elsewhere } = arrival;
  if (!elsewhere || elsewhere.standing === 'expired') return null;
  const sender = foreignDomain(elsewhere, request.site) ?? senderLabel(elsewhere);
  return verdict('arrivedElsewhere', 'caution', { sender, site: request.site });
}

function nothingSent({ request, sends, resend }: Facts): Verdict | null {
  if (sends.length > 0) return null;
  // The page counts down without a send that we saw: it sent one on its own. A wait for another tab's send is no such sign.
  if (resend.source === 'site-countdown')
    return verdict('waiting', 'info', sentParams(request, request.startedAt), ['searchMailbox']);
  return verdict('pressSend', 'info', {}, ['sendAgain']);
}

function noSign({ sends, now }: Facts): Verdict | null {
  const last = sends.at(-1);
  return last && isSilent(last, now)
    ? verdict('noSign', 'caution', { sentAt: last.at }, ['sendAgain', 'checklist'])
    : null;
}

function severalSends(facts: Facts): Verdict | null {
  const newestAt = facts.sends.at(-1)?.at;
  if (facts.sends.length < 2 || newestAt === undefined) return null;
  const params = { ...sentParams(facts.request, newestAt), sends: facts.sends.length, newestAt };
  return verdict('useNewest', 'info', params, isLate(facts) ? lateActions : ['searchMailbox']);
}

const lateActions: AdviceAction[] = ['searchMailbox', 'checklist', 'sendAgain'];

/** Only when another send is sensible: until then there is nothing to do but wait. */
function late(facts: Facts): Verdict | null {
  const last = facts.sends.at(-1);
  if (!last || !isLate(facts) || facts.resend.nextSendAt !== null) return null;
  return verdict('late', 'info', sentParams(facts.request, last.at), lateActions);
}

function waiting({ request, sends }: Facts): Verdict | null {
  const last = sends.at(-1);
  return last ? verdict('waiting', 'info', sentParams(request, last.at), ['searchMailbox']) : null;
}

/** When the code of the last send counts as late. */
export function lateAt({ request, sends }: Pick<Facts, 'request' | 'sends'>): number | null {
  const last = sends.at(-1);
  return last ? last.at + lateAfterMs[channelOf(request)] : null;
}

function isLate(facts: Facts): boolean {
  const at = lateAt(facts);
  return at !== null && facts.now >= at;
}

function sentParams({ destination }: Request, sentAt: number): AdviceParams {
  return destination === null ? { sentAt } : { sentAt, destination };
}

function cameAfter(message: RankedMessage | null, at: number | undefined): boolean {
  return message !== null && at !== undefined && message.seenAt > at;
}

/** How a sender is called in a sentence. */
export function senderLabel({ from }: Pick<RankedMessage, 'from'>): string {
  return from?.name?.trim() || senderDomain(from) || from?.address || '';
}

function verdict(key: AdviceKey, level: AdviceLevel, params: AdviceParams = {}, actions: AdviceAction[] = []): Verdict {
  return { key, level, params, actions };
}
