import type { PretendMail } from '@/utils/practice/pretend';
import type { Sender } from '@/utils/ranking/message';
import { clockTime, say } from '@/utils/text';

interface Props {
  sender: Sender;
  mails: readonly PretendMail[];
}

/** A mailbox with its newest mail on top; read by `utils/practice/practice-reader.ts`. */
export function PretendMailbox({ sender, mails }: Props) {
  return (
    <section class="pretend mailbox" aria-label={say('practice.mailboxTitle')}>
      <p class="pretend-bar" aria-hidden="true">
        <span class="pretend-dots" />
        <span class="pretend-name" dir="ltr">
          mail.example
        </span>
        <span class="muted">{say('practice.mailboxTitle')}</span>
      </p>
      <div class="pretend-body">
        {mails.length === 0 && <p class="empty muted">{say('practice.empty')}</p>}
        {mails.toReversed().map((mail) => (
          <Mail key={mail.id} mail={mail} sender={sender} />
        ))}
      </div>
    </section>
  );
}

function Mail({ mail, sender }: { mail: PretendMail; sender: Sender }) {
  return (
    <article class="mail" data-mail={mail.id}>
      <header class="mail-header">
        <h3 class="mail-subject">{say('practice.subject')}</h3>
        <span class="muted" title={sender.address}>
          {sender.name}
        </span>
        <time class="muted" dateTime={new Date(mail.sentAt).toISOString()}>
          {clockTime(mail.sentAt)}
        </time>
      </header>
      <div class="mail-body">
        <p>{say('practice.body', { code: mail.code })}</p>
        <p>{say('practice.life')}</p>
      </div>
    </article>
  );
}
