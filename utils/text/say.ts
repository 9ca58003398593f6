import { i18n } from '#i18n';

/** Values for the placeholders of a sentence. */
export type SentenceParams = Record<string, string | number>;

const translate = i18n.t as (key: string, params: SentenceParams) => string;
const translateCount = i18n.t as (key: string, count: number, params: SentenceParams) => string;

/** A whole sentence of the locale files, by a key that may be computed. */
export function say(key: string, params: SentenceParams = {}): string {
  return translate(key, params);
}

/**
 * `say` for where the same is said again and again: to ask the browser takes longer than all else at a mark, and the
 * language stays the same while a page is open.
 */
export function createSayer(): typeof say {
  const patterns = new Map<string, string>();
  return (key, params = {}) => {
    const names = Object.keys(params);
    const id = [key, ...names].join();
    const pattern = patterns.get(id) ?? say(key, Object.fromEntries(names.map((name) => [name, `\0${name}\0`])));
    patterns.set(id, pattern);
    return pattern.replace(PLACE, (_, name: string) => String(params[name]));
  };
}

/** No sentence has this character. */
const PLACE = /\0(\w+)\0/g;

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
