import type { Message } from '@/utils/ranking/message';
import type { SeenMessage } from './messages';
import type { State, StoredMessage } from './state';

/** Which mailbox view a report shows. */
export interface MailboxPlace {
  provider: string;
  account: string | null;
  folder: Message['folder'];
  /** Of the page that showed it. */
  host: string;
  incognito: boolean;
}

/** Key of a message in the state. One mailbox can be open in a private window and in another: neither sees the other's. */
export const messageKey = (id: string, incognito: boolean): string => (incognito ? `private ${id}` : id);

/** The message with this id, as windows of this kind have seen it. */
export function messageOf(state: State, id: string | null, incognito: boolean): StoredMessage | undefined {
  const key = messageKey(id ?? '', incognito);
  return Object.hasOwn(state.messages, key) ? state.messages[key] : undefined;
}

/**
 * Joins the codes that a mailbox view shows now (oldest first) with those known. What was seen before keeps its first
 * times, and what the opened message told and its row in a list does not tell; a message first seen later is placed
 * between its neighbours of the view, so that opening an older message of a thread does not make it the newest.
 */
export function mergeMessages(state: State, place: MailboxPlace, seen: SeenMessage[], now: number): StoredMessage[] {
  const merged: StoredMessage[] = [];
  let newer: number | null = null;
  // One that is shown twice, in its row and opened, stands at the newer place.
  const placed = new Map<string, number>();
  for (const [fromEnd, { arrivedAt, ...message }] of seen.toReversed().entries()) {
    const before = messageOf(state, message.id, place.incognito);
    const here: number = newer === null ? above(state, place, seen) - fromEnd : newer - 1e-3;
    const order = before?.order ?? placed.get(message.id) ?? here;
    placed.set(message.id, order);
    newer = newer === null ? order : Math.min(newer, order);
    merged.push({
      ...message,
      ...place,
      account: place.account ?? before?.account ?? null,
      ...ageOf(arrivedAt, before, now),
      order,
      sentAt: laterSent(before?.sentAt ?? null, message.sentAt),
      validForMs: before?.validForMs ?? message.validForMs,
      boundDomain: before?.boundDomain ?? message.boundDomain,
      to: before?.to ?? message.to,
      // A search or a label shows messages of every folder.
      folder: place.folder === 'other' ? (before?.folder ?? place.folder) : place.folder,
    });
  }
  return merged;
}

/** The order of the newest message of a view. Where nothing tells how old its messages are, they are below all known. */
function above(state: State, { incognito }: MailboxPlace, seen: SeenMessage[]): number {
  const orders = Object.values(state.messages).map(({ order }) => order);
  const isOld = seen.every(
    ({ id, sentAt, arrivedAt }) => sentAt === null && arrivedAt === null && !messageOf(state, id, incognito),
  );
  return isOld ? Math.min(0, ...orders) - 1 : Math.max(0, ...orders) + seen.length;
}

/** Whoever saw it arrive knows; a page that was opened later does not. */
function ageOf(arrivedAt: number | null, before: StoredMessage | undefined, now: number) {
  if (before && (!before.wasThere || arrivedAt === null)) return { seenAt: before.seenAt, wasThere: before.wasThere };
  return { seenAt: Math.min(arrivedAt ?? now, now), wasThere: arrivedAt === null };
}

/** One time is rounded in two ways ("5 min ago"); more apart, and the same code was sent again in one conversation. */
const ROUNDING_MS = 2 * 60_000;

function laterSent(known: number | null, shown: number | null): number | null {
  if (known === null || shown === null) return known ?? shown;
  return shown > known + ROUNDING_MS ? shown : known;
}

/** Forgets what was read on hosts and in mailboxes that are no longer to be read. */
export function forgetMailboxes(
  state: State,
  { hosts, providers }: { hosts: readonly string[]; providers: readonly string[] },
): State {
  const others = Object.entries(state.messages).filter(
    ([, { host, provider }]) => !hosts.includes(host) && !providers.includes(provider),
  );
  return { ...state, messages: Object.fromEntries(others) };
}

/** The state with these messages in it. */
export function withMessages(state: State, messages: StoredMessage[]): State {
  const entries = messages.map((message) => [messageKey(message.id, message.incognito), message] as const);
  return { ...state, messages: { ...state.messages, ...Object.fromEntries(entries) } };
}
