import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox';

const root = join(import.meta.dirname, '../..');

/** What stands on the pictures of a language, from its store listing. */
export interface Words {
  language: string;
  direction: 'ltr' | 'rtl';
  name: string;
  tagline: string;
  captions: Record<string, string>;
}

export function wordsOf(language: string): Words {
  const { name, pictures } = readYaml<{ name: string; pictures: Record<string, string> }>(
    `docs/store/listing/${language}.yml`,
  );
  const { tagline = '', ...captions } = pictures;
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', name, tagline, captions };
}

/** A sentence of the interface in this language as a pattern, its placeholders open: `advice.waitingTo`. */
export function sentenceIn(language: string, key: string): RegExp {
  const value = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], readYaml(`locales/${language}.yml`));
  if (typeof value !== 'string') throw new Error(`locales/${language}.yml has no sentence ${key}`);
  const parts = value.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

function readYaml<T>(path: string): T {
  return parseYAML<T>(readFileSync(join(root, path), 'utf8'));
}
