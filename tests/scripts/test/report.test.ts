// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { report } from '@/scripts/test/report.mjs';

const types = { name: 'types', passed: 1, failures: [], ms: 400 };
const unit = { name: 'unit', passed: 40, failures: [], ms: 5_000 };
const brokenUnit = { ...unit, passed: 39, failures: ['ranking.test.ts > a second send: expected 1'] };

describe('report', () => {
  test('the totals are the last line, alone', () => {
    expect(lastLine([types, unit])).toBe('41 passed, 0 failed');
    expect(lastLine([types, brokenUnit])).toBe('40 passed, 1 failed');
  });

  test('a failure, or a run of no test, is an exit code', () => {
    expect(report([types, unit], () => {})).toBe(0);
    expect(report([types, brokenUnit], () => {})).toBe(1);
    expect(report([], () => {})).toBe(1);
  });

  test('every failure is named again at the end', () => {
    const lines: string[] = [];
    report([types, brokenUnit], (line: string) => lines.push(line));
    expect(lines.join('\n')).toContain('✗ unit: ranking.test.ts > a second send: expected 1');
  });

  function lastLine(results: object[]) {
    const lines: string[] = [];
    report(results, (line: string) => lines.push(line));
    return lines.join('\n').split('\n').at(-1);
  }
});
