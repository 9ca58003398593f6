import { fastmail } from './fastmail';
import { gmail } from './gmail';
import { gmx } from './gmx';
import type { MailboxGuide } from './guide';
import { icloud } from './icloud';
import { netease } from './netease';
import { other } from './other';
import { outlook } from './outlook';
import { proton } from './proton';
import { qq } from './qq';
import { roundcube } from './roundcube';
import { webDe } from './web-de';
import { yahoo } from './yahoo';
import { zoho } from './zoho';

/** One line a mailbox kind, in the order of the popup's list. */
export const guides: MailboxGuide[] = [
  gmail,
  outlook,
  yahoo,
  icloud,
  proton,
  fastmail,
  qq,
  netease,
  gmx,
  webDe,
  zoho,
  roundcube,
  other,
];

/** The guide of the mailbox that a message was seen in (`Message.provider`); undefined for text messages and the unknown. */
export function guideFor(provider: string): MailboxGuide | undefined {
  return guides.find(({ providers }) => providers.includes(provider));
}

/** The guide for the mailbox of an address, as a page shows it (`j•••@gmail.com`); undefined when its domain says nothing. */
export function guideForAddress(address: string): MailboxGuide | undefined {
  const domain = /@([a-z0-9.-]+)$/i.exec(address.trim())?.[1]?.toLowerCase();
  return domain === undefined ? undefined : guides.find(({ domains }) => domains.some((own) => covers(own, domain)));
}

/** A domain covers itself; `yahoo.*` covers yahoo.com and yahoo.co.uk. */
function covers(own: string, domain: string): boolean {
  if (!own.endsWith('.*')) return own === domain;
  const name = own.slice(0, -1);
  return domain.startsWith(name) && /^[a-z]{2,3}(?:\.[a-z]{2})?$/.test(domain.slice(name.length));
}
