import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The build and the tests want a newer Node than the set-up does. */
const oldestNode = 22;

/** Path of the Node that the project brings (the `node` package), else of the one that runs this. */
export function newerNode(root) {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath;
  throw new Error(`${own} is missing: let npm run the install script of "node", or use Node ${oldestNode} or newer.`);
}

/** `env` with the project's Node and tools first on the path. */
export function withProjectTools(root, env) {
  // Windows says "Path"; two spellings in one environment would hide one of them.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];
  return { ...env, [name]: [...folders, env[name] ?? ''].join(delimiter) };
}
