import type { PopupActions } from '@/components/actions';
import { WhyHere } from '@/components/WhyHere';
import type { Settings } from '@/utils/extension/views';
import { say } from '@/utils/text';

interface Props {
  settings: Settings;
  site: string | null;
  why: string[];
  actions: PopupActions;
}

/** How loud the extension may be: everywhere, and on this site. */
export function SiteSettings({ settings, site, why, actions }: Props) {
  return (
    <footer class="settings">
      <details>
        <summary>{say('settings.title')}</summary>
        {site && (
          <Switch
            text={say('settings.siteOn', { site })}
            on={!settings.sitesOff.includes(site)}
            onChange={actions.switchSite}
          />
        )}
        <HintLevels level={settings.hints} onChange={actions.setHints} />
        <Switch
          text={say('settings.holdResend')}
          how={say('settings.holdResendHow')}
          on={settings.holdResend}
          onChange={actions.setHoldResend}
        />
        <WhyHere why={why} />
      </details>
    </footer>
  );
}

const levels = ['always', 'warnings', 'never'] as const;

function HintLevels({ level, onChange }: { level: Settings['hints']; onChange(level: Settings['hints']): void }) {
  return (
    <fieldset class="levels">
      <legend>{say('settings.hints')}</legend>
      {levels.map((name) => (
        <label key={name}>
          <input type="radio" name="hints" checked={name === level} onChange={() => onChange(name)} />
          <span>{say(`settings.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Switch({ text, how, on, onChange }: { text: string; how?: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {text}
        {how && <span class="muted">{how}</span>}
      </span>
    </label>
  );
}
