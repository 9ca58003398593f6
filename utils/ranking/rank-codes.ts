import { senderDomain } from '@/utils/identity';
import { ruleForSender } from '@/utils/sites/rules';
import { groupBySender } from './group-by-sender';
import type { Message, RankedMessage, Standing } from './message';
import { instant, orderByTime } from './order-by-time';
import { statedLife, usualValidForMs } from './usual-life';

const DAY = 24 * 60 * 60_000;

interface Life {
  expiresAt: number;
  lifeSource: RankedMessage['lifeSource'];
  /** Nobody knows when it began: it ends here or earlier. */
  atMost: boolean;
}

/**
 * Each message with the standing of its code among those of the same sender, in the order given. The newest code is
 * `latest` until its life is over; every other code was superseded by it, or is `expired` when its own life is over.
 * Messages with the same code share standing and life. A newest code whose age nobody knows is left out until it has
 * expired for certain: silence is better than a wrong standing. `now` in epoch ms; only `from`, `code` and `sentAt` are
 * needed.
 */
export function rankCodes(messages: readonly Message[], now: number): RankedMessage[] {
  const ranked = new Map<Message, RankedMessage>();
  for (const group of groupBySender(messages)) {
    for (const message of rankOneSender(orderByTime(group), now)) ranked.set(message.original, message.ranked);
  }
  return messages.flatMap((message) => ranked.get(message) ?? []);
}

function rankOneSender(oldestFirst: Message[], now: number): { original: Message; ranked: RankedMessage }[] {
  const newest = oldestFirst.at(-1);
  const lives = new Map<string, Life>();
  for (const message of oldestFirst) {
    lives.set(message.code, longerKnown(lives.get(message.code), lifeOf(message, now)));
  }
  return oldestFirst.flatMap((original) => {
    const { expiresAt, lifeSource, atMost } = lives.get(original.code) ?? lifeOf(original, now);
    const isNewest = original.code === newest?.code;
    const standing: Standing = now >= expiresAt ? 'expired' : isNewest ? 'latest' : 'superseded';
    if (standing === 'latest' && atMost) return [];
    const supersededBy = isNewest ? null : (newest?.id ?? null);
    return [{ original, ranked: { ...original, expiresAt, lifeSource, standing, supersededBy } }];
  });
}

function lifeOf(message: Message, now: number): Life {
  const startedAt = lifeStart(message) ?? now;
  const atMost = message.wasThere === true && instant(message.sentAt) === null;
  const stated = statedLife(message.validForMs);
  if (stated !== null) return { expiresAt: startedAt + stated, lifeSource: 'message', atMost };
  const domain = senderDomain(message.from);
  const known = domain === null ? undefined : ruleForSender(domain)?.validForMs;
  const lifeSource = known === undefined ? 'usual' : 'site-rule';
  return { expiresAt: startedAt + (known ?? message.usualValidForMs ?? usualValidForMs), lifeSource, atMost };
}

function lifeStart(message: Message): number | null {
  const sentAt = instant(message.sentAt);
  const seenAt = instant(message.seenAt);
  if (sentAt === null || seenAt === null) return sentAt ?? seenAt;
  // A computer whose clock is behind sees mail from the future: count from when it came.
  return seenAt < sentAt && sentAt - seenAt < DAY ? seenAt : sentAt;
}

/** Of two lives of one code: the one whose begin is known; then what a message states beats what is usual; else the one that ends later. */
function longerKnown(a: Life | undefined, b: Life): Life {
  if (a === undefined) return b;
  if (a.atMost !== b.atMost) return a.atMost ? b : a;
  if (a.lifeSource !== b.lifeSource && (a.lifeSource === 'message' || b.lifeSource === 'message')) {
    return a.lifeSource === 'message' ? a : b;
  }
  return b.expiresAt >= a.expiresAt ? b : a;
}
