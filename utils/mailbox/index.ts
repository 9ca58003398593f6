import type { MailboxProvider } from './provider';
import { fastmail } from './providers/fastmail';
import { gmail } from './providers/gmail';
import { googleMessages } from './providers/google-messages';
import { icloud } from './providers/icloud';
import { netease } from './providers/netease';
import { outlook } from './providers/outlook';
import { proton } from './providers/proton';
import { qq } from './providers/qq';
import { yahoo } from './providers/yahoo';

// One line a mailbox: on these hosts, and no others, mail is read.
export const providers: MailboxProvider[] = [
  gmail,
  outlook,
  yahoo,
  proton,
  icloud,
  fastmail,
  qq,
  netease,
  googleMessages,
];

/** Match patterns of every mailbox. */
export const mailboxMatches = providers.flatMap((provider) => provider.matches);

/** Whether a match pattern (`https://host/*`, `https://*.host/*`) is of this host. */
function isOfHost(pattern: string, hostname: string): boolean {
  const host = pattern.replace(/^https:\/\//, '').replace(/\/.*$/s, '');
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === hostname;
}

/** The provider of an address; undefined elsewhere. */
export function providerFor(url: string | undefined): MailboxProvider | undefined {
  if (!url?.startsWith('https://')) return undefined;
  const { hostname } = new URL(url);
  return providers.find((provider) => provider.matches.some((pattern) => isOfHost(pattern, hostname)));
}
