import { describe, expect, test } from 'vitest';
import { nextVersion } from '@/scripts/release/version.mjs';

describe('the next version', () => {
  test.each([
    { wanted: 'patch', next: '1.9.10' },
    { wanted: 'minor', next: '1.10.0' },
    { wanted: 'major', next: '2.0.0' },
    { wanted: '1.9.12', next: '1.9.12' },
    { wanted: '10.0.0', next: '10.0.0' },
  ])('after 1.9.9, $wanted is $next', ({ wanted, next }) => {
    expect(nextVersion('1.9.9', wanted)).toBe(next);
  });

  test.each(['1.9.9', '1.9.8', '1.8.20', '0.10.0'])('%s is not after 1.9.9', (wanted) => {
    expect(() => nextVersion('1.9.9', wanted)).toThrow('is not higher');
  });

  test.each([undefined, '', 'big', '2', '2.0', 'v2.0.0', '2.0.0-beta.1', '02.0.0', '1.9.100000'])(
    '%s is a version for no store',
    (wanted) => {
      expect(() => nextVersion('1.9.9', wanted)).toThrow('is neither');
    },
  );
});
