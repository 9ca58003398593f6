import type { Message, Sender } from '@/utils/ranking/message';
import { ruleForSite } from '@/utils/sites/rules';
import { asciiHost, registrableDomain } from './registrable-domain';

type Told = Pick<Message, 'from' | 'boundDomain'>;

/**
 * Whether the code of this message may be shown on this site: its address is of the site or of a domain that the site rules
 * know to be the same service, and its `@domain #code` binding, if any, names the site. Text messages have no address: for
 * them the binding decides alone. In a mail anybody can write such a line, and a display name proves nothing.
 */
export function belongsToSite(message: Told, site: string): boolean {
  return domainsOf(message).every((domain) => isOfSite(domain, site));
}

/** The domain for which a message does not belong to a site; null when there is none to name. */
export function foreignDomain(message: Told, site: string): string | null {
  return domainsOf(message).find((domain) => !isOfSite(domain, site)) ?? null;
}

/** The domains that a message stands for; null for one that it hides or has not. */
function domainsOf({ from, boundDomain = null }: Told): (string | null)[] {
  const bound = boundDomain === null ? [] : [domainOf(boundDomain)];
  const isMail = from?.address?.includes('@') ?? false;
  return isMail || bound.length === 0 ? [senderDomain(from), ...bound] : bound;
}

function isOfSite(domain: string | null, site: string): boolean {
  const siteDomain = domainOf(site);
  if (siteDomain === null || domain === null) return false;
  if (domain === siteDomain) return true;
  const rule = ruleForSite(siteDomain);
  return rule !== undefined && (rule.hosts.includes(domain) || rule.senders?.includes(domain) === true);
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
