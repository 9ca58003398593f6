// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { isSteep } from '@/scripts/bench/growth';
import { type Measure, measures } from '@/scripts/bench/measures';
import { judge, missing, tableOf } from '@/scripts/bench/table';

const list: Measure = { id: 'list', section: 'mailbox', what: 'a list', unit: 'ms', atMost: 4 };
const rate: Measure = { id: 'rate', section: 'pure', what: 'mails', unit: '/s', atLeast: 20_000 };
const told: Measure = { id: 'told', section: 'pure', what: 'just told', unit: '×' };

describe('judge', () => {
  test.each([
    { measure: list, values: [4, 4, 4], broken: false },
    { measure: list, values: [4.1], broken: true },
    { measure: rate, values: [20_000], broken: false },
    { measure: rate, values: [19_999], broken: true },
    { measure: told, values: [1e9], broken: false },
  ])('$measure.what at $values: broken is $broken', ({ measure, values, broken }) => {
    expect(judge([measure], [{ id: measure.id, values }])[0]?.broken).toBe(broken);
  });

  test('the median decides, not the worst run', () => {
    expect(judge([list], [{ id: 'list', values: [3, 3, 40] }])[0]?.broken).toBe(false);
  });

  test('rows stand in the order of the measures; what was not measured has none', () => {
    const samples = [rate, list].map(({ id }) => ({ id, values: [1] }));
    expect(judge([list, told, rate], samples).map(({ id }) => id)).toEqual(['list', 'rate']);
  });

  test('samples that no measure knows are a mistake', () => {
    expect(() => judge([list], [{ id: 'lost', values: [1] }])).toThrow('no measure is named lost');
  });
});

describe('missing', () => {
  const all = ['mailbox', 'pure'];

  test('is a budget that nobody measured, or measured no run of; what is only told is not', () => {
    expect(missing([list, rate, told], [{ id: 'rate', values: [] }], all)).toEqual([list, rate]);
    const samples = [list, rate].map(({ id }) => ({ id, values: [1] }));
    expect(missing([list, rate, told], samples, all)).toEqual([]);
  });

  test('is no budget of a section that was not to be measured', () => {
    expect(missing([list, rate], [], ['pure'])).toEqual([rate]);
  });
});

test.each([
  { lastPower: 0, steep: false },
  { lastPower: 1.1, steep: false },
  { lastPower: 1.3, steep: true },
  { lastPower: 2, steep: true },
])('growth of power $lastPower: worse than linear is $steep', ({ lastPower, steep }) => {
  expect(isSteep({ lastPower })).toBe(steep);
});

describe('tableOf', () => {
  const rows = judge(
    [list, rate, told],
    [
      { id: 'list', values: [12.34] },
      { id: 'rate', values: [31_000] },
      { id: 'told', values: [1.5, 1.5] },
    ],
  );
  const [, ...lines] = tableOf(rows).split('\n');

  test('budget, median, spread and runs stand beside each other; what breaks its budget is marked', () => {
    expect(lines.map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      '✗ | a list | ≤ 4 ms | 12.3 ms | 12.3–12.3 | 1',
      '✓ | mails | ≥ 20,000/s | 31,000/s | 31,000–31,000 | 1',
      ' | just told | 1.5× | 1.5–1.5 | 2',
    ]);
  });
});

describe('measures', () => {
  test('no two have one name', () => {
    const ids = measures.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('no two would look alike in the table', () => {
    const shown = measures.map(({ what }) => what);
    expect(shown).toEqual([...new Set(shown)]);
  });
});
