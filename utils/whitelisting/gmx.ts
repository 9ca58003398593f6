import { type MailboxGuide, sendAgain } from './guide';

/** A: the list and that own rules come first, by GMX's help in English and German (2026-11). */
export const gmx: MailboxGuide = {
  id: 'gmx',
  name: 'guide.gmx.name',
  providers: ['gmx'],
  domains: ['gmx.*'],
  hasAllowList: true,
  limits: 'guide.limits',
  helpUrl: 'https://support.gmx.com/email/spam-and-viruses/whitelist-blacklist.html',
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.gmx.look' },
    {
      title: 'guide.listTitle',
      how: 'guide.gmx.list',
      link: { text: 'guide.gmx.germanHelp', url: 'https://hilfe.gmx.net/' },
    },
    { title: 'guide.rulesTitle', how: 'guide.gmx.rules' },
    sendAgain,
  ],
};
