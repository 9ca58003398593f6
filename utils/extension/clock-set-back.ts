import type { State } from './state';

/** Clocks are always set right by a little. */
const SLACK_MS = 5_000;

/**
 * The state in the time of a clock that was set back since it was written: every instant moves with it, so that a code that
 * was sent two minutes before is two minutes old, and not to come. How long ago the writing was, nobody knows any more.
 */
export function inTimeOfClock(state: State, now: number): State {
  return isSetBack(state, now) ? move(state, state.writtenAt - now, false) : state;
}

/** Whether the clock was set back since the state was written. */
export const isSetBack = (state: State, now: number): boolean => state.writtenAt - now > SLACK_MS;

/** Instants are numbers, or lists of them, under `at` or a name that ends in `At`. */
function move<T>(value: T, backMs: number, isInstant: boolean): T {
  if (typeof value === 'number') return (isInstant ? value - backMs : value) as T;
  if (Array.isArray(value)) return value.map((item) => move(item, backMs, isInstant)) as T;
  if (value === null || typeof value !== 'object') return value;
  const moved = Object.entries(value).map(([name, item]) => [name, move(item, backMs, /(?:^a|A)t$/.test(name))]);
  return Object.fromEntries(moved) as T;
}
