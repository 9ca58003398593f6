import type { State } from '@/utils/extension/state';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A code by e-mail usually lives ten minutes, and is forgotten ten minutes later. */
const KEPT_MS = 20 * MINUTE;
/** A clock that was set back by less was only set right. */
const SET_RIGHT_MS = 5_000;
const MAX_SENDS_OF_SITE = 50;

/** What the background has acknowledged, written down a second time and as simply as can be. */
export interface WalkModel {
  /** Instants of sends, by site; those of private windows under a name of their own. */
  sends: Map<string, number[]>;
  /** When each message was sent, by its key in the state. */
  messages: Map<string, number>;
  /** When the state was written last. */
  writtenAt: number;
  /** How much was acknowledged in all, and what happened meanwhile. */
  seen: { sends: number; codes: number; stops: number; failures: number };
}

export const newModel = (): WalkModel => ({
  sends: new Map(),
  messages: new Map(),
  writtenAt: 0,
  seen: { sends: 0, codes: 0, stops: 0, failures: 0 },
});

export const siteKey = (site: string, incognito: boolean) => (incognito ? `private ${site}` : site);

export function acknowledgeSend(model: WalkModel, key: string, at: number): void {
  model.sends.set(key, [...(model.sends.get(key) ?? []), at]);
  model.seen.sends++;
}

export function acknowledgeMessage(model: WalkModel, key: string, sentAt: number): void {
  model.messages.set(key, sentAt);
  model.seen.codes++;
}

/** The last private window was closed. */
export function forgetPrivateOf(model: WalkModel): void {
  for (const known of [model.sends, model.messages]) {
    for (const key of known.keys()) if (key.startsWith('private ')) known.delete(key);
  }
}

/** The state was written: when the clock had been set back since the time before, every instant moved with it. */
export function followClock(model: WalkModel, { writtenAt }: State): void {
  const backMs = model.writtenAt - writtenAt;
  model.writtenAt = writtenAt;
  if (backMs <= SET_RIGHT_MS) return;
  for (const [key, sent] of model.sends) {
    model.sends.set(
      key,
      sent.map((at) => at - backMs),
    );
  }
  for (const [key, at] of model.messages) model.messages.set(key, at - backMs);
}

/** What must be stored now: sends of a day, the newest fifty of each site; messages until they have lived their time. */
export function expected(model: WalkModel, now: number) {
  const sends = [...model.sends].map(([key, all]) => {
    const kept = all.filter((at) => Math.abs(now - at) < DAY).sort((a, b) => a - b);
    return [key, kept.slice(-MAX_SENDS_OF_SITE)] as const;
  });
  return {
    sends: Object.fromEntries(sends.filter(([, kept]) => kept.length > 0)),
    messages: [...model.messages]
      .filter(([, sentAt]) => sentAt + KEPT_MS > now && sentAt - now < DAY)
      .map(([key]) => key)
      .sort(),
  };
}
