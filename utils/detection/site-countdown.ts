import type { CodeForm } from '@/utils/detection/code-form';
import { readClockMs, readSpanMs } from '@/utils/detection/durations';
import { normaliseText } from '@/utils/detection/normalise-text';
import { DIGITS_ASKED } from '@/utils/detection/other-words';
import { type Piece, proseOf, readAround, readLabel } from '@/utils/detection/surroundings';
import { readBlocks } from '@/utils/detection/text-blocks';
import { findWords, has } from '@/utils/detection/word-index';

// A wait of more than an hour is a lockout, not a button's timer.
const MAX_WAIT_MS = 3_600_000;
const ONLY_TIME = /^[^\p{L}\d]*(?:\d{1,3}|\d{1,2}:\d\d)(?:\s*\p{L}{1,8})?[^\p{L}\d]*$/u;
const BARE_NUMBER = /(?<![\d*•+.,:-])(\d{1,3})(?![\d*•.,:%]|[ -]?(?:digits?|st|nd|rd|th)\b)/;

/** Time left on the site's own resend timer, in ms: on the send control or beside it; null when there is none. */
export function readSiteCountdown(form: CodeForm): number | null {
  for (const control of form.sendControls) {
    const left = onControl(normaliseText(readLabel(control), 160)) ?? besideControl(control, form);
    if (left !== null) return left;
  }
  for (const block of readBlocks(form.container)) {
    const left = inProse(normaliseText(block.text, 240));
    if (left !== null) return left;
  }
  return null;
}

/** A timer in the words of a send control (normalised): any span, a clock, `(29)` or a bare number. */
export function onControl(label: string): number | null {
  if (DIGITS_ASKED.test(label)) return null;
  const left = readClockMs(label) ?? readSpanMs(label);
  if (left !== null) return bounded(left);
  const bare = BARE_NUMBER.exec(label)?.[1];
  return bare ? bounded(Number(bare) * 1_000) : null;
}

const LEFT = /tersisa|残り/;

/** A timer in prose (normalised): only in a sentence that speaks of sending again or waiting, never of the code's life. */
export function inProse(text: string): number | null {
  for (const sentence of text.split(/(?<=[.!?。！？])\s|\n/)) {
    const hits = findWords(sentence);
    if (has(hits, 'validFor', 'expired')) continue;
    const again =
      has(hits, 'resend') ||
      has(hits, 'wait') ||
      LEFT.test(sentence) ||
      (has(hits, 'stem:again') && has(hits, 'stem:send', 'stem:code'));
    if (!again) continue;
    const left = readClockMs(sentence) ?? readSpanMs(sentence) ?? bareIn(sentence);
    if (left !== null) return bounded(left);
  }
  return null;
}

function bareIn(sentence: string): number | null {
  if (DIGITS_ASKED.test(sentence)) return null;
  const bare = BARE_NUMBER.exec(sentence)?.[1];
  return bare && sentence.length <= 60 ? Number(bare) * 1_000 : null;
}

// "0:42" or "59 s" alone, right before or after the control.
function besideControl(control: HTMLElement, form: CodeForm): number | null {
  const skip = new Set<Element>(form.fields);
  for (const direction of ['after', 'before'] as const) {
    const near = readAround(control, direction, skip).slice(0, 4);
    const end = near.findIndex((piece: Piece) => piece.kind !== 'text');
    const text = normaliseText(proseOf(end < 0 ? near : near.slice(0, end), direction, 0), 60);
    if (!ONLY_TIME.test(text)) continue;
    const left = readClockMs(text) ?? readSpanMs(text);
    if (left !== null) return bounded(left);
  }
  return null;
}

function bounded(left: number): number | null {
  return left >= 0 && left <= MAX_WAIT_MS ? left : null;
}
