// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { differences, growthPower, ratios, summarise } from '@/scripts/bench/statistics';

describe('summarise', () => {
  test('the middle run and the quartiles, in whatever order the runs came', () => {
    expect(summarise([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
  });

  test('of an even number of runs the median is between the two in the middle', () => {
    expect(summarise([1, 2, 10, 20]).median).toBe(6);
  });

  test('one run is its own spread', () => {
    expect(summarise([7])).toEqual({ median: 7, low: 7, high: 7, runs: 1 });
  });

  test('one wild run moves neither median nor quartiles', () => {
    expect(summarise([1, 2, 3, 4, 900])).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
  });

  test.each([[[]], [[Number.NaN]]])('what nobody measured is no figure: %o', (samples) => {
    expect(() => summarise(samples)).toThrow('no run gave a number');
  });
});

describe('runs in pairs', () => {
  test('each run is compared with the one beside it', () => {
    expect(ratios([2, 30], [1, 10])).toEqual([2, 3]);
    expect(differences([2, 30], [1, 10])).toEqual([1, 20]);
  });

  test('a run without its pair is a mistake', () => {
    expect(() => ratios([1, 2], [1])).toThrow('runs come in pairs');
  });
});

describe('growthPower', () => {
  const sizes = [10, 100, 1_000];
  const grown = (cost: (size: number) => number) => growthPower(sizes.map((size) => ({ size, cost: cost(size) })));

  test.each([
    { shape: 'constant', cost: () => 3, power: 0 },
    { shape: 'linear', cost: (size: number) => size / 7, power: 1 },
    { shape: 'square', cost: (size: number) => size ** 2, power: 2 },
  ])('$shape growth is $power', ({ cost, power }) => {
    expect(grown(cost)).toBeCloseTo(power, 6);
  });

  test('what a clock takes for nothing does not make a steep slope', () => {
    expect(
      growthPower(
        [
          { size: 1, cost: 0 },
          { size: 10, cost: 0.04 },
        ],
        0.05,
      ),
    ).toBe(0);
  });
});
