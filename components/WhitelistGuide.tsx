import { useState } from 'preact/hooks';
import type { GuideActions } from '@/components/actions';
import { GuideSteps, OutsideLink } from '@/components/GuideSteps';
import type { AllowSender } from '@/utils/extension/views';
import { say } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';
import type { Guide, GuideId } from '@/utils/whitelisting/guide';

interface Props {
  allow: AllowSender;
  actions: GuideActions;
  /** Unfolded from the start. */
  open?: boolean;
}

/** Letting one sender through: the guide of the mailbox in use, or of another that the user picks. */
export function WhitelistGuide({ allow, actions, open = false }: Props) {
  const [picked, pick] = useState<GuideId | null>(null);
  const guide = allow.guides.find(({ id }) => id === picked) ?? allow.guides[0];
  if (!guide) return null;
  return (
    <section class="card" id="allow" aria-label={say('allow.title')} tabIndex={-1}>
      <details class="guide" open={open}>
        <summary>
          <h2>{say('allow.title')}</h2>
        </summary>
        <p class="muted">{say('allow.lead')}</p>
        <MailboxSelect guides={allow.guides} shown={guide} onPick={pick} />
        <SenderAddress key={allow.sender} sender={allow.sender} actions={actions} />
        {guide.hasAllowList === false && <p class="muted">{say('guide.noAllowList')}</p>}
        <GuideSteps key={guide.id} steps={guide.steps} sender={allow.sender} actions={actions} />
        <p class="muted">{say(guide.limits)}</p>
        {guide.helpUrl && <OutsideLink text={say('guide.help')} url={guide.helpUrl} actions={actions} />}
      </details>
    </section>
  );
}

function MailboxSelect({ guides, shown, onPick }: { guides: Guide[]; shown: Guide; onPick(id: GuideId): void }) {
  return (
    <label class="mailbox-select">
      <span>{say('guide.mailbox')}</span>
      <select value={shown.id} onChange={(event) => onPick(event.currentTarget.value as GuideId)}>
        {guides.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function SenderAddress({ sender, actions }: { sender: string | null; actions: GuideActions }) {
  const [copied, setCopied] = useState(false);
  if (!sender) return <p class="note">{say('allow.noSender')}</p>;
  const copy = () => {
    actions.copy(sender);
    setCopied(true);
  };
  return (
    <div class="sender">
      <p class="muted">{say('allow.sender')}</p>
      <p class="address" dir="ltr">
        {foreignText(sender)}
      </p>
      <p class="warning">{say('allow.warning')}</p>
      <button type="button" class="button small" onClick={copy}>
        {say('allow.copyAddress')}
      </button>
      <p class="copied" aria-live="polite">
        {copied && say('popup.copied')}
      </p>
    </div>
  );
}
