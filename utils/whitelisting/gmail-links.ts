import { plainAddress, plainDomain } from './plain-address';

/** Links into one Gmail account. */
export interface GmailLinks {
  /** Everything of the last hour, spam and trash included ("All Mail" leaves spam out). */
  searchUrl: string;
  spamUrl: string;
  /** The "create filter" form with the sender in it; null without an address. */
  filterUrl: string | null;
  filtersPageUrl: string;
}

/**
 * Links for one sender (an address, or a domain when none was seen) in the account that is open. `account` is the
 * number in the page's address or the account's own address; null or anything else means the first account signed in.
 */
export function gmailLinks({ sender, account }: { sender: string | null; account: string | null }): GmailLinks {
  const base = `https://mail.google.com/mail/u/${accountPath(account)}/`;
  const address = plainAddress(sender);
  const known = address ?? plainDomain(sender);
  const from = known ? [`from:${known}`] : [];
  return {
    searchUrl: `${base}#search/${encodeQuery(['in:anywhere', ...from, 'newer_than:1h'].join(' '))}`,
    spamUrl: known ? `${base}#search/${encodeQuery(['in:spam', ...from].join(' '))}` : `${base}#spam`,
    // The form of address that Gmail itself shows; the two size fields are in every one of them.
    filterUrl: address ? `${base}#create-filter/from=${encodeQuery(address)}&sizeoperator=s_sl&sizeunit=s_smb` : null,
    filtersPageUrl: `${base}#settings/filters`,
  };
}

function accountPath(account: string | null): string {
  if (account !== null && /^\d{1,2}$/.test(account)) return account;
  const address = plainAddress(account);
  return address ? encodeURIComponent(address).replace('%40', '@') : '0';
}

/** Gmail reads "+" in a link as a space; a real plus sign is `%2B`. */
function encodeQuery(query: string): string {
  return encodeURIComponent(query).replace(/'/g, '%27').replace(/%20/g, '+');
}
