import { type MailboxGuide, sendAgain } from './guide';

/** What helps in any mailbox; A: that user lists may be ignored at work (2026-11). */
export const other: MailboxGuide = {
  id: 'other',
  name: 'guide.other.name',
  providers: ['other', 'webmail', 'snappymail'],
  domains: [],
  hasAllowList: null,
  limits: 'guide.limits',
  helpUrl: null,
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.other.look' },
    { title: 'guide.contactTitle', how: 'guide.other.contact' },
    { title: 'guide.filterTitle', how: 'guide.other.filter' },
    { title: 'guide.companyTitle', how: 'guide.company' },
    sendAgain,
  ],
};
