// @vitest-environment node
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countBoth, countTests, filesToRunAgain } from '@/scripts/test/vitest.mjs';

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

describe('files that failed run again', () => {
  const file = (name: string, ...tests: object[]) => ({
    name: resolve(name),
    status: tests.includes(bad) ? 'failed' : 'passed',
    assertionResults: tests,
  });
  const run = (code: number, ...testResults: object[]) => ({ code, report: { numPassedTests: 1, testResults } });

  test('a few, and only those', () => {
    const { report } = run(1, file('tests/a.test.ts', good), file('tests/b.test.ts', bad));
    expect(filesToRunAgain(report)).toEqual(['tests/b.test.ts']);
  });

  test('not when many failed, nor without a report', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => file(`tests/${name}.test.ts`, bad));
    expect(filesToRunAgain(run(1, ...many).report)).toEqual([]);
    expect(filesToRunAgain(null)).toEqual([]);
  });

  test('what passes then is counted, and named as flaky', () => {
    const first = run(1, file('tests/a.test.ts', good), file('tests/b.test.ts', good, bad));
    const second = run(0, file('tests/b.test.ts', good, { ...good, fullName: 'takes away' }));
    expect(countBoth(first, second)).toEqual({
      passed: 3,
      failures: [],
      flaky: ['tests/b.test.ts > takes away: expected 1 to be 2'],
    });
  });

  test('what fails twice has failed', () => {
    const first = run(1, file('tests/b.test.ts', good, bad));
    expect(countBoth(first, first)).toEqual({
      passed: 1,
      failures: ['tests/b.test.ts > takes away: expected 1 to be 2'],
      flaky: [],
    });
  });

  test('a second run without a report has failed', () => {
    expect(countBoth(run(1, file('tests/b.test.ts', bad)), { code: 1, report: null }).failures).toHaveLength(1);
  });
});
