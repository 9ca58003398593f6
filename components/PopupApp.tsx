import { AdviceButtons } from '@/components/AdviceButtons';
import { AdviceLine } from '@/components/AdviceLine';
import type { PopupActions, SaveProblem } from '@/components/actions';
import { Checklist } from '@/components/Checklist';
import { CodeCard } from '@/components/CodeCard';
import { Countdown } from '@/components/Countdown';
import { MailboxHere } from '@/components/MailboxHere';
import { ResendMeter } from '@/components/ResendMeter';
import { SiteAccess } from '@/components/SiteAccess';
import { SiteSettings } from '@/components/SiteSettings';
import { useNow } from '@/components/use-now';
import { WhitelistGuide } from '@/components/WhitelistGuide';
import type { PopupView } from '@/utils/extension/views';
import { say, textDirection } from '@/utils/text';

export type { PopupActions } from '@/components/actions';

export interface PopupAppProps {
  /** Null until the background has answered. */
  view: PopupView | null;
  /** The page in this tab could not be read. */
  unreadable?: boolean;
  actions: PopupActions;
  /** False while the browser withholds the sites from the extension. */
  hasAccess?: boolean;
  /** Why the last change of settings was not saved. */
  problem?: SaveProblem;
  /** Stops the clock, for tests and screenshots. */
  now?: number;
}

/** The popup, top to bottom by what matters in the minute of waiting. */
export function PopupApp({
  view,
  unreadable = view?.unreadable ?? false,
  actions,
  hasAccess = true,
  problem = null,
  now: fixedNow,
}: PopupAppProps) {
  const now = useNow(fixedNow);
  const life = view?.advice.life;
  return (
    <main class="popup" lang={say('locale')} dir={textDirection()} aria-busy={view === null && !unreadable}>
      <h1 class="visually-hidden">{say('extName')}</h1>
      <header class="hero level" data-level={unreadable ? 'caution' : (view?.advice.level ?? 'quiet')}>
        <AdviceLine view={view} unreadable={unreadable} now={now} />
        {life && <Countdown life={life} destination={view.request?.destination ?? null} now={now} />}
        {view && !unreadable && <AdviceButtons view={view} actions={actions} goTo={goTo} />}
      </header>
      {!hasAccess && <SiteAccess actions={actions} />}
      {view && (
        <>
          <CodeCard view={view} actions={actions} now={now} />
          {view.request?.kind === 'sent' && <ResendMeter resend={view.advice.resend} now={now} />}
          <Checklist checklists={view.checklists} />
          <WhitelistGuide allow={view.allow} actions={actions} />
          {view.mailbox && (view.mailbox.named || !view.request) && (
            <MailboxHere mailbox={view.mailbox} actions={actions} />
          )}
          <SiteSettings settings={view.settings} problem={problem} site={view.site} why={view.why} actions={actions} />
        </>
      )}
    </main>
  );
}

/** Opens a folded part and brings eye and keyboard there. */
function goTo(id: 'checklist' | 'allow') {
  const part = document.getElementById(id);
  part?.querySelector('details')?.setAttribute('open', '');
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
