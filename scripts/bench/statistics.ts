/** What a series of runs says: its middle and its spread. */
export interface Figure {
  median: number;
  /** The quartiles: half of all runs lie between them. */
  low: number;
  high: number;
  runs: number;
}

/** Sums up one number a run. Throws without any: a figure that nobody measured must not pass for one. */
export function summarise(samples: readonly number[]): Figure {
  const sorted = samples.filter(Number.isFinite).toSorted((a, b) => a - b);
  if (sorted.length === 0) throw new Error('no run gave a number');
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    runs: sorted.length,
  };
}

function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Each run against the run of the other beside which it was made: what the machine did meanwhile, it did to both. */
export function ratios(ours: readonly number[], floor: readonly number[]): number[] {
  return pairs(ours, floor).map(([a, b]) => a / b);
}

/** As `ratios`, the difference. */
export function differences(ours: readonly number[], floor: readonly number[]): number[] {
  return pairs(ours, floor).map(([a, b]) => a - b);
}

function pairs(ours: readonly number[], floor: readonly number[]): [number, number][] {
  if (ours.length !== floor.length) throw new Error('runs come in pairs');
  return ours.map((value, place) => [value, floor[place] as number]);
}

/** Cost at one size. */
export interface Point {
  size: number;
  cost: number;
}

/**
 * The power with which cost grows: slope of the least-squares line through the logarithms. 0 is constant, 1 linear, 2
 * square. Costs too small to be told from nothing count as `least`.
 */
export function growthPower(points: readonly Point[], least = 1e-6): number {
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ cost }) => Math.log(Math.max(cost, least)));
  const [meanX, meanY] = [mean(x), mean(y)];
  const above = x.reduce((sum, value, place) => sum + (value - meanX) * ((y[place] ?? 0) - meanY), 0);
  return above / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
