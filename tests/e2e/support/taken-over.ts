import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './test-browser.ts';

interface Area {
  get(keys: null): Promise<object>;
  set(items: object): Promise<void>;
  setAccessLevel(level: object): Promise<void>;
}
// On pages of the extension, and in the world of its content scripts.
declare const chrome: {
  scripting: { executeScript(script: object): Promise<{ result: unknown }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: Record<string, Area | undefined>;
};

/** Sends messages out of the world of our scripts in this page; resolves to the answers, null for none. */
export async function sayFrom(browser: TestBrowser, page: Page, messages: unknown[]): Promise<unknown[]> {
  const tabId = await browser.tabIdOf(page);
  // As text: on its way Chromium drops what is null.
  const answers = await browser.inExtension(
    async (tabId, messages) => {
      const sayAll = async (messages: string) => {
        const answers = [];
        for (const message of JSON.parse(messages))
          answers.push((await chrome.runtime.sendMessage(message).catch(() => null)) ?? null);
        return JSON.stringify(answers);
      };
      const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: sayAll, args: [messages] });
      return frame?.result as string;
    },
    tabId,
    JSON.stringify(messages),
  );
  return JSON.parse(answers);
}

type Outcome = 'done' | 'refused';

/** In the same world: for each area, what became of reading it, of writing these settings to it, and of opening it. */
export async function reachFrom(
  browser: TestBrowser,
  page: Page,
  areas: string[],
  settings: object,
): Promise<Outcome[][]> {
  const tabId = await browser.tabIdOf(page);
  const outcomes = await browser.inExtension(
    async (tabId, areas, settings) => {
      const reach = async (areas: string[], settings: object) => {
        const tell = (work: (area: Area) => Promise<unknown>, area: string) =>
          Promise.resolve()
            .then(() => work(chrome.storage[area] as Area))
            .then(
              () => 'done',
              () => 'refused',
            );
        const open = { accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' };
        const all = [];
        for (const area of areas)
          all.push([
            await tell((one) => one.get(null), area),
            await tell((one) => one.set({ settings }), area),
            await tell((one) => one.setAccessLevel(open), area),
          ]);
        return all;
      };
      const script = { target: { tabId }, func: reach, args: [areas, settings] };
      return (await chrome.scripting.executeScript(script))[0]?.result;
    },
    tabId,
    areas,
    settings,
  );
  return outcomes as Outcome[][];
}
