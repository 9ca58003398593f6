import { type MailboxGuide, sendAgain } from './guide';

/** B: hosts choose which of these pages there are; there is none that all have (2026-11). */
export const roundcube: MailboxGuide = {
  id: 'roundcube',
  name: 'guide.roundcube.name',
  providers: ['roundcube'],
  domains: [],
  hasAllowList: null,
  limits: 'guide.limits',
  helpUrl: null,
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.roundcube.look' },
    { title: 'guide.filterTitle', how: 'guide.roundcube.filter' },
    { title: 'guide.contactTitle', how: 'guide.other.contact' },
    { title: 'guide.companyTitle', how: 'guide.company' },
    sendAgain,
  ],
};
