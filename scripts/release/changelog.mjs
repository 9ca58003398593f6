const unreleased = '## [Unreleased]';

/** The changelog with what stood under "Unreleased" under this version and day (`2026-11-27`), "Unreleased" being empty again. */
export function releaseChangelog(text, version, day) {
  if (headings(text).includes(version)) throw new Error(`the changelog has ${version} already`);
  if (notesOf(text, 'Unreleased') === '') throw new Error('nothing stands under "Unreleased" in the changelog');
  return text.replace(unreleased, `${unreleased}\n\n## [${version}] - ${day}`);
}

/** What the changelog says of a version, without its heading; '' when it says nothing. */
export function notesOf(text, version) {
  const sections = text.split(/^(?=## \[)/m);
  const section = sections.find((one) => one.startsWith(`## [${version}]`)) ?? '';
  return section.replace(/^.*\n?/, '').trim();
}

/** The versions of a changelog as they stand there, newest first. */
export function headings(text) {
  return [...text.matchAll(/^## \[([^\]]+)\]/gm)].map(([, version]) => version);
}
