import { randomInt } from 'node:crypto';

export type SendChannel = 'email' | 'sms';

/** One press on Send that reached the site. */
export interface SendRecord {
  at: number;
  channel: SendChannel;
  /** The full address or number; pages only show it masked. */
  to: string;
  /** Null when the send was refused. */
  code: string | null;
  refused: boolean;
}

export type Verdict = 'right' | 'wrong' | 'expired' | 'too-many-tries';

const MINUTE = 60_000;
/** How long a code of this site lives. */
export const CODE_VALID_MS = 10 * MINUTE;
const WINDOW_MS = 10 * MINUTE;
const SENDS_IN_WINDOW = 5;
const TRIES_PER_CODE = 5;

export interface CodeDesk {
  sends: SendRecord[];
  /** Makes a code; refused after the fifth in ten minutes. `sameCode` repeats the living one instead of a new one. */
  send(to: string, channel: SendChannel, sameCode: boolean): SendRecord;
  check(to: string, code: string): Verdict;
  passTime(ms: number): void;
  reset(): void;
}

/** The part of the site that makes codes and judges them: only the newest counts, for ten minutes, once. */
export function createCodeDesk(): CodeDesk {
  const sends: SendRecord[] = [];
  const tries = new Map<SendRecord, number>();
  const used = new Set<SendRecord>();
  const newest = (to: string) => sends.findLast((send) => send.to === to && !send.refused);
  const alive = (send: SendRecord) => !used.has(send) && Date.now() - send.at < CODE_VALID_MS;

  return {
    sends,
    send(to, channel, sameCode) {
      const recent = sends.filter((send) => send.to === to && !send.refused && Date.now() - send.at < WINDOW_MS);
      const refused = recent.length >= SENDS_IN_WINDOW;
      const last = newest(to);
      const kept = sameCode && last && alive(last) ? last.code : null;
      const send = { at: Date.now(), channel, to, code: refused ? null : (kept ?? makeCode()), refused };
      sends.push(send);
      return send;
    },
    check(to, code) {
      const last = newest(to);
      if (!last || used.has(last)) return 'wrong';
      const count = (tries.get(last) ?? 0) + 1;
      tries.set(last, count);
      if (count > TRIES_PER_CODE) return 'too-many-tries';
      if (code !== last.code) return 'wrong';
      if (!alive(last)) return 'expired';
      used.add(last);
      return 'right';
    },
    passTime(ms) {
      for (const send of sends) send.at -= ms;
    },
    reset() {
      sends.length = 0;
      tries.clear();
      used.clear();
    },
  };
}

function makeCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}
