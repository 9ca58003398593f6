import { type MailboxGuide, sendAgain } from './guide';

/** A: the list, by Proton's help. B: both links, as the open-source web client writes them (2026-11). */
export const proton: MailboxGuide = {
  id: 'proton',
  name: 'guide.proton.name',
  providers: ['proton'],
  domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
  hasAllowList: true,
  limits: 'guide.limits',
  helpUrl: 'https://proton.me/support/spam-filtering',
  steps: ({ account }) => {
    const place = account !== null && /^\d{1,2}$/.test(account) ? account : '0';
    return [
      {
        title: 'guide.lookTitle',
        how: 'guide.proton.look',
        link: { text: 'allow.spam', url: `https://mail.proton.me/u/${place}/spam` },
      },
      {
        title: 'guide.listTitle',
        how: 'guide.proton.list',
        link: { text: 'guide.proton.listLink', url: `https://account.proton.me/u/${place}/mail/filters#spam` },
      },
      sendAgain,
    ];
  },
};
