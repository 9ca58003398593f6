// @vitest-environment node
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countTests } from '@/scripts/test/vitest.mjs';

const name = resolve('tests/a.test.ts');
const good = { status: 'passed', fullName: 'adds up', failureMessages: [] };
const bad = { status: 'failed', fullName: 'takes away', failureMessages: ['expected 1 to be 2\n  at a.test.ts:3'] };

describe('countTests', () => {
  test('a failed test is named with its file and the first line of its message', () => {
    const report = { numPassedTests: 1, testResults: [{ name, status: 'failed', assertionResults: [good, bad] }] };
    expect(countTests(report, 1)).toEqual({
      passed: 1,
      failures: ['tests/a.test.ts > takes away: expected 1 to be 2'],
    });
  });

  test('a file that does not load is one failure', () => {
    const broken = { name, status: 'failed', message: 'Cannot find module', assertionResults: [] };
    expect(countTests({ numPassedTests: 3, testResults: [broken] }, 1)).toEqual({
      passed: 3,
      failures: ['tests/a.test.ts: Cannot find module'],
    });
  });

  test('a run of no test has failed', () => {
    expect(countTests({ numPassedTests: 0, testResults: [] }, 0).failures).toEqual(['no test was run']);
  });

  test('an error outside the tests is a failure although every test passed', () => {
    const report = { numPassedTests: 1, testResults: [{ name, status: 'passed', assertionResults: [good] }] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failures: ['an error outside the tests (see above)'] });
    expect(countTests(report, 0)).toEqual({ passed: 1, failures: [] });
  });

  test('no report is a failure', () => {
    expect(countTests(null, 0).failures).toHaveLength(1);
  });
});
