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

/** Writing direction of the interface language. */
export function textDirection(): 'ltr' | 'rtl' {
  return say('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
