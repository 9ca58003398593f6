import type { Message } from '@/utils/ranking/message';
import type { SeenMessage } from './messages';
import type { State, StoredMessage } from './state';

/** Which mailbox view a report shows. */
export interface MailboxPlace {
  provider: string;
  account: string | null;
  folder: Message['folder'];
  incognito: boolean;
}

/**
 * Joins the codes that a mailbox view shows now (oldest first) with those known. What was seen before keeps its first
 * times; a message first seen later is placed between its neighbours of the view, so that opening an older message of a
 * thread does not make it the newest.
 */
export function mergeMessages(state: State, place: MailboxPlace, seen: SeenMessage[], now: number): StoredMessage[] {
  const known = Object.values(state.messages);
  const top = known.reduce((max, message) => Math.max(max, message.order), 0);
  const merged: StoredMessage[] = [];
  let newer: number | null = null;
  for (const [fromEnd, message] of seen.toReversed().entries()) {
    const before = state.messages[message.id];
    const order: number = before?.order ?? (newer === null ? top + seen.length - fromEnd : newer - 1e-3);
    newer = newer === null ? order : Math.min(newer, order);
    merged.push({
      ...message,
      ...place,
      order,
      seenAt: before?.seenAt ?? now,
      sentAt: before?.sentAt ?? message.sentAt,
    });
  }
  return merged;
}

/** The state with these messages in it. */
export function withMessages(state: State, messages: StoredMessage[]): State {
  return { ...state, messages: { ...state.messages, ...Object.fromEntries(messages.map((m) => [m.id, m])) } };
}
