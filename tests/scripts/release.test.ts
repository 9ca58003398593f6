// @vitest-environment node
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planRelease, release } from '@/scripts/release.mjs';
import { readProjectFile } from '../support/source-files';

const day = '2026-11-27';

describe('release', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wmc-release-'));
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(file, join(folder, file));
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n\n- One thing.\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('writes one version everywhere, and nothing else', () => {
    expect(release(folder, '99.0.0', day)).toBe('99.0.0');
    expect(JSON.parse(read('package.json')).version).toBe('99.0.0');
    expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe('99.0.0');
    expect(read('CHANGELOG.md')).toContain(`## [99.0.0] - ${day}\n\n- One thing.`);
    expect(changedLines('package.json')).toBe(1);
    expect(changedLines('package-lock.json')).toBe(2);
  });

  test('writes nothing when there is nothing to release', () => {
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n');
    expect(() => release(folder, 'minor', day)).toThrow('nothing stands under');
    expect(read('package.json')).toBe(readProjectFile('package.json'));
  });

  test('planned, it tells the version and its notes, and writes nothing', () => {
    const { version, texts } = planRelease(folder, '99.0.0', day);
    expect(version).toBe('99.0.0');
    expect(texts[2]).toContain(`## [99.0.0] - ${day}`);
    expect(read('package.json')).toBe(readProjectFile('package.json'));
    expect(read('CHANGELOG.md')).not.toContain('99.0.0');
  });

  function read(file: string) {
    return readFileSync(join(folder, file), 'utf8');
  }

  function changedLines(file: string) {
    const before = readProjectFile(file).split('\n');
    return read(file)
      .split('\n')
      .filter((line, at) => line !== before[at]).length;
  }
});
