import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from './context.ts';
import { readings } from './detection.ts';
import { callsFor, cpuMsOf, cpuMsOfAsync, loadFunctions } from './functions.ts';
import { framesPage, settingsPage } from './pages.ts';
import { traced } from './record.ts';
import { growthPower, summarise } from './statistics.ts';
import { aligned } from './table.ts';
import { isContentScript, ownWork } from './trace.ts';

const TIMES = [1, 10, 100];

/** What grows with what, at 1, 10 and 100 times the size. */
export interface Shape {
  what: string;
  by: string;
  sizes: number[];
  /** Medians, ms. */
  costs: number[];
  /** 0 is constant, 1 linear, 2 square; over all sizes, and over the last step. */
  power: number;
  lastPower: number;
}

/** A line, and what a busy computer adds. */
const STEEPEST = 1.2;
/** In its last step, where what is constant counts least. */
export const isSteep = ({ lastPower }: Pick<Shape, 'lastPower'>): boolean => lastPower > STEEPEST;

type Grow = (sizes: number[], cost: (size: number) => Promise<number>) => Promise<number[]>;

export async function benchGrowth(context: Context): Promise<{ shapes: Shape[]; table: string }> {
  const grow: Grow = async (sizes, cost) => {
    const runs: number[][] = sizes.map(() => []);
    // Sizes in turn, so that a busy minute falls on all of them.
    for (let turn = 0; turn < context.runs; turn++)
      for (const [place, size] of sizes.entries()) runs[place]?.push(await cost(size));
    return runs.map((values) => summarise(values).median);
  };
  const shapes: Shape[] = [];
  const add = async (what: string, by: string, smallest: number, cost: (size: number) => Promise<number>) => {
    const sizes = TIMES.map((times) => times * smallest);
    const costs = await grow(sizes, cost);
    const points = sizes.map((size, place) => ({ size, cost: costs[place] ?? 0 }));
    shapes.push({ what, by, sizes, costs, power: growthPower(points), lastPower: growthPower(points.slice(-2)) });
    context.tell(`  ${what} by ${by}: ${costs.map((ms) => ms.toPrecision(3)).join(' → ')} ms`);
  };
  await growInNode(add);
  await growInPages(context, add);
  return { shapes, table: tableOf(shapes) };
}

type Add = (what: string, by: string, smallest: number, cost: (size: number) => Promise<number>) => Promise<void>;

async function growInNode(add: Add) {
  const product = await loadFunctions();
  const now = Date.now();
  const messagesOf = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      product.aStoredMessage({
        id: `m${place}`,
        code: String(100_000 + place),
        sentAt: now - place * 500,
        seenAt: now - place * 500,
        order: count - place,
        from: { name: 'Service', address: `no-reply@site${place % 200}.example` },
      }),
    );
  const requestsOf = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      product.aStoredRequest({
        tabId: place,
        site: `site${place}.example`,
        topSite: `site${place}.example`,
        // One after the other: whose code a message is depends on who asked later.
        sentAt: [now - 30_000 - place],
        touchedAt: now,
      }),
    );
  const tab = { id: 0, url: 'https://site0.example/', site: 'site0.example', incognito: false };
  const timed = (work: () => unknown) => cpuMsOf(work, callsFor(work));
  const stateOf = (messages: number, requests: number) =>
    product.aState({ messages: messagesOf(messages), requests: requestsOf(requests) });

  await add('rankCodes', 'messages', 10, async (size) => {
    const messages = messagesOf(size);
    return timed(() => product.rankCodes(messages, now));
  });
  await add('popupView', 'messages', 10, async (size) => {
    const state = stateOf(size, 20);
    return timed(() => product.popupView(state, product.defaultSettings, tab, now));
  });
  await add('popupView', 'tabs', 2, async (size) => {
    const state = stateOf(100, size);
    return timed(() => product.popupView(state, product.defaultSettings, tab, now));
  });
  await add('mailboxView', 'messages', 10, async (size) => {
    const state = stateOf(size, 20);
    const shown = Object.values(state.messages).slice(0, 10);
    return timed(() => product.mailboxView(state, shown, false, now));
  });
  await add('mailboxView', 'tabs', 2, async (size) => {
    const state = stateOf(100, size);
    const shown = Object.values(state.messages).slice(0, 10);
    return timed(() => product.mailboxView(state, shown, false, now));
  });
  await add('prune', 'messages', 10, async (size) => {
    const state = stateOf(size, 20);
    return timed(() => product.prune(state, now));
  });
  await add('prune', 'tabs', 2, async (size) => {
    const state = stateOf(100, size);
    return timed(() => product.prune(state, now));
  });
  await add('updateState', 'messages and tabs', 10, async (size) => {
    const state = stateOf(size, size / 5);
    return cpuMsOfAsync(() => product.updateState(() => ({ ...state, revision: 0 }), now), 20);
  });
  await add('informTabs', 'tabs', 2, async (size) => {
    const state = stateOf(100, size);
    return cpuMsOfAsync(() => product.informTabs(state, now), 10);
  });
}

async function growInPages(context: Context, add: Add) {
  const site = await context.site();
  const detection = (name: string, html: (size: number) => string) => async (size: number) => {
    site.addPage(`${name}-${size}`, html(size));
    return (await readings(context, site.url(`${name}-${size}`))).still;
  };
  await add(
    'findCodeForms',
    'sections of 167 nodes',
    3,
    detection('sections', (size) => settingsPage(size)),
  );
  await add(
    'findCodeForms',
    'inputs in 10 sections',
    30,
    detection('inputs', (size) => settingsPage(10, size / 10)),
  );
  await add('content scripts', 'frames', 1, async (size) => {
    site.addPage(`frames-${size}`, framesPage(size));
    const page = await (await context.ours()).newPage();
    const events = await traced(page, async () => {
      await page.goto(site.url(`frames-${size}`));
      await wait(1_500);
    });
    await page.close();
    return ownWork(events, isContentScript).cpuMs;
  });
}

function tableOf(shapes: Shape[]): string {
  const lines = shapes.map(({ what, by, sizes, costs, power, lastPower }) => [
    what,
    by,
    sizes.join(' → '),
    costs.map((ms) => ms.toPrecision(3)).join(' → '),
    power.toFixed(2),
    lastPower.toFixed(2),
  ]);
  return aligned([['what', 'by', 'sizes', 'ms', 'power', 'last step'], ...lines]);
}
