import { type MailboxGuide, sendAgain } from './guide';

/** A throughout, by Zoho's help (2026-11). */
export const zoho: MailboxGuide = {
  id: 'zoho',
  name: 'guide.zoho.name',
  providers: ['zoho'],
  domains: ['zoho.*', 'zohomail.*'],
  hasAllowList: true,
  limits: 'guide.zoho.limits',
  helpUrl: 'https://www.zoho.com/mail/help/anti-spam.html',
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.zoho.look' },
    { title: 'guide.listTitle', how: 'guide.zoho.list' },
    { title: 'guide.zoho.trustedTitle', how: 'guide.zoho.trusted' },
    sendAgain,
  ],
};
