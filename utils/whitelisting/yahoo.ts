import { type MailboxGuide, sendAgain } from './guide';

/**
 * A: "Not Spam", contacts, the spam folder's link (many projects). B: the filter. C: the settings page, whose number
 * differs between versions; AOL has the same web client (2026-11).
 */
export const yahoo: MailboxGuide = {
  id: 'yahoo',
  name: 'guide.yahoo.name',
  providers: ['yahoo', 'aol'],
  domains: ['yahoo.*', 'ymail.com', 'rocketmail.com', 'aol.*'],
  hasAllowList: false,
  limits: 'guide.limits',
  helpUrl: null,
  steps: () => [
    {
      title: 'guide.lookTitle',
      how: 'guide.yahoo.look',
      link: { text: 'guide.yahoo.spamLink', url: 'https://mail.yahoo.com/d/folders/6' },
    },
    {
      title: 'guide.filterTitle',
      how: 'guide.yahoo.filter',
      link: { text: 'guide.yahoo.settingsLink', url: 'https://mail.yahoo.com/d/settings/1' },
    },
    { title: 'guide.contactTitle', how: 'guide.yahoo.contact' },
    sendAgain,
  ],
};
