import type { PopupActions, SaveProblem } from '@/components/actions';
import { WhyHere } from '@/components/WhyHere';
import type { Settings } from '@/utils/extension/views';
import { say } from '@/utils/text';

interface Props {
  settings: Settings;
  /** Why the last change was not saved; null when it was. */
  problem: SaveProblem;
  site: string | null;
  why: string[];
  actions: PopupActions;
}

/** How loud the extension may be: on this site, and everywhere. */
export function SiteSettings({ settings, problem, site, why, actions }: Props) {
  return (
    <footer class="settings">
      {site && (
        <Switch
          text={say('settings.siteOn', { site })}
          on={!settings.sitesOff.includes(site)}
          onChange={actions.switchSite}
        />
      )}
      <details>
        <summary>{say('settings.title')}</summary>
        <HintLevels level={settings.hints} onChange={actions.setHints} />
        <Switch
          text={say('settings.holdResend')}
          how={say('settings.holdResendHow')}
          on={settings.holdResend}
          onChange={actions.setHoldResend}
        />
        <WhyHere why={why} />
        <button type="button" class="button small" onClick={actions.openSettings}>
          {say('settings.all')}
        </button>
      </details>
      <div role="alert">{problem && <p class="warning">{say(`settings.${problem}`)}</p>}</div>
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
