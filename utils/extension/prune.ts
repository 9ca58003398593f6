import { rankCodes } from '@/utils/ranking';
import type { State, StoredMessage, StoredRequest } from './state';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Codes are forgotten ten minutes after they expired (DESIGN.md, "gone on expiry + 10 minutes"). */
const AFTER_EXPIRY_MS = 10 * MINUTE;

const limits = { requests: 100, messages: 300, sites: 200 };
const tightLimits = { requests: 10, messages: 20, sites: 20 };

function livingMessages(state: State, now: number): [string, StoredMessage][] {
  const messages = Object.values(state.messages);
  const forgotten = new Set(
    rankCodes(messages, now)
      .filter(({ expiresAt }) => now >= expiresAt + AFTER_EXPIRY_MS)
      .map(({ id }) => id),
  );
  return Object.entries(state.messages).filter(([id]) => !forgotten.has(id));
}

function newest<T>(entries: [string, T][], at: (value: T) => number, keep: number): Record<string, T> {
  return Object.fromEntries(entries.sort(([, a], [, b]) => at(b) - at(a)).slice(0, keep));
}

/** Drops what has had its time, and the oldest of what is too much. */
export function prune(state: State, now: number, { tight = false } = {}): State {
  const max = tight ? tightLimits : limits;
  return {
    ...state,
    requests: newest(
      Object.entries(state.requests).filter(([, request]) => now - request.touchedAt < DAY),
      (request: StoredRequest) => request.touchedAt,
      max.requests,
    ),
    messages: newest(livingMessages(state, now), (message) => message.sentAt ?? message.seenAt, max.messages),
    ledger: newest(
      Object.entries(state.ledger)
        .map(
          ([site, { sentAt }]) =>
            [site, { sentAt: sentAt.filter((at) => now - at < DAY) }] as [string, { sentAt: number[] }],
        )
        .filter(([, { sentAt }]) => sentAt.length > 0),
      ({ sentAt }) => Math.max(...sentAt),
      max.sites,
    ),
    unreadable: newest(
      Object.entries(state.unreadable).filter(([, { failedAt }]) => now - failedAt < DAY),
      ({ failedAt }) => failedAt,
      max.requests,
    ),
  };
}
