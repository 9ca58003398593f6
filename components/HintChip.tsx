import type { HintActions } from '@/components/actions';
import { CodeDigits } from '@/components/CodeDigits';
import { HintButtons, HintCorner } from '@/components/HintButtons';
import { HintTimes } from '@/components/HintTimes';
import { type HintMoment, hintCase } from '@/components/hint-case';
import { Icon, type IconName } from '@/components/Icon';
import { useAnnouncement } from '@/components/use-announcement';
import { useClockJump, useNow } from '@/components/use-now';
import type { HintView } from '@/utils/extension/views';
import type { AdviceLevel } from '@/utils/request/advice';
import { say, textDirection } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';

export type { HintActions } from '@/components/actions';
export type { HintMoment } from '@/components/hint-case';

export interface HintChipProps {
  view: HintView;
  moment: HintMoment;
  actions: HintActions;
  /** Stops the clock, for tests and screenshots. */
  now?: number;
}

/** The chip beside a code form. Digits show only when the view carries them. */
export function HintChip({ view, moment, actions, now: fixedNow }: HintChipProps) {
  const now = useNow(fixedNow);
  useClockJump(now, actions.lookAgain);
  const { level, state, sentence, aboutResend } = hintCase(view, moment, now);
  const announced = useAnnouncement(state, moment === 'held' ? `${say('hint.held')} ${sentence}` : sentence);
  const code = aboutResend ? null : view.code;
  return (
    <section
      class="hint level"
      aria-label={say('extName')}
      lang={say('locale')}
      dir={textDirection()}
      data-level={level}
    >
      <span class="badge">
        <Icon name={icons[level]} />
      </span>
      <div class="words">
        {moment === 'held' && <p class="held">{say('hint.held')}</p>}
        <p class="sentence">{sentence}</p>
      </div>
      <div class="rest">
        {code && (
          <p class="code">
            <CodeDigits code={code.digits} />
            <span class="muted">{say('popup.from', { sender: foreignText(code.sender) })}</span>
          </p>
        )}
        <HintTimes view={view} aboutResend={aboutResend} now={now} />
        <HintButtons code={code} held={moment === 'held'} actions={actions} />
      </div>
      <HintCorner actions={actions} />
      <p class="visually-hidden" aria-live="polite">
        {announced}
      </p>
    </section>
  );
}

const icons: Record<AdviceLevel, IconName> = {
  quiet: 'clock',
  info: 'message',
  good: 'check',
  caution: 'alert',
  danger: 'stop',
};
