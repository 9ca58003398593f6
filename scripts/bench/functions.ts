import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.ts';

type Functions = typeof import('./bundled/functions.ts');
let loaded: Promise<Functions> | undefined;

/** The product's pure functions, bundled once. */
export function loadFunctions(): Promise<Functions> {
  loaded ??= bundle('functions', 'es').then((file) => import(pathToFileURL(file).href));
  return loaded;
}

/** CPU time of this thread that a call takes, in ms: of so many calls on end. What other processes do does not count. */
export function cpuMsOf(work: () => unknown, calls = 1): number {
  const before = process.threadCpuUsage();
  for (let call = 0; call < calls; call++) work();
  return spent(before) / calls;
}

/** The same for what ends later. */
export async function cpuMsOfAsync(work: () => Promise<unknown>, calls = 1): Promise<number> {
  const before = process.threadCpuUsage();
  for (let call = 0; call < calls; call++) await work();
  return spent(before) / calls;
}

function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** As many calls as take about so much CPU time, at least one: the kernel counts in ticks of some milliseconds. */
export function callsFor(work: () => unknown, ms = 60): number {
  let calls = 1;
  while (calls < 100_000 && cpuMsOf(work, calls) * calls < ms) calls *= 2;
  return calls;
}
