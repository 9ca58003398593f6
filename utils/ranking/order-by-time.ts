import type { Message } from './message';

const MINUTE = 60_000;

/**
 * Messages of one sender, oldest first: by the minute they were sent, then by their place in the mailbox. One whose
 * time the mailbox does not show is at least as new as those below it in the list.
 */
export function orderByTime(messages: readonly Message[]): Message[] {
  const byPlace = messages.toSorted(comparePlace);
  const minutes = new Map<Message, number>();
  let newestBelow = Number.NEGATIVE_INFINITY;
  for (const message of byPlace) {
    const sentAt = instant(message.sentAt);
    if (sentAt !== null) newestBelow = Math.max(newestBelow, sentAt);
    minutes.set(message, Math.floor((sentAt ?? newestBelow) / MINUTE));
  }
  const minuteOf = (message: Message) => minutes.get(message) ?? 0;
  return byPlace.sort((a, b) => compare(minuteOf(a), minuteOf(b)) || comparePlace(a, b));
}

/** A time as a number to count with, or null for anything else. */
export function instant(at: number | null | undefined): number | null {
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}

/** Place in the list; where that says nothing, whatever else tells two messages apart, so that input order never does. */
function comparePlace(a: Message, b: Message): number {
  return (
    compare(instant(a.order) ?? 0, instant(b.order) ?? 0) ||
    compare(instant(a.sentAt) ?? 0, instant(b.sentAt) ?? 0) ||
    compare(instant(a.seenAt) ?? 0, instant(b.seenAt) ?? 0) ||
    compare(a.id ?? '', b.id ?? '') ||
    compare(a.code, b.code)
  );
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
