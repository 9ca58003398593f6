import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PageParams } from '../../sandbox/sandbox.ts';
import { type BrowserName, onStage, poll } from './stage.ts';

type Place = 'the page' | 'a frame of its own origin' | 'a frame of another origin' | 'an open root' | 'a closed root';
const variants: Record<Place, PageParams['variant']> = {
  'the page': 'plain',
  'a frame of its own origin': 'frame',
  'a frame of another origin': 'iframe',
  'an open root': 'shadow',
  'a closed root': 'closed',
};

/** Fill, and whether the page believes it: its own state is asked, which paints over whatever it did not take. */
export function fillJourneys(name: BrowserName) {
  onStage(name, 'Fill', (stage) => {
    const { keepers, places } = {
      keepers: ['plain', 'react', 'vue', 'angular'] as const,
      places: Object.keys(variants).slice(1) as Place[],
    };

    test.each(keepers)('%s takes the code from one field and from six boxes', async (keeper) => {
      await stage.openMailbox('inbox', 0);
      await fillPage({ keeper, shape: 'field' });
      await fillPage({ keeper, shape: 'boxes' });
    });

    test.each(places)('%s takes the code from one field and from six boxes', async (place) => {
      await stage.openMailbox('inbox', 0);
      await fillPage({ keeper: 'plain', shape: 'field', variant: variants[place] });
      await fillPage({ keeper: 'plain', shape: 'boxes', variant: variants[place] });
    });

    /** From an empty form to the code in it: sent, arrived in the mailbox that is open, filled from the popup. */
    async function fillPage(params: Partial<PageParams>) {
      const page = await stage.openSite(params);
      const form = await formOf(page);
      // In a closed root the form is found by the focus.
      await (await form.waitForSelector('input'))?.click();
      await poll(async () => (await known()).requests.length > 0, 'the form to be found');
      const before = stage.sandbox.sends.length;
      await (await form.waitForSelector('.send'))?.click();
      await stage.sandbox.waitForMails(before + 1);
      const code = stage.sandbox.sends.at(-1)?.code ?? '';
      await poll(async () => (await known()).codes.includes(code), 'the code in the mailbox');
      await stage.inPopup(page, (popup) => popup.click('button', 'Fill'));
      await poll(async () => (await stateOf(form)) === `state: ${code}`, `${code} in ${JSON.stringify(params)}`);
      expect(await valuesOf(form)).toBe(code);
      expect(stage.sandbox.requests.filter(({ path }) => path.startsWith('/api/check'))).toEqual([]);
      await page.close();
    }

    async function known() {
      const { state } = (await stage.browser.extensionStorage()) as {
        state?: { requests: object; messages: Record<string, { code: string }> };
      };
      return {
        requests: Object.values(state?.requests ?? {}),
        codes: Object.values(state?.messages ?? {}).map(({ code }) => code),
      };
    }
  });
}

/** The form, wherever it stands; out of a closed root the page hands it. */
function formOf(page: Page): Promise<ElementHandle> {
  return poll(async () => {
    for (const frame of page.frames()) {
      const root = await frame.evaluateHandle(() => (window as { formRoot?: ParentNode }).formRoot ?? document);
      const form = await (root as ElementHandle).$('.code-form:has(.state)');
      if (form) return form;
    }
    return null;
  }, 'the form with its fields');
}

const stateOf = (form: ElementHandle) => form.$eval('.state', (shown) => shown.textContent);
const valuesOf = (form: ElementHandle) =>
  form.$$eval('input', (fields) => fields.map((field) => (field as HTMLInputElement).value).join(''));
