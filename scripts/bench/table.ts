import type { Measure, Samples } from './measures.ts';
import { type Figure, summarise } from './statistics.ts';

/** A measure with what it gave. `broken`: the median is on the wrong side of the budget. */
export interface Row extends Measure {
  figure: Figure;
  broken: boolean;
}

/** Measures with a budget, in these sections, that nobody took: a budget that is not measured is not kept. */
export function missing(
  measures: readonly Measure[],
  samples: readonly Samples[],
  sections: readonly string[],
): Measure[] {
  const isDue = ({ section, atMost, atLeast }: Measure) =>
    sections.includes(section) && (atMost !== undefined || atLeast !== undefined);
  const isTaken = ({ id }: Measure) => samples.some((sample) => sample.id === id && sample.values.length > 0);
  return measures.filter((measure) => isDue(measure) && !isTaken(measure));
}

/** Joins what was measured with its budgets, in the order of the measures. Throws for samples that no measure knows. */
export function judge(measures: readonly Measure[], samples: readonly Samples[]): Row[] {
  const strangers = samples.filter(({ id }) => !measures.some((measure) => measure.id === id));
  if (strangers.length > 0) throw new Error(`no measure is named ${strangers.map(({ id }) => id).join(', ')}`);
  return measures.flatMap((measure) => {
    const found = samples.find(({ id }) => id === measure.id);
    if (!found) return [];
    const figure = summarise(found.values);
    return { ...measure, figure, broken: isBroken(measure, figure.median) };
  });
}

function isBroken({ atMost, atLeast }: Measure, median: number): boolean {
  return (atMost !== undefined && median > atMost) || (atLeast !== undefined && median < atLeast);
}

/** The rows as text: what, budget, median, spread, runs; what breaks its budget is marked. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.broken ? '✗' : budgetOf(row) === '' ? ' ' : '✓',
    row.what,
    budgetOf(row),
    withUnit(row.figure.median, row.unit),
    `${rounded(row.figure.low)}–${rounded(row.figure.high)}`,
    String(row.figure.runs),
  ]);
  return aligned([['', 'what', 'budget', 'median', 'quartiles', 'runs'], ...lines]);
}

function budgetOf({ atMost, atLeast, unit }: Measure): string {
  if (atMost !== undefined) return `≤ ${withUnit(atMost, unit)}`;
  return atLeast === undefined ? '' : `≥ ${withUnit(atLeast, unit)}`;
}

const withUnit = (value: number, unit: string) =>
  `${rounded(value)}${unit === 'ms' || unit === 'kB' ? ' ' : ''}${unit}`;

/** Three figures that count, at most two behind the point; large numbers with thousands apart. */
function rounded(value: number): string {
  const places = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 || value === 0 ? 2 : 4;
  return value.toLocaleString('en-US', { maximumFractionDigits: places });
}

/** Columns as wide as their widest cell; the first two on the left, numbers on the right. */
export function aligned(lines: readonly string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const cell = (text: string, column: number) =>
    column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}
