import { type MailboxGuide, sendAgain } from './guide';

/** B: the list, by the help of NetEase's company mail; C: that the personal mailboxes have the same menu (2026-11). */
export const netease: MailboxGuide = {
  id: 'netease',
  name: 'guide.netease.name',
  providers: ['netease', '163', '126', 'yeah'],
  domains: ['163.com', '126.com', 'yeah.net'],
  hasAllowList: true,
  limits: 'guide.limits',
  helpUrl: 'https://help.mail.163.com/',
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.netease.look' },
    { title: 'guide.listTitle', how: 'guide.netease.list' },
    { title: 'guide.rejectedTitle', how: 'guide.netease.rejected' },
    sendAgain,
  ],
};
