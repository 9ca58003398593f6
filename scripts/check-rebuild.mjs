// Does what Mozilla's reviewers do: unpacks the sources that go with the Firefox package, builds, and compares. Run by
// `npm test`; alone: `node scripts/check-rebuild.mjs` after `npm run zip:firefox`.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AdmZip from 'adm-zip';
import { root, runTool } from './test/run-tool.mjs';

/** Files that have no business at a store: hidden ones, tests, what was installed or built, and whatever is secret. */
const strays = /(?:^|\/)(?:\.|tests?\/|node_modules\/|docs\/)|\.(?:test|spec)\.|\.(?:pem|crx|xpi|zip|log)$/;

/** Returns what is wrong with the sources zip of this version: stray files, a build that fails, files that differ. */
export async function checkRebuild() {
  const packed = readZip('firefox');
  const sources = readZip('sources');
  const complaints = [...sources.keys()].filter((name) => strays.test(name)).map((name) => `${name} is in the sources`);

  const folder = mkdtempSync(join(tmpdir(), 'wmc-rebuild-'));
  try {
    zipOf('sources').extractAllTo(folder);
    // What `npm ci` would install, without asking the network.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const { code, output } = await runTool('wxt', ['zip', '-b', 'firefox', '--mv3'], { cwd: folder });
    if (code !== 0) return [...complaints, `the sources do not build: ${output}`];
    return [...complaints, ...differences(packed, readZip('firefox', folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In words, how the files of a rebuilt package differ from those of the package; both by name. */
export function differences(packed, rebuilt) {
  const names = [...new Set([...packed.keys(), ...rebuilt.keys()])].sort();
  return names.flatMap((name) => {
    if (!rebuilt.has(name)) return [`${name} is in the package only`];
    if (!packed.has(name)) return [`${name} is in the rebuilt package only`];
    return packed.get(name).equals(rebuilt.get(name)) ? [] : [`${name} differs when it is rebuilt`];
  });
}

function readZip(kind, folder = root) {
  const files = zipOf(kind, folder)
    .getEntries()
    .filter((entry) => !entry.isDirectory);
  return new Map(files.map((entry) => [entry.entryName, entry.getData()]));
}

function zipOf(kind, folder = root) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return new AdmZip(join(folder, '.output', `${name}-${version}-${kind}.zip`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = await checkRebuild();
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
