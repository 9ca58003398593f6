import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether packages can be installed without asking: Debian itself (Ubuntu's browsers are snaps), as root. */
export function isDebianRoot(platform = process.platform) {
  if (platform !== 'linux' || process.getuid() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Whether a font covers this language (`zh`). */
export function hasFontFor(language) {
  const { stdout, error } = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' });
  return !error && stdout.trim() !== '';
}

/** Installs Debian packages; throws with apt's own words when it cannot. */
export function installPackages(names) {
  console.log(`set-up: installing ${names.join(', ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stderr}`);
  }
}
