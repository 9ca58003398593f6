import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withProjectTools } from '../set-up/environment.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a tool of node_modules/.bin. `show` lets it write to the terminal at once; otherwise its words come back. */
export function runTool(command, args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...withProjectTools(root, process.env), ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    const stdout = [];
    const all = [];
    child.stdout?.on('data', (chunk) => {
      stdout.push(chunk);
      all.push(chunk);
    });
    child.stderr?.on('data', (chunk) => all.push(chunk));
    const end = (code, output) => resolve({ code, stdout: Buffer.concat(stdout).toString(), output });
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code) => end(code ?? 1, Buffer.concat(all).toString()));
  });
}
