// @vitest-environment node
import type { Diagnostics, Parameters } from 'recheck';
import { describe, expect, test, vi } from 'vitest';
import { boundedPatterns } from './support/bounded-patterns';
import { findPatterns, type Pattern, recordBuilt } from './support/patterns';

// In JavaScript, whatever else is installed: the same verdict on every computer.
vi.stubEnv('RECHECK_BACKEND', 'pure');
const { checkSync } = await import('recheck');

const { literals, built } = findPatterns(['components', 'entrypoints', 'utils']);

const codeField = { localName: 'input', type: 'text', hasAttribute: () => false, getAttribute: () => 'cod' } as never;

/** Loads each file that makes a pattern, and asks for those that are made only then. */
const recorded = await recordBuilt(async () => {
  await import('@/utils/detection/field-names');
  await import('@/utils/detection/normalise-text');
  await import('@/utils/extraction/normalise');
  (await import('@/utils/detection/could-be-code-form')).isCandidateField(codeField);
  (await import('@/utils/detection/durations')).readSpanMs('10 minutes');
  (await import('@/utils/mailbox/shown-date')).readShownDate('9:05 3 thg 3, 2026', 'vi');
});

const patterns = withoutDoubles([...literals, ...recorded]);
const isBounded = ({ path, source }: Pattern) =>
  boundedPatterns.some((bounded) => bounded.path === path && source.startsWith(bounded.starts));

/** By count, not by clock: the same verdict on a busy computer. */
const noClock: Parameters = { timeout: null, attackTimeout: null, incubationTimeout: null };

test('every pattern that a file makes was recorded', () => {
  const missing = [...built].filter(([path, count]) => recorded.filter((made) => made.path === path).length < count);
  expect(missing).toEqual([]);
});

describe('a pattern takes time in proportion to the text, whoever wrote that', () => {
  const free = patterns.filter((pattern) => !isBounded(pattern));
  test.each(byPath(free))(
    '%s',
    (_path, ofFile) => {
      expect(ofFile.flatMap((pattern) => verdict(pattern, proveLinear(pattern)))).toEqual([]);
    },
    120_000,
  );
});

describe('a pattern that cannot be proved linear is cheap on the longest text that it is asked of', () => {
  test.each(boundedPatterns)(
    '$path: $starts at $cap characters',
    ({ path, starts, cap, search }) => {
      const bounded = patterns.filter((each) => each.path === path && each.source.startsWith(starts));
      expect(bounded).not.toEqual([]);
      expect(bounded.flatMap((pattern) => verdict(pattern, attack(pattern, cap, search)))).toEqual([]);
    },
    120_000,
  );
});

describe('the analysis tells', () => {
  test.each([
    { source: ' *\\n\\s*', idea: 'a row of spaces is read again from each of them' },
    { source: '(?:[\\w.]|[x•]){1,40}@', idea: 'two alternatives share a letter, and the count is read as endless' },
    { source: '[^@]{1,400}@x', idea: 'a long count is an endless one' },
  ])('$idea', ({ source }) => {
    expect(proveLinear({ path: '', source, flags: '' }).status).toBe('vulnerable');
  });

  test.each([
    { source: '^[\\s.]*(?:\\w{1,4} )?[\\s.]*$', cheap: 11, dear: 20_000 },
    { source: '(?:[\\w.]|[x•]){1,40}@', cheap: 8, dear: 48 },
    { source: '(?<!o)otp\\w*(?=$|[ -])', cheap: 200, dear: 20_000 },
  ])('$source is cheap at $cheap characters and dear at $dear', ({ source, cheap, dear }) => {
    const pattern = { path: '', source, flags: '' };
    for (const search of ['whole', 'brief'] as const)
      expect([attack(pattern, cheap, search).status, attack(pattern, dear, search).status]).toEqual([
        'safe',
        'vulnerable',
      ]);
  });
});

/** The automata alone: what they call safe is proved. A counted repetition of more than eight is read as endless. */
function proveLinear({ source, flags }: Pattern): Diagnostics {
  const widened = source.replace(/\{(\d+),(\d+)\}/g, (count, least, most) =>
    Number(most) <= 8 ? count : least === '0' ? '*' : '+',
  );
  return checkSync(widened, flags, { ...noClock, timeout: 60_000, checker: 'automaton' });
}

const searches: Record<'whole' | 'brief', Parameters> = {
  whole: {
    ...{ maxInitialGenerationSize: 40, maxGenerationSize: 20, crossoverSize: 2, mutationSize: 5 },
    ...{ maxSimpleRepeatCount: 8, incubationLimit: 10_000 },
  },
  brief: {
    ...{ maxInitialGenerationSize: 10, maxGenerationSize: 5, crossoverSize: 1, mutationSize: 2 },
    ...{ maxSimpleRepeatCount: 2, incubationLimit: 1_000 },
  },
};

/** A search for a text of at most `longest` characters that takes two million steps, some ten milliseconds. */
function attack({ source, flags }: Pattern, longest: number, search: keyof typeof searches = 'whole'): Diagnostics {
  return checkSync(source, flags, {
    ...noClock,
    ...searches[search],
    checker: 'fuzz',
    maxDegree: 2,
    maxIteration: 1,
    attackLimit: 2_000_000,
    maxAttackStringSize: longest,
    maxGeneStringSize: Math.min(longest, 400),
  });
}

function verdict({ path, source, flags }: Pattern, found: Diagnostics): string[] {
  if (found.status === 'safe') return [];
  const why =
    found.status === 'vulnerable' ? `${found.complexity.summary} on ${found.attack.pattern}` : found.error.kind;
  return [`${path}: /${source}/${flags} ${why}`];
}

function withoutDoubles(all: Pattern[]): Pattern[] {
  return [...new Map(all.map((pattern) => [JSON.stringify(pattern), pattern])).values()];
}

function byPath(all: Pattern[]): [string, Pattern[]][] {
  return [...Map.groupBy(all, ({ path }) => path)];
}
