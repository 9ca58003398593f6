import type { CodeForm } from '@/utils/detection/code-form';
import { findDestination } from '@/utils/detection/destination';
import { normaliseText } from '@/utils/detection/normalise-text';
import { NOT_SENT, NOT_YET, VOICE_WORDS } from '@/utils/detection/other-words';
import { readBlocks } from '@/utils/detection/text-blocks';
import { findWords, has } from '@/utils/detection/word-index';

const CODE: ('codeNoun' | 'stem:code')[] = ['codeNoun', 'stem:code'];

/** The first sentence of normalised prose that speaks of a code that was or will be sent; empty when none does. */
export function sentSentence(prose: string): string {
  for (const sentence of prose.split(/(?<=[.!?。！？])\s|\n/)) {
    const hits = findWords(sentence);
    if (has(hits, 'stem:sent') && (has(hits, ...CODE) || findDestination(sentence))) return sentence;
  }
  return '';
}

/** Whether such a sentence claims that it has happened: not "will be sent", not "could not be sent". */
export function claimsSending(sentence: string): boolean {
  return sentence !== '' && !NOT_YET.test(sentence) && !NOT_SENT.test(sentence);
}

/** Whether a normalised text speaks of a sending to come ("a code will be sent to this number"). */
export function saysLater(text: string): boolean {
  return NOT_YET.test(text);
}

/** Whether the page claims that a code was sent (an implicit send). False for an authenticator form. */
export function saysCodeWasSent(form: CodeForm): boolean {
  if (form.kind !== 'sent') return false;
  return readBlocks(form.container).some((block) => {
    if (block.control) return false;
    const text = normaliseText(block.text, 400);
    return claimsSending(sentSentence(text)) || (VOICE_WORDS.test(text) && /calling/.test(text));
  });
}
