import { useId, useState } from 'preact/hooks';
import type { Settings, UsualChannel } from '@/utils/extension/views';
import { say } from '@/utils/text';
import type { SettingsActions } from './actions';
import { Section, Words } from './Section';

const channels: UsualChannel[] = ['email', 'sms'];
const LONGEST = 24 * 60;

/** How long codes live where nobody says so. */
export function UsualLives({ minutes, actions }: { minutes: Settings['usualMinutes']; actions: SettingsActions }) {
  return (
    <Section title={say('options.usual.title')} lead={say('options.usual.lead')}>
      {channels.map((channel) => (
        <Minutes
          key={channel}
          text={say(`options.usual.${channel}`)}
          minutes={minutes[channel]}
          onChange={(value) => actions.setUsual(channel, value)}
        />
      ))}
    </Section>
  );
}

function Minutes({ text, minutes, onChange }: { text: string; minutes: number; onChange(minutes: number): void }) {
  const id = useId();
  const [isBad, setBad] = useState(false);
  const set = (field: HTMLInputElement) => {
    const value = Number(field.value);
    const isGood = field.value.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= LONGEST;
    setBad(!isGood);
    if (isGood && value !== minutes) onChange(value);
  };
  return (
    <div class="row minutes">
      <label for={id}>
        <Words text={text} />
      </label>
      <input
        id={id}
        type="number"
        min={1}
        max={LONGEST}
        step={1}
        // Drawn anew when it was changed elsewhere, but never while something else is being typed.
        key={minutes}
        defaultValue={String(minutes)}
        aria-invalid={isBad}
        aria-describedby={`${id}-problem`}
        onChange={(event) => set(event.currentTarget)}
      />
      <span id={`${id}-problem`} role="alert">
        {isBad && <span class="warning">{say('options.usual.bad')}</span>}
      </span>
    </div>
  );
}
