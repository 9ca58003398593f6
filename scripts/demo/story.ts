import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.output', 'demo');

/** Tells what a person sees, step by step, in words and pictures. */
export interface Story {
  /** One step; what goes wrong in it is told with its title. */
  step(title: string, play: () => Promise<void>): Promise<void>;
  /** Tells what stands at a place; fails when it is not what was expected. */
  sees(place: string, text: string, expected?: RegExp): void;
  picture(page: Page, name: string): Promise<void>;
}

export function startStory(print: (line: string) => void = console.log): Story {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let number = 0;

  return {
    async step(title, play) {
      number += 1;
      print(`\n${number}. ${title}`);
      try {
        await play();
      } catch (error) {
        throw new Error(`step ${number}, "${title}": ${error instanceof Error ? error.message : error}`);
      }
    },
    sees(place, text, expected) {
      const shown = oneLine(text);
      print(`   ${place.padEnd(12)} ${wrap(shown || '(nothing)')}`);
      if (expected && !expected.test(shown)) throw new Error(`the ${place} does not say ${expected}`);
    },
    async picture(page, name) {
      const path = join(folder, `${number}-${name}.png`) as `${string}.png`;
      await page.screenshot({ path });
      print(`   picture      ${relative(root, path)}`);
    },
  };
}

/** Breaks a long line between words; what follows stands under its beginning. */
function wrap(text: string): string {
  return text.replace(/(.{1,100})(?:\s+|$)/g, '$1\n                ').trimEnd();
}

/** What stands on several lines, some of them for screen readers only, as one line without repetition. */
function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines.filter(Boolean))].join(' · ');
}
