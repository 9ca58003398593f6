import { senderLabel } from './advice-rules';
import { couldBeSame, emailDomain } from './destination';
import type { Evidence } from './evidence';
import type { Facts } from './facts';
import { appleRelayDomain, isPublicMailDomain, meantDomain } from './mail-domains';
import { isSilent } from './sends';

/** What the facts say of an item; null when the item does not apply at all. */
export interface Finding {
  state: 'todo' | 'done' | 'problem';
  evidence: Evidence | null;
}

export interface ChecklistEntry {
  id: string;
  channel: 'email' | 'sms';
  /** Without a request nothing was observed. */
  evidence(facts: Facts | null): Finding | null;
}

/** In the order in which to look: how often help pages name the cause, how cheap the check is. */
export const checklistEntries: readonly ChecklistEntry[] = [
  // Text messages and calls. The first half is the article's list, completed from other services' help pages.
  { id: 'sendPressed', channel: 'sms', evidence: sendPressed },
  { id: 'tooOften', channel: 'sms', evidence: tooOften },
  { id: 'rightNumber', channel: 'sms', evidence: rightDestination },
  { id: 'authenticatorApp', channel: 'sms', evidence: authenticatorApp },
  { id: 'otherChannel', channel: 'sms', evidence: otherChannel },
  { id: 'securityApp', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'network', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'shortCodes', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'virtualNumber', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'congestion', channel: 'sms', evidence: slow },
  { id: 'storageFull', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'arrears', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'oldNumber', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'otherPhone', channel: 'sms', evidence: onlyTheUserSees },
  { id: 'useNewest', channel: 'sms', evidence: useNewest },

  { id: 'sendPressed', channel: 'email', evidence: sendPressed },
  { id: 'searchSpam', channel: 'email', evidence: searchSpam },
  { id: 'refresh', channel: 'email', evidence: slow },
  { id: 'rightAddress', channel: 'email', evidence: rightAddress },
  { id: 'codeLife', channel: 'email', evidence: codeLife },
  { id: 'sendOnceMore', channel: 'email', evidence: sendOnceMore },
  { id: 'allowThenSend', channel: 'email', evidence: allowThenSend },
  { id: 'useNewest', channel: 'email', evidence: useNewest },
  { id: 'authenticatorApp', channel: 'email', evidence: authenticatorApp },
  { id: 'mailboxFull', channel: 'email', evidence: onlyTheUserSees },
  { id: 'companyFilter', channel: 'email', evidence: companyFilter },
  { id: 'relayAddress', channel: 'email', evidence: relayAddress },
  { id: 'plusAddress', channel: 'email', evidence: plusAddress },
  { id: 'ownFilters', channel: 'email', evidence: onlyTheUserSees },
  { id: 'senderGaveUp', channel: 'email', evidence: onlyTheUserSees },
  { id: 'linkNotCode', channel: 'email', evidence: onlyTheUserSees },
  { id: 'forwarding', channel: 'email', evidence: onlyTheUserSees },
  { id: 'serviceSlow', channel: 'email', evidence: onlyTheUserSees },
];

const todo = (evidence: Evidence | null = null): Finding => ({ state: 'todo', evidence });
const done = (evidence: Evidence): Finding => ({ state: 'done', evidence });
const problem = (evidence: Evidence): Finding => ({ state: 'problem', evidence });

function onlyTheUserSees(): Finding {
  return todo();
}

function sendPressed(facts: Facts | null): Finding | null {
  if (facts?.request.kind === 'authenticator') return null;
  if (!facts) return todo();
  const { request, sends, now } = facts;
  const last = request.sends.at(-1);
  if (!last) return problem({ key: 'nothingSent', params: {} });
  if (last.answer?.sign === 'failed')
    return problem({ key: 'sendFailed', params: { status: last.answer.status ?? 0 } });
  const counted = sends.at(-1);
  if (!counted) return problem({ key: 'nothingSent', params: {} });
  if (isSilent(counted, now)) return problem({ key: 'noSign', params: { sentAt: counted.at } });
  return done({ key: 'sent', params: { sentAt: counted.at } });
}

function tooOften(facts: Facts | null): Finding | null {
  if (facts?.request.kind === 'authenticator') return null;
  if (!facts || facts.sends.length === 0) return todo();
  const { resend, sends } = facts;
  // While the meter says "wait", several sends are too many already.
  const hurried = resend.key === 'wait' && sends.length > 1;
  if (hurried) return problem({ key: 'sentOften', params: { sends: sends.length } });
  return oftenProblem(facts) ?? done({ key: 'sentSeldom', params: { sends: resend.sends } });
}

function oftenProblem({ resend }: Facts): Finding | null {
  if (resend.key === 'stop' && resend.params.until !== undefined) {
    return problem({ key: 'tooMany', params: { until: resend.params.until } });
  }
  if (resend.key !== 'strong' && resend.key !== 'soft') return null;
  return problem({ key: 'sentOften', params: { sends: resend.params.sends ?? resend.sends } });
}

function rightDestination(facts: Facts | null): Finding {
  const destination = facts?.request.destination;
  return todo(destination ? { key: 'sentTo', params: { destination } } : null);
}

function rightAddress(facts: Facts | null): Finding {
  const destination = facts?.request.destination;
  if (!facts || !destination) return todo();
  const domain = emailDomain(destination);
  const meant = domain === null ? null : meantDomain(domain);
  if (meant !== null) return problem({ key: 'mistyped', params: { destination, meant } });
  const accounts = [...new Set(facts.ranked.flatMap((message) => message.account ?? []))];
  const [first] = accounts.filter((account) => account.includes('@'));
  if (first === undefined || !destination.includes('@')) return rightDestination(facts);
  const same = accounts.find((account) => couldBeSame(account, destination));
  if (same) return done({ key: 'sameMailbox', params: { account: same, destination } });
  return problem({ key: 'otherMailbox', params: { account: first, destination } });
}

function authenticatorApp(facts: Facts | null): Finding {
  if (!facts) return todo();
  const { kind } = facts.request;
  return kind === 'authenticator'
    ? problem({ key: 'asksForApp', params: {} })
    : done({ key: 'asksForSent', params: {} });
}

function otherChannel(facts: Facts | null): Finding {
  switch (facts?.request.channel) {
    case 'voice':
      return problem({ key: 'comesAsCall', params: {} });
    case 'messenger':
      return problem({ key: 'comesByMessenger', params: {} });
    case 'sms':
      return done({ key: 'comesBySms', params: {} });
    default:
      return todo();
  }
}

function searchSpam(facts: Facts | null): Finding {
  const own = facts?.arrival.own;
  if (!own) return todo();
  const params = { sender: senderLabel(own) };
  return own.folder === 'spam' ? problem({ key: 'foundInSpam', params }) : done({ key: 'foundInInbox', params });
}

function slow(facts: Facts | null): Finding {
  const own = facts?.arrival.own;
  if (own)
    return done({ key: own.folder === 'spam' ? 'foundInSpam' : 'foundInInbox', params: { sender: senderLabel(own) } });
  const sentAt = facts?.sends.at(-1)?.at;
  return todo(sentAt === undefined ? null : { key: 'waitingSince', params: { sentAt } });
}

function codeLife(facts: Facts | null): Finding {
  const life = facts?.life;
  if (!facts || !life) return todo();
  const params = { expiresAt: life.expiresAt };
  const isUsual = life.source === 'usual';
  if (facts.now >= life.expiresAt) return problem({ key: isUsual ? 'probablyExpired' : 'expired', params });
  return done({ key: isUsual ? 'usuallyGoodUntil' : 'goodUntil', params });
}

function sendOnceMore(facts: Facts | null): Finding | null {
  if (facts?.request.kind === 'authenticator') return null;
  const newestAt = facts?.sends.at(-1)?.at;
  if (!facts || newestAt === undefined) return todo();
  const { resend, sends } = facts;
  const often = oftenProblem(facts);
  if (often) return often;
  if (sends.length > 1) return done({ key: 'sentAgain', params: { sends: sends.length, newestAt } });
  return todo(resend.nextSendAt === null ? null : { key: 'sendAgainAt', params: { until: resend.nextSendAt } });
}

function allowThenSend(facts: Facts | null): Finding {
  const own = facts?.arrival.own;
  if (own?.folder !== 'spam') return todo();
  return problem({ key: 'foundInSpam', params: { sender: senderLabel(own) } });
}

function useNewest(facts: Facts | null): Finding {
  const newestAt = facts?.sends.at(-1)?.at;
  if (!facts || newestAt === undefined) return todo();
  const sends = facts.sends.length;
  if (sends === 1) return done({ key: 'oneSend', params: { sentAt: newestAt } });
  return problem({ key: 'severalSends', params: { sends, newestAt } });
}

function companyFilter(facts: Facts | null): Finding {
  const domain = emailDomain(facts?.request.destination ?? '');
  if (domain === null) return todo();
  if (isPublicMailDomain(domain)) return done({ key: 'publicMailbox', params: { domain } });
  return todo({ key: 'ownDomain', params: { domain } });
}

function relayAddress(facts: Facts | null): Finding | null {
  const destination = facts?.request.destination ?? '';
  return emailDomain(destination) === appleRelayDomain
    ? problem({ key: 'relayAddress', params: { destination } })
    : null;
}

function plusAddress(facts: Facts | null): Finding | null {
  const destination = facts?.request.destination ?? '';
  return /^[^@\s+]+\+[^@]*@/.test(destination) ? problem({ key: 'plusAddress', params: { destination } }) : null;
}
