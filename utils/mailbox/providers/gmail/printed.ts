import { addressIn, senderOf } from '../../mail-sender';
import { languageOf, lineOf } from '../../mail-text';
import type { MailboxPage } from '../../provider';
import { folderNamed, pageOf, seenMail } from '../../seen-mail';
import { readShownDate } from '../../shown-date';

/**
 * The print page (`view=pt`, a saved one of July 2023), and a clipped message shown whole (`view=lg`) where it is built
 * alike. Each step goes from parent to child: a mail within can hold anything, even a page like this one.
 */
export function readPrinted(document: Document, url: URL): MailboxPage | undefined {
  const content = document.querySelector('.bodycontainer > .maincontent');
  if (!content) return undefined;
  const account = addressIn(lineOf(document.querySelector('.bodycontainer > table b')))?.toLowerCase() ?? null;
  const subject = content.querySelector(':scope > table:not(.message) b');
  const { searchParams } = url;
  const id = ['permmsgid', 'th', 'permthid'].map((name) => searchParams.get(name)).find(Boolean) ?? '';
  const mails = [...content.querySelectorAll(':scope > .message')].flatMap((message, index) => {
    const parts = [...message.querySelectorAll(':scope > tbody > tr')];
    const [from, date] = [...(parts[0]?.querySelectorAll(':scope > td') ?? [])];
    const mail = seenMail({
      id: `gmail:${account ?? ''}:${id}#${index}`,
      from: readSender(from?.querySelector('font')),
      subject: null,
      body: parts.slice(1).at(-1)?.querySelector<HTMLElement>(':scope > td'),
      sentAt: readShownDate(lineOf(date), languageOf(document)),
    });
    return mail ? { ...mail, subject: lineOf(subject) } : [];
  });
  return pageOf(account, folderNamed(searchParams.get('search') ?? 'all'), mails.toReversed());
}

/** `<b>Name </b>&lt;address&gt;`: text beside the elements is the address; the name may hold another. */
function readSender(shown: Element | null | undefined) {
  const beside = [...(shown?.childNodes ?? [])].map((node) => node.nodeValue);
  const [address] = /^<[^<>]+>$/.exec(beside.join('').trim()) ?? [];
  return senderOf(address, lineOf(shown?.querySelector('b')));
}
