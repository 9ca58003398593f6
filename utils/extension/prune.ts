import { rankCodes } from '@/utils/ranking';
import { messageKey } from './received';
import type { State, StoredMessage, StoredRequest } from './state';
import { withUsualLife } from './usual-lives';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Codes are forgotten ten minutes after they expired (DESIGN.md, "gone on expiry + 10 minutes"). */
const AFTER_EXPIRY_MS = 10 * MINUTE;

/** Mails state a month at most; what would be kept longer was read while the clock was wrong. */
const LONGEST_MS = 32 * DAY;

// A page full of frames must not push out the waits of other tabs.
const limits = { requests: 100, requestsOfTab: 10, messages: 300, sites: 200 };
const tightLimits = { requests: 10, requestsOfTab: 3, messages: 20, sites: 20 };

/** When each message is to be forgotten, epoch ms, by its key in the state. */
function forgetTimes(state: State, now: number): Map<string, number> {
  const times = [false, true].flatMap((incognito) => {
    const messages = Object.values(state.messages)
      .filter((message) => message.incognito === incognito)
      .map((message) => withUsualLife(message, state.usual));
    // Those without a standing have lived at most since they were seen.
    const all = messages.map(({ id, seenAt, validForMs, usualValidForMs = 0 }) => ({
      id,
      expiresAt: seenAt + (validForMs ?? usualValidForMs),
    }));
    return [...all, ...rankCodes(messages, now)].map(
      ({ id, expiresAt }) => [messageKey(id, incognito), expiresAt + AFTER_EXPIRY_MS] as const,
    );
  });
  return new Map(times);
}

/** When the next message is to be forgotten, epoch ms; null when none is kept. */
export function nextForgetAt(state: State, now: number): number | null {
  const times = [...forgetTimes(state, now).values()];
  return times.length > 0 ? Math.min(...times) : null;
}

function livingMessages(state: State, now: number): [string, StoredMessage][] {
  const times = forgetTimes(state, now);
  return Object.entries(state.messages).filter(([key]) => {
    const leftMs = (times.get(key) ?? 0) - now;
    return leftMs > 0 && leftMs < LONGEST_MS;
  });
}

function newest<T>(entries: [string, T][], at: (value: T) => number, keep: number): Record<string, T> {
  return Object.fromEntries(entries.sort(([, a], [, b]) => at(b) - at(a)).slice(0, keep));
}

function newestOfEachTab(requests: [string, StoredRequest][], keep: number): [string, StoredRequest][] {
  const byTab = Map.groupBy(requests, ([, { tabId }]) => tabId);
  return [...byTab.values()].flatMap((ofTab) => Object.entries(newest(ofTab, touched, keep)));
}

const touched = ({ touchedAt }: StoredRequest) => touchedAt;

/** Within a day of now, on either side: a clock that was wrong and was set right leaves nothing behind. */
const isOfToday = (at: number, now: number) => Math.abs(now - at) < DAY;

/** Drops what has had its time, and the oldest of what is too much. */
export function prune(state: State, now: number, { tight = false } = {}): State {
  const max = tight ? tightLimits : limits;
  return {
    ...state,
    requests: newest(
      newestOfEachTab(
        Object.entries(state.requests).filter(([, request]) => isOfToday(request.touchedAt, now)),
        max.requestsOfTab,
      ),
      touched,
      max.requests,
    ),
    messages: newest(livingMessages(state, now), (message) => message.sentAt ?? message.seenAt, max.messages),
    ledger: newest(
      Object.entries(state.ledger)
        .map(
          ([site, { sentAt }]) =>
            [site, { sentAt: sentAt.filter((at) => isOfToday(at, now)) }] as [string, { sentAt: number[] }],
        )
        .filter(([, { sentAt }]) => sentAt.length > 0),
      ({ sentAt }) => Math.max(...sentAt),
      max.sites,
    ),
    unreadable: newest(
      Object.entries(state.unreadable).filter(([, { failedAt }]) => isOfToday(failedAt, now)),
      ({ failedAt }) => failedAt,
      max.requests,
    ),
    guides: newest(
      Object.entries(state.guides).filter(([, { openedAt }]) => isOfToday(openedAt, now)),
      ({ openedAt }) => openedAt,
      max.sites,
    ),
    alerted: newest(
      Object.entries(state.alerted).filter(([, { alertedAt }]) => now - alertedAt < DAY),
      ({ alertedAt }) => alertedAt,
      max.messages,
    ),
  };
}
