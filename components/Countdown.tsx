import { lifeLeft, Ring } from '@/components/Ring';
import type { Life } from '@/utils/request/advice';
import { clockTime, lifeSourceText, mmss, say, timeLeft } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';

interface Props {
  life: Life;
  destination: string | null;
  now: number;
}

/** The code's life: ring and text, where the claim comes from, when and where the code was sent. */
export function Countdown({ life, destination, now }: Props) {
  const { part, state } = lifeLeft(life, now);
  const clock = clockTime(life.sentAt, now);
  return (
    <div class="countdown" data-state={state}>
      <div class="dial">
        <Ring part={part} size={96} width={8} />
        <span class="dial-text" role="timer" aria-label={say('popup.codeExpiresIn')}>
          {timeLeft(life.expiresAt, now)}
        </span>
      </div>
      <div class="countdown-words">
        <p class="countdown-title">{title(life, state)}</p>
        <p>{lifeSourceText(life)}</p>
        <p>
          {destination
            ? say('time.sentTo', { clock, destination: foreignText(destination) })
            : say('time.sent', { clock })}
        </p>
        <p class="muted">{say('time.ago', { age: mmss(now - life.sentAt) })}</p>
      </div>
    </div>
  );
}

function title(life: Life, state: 'fresh' | 'amber' | 'over'): string {
  if (state !== 'over') return say('popup.codeExpiresIn');
  return say(life.source === 'usual' ? 'life.probablyOver' : 'life.over');
}
