import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const messages = await parseMessagesFile(resolve(import.meta.dirname, '../../locales/en.yml'));

/** A sentence of the interface as a pattern, its placeholders open: `advice.stopUntil`. */
export function sentence(key: string): RegExp {
  const found = messages.find((message) => message.key.join('.') === key);
  if (found?.type !== 'simple') throw new Error(`locales/en.yml has no sentence ${key}`);
  const parts = found.message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}
