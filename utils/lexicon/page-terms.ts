import { pageWords } from './index';
import type { PageWords } from './words';

type Lists = Omit<PageWords, 'units' | 'stems'>;
/** What a word says; a `stem:…` alone says nothing. */
export type WordRole = keyof Lists | `stem:${keyof PageWords['stems']}`;
export type Unit = keyof PageWords['units'];

/**
 * Page words of all languages by what they say, each once, joined by `|`. The build writes the outcome in place of this
 * module (`wxt.config.ts`): one table is 1.7 kB less in every page with a code form than two dozen lists.
 */
export const pageTerms = joined(({ units, stems, ...lists }) => [
  ...Object.entries(lists),
  ...Object.entries(stems).map(([stem, words]) => [`stem:${stem}`, words] as const),
]) as Record<WordRole, string>;

/** Names of units of time, likewise. */
export const unitTerms = joined(({ units }) => Object.entries(units)) as Record<Unit, string>;

function joined(listsOf: (words: PageWords) => (readonly [string, readonly string[]])[]): Record<string, string> {
  const words = new Map<string, Set<string>>();
  for (const [name, list] of pageWords.flatMap(listsOf))
    words.set(name, new Set([...(words.get(name) ?? []), ...list]));
  return Object.fromEntries([...words].map(([name, list]) => [name, [...list].join('|')]));
}
