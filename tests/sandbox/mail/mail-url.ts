import { HOSTS } from '../exchange/page-params.ts';

export interface MailUrlOptions {
  /** Whose page shape; Gmail when left out. */
  mailbox?: 'gmail' | 'outlook' | 'roundcube';
  account?: number;
  /** Gmail: `tbody` makes new mail replace the whole table body. */
  redraw?: 'tbody';
  /** Gmail: `flat` is conversation view off, each mail a row of its own. */
  view?: 'flat';
}

const OUTLOOK_FOLDERS: Record<string, string> = { spam: 'junkemail', trash: 'deleteditems' };
const ROUNDCUBE_FOLDERS: Record<string, string> = { spam: 'Junk', trash: 'Trash' };

/** Where a mailbox shows `inbox`, `spam` or `trash`; Gmail also has `search/in%3Aanywhere`. */
export function mailUrl(route = 'inbox', { mailbox = 'gmail', account = 0, ...options }: MailUrlOptions = {}): string {
  switch (mailbox) {
    case 'gmail': {
      const query = new URLSearchParams({ ...options }).toString();
      return `https://${HOSTS.mail}/mail/u/${account}/${query ? `?${query}` : ''}#${route}`;
    }
    case 'outlook':
      return `https://${HOSTS.outlook}/mail/${account}/${OUTLOOK_FOLDERS[route] ?? route}`;
    case 'roundcube': {
      const folder = ROUNDCUBE_FOLDERS[route];
      const path = account === 0 ? '/' : `/${account}/`;
      return `https://${HOSTS.roundcube}${path}?_task=mail${folder ? `&_mbox=${folder}` : ''}`;
    }
  }
}
