import { useState } from 'preact/hooks';
import type { PopupActions } from '@/components/actions';
import { CodeDigits } from '@/components/CodeDigits';
import { isLive, type PopupCode } from '@/components/choose-codes';
import type { PopupView } from '@/utils/extension/views';
import { clockTime, mailboxName, say, senderText, standingLabel, timeLeft } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';

interface Props {
  code: PopupCode;
  view: PopupView;
  actions: PopupActions;
  onCopy(code: PopupCode): void;
  now: number;
}

/** One code, large, with its two actions. Fill only where its sender belongs to the waiting site. */
export function MainCode({ code, view: { request, advice, site }, actions, onCopy, now }: Props) {
  // The life of the code that we wait for is known better than from its message's minute.
  const { life, arrivedMessageId } = advice;
  const known = life && arrivedMessageId === code.id ? { ...code, expiresAt: life.expiresAt } : code;
  const live = isLive(known, now);
  const [notFilled, setNotFilled] = useState(false);
  const stranger = request !== null && !code.belongs;
  // Past a usual life a code may still work; past a stated one it does not.
  const fillable = request !== null && code.belongs && (live || code.lifeSource === 'usual');
  return (
    <div class="main-code" data-live={live && !stranger}>
      <CodeDigits code={code.code} struck={!live} />
      <p class="standing">
        {live ? say('hint.left', { left: timeLeft(known.expiresAt, now) }) : standingLabel(known, now)}
      </p>
      <p class="muted">
        {say('popup.fromAt', { sender: senderText(code.from), clock: clockTime(code.sentAt ?? code.seenAt, now) })}
      </p>
      <CodePlace code={code} />
      {code.folder === 'spam' && <p class="warning">{say('popup.inSpam')}</p>}
      {stranger && <p class="warning">{strangerText(code, site ?? '')}</p>}
      <div class="buttons">
        {fillable && (
          <button
            type="button"
            class="button main"
            onClick={() => void actions.fill(code.id).then((filled) => setNotFilled(!filled))}
          >
            {say('popup.fill')}
          </button>
        )}
        <button type="button" class={fillable || stranger ? 'button' : 'button main'} onClick={() => onCopy(code)}>
          {say('popup.copy')}
        </button>
      </div>
      <p class="not-filled" aria-live="polite">
        {notFilled && say('popup.notFilled')}
      </p>
    </div>
  );
}

/** Which mailbox holds it, and the alias it was sent to. */
function CodePlace({ code: { provider, account, to } }: { code: PopupCode }) {
  const mailbox = mailboxName(provider);
  const alias = to !== null && to.toLowerCase() !== account?.toLowerCase() ? to : null;
  return (
    <>
      {mailbox && (
        <p class="muted">
          {account
            ? say('popup.inAccount', { mailbox, account: foreignText(account) })
            : say('popup.inMailbox', { mailbox })}
        </p>
      )}
      {alias && <p class="muted">{say('popup.toAlias', { alias: foreignText(alias) })}</p>}
    </>
  );
}

/** A text message has no domain that could be compared. */
function strangerText({ from }: PopupCode, site: string): string {
  if (!from?.address.includes('@')) return say('popup.unverified', { site });
  return say('popup.mismatch', { sender: foreignText(from.address), site });
}
