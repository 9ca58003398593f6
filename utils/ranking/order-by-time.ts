import type { Message } from './message';

const MINUTE = 60_000;

/**
 * Messages of one sender, oldest first: by the minute they were sent (within it by the second, where that is known of
 * all of them), then by their place in the mailbox. One whose time the mailbox does not show is at least as new as those
 * below it in the list.
 */
export function orderByTime(messages: readonly Message[]): Message[] {
  const byPlace = messages.toSorted(comparePlace);
  const minutes = new Map<Message, number>();
  const rounded = new Set<number>();
  let newestBelow = Number.NEGATIVE_INFINITY;
  for (const message of byPlace) {
    const sentAt = instant(message.sentAt);
    if (sentAt !== null) newestBelow = Math.max(newestBelow, sentAt);
    const minute = Math.floor((sentAt ?? newestBelow) / MINUTE);
    minutes.set(message, minute);
    if ((sentAt ?? 0) % MINUTE === 0) rounded.add(minute);
  }
  const minuteOf = (message: Message) => minutes.get(message) ?? 0;
  const within = (message: Message) => (rounded.has(minuteOf(message)) ? 0 : (instant(message.sentAt) ?? 0));
  return byPlace.sort(
    (a, b) => compare(minuteOf(a), minuteOf(b)) || compare(within(a), within(b)) || comparePlace(a, b),
  );
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
