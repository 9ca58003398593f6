import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHROMIUM_BUILD } from '../../tests/e2e/support/chromium.ts';

export const OUTPUT = resolve(import.meta.dirname, '../../.output/bench');

/**
 * Writes the floor that ours is measured against: an extension of the same permissions whose content script, in the same
 * frames, has no statement. Its folder comes back.
 */
export function writeEmptyExtension(): string {
  const { version, permissions, host_permissions, content_scripts } = JSON.parse(
    readFileSync(join(CHROMIUM_BUILD, 'manifest.json'), 'utf8'),
  );
  const everywhere = content_scripts.filter(({ matches }: { matches: string[] }) => matches.includes('<all_urls>'));
  const folder = join(OUTPUT, 'empty');
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version,
    permissions,
    host_permissions,
    action: {},
    content_scripts: everywhere,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of everywhere.flatMap(({ js }: { js: string[] }) => js)) writeFileSync(join(folder, file), '');
  return folder;
}
