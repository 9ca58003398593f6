// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { staleReason } from '@/scripts/set-up/dependencies.mjs';

const asked = { dependencies: { preact: '^11.0.0' }, devDependencies: { vitest: '5.1' } };
const packages = {
  'node_modules/preact': { version: '11.2.0' },
  'node_modules/vitest': { version: '5.1.1' },
  'node_modules/lightningcss-win32-x64-msvc': { version: '1.0.0', optional: true },
};
const { 'node_modules/lightningcss-win32-x64-msvc': _, ...packagesOfThisPlatform } = packages;

describe('staleReason', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wmc-set-up-'));
    mkdirSync(join(root, 'node_modules'));
    write('package.json', asked);
    write('package-lock.json', { packages: { '': asked, ...packages } });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('nothing was ever installed', () => {
    expect(staleReason(root)).toBe('none yet');
  });

  test('what is locked is installed, and optional packages of other platforms are not missed', () => {
    write('node_modules/.package-lock.json', { packages: packagesOfThisPlatform });
    expect(staleReason(root)).toBeNull();
  });

  test('a package was added to the lock since', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/preact': { version: '11.2.0' } } });
    expect(staleReason(root)).toBe('node_modules/vitest is missing');
  });

  test('a package was updated in the lock since', () => {
    const older = { ...packagesOfThisPlatform, 'node_modules/preact': { version: '11.1.0' } };
    write('node_modules/.package-lock.json', { packages: older });
    expect(staleReason(root)).toBe('node_modules/preact is not 11.2.0');
  });

  test('package.json asks for something that was never locked', () => {
    write('node_modules/.package-lock.json', { packages: packagesOfThisPlatform });
    write('package.json', { ...asked, dependencies: { preact: '^12.0.0' } });
    expect(staleReason(root)).toBe('package.json and package-lock.json differ');
  });

  test('a new script in package.json installs nothing', () => {
    write('node_modules/.package-lock.json', { packages: packagesOfThisPlatform });
    write('package.json', { ...asked, scripts: { bench: 'node bench.mjs' } });
    expect(staleReason(root)).toBeNull();
  });

  function write(path: string, content: object) {
    writeFileSync(join(root, path), JSON.stringify(content));
  }
});
