import type { Resend } from '@/utils/request/advice';
import { clockTime, resendSourceText, resendText, say, sendsText, timeLeft } from '@/utils/text';

/** Many sites stop at the sixth send: the meter is full at five. */
const FULL = 5;

/** How often a code was asked for, when asking again is safe, and why. */
export function ResendMeter({ resend, now }: { resend: Resend; now: number }) {
  const waiting = resend.nextSendAt !== null && resend.nextSendAt > now;
  return (
    <section class="card" aria-labelledby="resend-title" data-key={resend.key}>
      <h2 id="resend-title">{say('meter.title')}</h2>
      <div class="meter-row">
        <div>
          <Pips filled={resend.sends} />
          <p class="meter-sends">{sendsText(resend.sends)}</p>
        </div>
        <NextSend nextSendAt={waiting ? resend.nextSendAt : null} now={now} />
      </div>
      <p class="meter-why">{resendText(resend, now)}</p>
      {waiting && resend.source && <p class="muted">{resendSourceText(resend)}</p>}
    </section>
  );
}

function Pips({ filled }: { filled: number }) {
  return (
    <div class="pips" aria-hidden="true">
      {Array.from({ length: FULL }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pips have no identity but their place
        <span key={place} class={place < filled ? 'pip filled' : 'pip'} />
      ))}
    </div>
  );
}

function NextSend({ nextSendAt, now }: { nextSendAt: number | null; now: number }) {
  if (nextSendAt === null) return null;
  return (
    <p class="meter-next">
      <span class="muted">{say('meter.next')}</span>
      <span class="meter-left">{timeLeft(nextSendAt, now)}</span>
      <span class="muted">{say('meter.nextAt', { clock: clockTime(nextSendAt, now) })}</span>
    </p>
  );
}
