import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies a built extension; returns the new folder. */
export function copyOfExtension(extensionDir: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'wmc-extension-'));
  cpSync(extensionDir, dir, { recursive: true });
  return dir;
}

/** Makes the extension in this folder the version after the one that it is. */
export function makeNextVersion(dir: string): void {
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const [first, second = '0'] = manifest.version.split('.');
  writeFileSync(file, JSON.stringify({ ...manifest, version: `${first}.${Number(second) + 1}.0` }));
}
