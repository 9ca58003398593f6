import type { MessageOf } from '@/utils/extension/messages';
import type { Background } from '@/utils/extension/send-message';
import type { MailboxView } from '@/utils/extension/views';

/** The same report has the same answer until the background says otherwise, somebody comes back, or this long. */
const TRUE_FOR_MS = 5_000;

type Report = Omit<MessageOf<'mailboxReported'>, 'type'>;

/** Reports to the background what a mailbox shows. */
export interface MailboxReporter {
  /** What is true of these mails; undefined when the background cannot be reached. */
  report: (report: Report, now: number) => Promise<MailboxView | undefined>;
  /** What was answered may be true no longer. */
  forget: () => void;
}

/** A list is rendered anew many times a second while somebody looks at it: what it says is reported once. */
export function mailboxReporter(tell: Background['tell']): MailboxReporter {
  let last: { said: string; at: number; view: MailboxView } | undefined;
  const lives = (now: number) => (message: MailboxView['messages'][number]) =>
    message.standing === 'expired' || message.expiresAt > now;
  return {
    async report(report, now) {
      const said = JSON.stringify(report);
      const age = last?.said === said ? now - last.at : TRUE_FOR_MS;
      if (last && age >= 0 && age < TRUE_FOR_MS && last.view.messages.every(lives(now))) return last.view;
      const view = (await tell('mailboxReported', report)) ?? undefined;
      if (view) last = { said, at: now, view };
      return view;
    },
    forget() {
      last = undefined;
    },
  };
}
