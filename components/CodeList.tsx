import { CodeDigits } from '@/components/CodeDigits';
import { isLive, type PopupCode } from '@/components/choose-codes';
import { clockTime, say, senderText, standingLabel } from '@/utils/text';

interface Props {
  title: string;
  codes: PopupCode[];
  onCopy(code: PopupCode): void;
  now: number;
}

/** Codes in rows. Only the latest of a sender can be copied; the others are struck and say why. */
export function CodeList({ title, codes, onCopy, now }: Props) {
  if (codes.length === 0) return null;
  return (
    <ul class="codes" aria-label={title}>
      {codes.map((code) => (
        <CodeRow key={code.id} code={code} onCopy={onCopy} now={now} />
      ))}
    </ul>
  );
}

function CodeRow({ code, onCopy, now }: { code: PopupCode } & Pick<Props, 'onCopy' | 'now'>) {
  const live = isLive(code, now);
  const sender = senderText(code.from);
  return (
    <li class="code-row">
      <CodeDigits code={code.code} struck={!live} />
      <span class="code-words">
        <span>{standingLabel(code, now)}</span>
        <span class="muted">{say('popup.fromAt', { sender, clock: clockTime(code.sentAt ?? code.seenAt, now) })}</span>
      </span>
      {live && (
        <button
          type="button"
          class="button small"
          aria-label={say('popup.copyOf', { code: code.code, sender })}
          onClick={() => onCopy(code)}
        >
          {say('popup.copy')}
        </button>
      )}
    </li>
  );
}
