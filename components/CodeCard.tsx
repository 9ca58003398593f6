import { useState } from 'preact/hooks';
import type { PopupActions } from '@/components/actions';
import { CodeList } from '@/components/CodeList';
import { chooseCodes, type PopupCode } from '@/components/choose-codes';
import { MainCode } from '@/components/MainCode';
import type { PopupView } from '@/utils/extension/views';
import { say } from '@/utils/text';

interface Props {
  view: PopupView;
  actions: PopupActions;
  now: number;
}

/** The newest code; what came before it, struck; codes of other senders, folded. */
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
        <MainCode code={main} view={view} actions={actions} onCopy={copy} now={now} />
      ) : (
        <p class="muted">{say('popup.noCode')}</p>
      )}
      <p class="copied" aria-live="polite">
        {copiedId && say('popup.copied')}
      </p>
      <CodeList title={say('popup.earlierCodes')} codes={earlier} onCopy={copy} now={now} />
      {others.length > 0 && (
        <details class="others">
          <summary>{say('popup.otherCodes')}</summary>
          <CodeList title={say('popup.otherCodes')} codes={others} onCopy={copy} now={now} />
        </details>
      )}
    </section>
  );
}
