import type { Page } from 'puppeteer-core';
import { badgeOf, clearStorage, frontTabId, readStorage, shiftFacts } from './extension-page.ts';
import type { Hint, PartName } from './hint.ts';
import { poll } from './poll.ts';
import { writeScreenshot } from './screenshots.ts';
import type { TestBrowser } from './test-browser.ts';

type CommonParts = Pick<
  TestBrowser,
  | 'hint'
  | 'marks'
  | 'waitForHint'
  | 'forgetEverything'
  | 'badgeText'
  | 'shiftClock'
  | 'extensionStorage'
  | 'screenshot'
  | 'tabIdOf'
  | 'inExtension'
>;

/** What both browsers do alike, by way of the extension's quiet page: another one each time that the extension began anew. */
export function commonParts(
  name: TestBrowser['name'],
  quiet: () => Page,
  parts: (page: Page, name: PartName) => Promise<Hint[]>,
): CommonParts {
  const tabIds = new WeakMap<Page, number>();
  const tabIdOf = async (page: Page) => {
    const known = tabIds.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    const tabId = await frontTabId(quiet());
    tabIds.set(page, tabId);
    return tabId;
  };
  const hint = async (page: Page) => (await parts(page, 'wmc-hint'))[0] ?? null;
  return {
    hint,
    marks: (page) => parts(page, 'wmc-mark'),
    tabIdOf,
    inExtension: ((...script: Parameters<Page['evaluate']>) => quiet().evaluate(...script)) as Page['evaluate'],
    async waitForHint(page, text = /\S/, timeoutMs) {
      let said: string | undefined;
      const find = async () => {
        const found = await hint(page);
        // One that goes away while it is read, with its page, is looked for again.
        said = await found?.text().catch(() => undefined);
        return found && text.test(said ?? '') && found;
      };
      return poll(find, `a hint that says ${text}`, timeoutMs).catch((error) => {
        throw new Error(`${error.message} at ${page.url()}; the hint says: ${said}`);
      });
    },
    badgeText: async (page) => badgeOf(quiet(), await tabIdOf(page)),
    forgetEverything: () => clearStorage(quiet()),
    shiftClock: (ms) => shiftFacts(quiet(), ms),
    extensionStorage: (area = 'session') => readStorage(quiet(), area),
    screenshot: (page, title) => writeScreenshot(page, `${name}-${title}`),
  };
}
