import type { AllowSender } from '@/utils/extension/views';
import type { Message } from '@/utils/ranking/message';
import { gmail } from './gmail';
import { gmailLinks } from './gmail-links';
import type { Guide, GuideFacts, MailboxGuide } from './guide';
import { guideFor, guideForAddress, guides } from './index';
import { plainAddress, plainDomain } from './plain-address';

interface Known {
  /** Where the codes come from: an address; anything else counts as not known. */
  sender: string | null;
  /** Registrable domain of the site that waits. */
  site: string | null;
  /** Messages seen, the one that answers the site first, then newest first. */
  messages: Pick<Message, 'provider' | 'account'>[];
  /** Where the page says that it sent the code, masked as there. */
  destination: string | null;
}

/** What letting one sender through needs: every guide, that of the mailbox in use first. */
export function allowSender({ sender, site, messages, destination }: Known): AllowSender {
  const inUse = guideInUse(messages, destination);
  const address = plainAddress(sender);
  const domain = plainDomain(site);
  const ordered = [inUse, ...guides.filter((guide) => guide !== inUse)];
  return {
    provider: inUse.id,
    sender: address,
    account: accountIn(inUse, messages),
    searchUrl: gmailLinks({ sender: address ?? domain, account: accountIn(gmail, messages) }).searchUrl,
    guides: ordered.map((guide) =>
      shownGuide(guide, { sender: address, site: domain, account: accountIn(guide, messages) }),
    ),
  };
}

/** By the mail that was seen, else by where the page sent the code, else the mailbox that most people have. */
function guideInUse(messages: Known['messages'], destination: string | null): MailboxGuide {
  const seen = messages.map(({ provider }) => guideFor(provider)).find((guide) => guide !== undefined);
  return seen ?? (destination === null ? undefined : guideForAddress(destination)) ?? gmail;
}

/** An account of one mailbox means nothing in the links of another. */
function accountIn(guide: MailboxGuide, messages: Known['messages']): string | null {
  return messages.find(({ provider, account }) => account !== null && guideFor(provider) === guide)?.account ?? null;
}

function shownGuide({ id, name, hasAllowList, limits, helpUrl, steps }: MailboxGuide, facts: GuideFacts): Guide {
  return { id, name, hasAllowList, limits, helpUrl, steps: steps(facts) };
}
