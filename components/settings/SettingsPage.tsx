import type { SaveProblem } from '@/components/actions';
import type { SettingsView } from '@/utils/extension/views';
import { say, textDirection } from '@/utils/text';
import type { SettingsActions } from './actions';
import { HintSettings } from './HintSettings';
import { FieldRules, LearnedOfSites, SitesOff } from './KnownSites';
import { MailboxSettings } from './MailboxSettings';
import { NotificationSettings } from './NotificationSettings';
import { Reset } from './Reset';
import { Shortcuts } from './Shortcuts';
import { UsualLives } from './UsualLives';

interface Props {
  /** Null until the background has answered. */
  view: SettingsView | null;
  /** Why the last change was not saved. */
  problem?: SaveProblem;
  actions: SettingsActions;
}

/** All settings, one below the other: what is most often changed comes first. */
export function SettingsPage({ view, problem = null, actions }: Props) {
  return (
    <main class="settings-page" lang={say('locale')} dir={textDirection()} aria-busy={view === null}>
      <header class="page-head">
        <p class="product">{say('extName')}</p>
        <h1>{say('options.title')}</h1>
        <p class="muted">{say('options.lead')}</p>
        <p>
          <a href="/welcome.html">{say('practice.back')}</a>
        </p>
      </header>
      <div role="alert" class="problem">
        {problem && <p class="warning">{say(`settings.${problem}`)}</p>}
      </div>
      {view && (
        <>
          <HintSettings settings={view.settings} actions={actions} />
          <NotificationSettings view={view} actions={actions} />
          <MailboxSettings view={view} actions={actions} />
          <SitesOff sites={view.settings.sitesOff} actions={actions} />
          <FieldRules rules={view.fieldRules} actions={actions} />
          <UsualLives minutes={view.settings.usualMinutes} actions={actions} />
          <LearnedOfSites learned={view.learned} actions={actions} />
          <Shortcuts shortcuts={view.shortcuts} actions={actions} />
          <Reset actions={actions} />
        </>
      )}
    </main>
  );
}
