import { readFileSync } from 'node:fs';
import { bundle } from './bundle.ts';
import type { Context } from './context.ts';
import type { Samples } from './measures.ts';
import { traced } from './record.ts';
import { summarise } from './statistics.ts';
import type { TraceEvent } from './trace.ts';

/** What `bundled/in-page.ts` and `measure` put into the page. */
interface InPage {
  wmcBench: {
    findCodeForms(root: Document): unknown[];
    couldBeCodeForm(root: Document, seen: WeakSet<Element>): boolean;
  };
  wmcMeasure(): Promise<void>;
}

/** `findCodeForms` in a real page with real layout, each run in a page of its own. */
export async function benchDetection(context: Context): Promise<Samples[]> {
  const url = (await context.site()).url('nodes');
  const runs: Readings[] = [];
  for (let turn = 0; turn < context.runs; turn++) runs.push(await readings(context, url));
  context.tell(`  still: ${runs.map(({ still }) => still.toFixed(2)).join(' ')} ms`);
  return (['still', 'changed', 'sentinel'] as const).map((key) => ({
    id: `detect.${key}`,
    values: runs.map((run) => run[key]),
  }));
}

export interface Readings {
  still: number;
  changed: number;
  sentinel: number;
}

/** What one page gives, in the browser without a content script that could wake up: medians of CPU times in ms. */
export async function readings(context: Context, url: string): Promise<Readings> {
  const page = await (await context.empty()).newPage(url);
  try {
    await page.addScriptTag({ content: await inPageScript() });
    const events = await traced(page, () => page.evaluate(() => (globalThis as unknown as InPage).wmcMeasure()));
    const timesOf = (name: string) => callsOf(events, name).map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1_000);
    const medianOf = (name: string) => summarise(timesOf(name)).median;
    return { still: medianOf('still'), changed: medianOf('changed'), sentinel: medianOf('sentinel') };
  } finally {
    await page.close();
  }
}

const callsOf = (events: TraceEvent[], name: string) =>
  events.filter((event) => event.name === 'FunctionCall' && event.args?.data?.functionName === name);

let source: Promise<string> | undefined;

function inPageScript(): Promise<string> {
  source ??= bundle('in-page', 'iife').then((file) => `${readFileSync(file, 'utf8')};(${measure.toString()})()`);
  return source;
}

/** Runs in the page and stands alone. Each call is a task of its own, by whose name its CPU time is found in the trace. */
function measure() {
  const page = globalThis as unknown as InPage;
  const { findCodeForms, couldBeCodeForm } = page.wmcBench;
  const inTask = (work: () => void) => {
    setTimeout(work);
    return new Promise((done) => setTimeout(done, 1));
  };
  page.wmcMeasure = async () => {
    await inTask(function sentinel() {
      couldBeCodeForm(document, new WeakSet());
    });
    for (let i = 0; i < 5; i++) findCodeForms(document);
    for (let i = 0; i < 15; i++) {
      await inTask(function still() {
        findCodeForms(document);
      });
    }
    for (let i = 0; i < 15; i++) {
      await inTask(function changed() {
        document.body.append(document.createElement('p'));
        findCodeForms(document);
      });
    }
  };
}
