import type { Message } from '@/utils/ranking/message';
import { statedLife, usualValidForMs } from '@/utils/ranking/usual-life';
import { ruleForSite } from '@/utils/sites/rules';
import type { Life } from './advice';
import { amberAfterMs } from './defaults';
import type { Request } from './request';
import { countedSends } from './sends';

/**
 * The life of the newest code, counted from the last send or from the message that arrived, whichever is later (the
 * message can be of a send that we did not see). Its length is what the message states, else the page, a site rule,
 * what was learned of the site, else the usual. Null when nothing was sent, and for a code that an app makes.
 */
export function codeLife(request: Request, arrived: Message | null): Life | null {
  if (request.kind === 'authenticator') return null;
  const sends = countedSends(request);
  const sentAt = lifeStart(sends.at(-1)?.at ?? null, arrived);
  if (sentAt === null) return null;
  const { validForMs, source } = lengthOf(request, arrived);
  const expiresAt = sentAt + validForMs;
  if (source !== 'usual')
    return { sentAt, amberAt: expiresAt - Math.min(validForMs / 2, amberAfterMs), expiresAt, validForMs, source };
  // A service may send the first code again with its clock running: amber when that one's time is over.
  const firstOverAt = sends.length > 1 ? (sends[0]?.at ?? sentAt) + validForMs : expiresAt;
  const amberAt = Math.min(sentAt + Math.min(validForMs / 2, amberAfterMs), Math.max(sentAt, firstOverAt));
  return { sentAt, amberAt, expiresAt, validForMs, source };
}

function lifeStart(lastSendAt: number | null, arrived: Message | null): number | null {
  if (!arrived) return lastSendAt;
  // Seen before it was sent: the clocks differ, ours counts.
  const shownAt = arrived.sentAt === null ? null : Math.min(arrived.sentAt, arrived.seenAt);
  if (lastSendAt === null) return shownAt ?? arrived.seenAt;
  return Math.max(lastSendAt, shownAt ?? lastSendAt);
}

function lengthOf(request: Request, arrived: Message | null): Pick<Life, 'validForMs' | 'source'> {
  const evidence: [Life['source'], number | null | undefined][] = [
    ['message', arrived?.validForMs],
    ['page', request.statedValidForMs],
    ['site-rule', ruleForSite(request.site)?.validForMs],
    ['learned', request.learned?.validForMs],
  ];
  for (const [source, stated] of evidence) {
    const validForMs = statedLife(stated);
    if (validForMs !== null) return { source, validForMs };
  }
  return { source: 'usual', validForMs: arrived?.usualValidForMs ?? request.usualValidForMs ?? usualValidForMs };
}
