import type { OwnHostReader } from './provider';
import { generic } from './providers/generic';
import { roundcube } from './providers/roundcube';
import { snappymail } from './providers/snappymail';

// Webmail on hosts that the user names; the first that recognises the page reads it.
export const ownHostReaders: OwnHostReader[] = [roundcube, snappymail, generic];

/** The host of a web page that could be called a mailbox; null for the browser's own pages, files and addresses without a name. */
export function ownHostIn(url: string | undefined): string | null {
  if (!url || !/^https?:\/\//.test(url)) return null;
  const { hostname } = new URL(url);
  // As a match pattern takes it: no IPv6.
  return /^[a-z0-9.-]{1,253}$/.test(hostname) ? hostname : null;
}

/** Match pattern of a host that the user named: any port, with encryption or (in a house of one's own) without. */
export const ownHostMatch = (host: string): string => `*://${host}/*`;

/** Whether an address is on one of the hosts that the user named, and this one of the readers for them. */
export function isOwnMailboxUrl(url: string | undefined, readerId: string, hosts: readonly string[]): boolean {
  const host = ownHostIn(url);
  return host !== null && hosts.includes(host) && ownHostReaders.some(({ id }) => id === readerId);
}
