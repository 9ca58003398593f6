import { statedLife } from '@/utils/ranking/usual-life';
import { MINUTE, SECOND } from './defaults';
import { couldBeSame } from './destination';
import type { Request, RequestEvent } from './request';
import { countedSends, mergeSendTimes } from './sends';

type FormSeen = Extract<RequestEvent, { type: 'codeFormSeen' }>;

/** So long without any event, and the next form belongs to another sign-in. Our judgement: by then no usual code lives. */
const NEW_ATTEMPT_AFTER_MS = 30 * MINUTE;
/** Another destination after so long is another sign-in; sooner, the user only corrected it. */
const NEW_DESTINATION_AFTER_MS = 2 * MINUTE;
/** A press or submit that leads to the form happens before the form is seen: it belongs to the new attempt. */
const LEADS_TO_FORM_MS = 20 * SECOND;

/** Whether this form begins another sign-in than the one known. */
export function isNewAttempt(request: Request, event: FormSeen): boolean {
  if (event.site !== request.site) return true;
  const instants = ownInstants(request);
  if (instants.some((at) => at > event.at)) return false; // heard of late
  const before = instants.filter((at) => !leadsTo(at, event));
  if (before.length === 0) return false;
  const quietMs = event.at - Math.max(...before);
  return quietMs > NEW_ATTEMPT_AFTER_MS || (quietMs > NEW_DESTINATION_AFTER_MS && goesElsewhere(request, event));
}

/** A request that begins with this form. What is true of the site rather than of the attempt stays. */
export function startAttempt(previous: Request | undefined, event: FormSeen): Request {
  const known = previous?.site === event.site ? previous : undefined;
  const sends = known?.sends.filter((send) => leadsTo(send.at, event)) ?? [];
  const attempt: Request = {
    site: event.site,
    kind: event.kind,
    channel: event.channel,
    destination: event.destination,
    codeLength: event.codeLength,
    startedAt: event.at,
    formSeenAt: event.at,
    sends,
    earlierSendsAt: known ? countedSends(known).map((send) => send.at) : [],
    statedValidForMs: statedLife(event.statedValidForMs),
    siteCountdownEndsAt: known?.siteCountdownEndsAt ?? null,
    lockout: known?.lockout ?? null,
    wrongCodeAt: [],
    codeExpiredAt: null,
    typed: null,
    learned: event.learned ?? known?.learned ?? null,
  };
  return {
    ...attempt,
    earlierSendsAt: otherSends(attempt, [...(known?.earlierSendsAt ?? []), ...(event.earlierSendsAt ?? [])], event.at),
  };
}

/** The same attempt, with what its form tells now. What was not known is filled in; the newest form has the last word. */
export function fillForm(request: Request, event: FormSeen): Request {
  const isNewest = event.at >= (request.formSeenAt ?? event.at);
  const newer = <T>(seen: T | null, known: T | null): T | null => (isNewest ? (seen ?? known) : (known ?? seen));
  const seenChannel = event.channel === 'unknown' ? null : event.channel;
  const knownChannel = request.channel === 'unknown' ? null : request.channel;
  return {
    ...request,
    kind: isNewest ? event.kind : request.kind,
    channel: newer(seenChannel, knownChannel) ?? 'unknown',
    destination: newer(event.destination, request.destination),
    codeLength: newer(event.codeLength, request.codeLength),
    formSeenAt: Math.max(request.formSeenAt ?? event.at, event.at),
    statedValidForMs: newer(statedLife(event.statedValidForMs), request.statedValidForMs),
    learned: newer(event.learned ?? null, request.learned),
    earlierSendsAt: otherSends(request, event.earlierSendsAt ?? [], event.at),
  };
}

/** A send that is too old to have led to this attempt's form belongs to an earlier one. */
export function isOfEarlierAttempt(request: Request, at: number): boolean {
  return at <= request.startedAt - LEADS_TO_FORM_MS;
}

/** Times of sends that are not the attempt's own. */
function otherSends(request: Request, times: readonly number[], at: number): number[] {
  const own = new Set(request.sends.map((send) => send.at));
  return mergeSendTimes([...request.earlierSendsAt, ...times], at).filter((time) => !own.has(time));
}

function leadsTo(at: number, event: FormSeen): boolean {
  return at > event.at - LEADS_TO_FORM_MS;
}

function goesElsewhere(request: Request, event: FormSeen): boolean {
  const { destination } = request;
  return destination !== null && event.destination !== null && !couldBeSame(destination, event.destination);
}

/** When anything happened in this attempt. A lockout can be older: it belongs to the site. */
function ownInstants(request: Request): number[] {
  const { startedAt, formSeenAt, sends, wrongCodeAt, codeExpiredAt, lockout, typed } = request;
  const lockoutAt = lockout && lockout.at >= startedAt ? lockout.at : null;
  const last = [startedAt, formSeenAt, wrongCodeAt.at(-1), codeExpiredAt, lockoutAt, typed?.at];
  return [...last, ...sends.map((send) => send.at)].filter((at) => typeof at === 'number');
}
