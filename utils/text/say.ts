import { i18n } from '#i18n';

/** Values for the placeholders of a sentence. */
export type SentenceParams = Record<string, string | number>;

const translate = i18n.t as (key: string, params: SentenceParams) => string;
const translateCount = i18n.t as (key: string, count: number, params: SentenceParams) => string;

/** A whole sentence of the locale files, by a key that may be computed. */
export function say(key: string, params: SentenceParams = {}): string {
  return translate(key, params);
}

/** A sentence with forms for none, one and many. */
export function sayCount(key: string, count: number, params: SentenceParams): string {
  return translateCount(key, count, params);
}

/** Languages of the interface that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

/**
 * Writing direction of the sentences. Not the browser's own (`@@bidi_dir`): where its language is not among ours, the
 * sentences are English.
 */
export function textDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(say('locale')) ? 'rtl' : 'ltr';
}
