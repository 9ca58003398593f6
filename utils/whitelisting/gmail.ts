import { gmailFilterFile } from './gmail-filter-file';
import { type GmailLinks, gmailLinks } from './gmail-links';
import { type GuideFacts, type GuideStep, type GuideWay, type MailboxGuide, sendAgain } from './guide';

/** A: menus and file by Google's help and real exports. B: the prefilled form, so the way by hand stands beside it (2026-11). */
export const gmail: MailboxGuide = {
  id: 'gmail',
  name: 'guide.gmail.name',
  providers: ['gmail'],
  domains: ['gmail.com', 'googlemail.com'],
  hasAllowList: true,
  limits: 'allow.limits',
  helpUrl: 'https://support.google.com/mail/answer/6579',
  steps: ({ sender, site, account }) => {
    const links = gmailLinks({ sender: sender ?? site, account });
    return [
      { title: 'allow.searchTitle', how: 'allow.searchHow', link: { text: 'allow.search', url: links.searchUrl } },
      { title: 'allow.spamTitle', how: 'allow.spamHow', link: { text: 'allow.spam', url: links.spamUrl } },
      filterStep(sender, links),
      sendAgain,
    ];
  },
};

/** Three ways to the same filter: the form filled in, by hand, and a file. */
function filterStep(sender: GuideFacts['sender'], { filterUrl, filtersPageUrl }: GmailLinks): GuideStep {
  const byHand: GuideWay = {
    title: 'allow.manualTitle',
    how: [
      sender ? 'allow.manualFrom' : 'allow.manualFromAny',
      'allow.manualCreate',
      'allow.manualTick',
      'allow.manualSave',
    ],
    open: filterUrl === null,
  };
  const file = gmailFilterFile(sender);
  if (filterUrl === null || file === null) return { title: 'allow.filterTitle', ways: [byHand] };
  const byFile: GuideWay = {
    title: 'allow.fileTitle',
    how: ['allow.importOpen', 'allow.importChoose', 'allow.importCreate'],
    file,
    link: { text: 'allow.filtersPage', url: filtersPageUrl },
  };
  return {
    title: 'allow.filterTitle',
    how: 'allow.filterHow',
    link: { text: 'allow.filter', url: filterUrl },
    ways: [byHand, byFile],
  };
}
