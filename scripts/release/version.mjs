const parts = ['major', 'minor', 'patch'];

/** The version after this one: `major`, `minor` or `patch` counts up, or a version of its own that is higher. */
export function nextVersion(version, wanted) {
  const numbers = numbersOf(version);
  if (!parts.includes(wanted)) return higher(version, wanted);
  const place = parts.indexOf(wanted);
  return numbers.map((number, at) => (at < place ? number : at === place ? number + 1 : 0)).join('.');
}

function higher(version, wanted) {
  const [before, after] = [numbersOf(version), numbersOf(wanted)];
  const at = after.findIndex((number, place) => number !== before[place]);
  if (at === -1 || after[at] < before[at]) throw new Error(`${wanted} is not higher than ${version}`);
  return wanted;
}

// Stores take up to four numbers and no words; three are enough for us.
function numbersOf(version = '') {
  if (!/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/.test(version))
    throw new Error(`"${version}" is neither ${parts.join(', ')} nor a version such as 1.2.3`);
  return version.split('.').map(Number);
}
