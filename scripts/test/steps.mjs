import { checkRebuild } from '../check-rebuild.mjs';
import { checkSizes } from '../check-sizes.mjs';
import { lintExtension } from '../lint-extension.mjs';
import { root, runTool } from './run-tool.mjs';
import { runProject } from './vitest.mjs';

/** The steps of `npm test` in order. A step without a test runner counts as one test. */
export const steps = [
  { name: 'types', run: () => once('tsc', ['--noEmit']) },
  { name: 'lint', run: () => once('biome', ['check', '.', '--error-on-warnings']) },
  { name: 'unit', run: () => runProject('unit') },
  { name: 'build-chrome', run: () => once('wxt', ['build']) },
  // Packs too: the package and its sources are compared below.
  { name: 'build-firefox', run: () => once('wxt', ['zip', '-b', 'firefox', '--mv3']) },
  { name: 'build-safari', run: () => once('wxt', ['build', '-b', 'safari']) },
  { name: 'lint-chrome', needs: ['build-chrome'], run: () => judged(lintExtension('chrome')) },
  { name: 'lint-firefox', needs: ['build-firefox'], run: () => judged(lintExtension('firefox')) },
  { name: 'sizes', needs: ['build-chrome', 'build-firefox'], run: () => judged(checkSizes(root)) },
  { name: 'rebuild', needs: ['build-firefox'], run: () => judged(checkRebuild()) },
  {
    name: 'e2e',
    needs: ['build-chrome', 'build-firefox'],
    // Built above; the tests would build again. Two real browsers have their moods: a failure has to repeat itself.
    run: () => runProject('e2e', { env: { WMC_NO_BUILD: '1' }, again: true }),
  },
];

async function once(command, args) {
  const { code, output } = await runTool(command, args);
  return code === 0
    ? { passed: 1, failures: [], output }
    : { passed: 0, failures: [`${command} ${args.join(' ')}`], output };
}

async function judged(complaints) {
  const found = await complaints;
  return { passed: found.length === 0 ? 1 : 0, failures: found };
}
