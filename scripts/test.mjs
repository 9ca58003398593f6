// The whole test: `npm test`, or a part of it: `npm test -- --only types,unit`.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { report, seconds } from './test/report.mjs';
import { steps } from './test/steps.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only?.split(',') ?? steps.map((step) => step.name);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no step named ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}`);
  process.exit(1);
}

const results = [];
for (const step of steps.filter(({ name }) => names.includes(name))) {
  console.log(`\n▶ ${step.name}`);
  const start = performance.now();
  const { passed, failures, output, flaky = [] } = await runOrSkip(step);
  const ms = performance.now() - start;
  if (failures.length > 0 && output) console.log(output.trimEnd());
  for (const failure of failures) console.log(`  ✗ ${failure}`);
  console.log(`  ${step.name}: ${passed} passed, ${failures.length} failed in ${seconds(ms)}`);
  results.push({ name: step.name, passed, failures, flaky, ms });
}
process.exitCode = report(results);

async function runOrSkip(step) {
  const broken = results.filter(({ name, failures }) => failures.length > 0 && step.needs?.includes(name));
  if (broken.length > 0)
    return { passed: 0, failures: [`not run: ${broken.map(({ name }) => name).join(', ')} failed`] };
  return step.run();
}
