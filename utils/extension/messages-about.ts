import { belongsToSite } from '@/utils/identity';
import type { State, StoredMessage, StoredRequest } from './state';
import { withUsualLife } from './usual-lives';

/** What windows of one kind have seen. */
interface Seen {
  messages: StoredMessage[];
  /** Of each message that sites asked for: when each of them asked last, epoch ms. */
  askedAt: Map<StoredMessage, number[]>;
}

/** A state is never changed, only followed by another: what is derived from one serves all tabs that are told of it. */
const derived = new WeakMap<State, { [kind: string]: Seen }>();

function seenBy(state: State, incognito: boolean): Seen {
  const kinds = derived.get(state) ?? {};
  derived.set(state, kinds);
  kinds[String(incognito)] ??= derive(state, incognito);
  return kinds[String(incognito)] as Seen;
}

function derive(state: State, incognito: boolean): Seen {
  const messages = Object.values(state.messages)
    .filter((message) => message.incognito === incognito)
    .map((message) => withUsualLife(message, state.usual));
  const sites = new Map<string, number>();
  for (const request of Object.values(state.requests)) {
    if (request.incognito !== incognito) continue;
    sites.set(request.site, Math.max(sites.get(request.site) ?? 0, lastSendAt(request)));
  }
  const askedAt = messages.map((message) => {
    const asking = [...sites].filter(([site]) => belongsToSite(message, site));
    return [message, asking.map(([, at]) => at)] as const;
  });
  return { messages, askedAt: new Map(askedAt.filter(([, times]) => times.length > 0)) };
}

/** All messages that windows of this kind have seen, with the usual life of their channel. */
export const messagesFor = (state: State, incognito: boolean): StoredMessage[] => seenBy(state, incognito).messages;

/**
 * Messages that may concern a request: not those that answer another site's later send in another tab. The very same
 * list for all requests where none is left out.
 */
export function messagesAbout(state: State, request: StoredRequest | undefined): StoredMessage[] {
  const { messages, askedAt } = seenBy(state, request?.incognito ?? false);
  if (!request) return messages;
  const sentAt = lastSendAt(request);
  const kept = messages.filter((message) => {
    const askedLater = askedAt.get(message)?.some((at) => at > sentAt) ?? false;
    return !askedLater || belongsToSite(message, request.site);
  });
  return kept.length < messages.length ? kept : messages;
}

const lastSendAt = ({ sends }: StoredRequest) => sends.at(-1)?.at ?? 0;
