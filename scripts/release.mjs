// A new version:
//   npm run release -- minor            (or major, patch, 1.2.3) changes package.json, package-lock.json and CHANGELOG.md
//   npm run release -- minor --commit   commits and tags that too; pushing the tag is what builds a draft release
//   npm run release -- minor --dry-run  says which version it would be and what its changelog would say; changes nothing
//   npm run release -- --notes          prints what the changelog says of the version that package.json has
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notesOf, releaseChangelog } from './release/changelog.mjs';
import { nextVersion } from './release/version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['package.json', 'package-lock.json', 'CHANGELOG.md'];

/** Moves the project in a folder to its next version; returns that. */
export function release(folder, wanted, day) {
  const { version, texts } = planRelease(folder, wanted, day);
  for (const [place, file] of files.entries()) writeFileSync(join(folder, file), texts[place]);
  return version;
}

/** The next version of the project in a folder, and the text that each of `files` has then; writes nothing. */
export function planRelease(folder, wanted, day) {
  const [manifest, lock, changelog] = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const version = nextVersion(JSON.parse(manifest).version, wanted);
  const texts = [
    withVersion(manifest, (json) => [json], version),
    // npm writes the version twice.
    withVersion(lock, (json) => [json, json.packages['']], version),
    releaseChangelog(changelog, version, day),
  ];
  return { version, texts };
}

function withVersion(text, holders, version) {
  const json = JSON.parse(text);
  for (const holder of holders(json)) holder.version = version;
  return `${JSON.stringify(json, null, 2)}\n`;
}

function main() {
  const { values, positionals } = parseArgs({
    options: { commit: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, notes: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.notes) {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    console.log(notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version));
    return;
  }
  const day = new Date().toISOString().slice(0, 10);
  if (values['dry-run']) {
    const { version, texts } = planRelease(root, positionals[0], day);
    console.log(`release: would be ${version}\n\n${notesOf(texts[2], version)}`);
    return;
  }
  if (values.commit && git('status', '--porcelain')) throw new Error('commit or stash your other changes first');
  const version = release(root, positionals[0], day);
  if (values.commit) {
    git('commit', '-m', `Release ${version}`, '--', ...files);
    git('tag', '-a', `v${version}`, '-m', `Version ${version}`);
  }
  console.log(`release: ${version} in ${files.join(', ')}${values.commit ? `, committed and tagged v${version}` : ''}`);
}

function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(`release: ${error.message}`);
    process.exitCode = 1;
  }
}
