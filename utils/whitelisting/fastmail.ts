import { type MailboxGuide, sendAgain } from './guide';

/** B throughout, by Fastmail's help: its contacts are the allow list (2026-11). */
export const fastmail: MailboxGuide = {
  id: 'fastmail',
  name: 'guide.fastmail.name',
  providers: ['fastmail'],
  domains: ['fastmail.com', 'fastmail.fm'],
  hasAllowList: true,
  limits: 'guide.limits',
  helpUrl: 'https://www.fastmail.com/help/receive/stopspam.html',
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.fastmail.look' },
    { title: 'guide.contactTitle', how: 'guide.fastmail.contact' },
    { title: 'guide.rulesTitle', how: 'guide.fastmail.rules' },
    sendAgain,
  ],
};
