import { CodeDigits } from '@/components/CodeDigits';
import type { PopupCode } from '@/components/choose-codes';
import { clockTime, say, senderText, standingLabel } from '@/utils/text';

interface Props {
  title: string;
  codes: PopupCode[];
  copy(code: PopupCode): void;
  now: number;
}

/** Codes in rows. Only the latest of a sender can be copied; the others are struck and say why. */
export function CodeList({ title, codes, copy, now }: Props) {
  if (codes.length === 0) return null;
  return (
    <ul class="codes" aria-label={title}>
      {codes.map((code) => (
        <CodeRow key={code.id} code={code} copy={copy} now={now} />
      ))}
    </ul>
  );
}

function CodeRow({ code, copy, now }: { code: PopupCode } & Pick<Props, 'copy' | 'now'>) {
  const live = code.standing === 'latest' && code.expiresAt > now;
  const sender = senderText(code.from);
  return (
    <li class="code-row" data-standing={live ? 'latest' : 'past'}>
      {live ? (
        <CodeDigits code={code.code} />
      ) : (
        <s>
          <CodeDigits code={code.code} />
        </s>
      )}
      <span class="code-words">
        <span>{standingLabel(code, now)}</span>
        <span class="muted">{say('popup.fromAt', { sender, clock: clockTime(code.sentAt ?? code.seenAt, now) })}</span>
      </span>
      {live && (
        <button
          type="button"
          class="button small"
          aria-label={say('popup.copyOf', { code: code.code, sender })}
          onClick={() => copy(code)}
        >
          {say('popup.copy')}
        </button>
      )}
    </li>
  );
}
