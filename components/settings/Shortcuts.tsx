import type { SettingsView } from '@/utils/extension/views';
import { say } from '@/utils/text';
import type { SettingsActions } from './actions';
import { Section, Words } from './Section';

/** The keys as they are now. Only the browser can change them; phones have none. */
export function Shortcuts({ shortcuts, actions }: { shortcuts: SettingsView['shortcuts']; actions: SettingsActions }) {
  if (shortcuts.length === 0) return null;
  return (
    <Section title={say('options.shortcuts.title')} lead={say('options.shortcuts.lead')}>
      <ul>
        {shortcuts.map(({ name, keys }) => (
          <li key={name} class="row">
            <Words text={say(`options.shortcuts.${name}`)} />
            {keys ? <kbd>{keys}</kbd> : <span class="muted">{say('options.shortcuts.none')}</span>}
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="button" class="button" onClick={actions.openShortcuts}>
          {say('options.shortcuts.change')}
        </button>
      </p>
    </Section>
  );
}
