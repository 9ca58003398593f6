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
/** What is done once, in ms, and how coarsely some computers count. What is quadratic takes several hundred. */
export const SLACK_MS = 60;

/** Milliseconds that a task takes of its own thread, the least of three: a busy computer does not change them. */
export function costOf(task: () => unknown): number {
  return Math.min(...[1, 2, 3].map(() => timeOf(task)));
}

function timeOf(task: () => unknown): number {
  const before = process.threadCpuUsage();
  task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
