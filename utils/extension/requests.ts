import { reduceRequest } from '@/utils/request';
import type { Learned, RequestEvent } from '@/utils/request/request';
import { countedSends } from '@/utils/request/sends';
import type { PageEvent } from './messages';
import type { State, StoredRequest } from './state';

/** Where a report came from, as the browser says. */
export interface Origin {
  tabId: number;
  frameId: number;
  site: string;
  topSite: string;
  incognito: boolean;
}

export const requestKey = ({ tabId, site }: { tabId: number; site: string }) => `${tabId}:${site}`;
/** No site has a space in its name. */
const PRIVATE = 'private ';
export const ledgerKey = ({ site, incognito }: { site: string; incognito: boolean }) =>
  incognito ? PRIVATE + site : site;

/** A page's clock is not believed: what it reports happened between a minute ago and now. */
const PAGE_PAST_MS = 60_000;
const PAGE_FUTURE_MS = 24 * 3_600_000;
const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

function trusted(event: PageEvent, origin: Origin, now: number): RequestEvent {
  const at = between(now - PAGE_PAST_MS, event.at, now);
  switch (event.type) {
    case 'codeFormSeen': {
      const { why: _forThePopup, ...facts } = event;
      return { ...facts, at, site: origin.site };
    }
    case 'sendAnswered':
      return { ...event, at, sendAt: between(now - PAGE_PAST_MS, event.sendAt, now) };
    case 'countdownSeen':
      return { ...event, at, endsAt: between(now, event.endsAt, now + PAGE_FUTURE_MS) };
    case 'noticeSeen':
      return {
        ...event,
        at,
        untilAt: event.untilAt === null ? null : between(now, event.untilAt, now + PAGE_FUTURE_MS),
      };
    case 'codeSent':
      return { ...event, at };
  }
}

/** Puts a page's facts into the request of its site and tab, and its sends into the ledger of the site. */
export function recordPageEvents(
  state: State,
  { origin, events, learned }: { origin: Origin; events: PageEvent[]; learned: Learned | null },
  now: number,
): State {
  const key = requestKey(origin);
  const before = state.requests[key];
  let request: StoredRequest | undefined = before;
  for (const event of events) {
    if (event.type === 'codeSent' && !isNewSend(event, before, request)) continue;
    const twin = event.type === 'codeSent' && event.how === 'implicit' && request && twinOf(state, request);
    if (request && twin) {
      request = likeTwin(request, twin);
      continue;
    }
    const reduced = reduceRequest(
      request,
      withBackground(trusted(event, origin, now), { state, origin, learned, request }),
    );
    if (!reduced) continue;
    request = {
      ...reduced,
      // What was dismissed is this wait; the next sign-in is another.
      dismissed: request?.startedAt === reduced.startedAt && request.dismissed,
      tabId: origin.tabId,
      frameId: origin.frameId,
      topSite: origin.topSite,
      incognito: origin.incognito,
      touchedAt: now,
      formLeftAt: null,
      why: event.type === 'codeFormSeen' ? event.why : (request?.why ?? []),
    };
  }
  if (!request) return state;
  const { [String(origin.tabId)]: _over, ...unreadable } = state.unreadable;
  return {
    ...state,
    unreadable,
    requests: { ...state.requests, [key]: request },
    ledger: withSends(state, origin, { before, request }),
  };
}

/** A page that comes back this soon after its form left came from that form: a wrong code, a reload. */
const SAME_FORM_MS = 5_000;

/**
 * Whether a send that nobody was seen to press is one more. A page repeats "we sent a code to …" on every reload and after
 * every wrong code; only another destination, or a way back over the sign-in form, makes it another send.
 */
function isNewSend(
  event: Extract<PageEvent, { type: 'codeSent' }>,
  before: StoredRequest | undefined,
  request: StoredRequest | undefined,
): boolean {
  if (event.how === 'press' || !before?.sends.length || !request?.sends.length) return true;
  if (before.destination !== null && request.destination !== before.destination) return true;
  return event.how === 'submit' && before.formLeftAt !== null && event.at - before.formLeftAt > SAME_FORM_MS;
}

/**
 * The request of another tab that shows the same page: one of them was duplicated. It repeats that a code was sent to the
 * same destination, and nobody asked for another.
 */
function twinOf(
  state: State,
  { tabId, site, incognito, destination, sends }: StoredRequest,
): StoredRequest | undefined {
  if (sends.length > 0 || destination === null) return undefined;
  return Object.values(state.requests).find(
    (other) =>
      other.tabId !== tabId &&
      other.site === site &&
      other.incognito === incognito &&
      other.destination === destination &&
      other.formLeftAt === null &&
      other.sends.length > 0,
  );
}

function likeTwin(request: StoredRequest, { startedAt, sends }: StoredRequest): StoredRequest {
  const own = new Set(sends.map((send) => send.at));
  return { ...request, startedAt, sends, earlierSendsAt: request.earlierSendsAt.filter((at) => !own.has(at)) };
}

function withBackground(
  event: RequestEvent,
  known: { state: State; origin: Origin; learned: Learned | null; request: StoredRequest | undefined },
): RequestEvent {
  if (event.type !== 'codeFormSeen') return event;
  const own = new Set(known.request?.sends.map((send) => send.at));
  const sentAt = known.state.ledger[ledgerKey(known.origin)]?.sentAt ?? [];
  return { ...event, learned: known.learned, earlierSendsAt: sentAt.filter((at) => !own.has(at)) };
}

function withSends(
  state: State,
  origin: Origin,
  { before, request }: { before: StoredRequest | undefined; request: StoredRequest },
): State['ledger'] {
  const key = ledgerKey(origin);
  const known = state.ledger[key]?.sentAt ?? [];
  const own = new Set([...(before?.sends ?? []), ...request.sends].map((send) => send.at));
  // What the site refused or failed to send does not count, nor what turned out to be none, however it was entered.
  const sentAt = new Set([
    ...known.filter((at) => !own.has(at) || request.earlierSendsAt.includes(at)),
    ...countedSends(request).map((send) => send.at),
  ]);
  return { ...state.ledger, [key]: { sentAt: [...sentAt].sort((a, b) => a - b).slice(-50) } };
}

/** Changes one stored request, if it is still there. */
export function patchRequest(state: State, key: string, patch: Partial<StoredRequest>): State {
  const request = state.requests[key];
  return request ? { ...state, requests: { ...state.requests, [key]: { ...request, ...patch } } } : state;
}

/** What belongs to a tab belongs to the one that took its place. */
export function moveTab(state: State, from: number, to: number): State {
  const requests = Object.values(state.requests).map((request) =>
    request.tabId === from ? { ...request, tabId: to } : request,
  );
  const { [String(from)]: guide, ...guides } = state.guides;
  return {
    ...state,
    requests: Object.fromEntries(requests.map((request) => [requestKey(request), request])),
    guides: guide ? { ...guides, [to]: guide } : guides,
  };
}

/** Forgets all that private windows have seen, sends included. */
export function forgetPrivate(state: State): State {
  const open = <T extends { incognito: boolean }>(stored: Record<string, T>) =>
    Object.fromEntries(Object.entries(stored).filter(([, { incognito }]) => !incognito));
  return {
    ...state,
    requests: open(state.requests),
    messages: open(state.messages),
    guides: open(state.guides),
    incognitoFieldRules: [],
    ledger: Object.fromEntries(Object.entries(state.ledger).filter(([key]) => !key.startsWith(PRIVATE))),
  };
}

/** Forgets all that belongs to a closed tab. Its sends stay in the ledger: the site has not forgotten them either. */
export function forgetTab(state: State, tabId: number): State {
  const { [String(tabId)]: _gone, ...unreadable } = state.unreadable;
  const { [String(tabId)]: _closed, ...guides } = state.guides;
  return {
    ...state,
    unreadable,
    guides,
    requests: Object.fromEntries(Object.entries(state.requests).filter(([, request]) => request.tabId !== tabId)),
  };
}
