// What a page, a mailbox and the popup pay for. Run by `npm test`; alone: `node scripts/check-sizes.mjs` after a build.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Budgets in kB (1,000 bytes) after gzip. `file` is in the folder of a build; an HTML file counts with all that it loads. */
export const budgets = [
  { file: 'sentinel.js', kB: 3 }, // in every frame of every tab
  { file: 'code-form.js', kB: 40 }, // where a code form is
  { file: 'fill.js', kB: 3 }, // beside it, when a code is filled in
  { file: 'hint.js', kB: 25 }, // beside it, when there is something to say
  { file: 'content-scripts/mailbox.js', kB: 40 }, // where a mailbox is
  { file: 'content-scripts/own-mailbox.js', kB: 40 }, // on hosts that the user called one
  { file: 'guide.html', kB: 60 },
  { file: 'popup.html', kB: 60 },
  { file: 'welcome.html', kB: 60 },
  { file: 'practice.html', kB: 260 }, // all of the product in one page, opened once if at all
  { file: 'options.html', kB: 60 },
  { file: 'forced-field.js', kB: 3 }, // in every frame of a site with a field that was called one for a code
  { file: 'field-marker.js', kB: 3 }, // in the frame of a field that was clicked in the menu
  { file: 'background.js', kB: 210 }, // in no page; most of it the words of all languages and the list of public suffixes
];
const builds = ['.output/chrome-mv3', '.output/firefox-mv3'];

/** Prints the size of every budgeted file of every build and returns what is over its budget, missing, or has none. */
export function checkSizes(root, print = console.log) {
  return builds.flatMap((build) => [
    ...unbudgeted(join(root, build)).map((file) => `${build}/${file} has no budget`),
    ...budgets.flatMap(({ file, kB }) => {
      const path = join(root, build, file);
      if (!existsSync(path)) return [`${build}/${file} is missing`];
      const size = kilobytes(join(root, build), file);
      print(`  ${build}/${file}: ${size.toFixed(1)} of ${kB} kB`);
      return size <= kB ? [] : [`${build}/${file} is ${size.toFixed(1)} kB, its budget is ${kB} kB`];
    }),
  ]);
}

/** Scripts and pages of a build that are neither budgeted nor loaded by a page that is. */
function unbudgeted(folder) {
  const present = budgets.map(({ file }) => file).filter((file) => existsSync(join(folder, file)));
  const counted = new Set(present.flatMap((file) => loadedFiles(folder, file)));
  return globSync('**/*.{js,html}', { cwd: folder }).filter((file) => !counted.has(join(folder, file)));
}

/** Size after gzip of a file of a build, in kB; of an HTML file with all that it loads. */
export function kilobytes(folder, file) {
  return loadedFiles(folder, file).reduce((total, part) => total + gzipped(part), 0) / 1000;
}

// Vite lists the chunks that a page imports as modulepreload links, so one level is all of them.
function loadedFiles(folder, file) {
  if (!file.endsWith('.html')) return [join(folder, file)];
  const html = readFileSync(join(folder, file), 'utf8');
  const loaded = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+)"/g)].map(([, path]) => path);
  return [file, ...new Set(loaded)].map((path) => join(folder, path));
}

function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = checkSizes(fileURLToPath(new URL('..', import.meta.url)));
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
