// Runs on a bare machine, before anything is installed: only Node's own modules, and nothing newer than Node 20.
//   node scripts/set-up.mjs                      installs what is missing for the tests
//   node scripts/set-up.mjs --run test [args]    the same, then scripts/test.mjs
//   node scripts/set-up.mjs --run demo [args]    installs what is missing for the demo, then scripts/demo.ts
//   node scripts/set-up.mjs --run store-pictures [languages]
//   node scripts/set-up.mjs --run bench [args]   installs what is missing for the bench, then scripts/bench.ts
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { provideBrowsers } from './set-up/browsers.mjs';
import { provideDependencies } from './set-up/dependencies.mjs';
import { newerNode, withProjectTools } from './set-up/environment.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tasks = {
  test: { script: 'scripts/test.mjs', browsers: ['chromium', 'firefox'] },
  demo: { script: 'scripts/demo.ts', browsers: ['chromium'] },
  'store-pictures': { script: 'scripts/store-pictures.ts', browsers: ['chromium'] },
  bench: { script: 'scripts/bench.ts', browsers: ['chromium'] },
};

function main([flag, name, ...args]) {
  const task = flag === '--run' ? tasks[name] : undefined;
  if (flag && !task) throw new Error(`usage: node scripts/set-up.mjs [--run ${Object.keys(tasks).join('|')}]`);

  provideDependencies(root);
  const env = withProjectTools(root, process.env);
  Object.assign(env, provideBrowsers(task?.browsers ?? tasks.test.browsers, env));
  if (!task) return 0;
  const { status } = spawnSync(newerNode(root), [task.script, ...args], { cwd: root, env, stdio: 'inherit' });
  return status ?? 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`set-up: ${error.message}`);
  process.exitCode = 1;
}
