import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Installs the packages of package-lock.json when they are missing or other than it says. */
export function provideDependencies(root) {
  const reason = staleReason(root);
  if (reason) {
    console.log(`set-up: installing dependencies (${reason})`);
    runNpm(root, ['ci', '--loglevel=error']);
  } else if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) {
    console.log('set-up: preparing generated types');
    runNpm(root, ['run', '--silent', 'postinstall']);
  }
}

/**
 * Why the installed packages are not those of package-lock.json; null when they are.
 * npm keeps what it has installed in node_modules/.package-lock.json, written when an install has ended well.
 */
export function staleReason(root) {
  const locked = readJson(join(root, 'package-lock.json'));
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return 'none yet';
  return differing(readJson(join(root, 'package.json')), locked, installed);
}

function differing(manifest, locked, installed) {
  const asked = locked.packages[''];
  for (const kind of ['dependencies', 'devDependencies']) {
    // npm ci then says itself which package the two files disagree on.
    if (!sameRecord(manifest[kind], asked[kind])) return 'package.json and package-lock.json differ';
  }
  for (const [path, entry] of Object.entries(locked.packages)) {
    if (path === '') continue;
    const there = installed.packages[path];
    // Optional packages are those of other platforms.
    if (!there && !entry.optional) return `${path} is missing`;
    if (there && there.version !== entry.version) return `${path} is not ${entry.version}`;
  }
  return null;
}

function sameRecord(one = {}, other = {}) {
  const sorted = (record) => JSON.stringify(Object.entries(record).sort());
  return sorted(one) === sorted(other);
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function runNpm(root, args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  // The Node that started npm, never the one inside node_modules, which an install replaces.
  const { status, error } =
    npm && node && basename(npm) === 'npm-cli.js'
      ? spawnSync(node, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) throw new Error(`npm could not be started (${error.message})`);
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed; its message is above`);
}
