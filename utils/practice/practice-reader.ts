import { titledSender } from '@/utils/mailbox/mail-sender';
import { bodyText, lineOf } from '@/utils/mailbox/mail-text';
import type { MailboxReader, SeenMail } from '@/utils/mailbox/provider';
import { isoTime } from '@/utils/mailbox/shown-date';

/** Reads the pretend mailbox, whose senders are ours: on the user's own hosts no address proves anything. */
export const practiceReader: MailboxReader = {
  id: 'practice',
  readPage(document) {
    const newestFirst = [...document.querySelectorAll<HTMLElement>('[data-mail]')].flatMap(
      (mail) => readMail(mail) ?? [],
    );
    return { account: null, folder: 'inbox', mails: newestFirst.toReversed() };
  },
};

function readMail(mail: HTMLElement): SeenMail | undefined {
  const body = mail.querySelector<HTMLElement>('.mail-body');
  const from = titledSender(mail.querySelector('.mail-header'));
  if (!body || !from) return undefined;
  return {
    id: `practice:${mail.dataset.mail}`,
    from,
    to: null,
    subject: lineOf(mail.querySelector('.mail-subject')),
    text: bodyText(body),
    sentAt: isoTime(mail.querySelector('time')?.dateTime ?? ''),
    places: () => [body],
  };
}
