import {
  type CodeForm,
  readNotices,
  readSendControl,
  readSiteCountdown,
  readStatedValidity,
  saysCodeWasSent,
} from '@/utils/detection';
import { SIGNALS, type SignalName } from '@/utils/detection/signals';
import type { PageEvent } from '@/utils/extension/messages';

/** What one frame has already reported of its form: a fact that still stands there is not a new fact. */
export interface PageMemory {
  formFacts: string | null;
  countdownEndsAt: number | null;
  /** Destination (or '') for which "we sent a code" was reported; null when it was not. */
  sentTo: string | null;
  /** Notices that stood there at the last reading. */
  notices: Set<string>;
}

export const newMemory = (): PageMemory => ({
  formFacts: null,
  countdownEndsAt: null,
  sentTo: null,
  notices: new Set(),
});

/** How this page came to be. */
export interface PageContext {
  /** A trusted click or submit in this document shortly before the form appeared, or a same-site navigation to it. */
  cameBySubmit: boolean;
}

/** A countdown read twice differs by rounding; more than this is a new one. */
const COUNTDOWN_SLACK_MS = 2_500;

const MAX_WHY = 8;
const speaksForIt = (signal: string) => (SIGNALS[signal as SignalName] ?? 0) > 0;

/** Reads the form and returns what is new since the last reading, oldest first. Updates `memory`. */
export function pageEvents(form: CodeForm, memory: PageMemory, context: PageContext, now: number): PageEvent[] {
  return [
    ...formEvents(form, memory, now),
    ...sentEvents(form, memory, context, now),
    ...countdownEvents(form, memory, now),
    ...noticeEvents(form, memory, now),
  ];
}

function formEvents(form: CodeForm, memory: PageMemory, at: number): PageEvent[] {
  const facts = {
    kind: form.kind,
    channel: form.channel,
    destination: form.destination,
    codeLength: form.codeLength,
    statedValidForMs: readStatedValidity(form),
  };
  const key = JSON.stringify(facts);
  if (key === memory.formFacts) return [];
  memory.formFacts = key;
  // Why it is taken for one is no fact of the form: when only that changes, nothing is new.
  return [{ type: 'codeFormSeen', at, ...facts, why: form.why.filter(speaksForIt).slice(0, MAX_WHY) }];
}

/**
 * Sends that nobody was seen to press: the page says "we sent a code to …", or it came after a submit and offers nothing
 * that would send a first code. A form with an unpressed Send beside it has sent nothing yet.
 */
function sentEvents(form: CodeForm, memory: PageMemory, context: PageContext, at: number): PageEvent[] {
  if (form.kind !== 'sent') return [];
  const says = saysCodeWasSent(form);
  const bySubmit =
    context.cameBySubmit && !form.sendControls.some((control) => readSendControl(control).verb === 'send');
  if (!says && !bySubmit) return [];
  const sentTo = form.destination ?? '';
  if (memory.sentTo !== null && (sentTo === memory.sentTo || sentTo === '')) return [];
  memory.sentTo = sentTo;
  return [{ type: 'codeSent', at, how: context.cameBySubmit ? 'submit' : 'implicit', channel: form.channel }];
}

function countdownEvents(form: CodeForm, memory: PageMemory, at: number): PageEvent[] {
  const leftMs = readSiteCountdown(form);
  if (leftMs === null || leftMs <= 0) return [];
  const endsAt = at + leftMs;
  const known = memory.countdownEndsAt;
  if (known !== null && Math.abs(known - endsAt) < COUNTDOWN_SLACK_MS) return [];
  memory.countdownEndsAt = endsAt;
  return [{ type: 'countdownSeen', at, endsAt }];
}

/** A notice is new when its words did not stand there at the last reading: an old error may outlive a resend. */
function noticeEvents(form: CodeForm, memory: PageMemory, at: number): PageEvent[] {
  const fresh = new Map<string, PageEvent>();
  const standing = new Set<string>();
  for (const { notice, text, waitMs } of readNotices(form)) {
    const words = `${notice} ${text}`;
    standing.add(words);
    // The same fact twice on a page (above and under the field) is one notice.
    if (memory.notices.has(words) || fresh.has(notice)) continue;
    fresh.set(notice, { type: 'noticeSeen', at, notice, untilAt: waitMs === null ? null : at + waitMs });
  }
  memory.notices = standing;
  return [...fresh.values()];
}
