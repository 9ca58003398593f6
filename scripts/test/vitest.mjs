import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, runTool } from './run-tool.mjs';

/** More failed files than these are no accident. */
const FEW_FILES = 3;

/**
 * Runs one Vitest project, showing its own report, and counts its tests.
 * With `again`, the few files that failed run once more, alone; what passes then is counted, and named in `flaky`.
 */
export async function runProject(name, { env = {}, again = false } = {}) {
  const first = await runVitest(name, [], env);
  const files = again ? filesToRunAgain(first.report) : [];
  if (files.length === 0) return { ...countTests(first.report, first.code), flaky: [] };
  console.log(`\n▶ ${name}, once more: ${files.join(', ')}`);
  return countBoth(first, await runVitest(name, ['--maxWorkers=1', ...files], env));
}

/** The files that failed, from the project's root; none when they are more than a few. */
export function filesToRunAgain(report) {
  const failed = (report?.testResults ?? []).filter((file) => failuresOf(file).length > 0);
  return failed.length > FEW_FILES ? [] : failed.map(({ name }) => relative(root, name));
}

/** The second run's word on the files that it ran, the first's on all others; what failed in the first only is flaky. */
export function countBoth(first, second) {
  if (!second.report) return { ...countTests(second.report, second.code), flaky: [] };
  const rerun = new Set(second.report.testResults.map((file) => file.name));
  const isOther = (file) => !rerun.has(file.name);
  const testResults = [...first.report.testResults.filter(isOther), ...second.report.testResults];
  const passed = (file) => file.assertionResults.filter(({ status }) => status === 'passed').length;
  const numPassedTests = testResults.reduce((total, file) => total + passed(file), 0);
  const counted = countTests({ numPassedTests, testResults }, second.code);
  const isStillBroken = (failure) => counted.failures.some((one) => one.split(':', 1)[0] === failure.split(':', 1)[0]);
  const flaky = first.report.testResults.flatMap(failuresOf).filter((failure) => !isStillBroken(failure));
  return { ...counted, flaky };
}

async function runVitest(name, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'wmc-test-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runTool('vitest', ['run', '--project', name, ...reporters, ...args], { env, show: true });
    return { code, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Passed tests, and the name of everything that failed: tests, files that did not load, a run of no tests. */
export function countTests(report, code) {
  if (!report) return { passed: 0, failures: ['Vitest did not get as far as a report'] };
  const failures = report.testResults.flatMap(failuresOf);
  if (report.numPassedTests + failures.length === 0) failures.push('no test was run');
  if (code !== 0 && failures.length === 0) failures.push('an error outside the tests (see above)');
  return { passed: report.numPassedTests, failures };
}

function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file}: ${firstLine(message) || 'could not be run'}`];
  return failed.map((test) => `${file} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

function firstLine(text = '') {
  return text.split('\n', 1)[0];
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No report: Vitest stopped before its end, and has said why.
    return null;
  }
}
