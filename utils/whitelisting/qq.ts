import { type MailboxGuide, sendAgain } from './guide';

/** A: the list in the classic interface, in the words of Tencent's help. C: the new interface, the query of rejected mail (2026-11). */
export const qq: MailboxGuide = {
  id: 'qq',
  name: 'guide.qq.name',
  providers: ['qq'],
  domains: ['qq.com', 'foxmail.com'],
  hasAllowList: true,
  limits: 'guide.limits',
  helpUrl: null,
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.qq.look' },
    {
      title: 'guide.listTitle',
      how: 'guide.qq.list',
      ways: [{ title: 'guide.qq.elsewhereTitle', how: ['guide.qq.elsewhere'] }],
    },
    { title: 'guide.rejectedTitle', how: 'guide.qq.rejected' },
    sendAgain,
  ],
};
