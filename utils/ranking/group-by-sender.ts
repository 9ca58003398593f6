import { senderDomain } from '@/utils/identity';
import { ruleForSender } from '@/utils/sites/rules';
import type { Message } from './message';

/**
 * Messages of one sender in one mailbox account. A sender is a registrable domain (the domains of a site rule are
 * one) with a display name: shared mail domains carry several services. A sender without a domain goes by its number
 * or name. Where only one name of a domain is known, messages that show no name are of that sender.
 */
export function groupBySender(messages: readonly Message[]): Message[][] {
  const namesOf = new Map<string, Set<string>>();
  for (const message of messages) {
    const name = displayName(message);
    if (name === '') continue;
    const names = namesOf.get(brandKey(message)) ?? new Set();
    namesOf.set(brandKey(message), names.add(name));
  }
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const brand = brandKey(message);
    const names = namesOf.get(brand) ?? new Set();
    const onlyName = names.size === 1 ? [...names].join() : '';
    const key = JSON.stringify([brand, displayName(message) || onlyName]);
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return [...groups.values()];
}

function brandKey(message: Message): string {
  const domain = senderDomain(message.from);
  const brand = domain === null ? (message.from?.address ?? '').trim().toLowerCase() : (firstHost(domain) ?? domain);
  return JSON.stringify([message.account ?? null, brand]);
}

function firstHost(domain: string): string | undefined {
  return ruleForSender(domain)?.hosts[0];
}

function displayName(message: Message): string {
  const name = message.from?.name ?? '';
  return name.normalize('NFKC').replace(/["“”]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
