/** What is used of a trace event: times in µs, `tdur` being the CPU time of the thread. */
export interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; fileName?: string; data?: { url?: string; functionName?: string } };
}

/** Stretches of work, none within another. */
export interface OwnWork {
  cpuMs: number;
  longestMs: number;
  /** Tasks of 50 ms and more, at least half of which are these stretches. */
  longTasks: number;
}

const LONG_TASK_US = 50_000;
const TASK = 'ThreadControllerImpl::RunTask';
const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const cpuOf = ({ tdur, dur }: TraceEvent) => tdur ?? dur ?? 0;
const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

/** Adds up the stretches that `isOwn` takes, each with all that happens within it. CPU time, so that a busy machine adds little. */
export function ownWork(events: readonly TraceEvent[], isOwn: (event: TraceEvent) => boolean): OwnWork {
  let [cpu, longest, longTasks] = [0, 0, 0];
  for (const thread of byThread(events).values()) {
    const own = outermost(thread.filter(isOwn));
    cpu += sum(own.map(cpuOf));
    longest = Math.max(longest, ...own.map(cpuOf));
    longTasks += longTasksOf(thread, own).length;
  }
  return { cpuMs: cpu / 1_000, longestMs: longest / 1_000, longTasks };
}

/** CPU time in ms of garbage collections within stretches of ours: for the elements of the page, as much as for ours. */
export function collectionMs(events: readonly TraceEvent[], isOwn: (event: TraceEvent) => boolean): number {
  const threads = [...byThread(events).values()].map((thread) => {
    const own = outermost(thread.filter(isOwn));
    const within = (event: TraceEvent) => own.some((outer) => event.ts >= outer.ts && event.ts <= endOf(outer));
    return sum(
      thread
        .filter(({ name }) => name === 'MinorGC' || name === 'MajorGC')
        .filter(within)
        .map(cpuOf),
    );
  });
  return sum(threads) / 1_000;
}

function byThread(events: readonly TraceEvent[]): Map<string, TraceEvent[]> {
  return Map.groupBy(
    events.filter(({ ph }) => ph === 'X'),
    threadOf,
  );
}

/** Of nested stretches the outer one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = events.toSorted((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  let reached = Number.NEGATIVE_INFINITY;
  return sorted.filter((event) => {
    if (event.ts < reached) return false;
    reached = endOf(event);
    return true;
  });
}

function longTasksOf(thread: readonly TraceEvent[], own: readonly TraceEvent[]): TraceEvent[] {
  return thread.filter((task) => {
    if (task.name !== TASK || cpuOf(task) < LONG_TASK_US) return false;
    const within = own.filter((event) => event.ts >= task.ts && endOf(event) <= endOf(task));
    return sum(within.map(cpuOf)) * 2 >= cpuOf(task);
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? args?.fileName ?? '';
const isOfExtension = (event: TraceEvent) => urlOf(event).startsWith('chrome-extension://');

/**
 * Work of content scripts: calls into their code, and the injection with the isolated world that it makes. The browser
 * must have one extension only.
 */
export const isContentScript = (event: TraceEvent): boolean =>
  event.name === 'ScriptInjection::InjectJs' || isOfExtension(event);

/**
 * What goes on after an `await` carries no address in a trace: microtasks count too, those of callbacks and those of
 * messages. Only for pages whose own script makes no promises while it is traced.
 */
export const isContentScriptOrMicrotask = (event: TraceEvent): boolean =>
  isContentScript(event) || MICROTASKS.has(event.name);

const MICROTASKS = new Set(['RunMicrotasks', 'BlinkScheduler_PerformMicrotaskCheckpoint']);

/** The thread of a worker that sleeps, or ends, turns over now and then. */
const ASLEEP_MS = 0.1;

/** CPU time of service workers in ms, all that goes on in their threads included: 0 where none woke up. */
export function workerMs(events: readonly TraceEvent[]): number {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'ServiceWorker thread');
  const threads = new Set(named.map(threadOf));
  const { cpuMs } = ownWork(events, (event) => event.name === TASK && threads.has(threadOf(event)));
  return cpuMs < ASLEEP_MS ? 0 : cpuMs;
}
