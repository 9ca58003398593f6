/** What patterns and loops stumble over when it goes on and on. */
export const stretches = [
  'x',
  ' ',
  '.',
  '1',
  '\n',
  ' \n',
  'a@',
  '1:00',
  '((',
  'code ',
  'send-verif',
  'enter, ',
  '•1 ',
  '验',
  '"<',
];

/** Ten times the text may take thirty times as long: linear work takes ten times, quadratic a hundred. */
export const GROWTH = 30;
/** What is done once, in ms. What is quadratic takes several hundred. */
export const SLACK_MS = 30;

const RUNS = 3;
/** Some computers count in steps of 10 ms: of so many runs, one falls between two steps. */
const MOST_RUNS = 8;
const STEP_MS = 10;

/** Milliseconds that a task takes of its own thread, the least of some runs: a busy computer does not change them. */
export function costOf(task: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS || (run < MOST_RUNS && least > STEP_MS); run++) least = Math.min(least, timeOf(task));
  return least;
}

function timeOf(task: () => unknown): number {
  const before = process.threadCpuUsage();
  task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
