import { useId } from 'preact/hooks';
import type { Settings } from '@/utils/extension/views';
import { say } from '@/utils/text';
import type { SettingsActions } from './actions';
import { namedBy, Section, Switch, Words } from './Section';

const levels = ['always', 'warnings', 'never'] as const;

/** How loud hints on pages are, and whether an early Resend is held. */
export function HintSettings({ settings, actions }: { settings: Settings; actions: SettingsActions }) {
  return (
    <Section title={say('settings.hints')} lead={say('options.hints.lead')}>
      <fieldset class="choices">
        <legend class="visually-hidden">{say('settings.hints')}</legend>
        {levels.map((level) => (
          <Choice key={level} level={level} chosen={settings.hints} onChoose={actions.setHints} />
        ))}
      </fieldset>
      <Switch
        text={say('settings.holdResend')}
        how={say('settings.holdResendHow')}
        on={settings.holdResend}
        onChange={actions.setHoldResend}
      />
    </Section>
  );
}

interface ChoiceProps {
  level: Settings['hints'];
  chosen: Settings['hints'];
  onChoose(level: Settings['hints']): void;
}

function Choice({ level, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  const how = say(`options.hints.${level}`);
  return (
    <label class="row choice">
      <input
        type="radio"
        name="hints"
        {...namedBy(id, how)}
        checked={level === chosen}
        onChange={() => onChoose(level)}
      />
      <Words text={say(`settings.${level}`)} how={how} id={id} />
    </label>
  );
}
