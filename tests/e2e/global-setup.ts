import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Builds both extensions once for all end-to-end files; `WMC_NO_BUILD=1` takes the last build. */
export async function setup() {
  if (process.env.WMC_NO_BUILD) return;
  const wxt = join(ROOT, 'node_modules/.bin/wxt');
  // One after the other: both write `.wxt`.
  await run(wxt, ['build'], { cwd: ROOT });
  await run(wxt, ['build', '-b', 'firefox', '--mv3'], { cwd: ROOT });
}
