import type { PopupActions } from '@/components/actions';
import type { PopupView } from '@/utils/extension/views';
import { say } from '@/utils/text';

interface Props {
  mailbox: NonNullable<PopupView['mailbox']>;
  actions: PopupActions;
}

/** Webmail on a host of one's own is read only when its user says so here. */
export function MailboxHere({ mailbox: { host, named }, actions }: Props) {
  return (
    <section class="card mailbox-here" aria-labelledby="mailbox-title">
      <h2 id="mailbox-title">{say('mailbox.title')}</h2>
      <p class="muted">{say(named ? 'mailbox.named' : 'mailbox.lead', { host })}</p>
      <button type="button" class="button small" onClick={() => actions.nameMailbox(!named)}>
        {say(named ? 'mailbox.unname' : 'mailbox.name')}
      </button>
    </section>
  );
}
