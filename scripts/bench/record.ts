import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { TraceEvent } from './trace.ts';

const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'v8', 'extensions'];

/** Records what all processes of the browser do meanwhile. */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
}

/** Opens an address, and stays so long. */
export async function visit(page: Page, url: string, forMs: number): Promise<void> {
  await page.goto(url);
  await wait(forMs);
}

/** Bytes that live in the heap of the page's process: of all worlds and all frames of its origin. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  // Twice: what the first sweep lets go may hold on to more.
  for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Length of the extension's scripts that a page runs, a frame. Not in a run that is timed: the debugger slows scripts down. */
export async function scriptBytes(page: Page, url: string, forMs: number): Promise<number> {
  const session = await page.createCDPSession();
  let bytes = 0;
  session.on('Debugger.scriptParsed', (script) => {
    if (script.url.startsWith('chrome-extension://')) bytes += script.length ?? 0;
  });
  await session.send('Debugger.enable');
  await visit(page, url, forMs);
  const frames = page.frames().length;
  await session.detach();
  return bytes / frames;
}
