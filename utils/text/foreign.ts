const MAX_LENGTH = 80;
// Controls that reorder or hide what follows: a name with one inside could make another domain appear.
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Text from a page or a mail, made safe to stand inside a sentence of ours: one line, capped, unable to reorder it. */
export function foreignText(text: string): string {
  const visible = text.replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
  const capped = visible.length > MAX_LENGTH ? `${visible.slice(0, MAX_LENGTH - 1)}…` : visible;
  return RIGHT_TO_LEFT.test(capped) ? FIRST_STRONG_ISOLATE + capped + POP_ISOLATE : capped;
}
