import { senderDomain } from '@/utils/identity';
import type { Advice } from '@/utils/request/advice';
import { countedSends } from '@/utils/request/sends';
import { messageOf } from './received';
import { requestKey } from './requests';
import type { State, StoredRequest } from './state';
import { adviceFor } from './view';
import type { AlertKind, Settings } from './views';

const MINUTE = 60_000;
/** What happened longer ago is no news: the computer slept, or notifications were switched on only now. */
const FRESH_MS = 5 * MINUTE;
/** An alarm may be half a minute late, and the code is still to be typed. */
const BEFORE_EXPIRY_MS = 2 * MINUTE;

/** Something to tell in a notification. */
export interface Alert {
  kind: AlertKind;
  /** Of the request that it is about. */
  key: string;
  /** One event has one, however often it is derived. */
  event: string;
  tabId: number;
  site: string;
  /** Domain that the code came from. Names are left out: what a sender calls itself may hold the code. */
  sender: string | null;
}

/**
 * What is to be told now, and was not told yet. Derived from the state, so that a worker that was stopped and a laptop that
 * slept miss nothing and repeat nothing. Private windows never have any.
 */
export function dueAlerts(state: State, { notifications }: Settings, now: number): Alert[] {
  // Off is usual, and each request costs an assessment.
  if (!Object.values(notifications).includes(true)) return [];
  return waitingRequests(state).flatMap((request) => {
    const advice = adviceFor(state, request, now);
    const found = [
      notifications.codeArrived && codeArrived(state, request, advice, now),
      notifications.safeToResend && safeToResend(state, request, advice, now),
      notifications.aboutToExpire && aboutToExpire(request, advice, now),
    ];
    return found.filter((alert) => alert !== false && alert !== null && !Object.hasOwn(state.alerted, alert.event));
  }) as Alert[];
}

/** When time alone may make another one due, epoch ms: to be looked at then. */
export function alertTimes(advice: Advice, { notifications }: Settings, now: number): number[] {
  if (!notifications.aboutToExpire || !advice.life) return [];
  const at = soonOver(advice.life);
  return at > now ? [at] : [];
}

/** Forms that are gone wait for nothing. */
const waitingRequests = ({ requests }: State) =>
  Object.values(requests).filter(({ incognito, formLeftAt }) => !incognito && formLeftAt === null);

function codeArrived(state: State, request: StoredRequest, advice: Advice, now: number): Alert | null {
  const message = messageOf(state, advice.arrivedMessageId, request.incognito);
  if (!message || now - message.seenAt > FRESH_MS) return null;
  return alert('codeArrived', request, message.id, senderDomain(message.from));
}

/** It is safe now, and a moment ago it was not. */
function safeToResend(state: State, request: StoredRequest, { resend, arrivedMessageId }: Advice, now: number) {
  const lastSend = countedSends(request).at(-1);
  if (!lastSend || resend.nextSendAt !== null || arrivedMessageId !== null) return null;
  const before = adviceFor(state, request, Math.max(lastSend.at, now - FRESH_MS)).resend.nextSendAt;
  return before === null ? null : alert('safeToResend', request, String(lastSend.at));
}

function aboutToExpire(request: StoredRequest, { life, arrivedMessageId }: Advice, now: number): Alert | null {
  if (!life || now < soonOver(life) || now >= life.expiresAt) return null;
  return alert('aboutToExpire', request, String(countedSends(request).at(-1)?.at ?? arrivedMessageId));
}

/** Of a short life only the last third is its end. */
function soonOver({ expiresAt, validForMs }: NonNullable<Advice['life']>): number {
  return expiresAt - Math.min(BEFORE_EXPIRY_MS, validForMs / 3);
}

function alert(kind: AlertKind, request: StoredRequest, what: string, sender: string | null = null): Alert {
  const key = requestKey(request);
  return { kind, key, event: `${kind} ${key} ${what}`, tabId: request.tabId, site: request.site, sender };
}
