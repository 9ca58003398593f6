import type { CodeForm } from '@/utils/detection/code-form';
import { readClockMs, readSpanMs } from '@/utils/detection/durations';
import { normaliseText } from '@/utils/detection/normalise-text';
import { PASSWORD_WORDS } from '@/utils/detection/other-words';
import { readBlocks } from '@/utils/detection/text-blocks';
import { findWords, has } from '@/utils/detection/word-index';

const MIN_LIFE_MS = 20_000;
const MAX_LIFE_MS = 48 * 3_600_000;

/** Life of the code as the form's own words state it, in ms; null when they do not. Never the wait before a resend. */
export function readStatedValidity(form: CodeForm): number | null {
  for (const block of readBlocks(form.container)) {
    if (block.control) continue;
    for (const sentence of normaliseText(block.text, 400).split(/(?<=[.!?。！？])\s|\n/)) {
      const life = lifeIn(sentence);
      if (life !== null) return life;
    }
  }
  return null;
}

/** The life that one normalised sentence states, in ms, else null. */
export function lifeIn(sentence: string): number | null {
  const hits = findWords(sentence);
  if (!has(hits, 'validFor') || has(hits, 'resend')) return null;
  const code = has(hits, 'codeNoun', 'stem:code');
  if (!code && (PASSWORD_WORDS.test(sentence) || /session|\blink\b|token/.test(sentence))) return null;
  const life = readSpanMs(sentence) ?? readClockMs(sentence);
  return life !== null && life >= MIN_LIFE_MS && life <= MAX_LIFE_MS ? life : null;
}
