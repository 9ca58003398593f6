import { senderDomain } from '@/utils/identity';
import { ruleForSender } from '@/utils/sites/rules';
import type { Message } from './message';

interface Signed {
  message: Message;
  brand: string;
  name: string;
}

/**
 * Messages of one sender in one mailbox account. A sender is a registrable domain (the domains of a site rule are
 * one) with a display name: shared mail domains carry several services. A sender without a domain goes by its number
 * or name. Where only one name of a domain is known, messages that show no name are of that sender.
 */
export function groupBySender(messages: readonly Message[]): Message[][] {
  const signed = messages.map((message): Signed => ({ message, brand: brandOf(message), name: displayName(message) }));
  const groups: Message[][] = [];
  for (const ofBrand of Map.groupBy(signed, ({ brand }) => brand).values()) {
    const names = new Set(ofBrand.map(({ name }) => name).filter((name) => name !== ''));
    const onlyName = names.size === 1 ? [...names].join() : '';
    const bySender = Map.groupBy(ofBrand, ({ name }) => name || onlyName);
    for (const ofSender of bySender.values()) groups.push(ofSender.map(({ message }) => message));
  }
  return groups;
}

function brandOf(message: Message): string {
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
