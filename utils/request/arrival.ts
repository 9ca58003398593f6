import { belongsToSite, senderDomain } from '@/utils/identity';
import type { RankedMessage } from '@/utils/ranking/message';
import { MINUTE, SECOND } from './defaults';
import type { Request } from './request';
import { countedSends } from './sends';

/** Mailboxes show minutes: 14:02 can be as late as 14:02:59. */
const SHOWN_PRECISION_MS = MINUTE;
/** The clocks of the sender and of this computer differ a little. */
const CLOCK_SKEW_MS = 30 * SECOND;
/** A page that says "we sent a code" may have been open for a while before it was read. */
const IMPLICIT_SINCE_MS = 2 * MINUTE;

/** What came since the last send (or, when none was seen, since shortly before the form). */
export interface Arrival {
  /** Newest message that belongs to the site. */
  own: RankedMessage | null;
  /** Newest message by a sender without a domain (a number, a name), which cannot be checked. */
  unverified: RankedMessage | null;
  /** Newest message of another domain. */
  elsewhere: RankedMessage | null;
}

/** Sorts the messages that can be the answer to this request by whose they are. */
export function arrivalOf(request: Request, ranked: readonly RankedMessage[]): Arrival {
  const sinceAt = waitingSince(request);
  const newestFirst = ranked
    .filter((message) => message.supersededBy === null && cameSince(message, sinceAt))
    .sort((a, b) => timeOf(b) - timeOf(a) || b.order - a.order);
  const others = newestFirst.filter((message) => !belongsToSite(message, request.site));
  const canBeChecked = (message: RankedMessage) => (message.boundDomain ?? senderDomain(message.from)) !== null;
  return {
    own: newestFirst.find((message) => !others.includes(message)) ?? null,
    unverified: others.find((message) => !canBeChecked(message)) ?? null,
    elsewhere: others.find(canBeChecked) ?? null,
  };
}

/** The time that a message goes by. */
export function timeOf(message: RankedMessage): number {
  return message.sentAt ?? message.seenAt;
}

function waitingSince(request: Request): number {
  const last = countedSends(request).at(-1);
  if (!last) return request.startedAt - MINUTE;
  return last.how === 'implicit' ? last.at - IMPLICIT_SINCE_MS : last.at;
}

function cameSince(message: RankedMessage, sinceAt: number): boolean {
  if (message.seenAt < sinceAt) return false;
  return message.sentAt === null || message.sentAt + SHOWN_PRECISION_MS + CLOCK_SKEW_MS > sinceAt;
}
