import { type MailboxGuide, sendAgain } from './guide';

/**
 * A: safe senders on the web and in classic Outlook, both links (many projects). B: where "Not junk" stands, Focused. The
 * page of work accounts has another address (C), so they go by the menu (2026-11).
 */
export const outlook: MailboxGuide = {
  id: 'outlook',
  name: 'guide.outlook.name',
  providers: ['outlook'],
  domains: ['outlook.*', 'hotmail.*', 'live.*', 'msn.com'],
  hasAllowList: true,
  limits: 'guide.limits',
  helpUrl:
    'https://support.microsoft.com/en-us/office/safe-senders-in-outlook-com-470d4ee6-e3b6-402b-8cd9-a6f00eda7339',
  steps: () => [
    {
      title: 'guide.lookTitle',
      how: 'guide.outlook.look',
      link: { text: 'guide.outlook.spamLink', url: 'https://outlook.live.com/mail/0/junkemail' },
    },
    {
      title: 'guide.listTitle',
      how: 'guide.outlook.list',
      link: { text: 'guide.outlook.listLink', url: 'https://outlook.live.com/mail/0/options/mail/junkEmail' },
      ways: [{ title: 'guide.outlook.classicTitle', how: ['guide.outlook.classic'] }],
    },
    { title: 'guide.outlook.focusedTitle', how: 'guide.outlook.focused' },
    { title: 'guide.companyTitle', how: 'guide.company' },
    sendAgain,
  ],
};
