import { useState } from 'preact/hooks';
import type { PopupActions } from '@/components/actions';
import { CodeDigits } from '@/components/CodeDigits';
import { CodeList } from '@/components/CodeList';
import { chooseCodes, type PopupCode } from '@/components/choose-codes';
import type { PopupView } from '@/utils/extension/views';
import { clockTime, say, senderText, standingLabel, timeLeft } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';

interface Props {
  view: PopupView;
  actions: PopupActions;
  now: number;
}

/** The newest code with its two actions; what came before it, struck. */
export function CodeCard({ view, actions, now }: Props) {
  const { main, earlier, others } = chooseCodes(view);
  const [copiedId, setCopiedId] = useState<string | null>(null);
  const copy = (code: PopupCode) => {
    actions.copy(code.code);
    setCopiedId(code.id);
  };
  return (
    <section class="card" aria-labelledby="code-title">
      <h2 id="code-title">{say('popup.latestCode')}</h2>
      {main ? (
        <MainCode code={main} view={view} actions={actions} copy={copy} now={now} />
      ) : (
        <p class="muted">{say('popup.noCode')}</p>
      )}
      <p class="copied" aria-live="polite">
        {copiedId && say('popup.copied')}
      </p>
      <CodeList title={say('popup.earlierCodes')} codes={earlier} copy={copy} now={now} />
      {others.length > 0 && (
        <details class="others">
          <summary>{say('popup.otherCodes')}</summary>
          <CodeList title={say('popup.otherCodes')} codes={others} copy={copy} now={now} />
        </details>
      )}
    </section>
  );
}

function MainCode({ code, view, actions, copy, now }: { code: PopupCode; copy(code: PopupCode): void } & Props) {
  const foreign = view.request !== null && !code.belongs;
  const fillable = view.request !== null && code.belongs;
  const live = code.standing === 'latest' && code.expiresAt > now;
  return (
    <div class="main-code" data-standing={live ? 'latest' : code.standing === 'latest' ? 'expired' : code.standing}>
      {live ? (
        <CodeDigits code={code.code} />
      ) : (
        <s>
          <CodeDigits code={code.code} />
        </s>
      )}
      <p class="standing">
        {live ? say('hint.left', { left: timeLeft(code.expiresAt, now) }) : standingLabel(code, now)}
      </p>
      <p class="muted">
        {say('popup.fromAt', { sender: senderText(code.from), clock: clockTime(code.sentAt ?? code.seenAt, now) })}
      </p>
      {code.folder === 'spam' && <p class="warning">{say('popup.inSpam')}</p>}
      {foreign && <p class="warning">{strangerText(code, view.site ?? '')}</p>}
      <div class="buttons">
        {fillable && (
          <button type="button" class="button main" onClick={() => actions.fill(code.id)}>
            {say('popup.fill')}
          </button>
        )}
        <button type="button" class={fillable ? 'button' : 'button main'} onClick={() => copy(code)}>
          {say('popup.copy')}
        </button>
      </div>
    </div>
  );
}

/** A text message has no domain that could be compared. */
function strangerText({ from }: PopupCode, site: string): string {
  if (!from?.address.includes('@')) return say('popup.unverified', { site });
  return say('popup.mismatch', { sender: foreignText(from.address), site });
}
