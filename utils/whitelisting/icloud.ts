import { type MailboxGuide, sendAgain } from './guide';

/** B throughout, by Apple's help (2026-11). */
export const icloud: MailboxGuide = {
  id: 'icloud',
  name: 'guide.icloud.name',
  providers: ['icloud'],
  domains: ['icloud.com', 'me.com', 'mac.com'],
  hasAllowList: false,
  limits: 'guide.limits',
  helpUrl: 'https://support.apple.com/HT202315',
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.icloud.look' },
    { title: 'guide.contactTitle', how: 'guide.icloud.contact' },
    { title: 'guide.rulesTitle', how: 'guide.icloud.rules' },
    sendAgain,
  ],
};
