// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { headings, notesOf, releaseChangelog } from '@/scripts/release/changelog.mjs';
import { readProjectFile } from '../../support/source-files';

const before = `# Changelog

## [Unreleased]

### Added

- A guide for one more mailbox.

## [0.1.0] - 2026-10-01

- The first version.
`;

describe('a release in the changelog', () => {
  test('puts what was unreleased under the version and its day, above earlier ones', () => {
    const after = releaseChangelog(before, '0.2.0', '2026-11-27');
    expect(after).toContain('## [0.2.0] - 2026-11-27\n\n### Added\n\n- A guide for one more mailbox.');
    expect(headings(after)).toEqual(['Unreleased', '0.2.0', '0.1.0']);
    expect(notesOf(after, 'Unreleased')).toBe('');
    expect(notesOf(after, '0.1.0')).toBe('- The first version.');
  });

  test('needs something to release', () => {
    const after = releaseChangelog(before, '0.2.0', '2026-11-27');
    expect(() => releaseChangelog(after, '0.3.0', '2026-11-28')).toThrow('nothing stands under');
    expect(() => releaseChangelog('# Changelog\n', '0.3.0', '2026-11-28')).toThrow('nothing stands under');
  });

  test('comes once', () => {
    expect(() => releaseChangelog(before, '0.1.0', '2026-11-27')).toThrow('0.1.0 already');
  });
});

test('our changelog can be released from', () => {
  expect(headings(readProjectFile('CHANGELOG.md'))[0]).toBe('Unreleased');
});
