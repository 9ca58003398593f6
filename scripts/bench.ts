// `npm run bench`: what the extension costs, beside the budgets of its design. Runs under Node 24, which reads TypeScript.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchArrival } from './bench/arrival.ts';
import { benchCodeForm } from './bench/code-form.ts';
import { type Context, createContext } from './bench/context.ts';
import { benchDetection } from './bench/detection.ts';
import { benchGrowth, isSteep } from './bench/growth.ts';
import { describeMachine, readMachine } from './bench/machine.ts';
import { benchMailbox } from './bench/mailbox-list.ts';
import { measures, type Samples } from './bench/measures.ts';
import { benchPages } from './bench/on-pages.ts';
import { benchPopup } from './bench/popup.ts';
import { benchPure } from './bench/pure.ts';
import { benchSizes } from './bench/sizes.ts';
import { judge, missing, tableOf } from './bench/table.ts';
import { runTool } from './test/run-tool.mjs';

const RUNS = 9;
const QUICK_RUNS = 3;

const sections: Record<string, (context: Context) => Promise<Samples[]>> = {
  sizes: benchSizes,
  pure: benchPure,
  detect: benchDetection,
  popup: benchPopup,
  form: benchCodeForm,
  arrival: benchArrival,
  mailbox: benchMailbox,
  pages: benchPages,
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    only: { type: 'string' },
    growth: { type: 'boolean' },
    json: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`\nbench: ${error instanceof Error ? error.stack : error}`);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const names = chosenSections();
  if (!options['no-build']) await build();
  const context = createContext(options.quick ? QUICK_RUNS : RUNS, console.log);
  try {
    return options.growth ? await showGrowth(context) : await showFigures(context, names);
  } finally {
    await context.close();
  }
}

function chosenSections(): string[] {
  const names = options.only?.split(',') ?? Object.keys(sections);
  const unknown = names.filter((name) => !sections[name]);
  if (unknown.length > 0) throw new Error(`no section ${unknown}; there are ${Object.keys(sections).join(', ')}`);
  return names;
}

async function build() {
  console.log('bench: building the extension');
  const { code, output } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Error(`the build failed\n${output}`);
}

async function showFigures(context: Context, names: string[]): Promise<number> {
  const before = readMachine();
  const samples: Samples[] = [];
  for (const name of names) {
    console.log(`▶ ${name}`);
    samples.push(...((await sections[name]?.(context)) ?? []));
  }
  const after = readMachine();
  const rows = judge(measures, samples);
  const broken = [...rows.filter((row) => row.broken), ...missing(measures, samples, names)];
  if (options.json) save({ at: new Date().toISOString(), before, after, rows, samples });
  console.log(`\n${tableOf(rows)}\n\n${describeMachine(before)}; afterwards ${after.load.join(' ')}`);
  console.log(
    broken.length === 0 ? 'every budget is kept' : `broken, or not measured: ${broken.map(({ id }) => id).join(', ')}`,
  );
  return broken.length === 0 ? 0 : 1;
}

/** What grows by more than a line in its last step breaks its budget. */
async function showGrowth(context: Context): Promise<number> {
  const before = readMachine();
  const { table, shapes } = await benchGrowth(context);
  if (options.json) save({ at: new Date().toISOString(), before, after: readMachine(), shapes });
  console.log(`\n${table}\n\n${describeMachine(before)}`);
  const steep = shapes.filter(isSteep).map(({ what, by }) => `${what} by ${by}`);
  console.log(steep.length === 0 ? 'all is flat or linear' : `worse than linear: ${steep.join(', ')}`);
  return steep.length === 0 ? 0 : 1;
}

function save(result: object) {
  writeFileSync(options.json as string, `${JSON.stringify(result, null, 2)}\n`);
}
