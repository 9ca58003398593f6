import { useState } from 'preact/hooks';
import type { AlertKind, SettingsView } from '@/utils/extension/views';
import { say } from '@/utils/text';
import type { SettingsActions } from './actions';
import { Section, Switch } from './Section';

const kinds: AlertKind[] = ['codeArrived', 'safeToResend', 'aboutToExpire'];

/** What the computer may say. Whatever was switched on elsewhere is off where the browser does not allow it. */
export function NotificationSettings({ view, actions }: { view: SettingsView; actions: SettingsActions }) {
  const [refused, setRefused] = useState(false);
  const { notifications } = view.settings;
  const set = async (kind: AlertKind, on: boolean) => setRefused(!(await actions.setNotification(kind, on)));
  return (
    <Section title={say('options.notifications.title')} lead={say('options.notifications.lead')}>
      {kinds.map((kind) => (
        <Switch
          // A switch that was refused is drawn anew: by itself it stays as it was pressed.
          key={`${kind} ${refused}`}
          text={say(`options.notifications.${kind}`)}
          how={say(`options.notifications.${kind}How`)}
          on={notifications[kind] && view.notificationsAllowed}
          onChange={(on) => void set(kind, on)}
        />
      ))}
      <div role="alert">{refused && <p class="warning">{say('options.notifications.refused')}</p>}</div>
    </Section>
  );
}
