import type { AllowSender } from '@/utils/extension/views';

/** Links into one Gmail account. */
export interface GmailLinks {
  /** Everything of the last hour, spam and trash included ("All Mail" leaves spam out). */
  searchUrl: string;
  spamUrl: string;
  /** The "create filter" form with the sender in it; null without an address. */
  filterUrl: string | null;
  filtersPageUrl: string;
}

// Letters that mean nothing in a Gmail search and cannot leave an XML attribute; ASCII only, as mail headers carry it.
const addressShape = /^[a-z0-9][a-z0-9._+=&'/-]{0,63}@(?=.{4,253}$)(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/i;
const domainShape = /^(?=.{4,253}$)(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/i;

/**
 * Links for one sender (an address, or a domain when none was seen) in the account that is open. `account` is the
 * number in the page's address or the account's own address; null or anything else means the first account signed in.
 */
export function gmailLinks({ sender, account }: { sender: string | null; account: string | null }): GmailLinks {
  const base = `https://mail.google.com/mail/u/${accountPath(account)}/`;
  const isAddress = sender !== null && addressShape.test(sender);
  const from = isAddress || (sender !== null && domainShape.test(sender)) ? [`from:${sender}`] : [];
  return {
    searchUrl: `${base}#search/${encodeQuery(['in:anywhere', ...from, 'newer_than:1h'].join(' '))}`,
    spamUrl: from.length > 0 ? `${base}#search/${encodeQuery(['in:spam', ...from].join(' '))}` : `${base}#spam`,
    // The form of address that Gmail itself shows; the two size fields are in every one of them.
    filterUrl: isAddress ? `${base}#create-filter/from=${encodeQuery(sender)}&sizeoperator=s_sl&sizeunit=s_smb` : null,
    filtersPageUrl: `${base}#settings/filters`,
  };
}

/**
 * A file for Gmail's "Import filters" that keeps one exact address out of spam and puts it into the Primary tab, and
 * does nothing else. Null when the sender is not a plain address.
 */
export function gmailFilterFile(sender: string | null): { name: string; text: string } | null {
  if (sender === null || !addressShape.test(sender)) return null;
  const properties = {
    from: sender,
    shouldNeverSpam: 'true',
    smartLabelToApply: '^smartlabel_personal',
    sizeOperator: 's_sl',
    sizeUnit: 's_smb',
  };
  const lines = Object.entries(properties).map(
    ([name, value]) => `    <apps:property name='${name}' value='${escapeXml(value)}'/>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>
  <title>Mail Filters</title>
  <entry>
    <category term='filter'></category>
    <title>Mail Filter</title>
    <content></content>
${lines.join('\n')}
  </entry>
</feed>
`;
  return { name: `allow-${sender.replace(/[^a-z0-9.]+/gi, '-')}.xml`, text };
}

/** What the guide for a Gmail user needs. Without an address the links search for the site's domain. */
export function allowSender({
  sender,
  account,
  site,
}: {
  sender: string | null;
  account: string | null;
  site: string | null;
}): AllowSender {
  const address = sender !== null && addressShape.test(sender) ? sender : null;
  return {
    provider: 'gmail',
    sender: address,
    account,
    ...gmailLinks({ sender: address ?? site, account }),
    filterFile: gmailFilterFile(address),
  };
}

function accountPath(account: string | null): string {
  if (account !== null && /^\d{1,2}$/.test(account)) return account;
  if (account !== null && addressShape.test(account)) return encodeURIComponent(account).replace('%40', '@');
  return '0';
}

/** Gmail reads "+" in a link as a space; a real plus sign is `%2B`. */
function encodeQuery(query: string): string {
  return encodeURIComponent(query).replace(/'/g, '%27').replace(/%20/g, '+');
}

function escapeXml(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' };
  return value.replace(/[&<>'"]/g, (char) => entities[char] ?? char);
}
