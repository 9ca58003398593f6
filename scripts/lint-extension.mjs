// Asks Mozilla's linter about a build. Run by `npm test`; alone: `node scripts/lint-extension.mjs firefox` after a build.
import { fileURLToPath } from 'node:url';
import { runTool } from './test/run-tool.mjs';

const innerHtml = 'Preact can set it for a property that tests/house.test.ts keeps out of our code';

/** Findings that we know and accept, each with its reason. Anything else fails. */
const accepted = {
  firefox: { UNSAFE_VAR_ASSIGNMENT: innerHtml },
  // This build never goes to Mozilla; the linter is asked for what else it sees in it.
  chrome: {
    UNSAFE_VAR_ASSIGNMENT: innerHtml,
    BACKGROUND_SERVICE_WORKER_NOFALLBACK:
      'Chrome takes a service worker and nothing else; the Firefox build has scripts',
    ADDON_ID_REQUIRED: 'only Firefox knows add-on ids',
    MISSING_DATA_COLLECTION_PERMISSIONS: 'only Firefox asks for this; the Firefox build says none',
    INCOGNITO_SPLIT_UNSUPPORTED: 'Chrome runs a second copy for private windows; Firefox gets the default',
  },
};

/** Returns every finding of `web-ext lint` on a build that is not accepted above. */
export async function lintExtension(browser) {
  const folder = `.output/${browser}-mv3`;
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { stdout, output } = await runTool('web-ext', args, { env: { NO_UPDATE_NOTIFIER: '1' } });
  const report = JSON.parse(stdout.slice(Math.max(0, stdout.indexOf('{'))) || 'null');
  if (!report) return [`web-ext lint of ${folder} gave no report: ${output}`];

  const findings = [...report.errors, ...report.warnings, ...report.notices];
  return findings
    .filter(({ code }) => !(code in accepted[browser]))
    .map(
      ({ _type, code, message, file, line }) => `${_type} ${code} in ${folder}/${file ?? ''}:${line ?? ''} ${message}`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = await lintExtension(process.argv[2] ?? 'firefox');
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
