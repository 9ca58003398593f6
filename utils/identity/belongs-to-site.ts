import type { Message, Sender } from '@/utils/ranking/message';
import { ruleForSite } from '@/utils/sites/rules';
import { asciiHost, registrableDomain } from './registrable-domain';

/**
 * Whether the code of this message may be shown on this site: its `@domain #code` binding names the site, or, without
 * a binding, its address is of the site or of a domain that the site rules know to be the same service. A display
 * name proves nothing, and a binding to another site overrules the address.
 */
export function belongsToSite(message: Pick<Message, 'from' | 'boundDomain'>, site: string): boolean {
  const siteDomain = domainOf(site);
  const boundDomain = message.boundDomain ?? null;
  const messageDomain = boundDomain === null ? senderDomain(message.from) : domainOf(boundDomain);
  if (siteDomain === null || messageDomain === null) return false;
  if (messageDomain === siteDomain) return true;
  const rule = ruleForSite(siteDomain);
  return rule !== undefined && (rule.hosts.includes(messageDomain) || rule.senders?.includes(messageDomain) === true);
}

/** Registrable domain of a sender's address; null when it has none (a phone number, a name) or is not one address. */
export function senderDomain(from: Sender | null | undefined): string | null {
  const address = from?.address?.trim() ?? '';
  const at = address.indexOf('@');
  // One address and nothing else: "a@good.example <b@evil.example>" and quoted local parts are refused.
  if (at < 1 || address.length > 254 || /[\s<>"'(),:;\\[\]]/.test(address)) return null;
  return domainOf(address.slice(at + 1));
}

/** Each tab that waits is asked about each message: the same few hosts, over and over. */
const known = new Map<string, string | null>();
const MAX_KNOWN = 1_000;

function domainOf(host: string): string | null {
  const before = known.get(host);
  if (before !== undefined) return before;
  const domain = asciiHost(host) === null ? null : registrableDomain(host);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(host, domain);
  return domain;
}
