import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, runTool } from './run-tool.mjs';

/** Runs one Vitest project, showing its own report, and counts its tests. */
export async function runProject(name, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wmc-test-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runTool('vitest', ['run', '--project', name, ...reporters], { env, show: true });
    return countTests(readReport(file), code);
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
