import { useId, useState } from 'preact/hooks';
import type { SettingsView } from '@/utils/extension/views';
import { mailboxName, say } from '@/utils/text';
import type { AddedMailbox, SettingsActions } from './actions';
import { Empty, Item, Section, Switch } from './Section';

/** Which mailboxes are read: those that are known, and those on hosts that the user named. */
export function MailboxSettings({ view, actions }: { view: SettingsView; actions: SettingsActions }) {
  const { mailboxesOff, ownMailboxes } = view.settings;
  return (
    <>
      <Section title={say('options.mailboxes.title')} lead={say('options.mailboxes.lead')}>
        {view.mailboxes.map((id) => (
          <Switch
            key={id}
            text={mailboxName(id)}
            on={!mailboxesOff.includes(id)}
            onChange={(on) => actions.switchMailbox(id, on)}
          />
        ))}
      </Section>
      <Section title={say('options.mailboxes.ownTitle')} lead={say('options.mailboxes.ownLead')}>
        {ownMailboxes.length === 0 && <Empty text={say('options.mailboxes.none')} />}
        <ul>
          {ownMailboxes.map((host) => (
            <Item
              key={host}
              text={host}
              button={{ text: say('options.remove'), name: say('options.removeNamed', { name: host }) }}
              onPress={() => actions.removeOwnMailbox(host)}
            />
          ))}
        </ul>
        <AddMailbox onAdd={actions.addOwnMailbox} />
      </Section>
    </>
  );
}

function AddMailbox({ onAdd }: { onAdd(host: string): AddedMailbox }) {
  const id = useId();
  const [text, setText] = useState('');
  const [added, setAdded] = useState<AddedMailbox | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const result = onAdd(text);
    setAdded(result);
    if (result.outcome === 'added') setText('');
  };
  const complaint = added && complaintAbout(added);
  return (
    <form class="row add" onSubmit={add} noValidate>
      <label for={id} class="label">
        {say('options.mailboxes.host')}
      </label>
      <span class="add-row">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder="mail.example.org"
          value={text}
          aria-invalid={complaint !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {say('options.mailboxes.add')}
        </button>
      </span>
      <span id={`${id}-problem`} role="alert">
        {complaint && <span class="warning">{complaint}</span>}
      </span>
    </form>
  );
}

function complaintAbout(added: AddedMailbox): string | null {
  switch (added.outcome) {
    case 'added':
      return null;
    case 'bad':
      return say('options.mailboxes.bad');
    case 'known':
      return say('options.mailboxes.known', { mailbox: mailboxName(added.provider) });
    default:
      return added satisfies never;
  }
}
