/** A time as people read it: `3.4 s`. */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Prints times, then what passed only when it ran again, then every failure again, then the totals on a line of their own. Returns the exit code. */
export function report(results, print = console.log) {
  const failures = results.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`));
  const flaky = results.flatMap(({ name, flaky = [] }) => flaky.map((failure) => `${name}: ${failure}`));
  const passed = sum(results.map((result) => result.passed));

  print(`\n${results.map(({ name, ms }) => `${name} ${seconds(ms)}`).join(' · ')}`);
  print(`in all ${seconds(sum(results.map(({ ms }) => ms)))}`);
  if (flaky.length > 0) print(`\nPassed only when run again:\n${flaky.map((failure) => `  ? ${failure}`).join('\n')}`);
  if (failures.length > 0) print(`\nWhat failed:\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
  print(`\n${passed} passed, ${failures.length} failed`);
  return failures.length === 0 && passed > 0 ? 0 : 1;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
