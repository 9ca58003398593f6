import type { Resend } from '@/utils/request/advice';
import { clockTime, resendSourceText, resendText, say, sendsText, timeLeft } from '@/utils/text';

/** Many sites stop at the sixth send: the meter is full at five. */
const FULL = 5;

/** How often a code was asked for, when asking again is safe, and why. */
export function ResendMeter({ resend, now }: { resend: Resend; now: number }) {
  const nextSendAt = resend.nextSendAt !== null && resend.nextSendAt > now ? resend.nextSendAt : null;
  return (
    <section class="card" aria-labelledby="resend-title" data-key={resend.key}>
      <h2 id="resend-title">{say('meter.title')}</h2>
      <div class="meter-row">
        <div>
          <Pips filled={resend.sends} />
          <p class="meter-sends">{sendsText(resend.sends)}</p>
        </div>
        {nextSendAt !== null && <NextSend resend={resend} nextSendAt={nextSendAt} now={now} />}
      </div>
      <p class="meter-why">{resendText(resend, now)}</p>
      {nextSendAt !== null && resend.source && <p class="muted">{resendSourceText(resend)}</p>}
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

/** The clock time too, unless the sentence below names it. */
function NextSend({ resend, nextSendAt, now }: { resend: Resend; nextSendAt: number; now: number }) {
  return (
    <p class="meter-next">
      <span class="muted">{say('meter.next')}</span>
      <span class="meter-left">{timeLeft(nextSendAt, now)}</span>
      {resend.params.until === undefined && (
        <span class="muted">{say('meter.nextAt', { clock: clockTime(nextSendAt, now) })}</span>
      )}
    </p>
  );
}
