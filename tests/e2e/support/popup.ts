import type { ElementHandle, Page } from 'puppeteer-core';
import { poll } from './poll.ts';

/** A page of the extension, its parts found as a screen reader finds things. */
export interface OwnPage {
  page: Page;
  /** All visible text. */
  text(): Promise<string>;
  find(role: string, name?: string): Promise<ElementHandle | null>;
  /** Clicks where the mouse would; fails when there is no such thing within five seconds. */
  click(role: string, name?: string): Promise<void>;
  /** Resolves when the text matches; returns the text. */
  waitForText(text: RegExp, timeoutMs?: number): Promise<string>;
  close(): Promise<void>;
}

export interface Popup extends OwnPage {
  /** The advice: text of `role=status`. */
  advice(): Promise<string>;
}

/** Wraps the popup's page once its advice can be read. */
export async function readyPopup(page: Page): Promise<Popup> {
  const advice = () => page.evaluate(() => document.querySelector('[role=status]')?.textContent?.trim() ?? '');
  await poll(advice, 'the advice in the popup');
  return { ...ownPage(page), advice };
}

export function ownPage(page: Page): OwnPage {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
  const text = () => page.evaluate(() => document.body?.innerText ?? '');
  const find = (role: string, name?: string) => page.$(`::-p-aria(${name ?? ''}[role="${role}"])`);
  return {
    page,
    text,
    find,
    async click(role, name) {
      const target = await poll(() => find(role, name), `${role} ${name ?? ''} in the popup`).catch(async (error) => {
        throw new Error(`${error.message}: ${await text()}`);
      });
      await target.click();
    },
    waitForText: (wanted, timeoutMs) =>
      poll(async () => wanted.test(await text()) && (await text()), `${wanted} in the popup`, timeoutMs),
    async close() {
      // It closes itself when it has filled, maybe just now.
      if (!page.isClosed()) await page.close().catch(() => {});
    },
  };
}
