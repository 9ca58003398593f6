import { join } from 'node:path';

/** Where the sandbox keeps what is slow to make: `.cache/sandbox` at the root of the project. */
export function cachePath(...parts: string[]): string {
  return join(import.meta.dirname, '../../../.cache/sandbox', ...parts);
}
