import { rankCodes } from '@/utils/ranking';
import type { Message, RankedMessage } from '@/utils/ranking/message';
import type { Life, Resend } from './advice';
import { type Arrival, arrivalOf } from './arrival';
import { resendOutlook } from './cooldown';
import { codeLife } from './life';
import type { Request, Send } from './request';
import { countedSends } from './sends';

/** What the rules of advice and checklist look at. */
export interface Facts {
  request: Request;
  ranked: readonly RankedMessage[];
  arrival: Arrival;
  /** Sends of this attempt that probably made a message, oldest first. */
  sends: readonly Send[];
  life: Life | null;
  resend: Resend;
  now: number;
}

/** Everything that follows from a request and the messages seen, at `now`. */
export function factsOf(request: Request, messages: readonly Message[], now: number): Facts {
  // The code of an authenticator app comes in no message.
  const ranked = request.kind === 'sent' ? ranking(messages, now) : [];
  const arrival = arrivalOf(request, ranked);
  const life = codeLife(request, arrival.own);
  return { request, ranked, arrival, sends: countedSends(request), life, resend: resendOutlook(request, now), now };
}

const rankings = new WeakMap<readonly Message[], { now: number; ranked: readonly RankedMessage[] }>();

/** One list is ranked once for all the requests that are assessed with it at one time. */
function ranking(messages: readonly Message[], now: number): readonly RankedMessage[] {
  const known = rankings.get(messages);
  if (known?.now === now) return known.ranked;
  const ranked = rankCodes(messages, now);
  rankings.set(messages, { now, ranked });
  return ranked;
}
