import type { Frame, Page } from 'puppeteer-core';
import { poll } from './poll.ts';

/** A code in the text of a hint, where each digit stands for itself. */
export const SHOWN_CODE = /(?:\d\s+){4}/;

/** Our elements on pages. */
export type PartName = 'wmc-hint' | 'wmc-mark';

/** The hint on a page, or a mark in a mailbox, read inside its closed shadow root. */
export interface Hint {
  /** The frame that it stands in. */
  frame: Frame;
  text(): Promise<string>;
  /** Where an element stands in the page's viewport; null when there is none. Without a name: the first of that role. */
  find(role: string, name?: string): Promise<Box | null>;
  /** Once it stands still, as a person would: moves the mouse there and clicks. Fails when there is no such element. */
  click(role: string, name?: string): Promise<void>;
  /** The chip itself. */
  box(): Promise<Box>;
  /** Runs a self-contained function on the shadow root. */
  evaluate<T>(run: (root: ShadowRoot, ...words: string[]) => T, ...words: string[]): Promise<T>;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const TWO_FRAMES_MS = 34;

/** Calls a function, given as source text, on the closed shadow root of a frame's hint; each browser has its way. */
export type CallInHint = (functionText: string, words: string[]) => Promise<unknown>;

export function aHint(page: Page, frame: Frame, call: CallInHint): Hint {
  const evaluate = <T>(run: (root: ShadowRoot, ...words: string[]) => T, ...words: string[]) =>
    call(run.toString(), words) as Promise<T>;
  const inViewport = async (box: Box | null) => {
    const outer = await (await frame.frameElement())?.boundingBox();
    return box && { ...box, x: box.x + (outer?.x ?? 0), y: box.y + (outer?.y ?? 0) };
  };
  const find = async (role: string, name?: string) => inViewport(await evaluate(findInRoot, role, name ?? ''));
  return {
    frame,
    evaluate,
    find,
    text: () => evaluate(visibleText),
    async box() {
      return (await inViewport(await evaluate(boxOfChip))) as Box;
    },
    async click(role, name) {
      let last: Box | null = null;
      await poll(
        async () => {
          const before = last;
          last = await find(role, name);
          if (!last) throw new Error(`No ${role} ${name ?? ''} in the hint: ${await evaluate(visibleText)}`);
          await new Promise((done) => setTimeout(done, TWO_FRAMES_MS));
          if (before?.x !== last.x || before.y !== last.y) return false;
          await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 4 });
          // It goes where the page goes, until the mouse is on it.
          return (await evaluate(findInRoot, role, name ?? ''))?.isPointedAt ?? false;
        },
        `a ${role} ${name ?? ''} under the mouse`,
      );
      await page.mouse.down();
      await page.mouse.up();
    },
  };
}

// The functions below run inside the page: each must stand alone.

function visibleText(root: ShadowRoot): string {
  const shown = [...root.children].filter((child) => child.tagName !== 'STYLE') as HTMLElement[];
  // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
  return shown.map((child) => child.innerText).join('\n');
}

function boxOfChip(root: ShadowRoot): Box | null {
  const boxes = [...root.querySelectorAll('*')].map((element) => element.getBoundingClientRect());
  const first = boxes.find(({ width, height }) => width > 0 && height > 0);
  return first ? { x: first.x, y: first.y, width: first.width, height: first.height } : null;
}

/** Null when there is none; whether the mouse is on it. */
function findInRoot(root: ShadowRoot, role: string, name: string): (Box & { isPointedAt: boolean }) | null {
  const own: Record<string, string> = {
    button: 'button,summary',
    link: 'a[href]',
    heading: 'h1,h2,h3',
    textbox: 'input',
  };
  const selector = [`[role="${role}"]`, own[role]].filter(Boolean).join(',');
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const called = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return !name || called.trim() === name;
  });
  if (!found) return null;
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x, y, width, height, isPointedAt: found.matches(':hover') };
}
