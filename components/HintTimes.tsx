import { lifeLeft, Ring } from '@/components/Ring';
import type { HintView } from '@/utils/extension/views';
import type { Life } from '@/utils/request/advice';
import { clockTime, lifeSourceText, mmss, say, timeLeft } from '@/utils/text';

interface Props {
  view: HintView;
  aboutResend: boolean;
  now: number;
}

/** Two figures that are never mixed: how long the code lives, and when another send is sensible. */
export function HintTimes({ view, aboutResend, now }: Props) {
  const { life, resend } = view.advice;
  const nextSendAt = resend.nextSendAt !== null && resend.nextSendAt > now ? resend.nextSendAt : null;
  return (
    <>
      {life && !aboutResend && <LifeLine life={life} now={now} />}
      {nextSendAt !== null && !view.code && (
        <p class="time muted">{say('hint.next', { left: timeLeft(nextSendAt, now) })}</p>
      )}
    </>
  );
}

function LifeLine({ life, now }: { life: Life; now: number }) {
  const { part, state } = lifeLeft(life, now);
  if (state === 'over') return null;
  return (
    <>
      <p class="time" data-state={state}>
        <Ring part={part} size={14} width={3} />
        <b>{say('hint.left', { left: timeLeft(life.expiresAt, now) })}</b>
        <span class="muted">{lifeSourceText(life)}</span>
      </p>
      <p class="time muted">{say('hint.sent', { clock: clockTime(life.sentAt, now), age: mmss(now - life.sentAt) })}</p>
    </>
  );
}
