import { type MailboxGuide, sendAgain } from './guide';

/**
 * A: "kein Spam", the list, and that own rules come first, by WEB.DE's help. C: where the settings show the list, read from
 * the page about its counterpart, the Sperrliste (2026-11).
 */
export const webDe: MailboxGuide = {
  id: 'web-de',
  name: 'guide.webDe.name',
  providers: ['web-de'],
  domains: ['web.de'],
  hasAllowList: true,
  limits: 'guide.limits',
  helpUrl: 'https://hilfe.web.de/email/spam-und-viren/erwuenscht-und-sperrliste/sperrlisten.html',
  steps: () => [
    { title: 'guide.lookTitle', how: 'guide.webDe.look' },
    { title: 'guide.listTitle', how: 'guide.webDe.list' },
    { title: 'guide.rulesTitle', how: 'guide.gmx.rules' },
    sendAgain,
  ],
};
