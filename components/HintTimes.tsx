import { lifeLeft, Ring } from '@/components/Ring';
import type { HintView } from '@/utils/extension/views';
import type { AdviceKey, Life } from '@/utils/request/advice';
import { clockTime, lifeSourceText, mmss, say, timeLeft } from '@/utils/text';

/** The code of these is still worth typing, so its time counts. */
const lives: readonly AdviceKey[] = ['waiting', 'late', 'useNewest', 'arrived', 'arrivedInSpam', 'typedSuperseded'];
/** These make a person reach for Resend. */
const resends: readonly AdviceKey[] = [
  'waiting',
  'late',
  'useNewest',
  'noSign',
  'sendFailed',
  'stop',
  'wrongCodeNewest',
];

/** As wide as a digit. */
const FIGURE_SPACE = '\u2007';

interface Props {
  view: HintView;
  aboutResend: boolean;
  now: number;
}

/** Two figures that are never mixed: how long the code lives, and when another send is sensible. */
export function HintTimes({ view: { advice }, aboutResend, now }: Props) {
  const { key, life, resend } = advice;
  const { nextSendAt } = resend;
  const waits = nextSendAt !== null && nextSendAt > now && (aboutResend || resends.includes(key));
  return (
    <>
      {life && !aboutResend && lives.includes(key) && <LifeLine life={life} now={now} />}
      {waits && <p class="time muted">{say('hint.next', { left: timeLeft(nextSendAt, now) })}</p>}
    </>
  );
}

function LifeLine({ life, now }: { life: Life; now: number }) {
  const { part, state } = lifeLeft(life, now);
  if (state === 'over') return null;
  const left = timeLeft(life.expiresAt, now);
  // 9:59 takes the room of 10:00: a line that then breaks elsewhere would move the buttons below under the pointer.
  const spare = FIGURE_SPACE.repeat(Math.max(0, mmss(life.validForMs).length - left.length));
  return (
    <>
      <p class="time" data-state={state}>
        <Ring part={part} size={14} width={3} />
        <b>
          {say('hint.left', { left })}
          {spare}
        </b>
        <span class="muted">{lifeSourceText(life)}</span>
      </p>
      <p class="time muted">{say('hint.sent', { clock: clockTime(life.sentAt, now), age: mmss(now - life.sentAt) })}</p>
    </>
  );
}
