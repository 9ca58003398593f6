import type { Message } from '@/utils/ranking/message';
import { checklistEntries, type Finding } from './checklist-items';
import { kindOf } from './destination';
import { type Facts, factsOf } from './facts';
import type { Request } from './request';
import { channelOf } from './sends';

export interface Checklist {
  channel: 'email' | 'sms';
  items: (Finding & { id: string })[];
}

/**
 * What to check when a code stays away: the list of the channel, or both when that is not known. Observed problems
 * come first, the rest keeps its order. Items are texts `checklist.<channel>.<id>`. `now` in epoch ms.
 */
export function checklistsFor(request: Request | undefined, messages: readonly Message[], now: number): Checklist[] {
  const facts = request ? factsOf(request, messages, now) : null;
  return channelsOf(request).map((channel) => ({ channel, items: itemsFor(channel, facts) }));
}

function itemsFor(channel: Checklist['channel'], facts: Facts | null): Checklist['items'] {
  const items = checklistEntries
    .filter((entry) => entry.channel === channel)
    .flatMap(({ id, evidence }) => {
      const finding = evidence(facts);
      return finding ? [{ id, ...finding }] : [];
    });
  const isProblem = (item: Checklist['items'][number]) => item.state === 'problem';
  return [...items.filter(isProblem), ...items.filter((item) => !isProblem(item))];
}

function channelsOf(request: Request | undefined): Checklist['channel'][] {
  if (!request || request.kind === 'authenticator') return ['email', 'sms'];
  switch (channelOf(request)) {
    case 'email':
      return ['email'];
    case 'sms':
    case 'voice':
    case 'messenger':
      return ['sms'];
    case 'unknown': {
      const kind = request.destination === null ? null : kindOf(request.destination);
      if (kind === null) return ['email', 'sms'];
      return [kind === 'email' ? 'email' : 'sms'];
    }
  }
}
