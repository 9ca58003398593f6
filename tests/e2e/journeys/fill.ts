import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PageParams } from '../../sandbox/sandbox.ts';
import { type BrowserName, onStage, poll } from './stage.ts';

type Params = Partial<PageParams>;

const inBothShapes = (page: Params): Params[] => [
  { ...page, shape: 'field' },
  { ...page, shape: 'boxes' },
];
const keepers = (['plain', 'react', 'vue', 'angular'] as const).map((keeper) => ({ keeper }));
const places = (['frame', 'iframe', 'shadow', 'closed'] as const).map((variant) => ({
  variant,
  keeper: 'plain' as const,
}));

/** Fill, and whether the page believes it: its own state is asked, which paints over whatever it did not take. */
export function fillJourneys(name: BrowserName) {
  onStage(name, 'Fill', (stage) => {
    test.each(keepers)('$keeper takes the code, in one field and in six boxes', async (page) => {
      await receiveCode(page);
      for (const params of inBothShapes(page)) await fillPage(params);
    });

    test.each(places)('$variant: the code is taken, in one field and in six boxes', async (page) => {
      await receiveCode(page);
      for (const params of inBothShapes(page)) await fillPage(params);
    });

    test('the hint keeps still under the pointer and around the focus, then follows its form', async () => {
      const page = await stage.openSite();
      await page.click('#code');
      const hint = await stage.browser.waitForHint(page, /No code has been sent yet/);
      await rest();
      const { y } = await hint.box();
      const button = await hint.find('button', 'Not now');
      await page.mouse.move((button?.x ?? 0) + 5, (button?.y ?? 0) + 5);
      await pushFormDown(page, 40);
      expect((await hint.box()).y).toBe(y);
      await stage.moveAway(page);
      await poll(async () => (await hint.box()).y === y + 40, 'the hint beside its form again');

      await hint.evaluate((root) => root.querySelector('button')?.focus());
      await pushFormDown(page, 80);
      expect((await hint.box()).y).toBe(y + 40);
      await page.focus('#code');
      await poll(async () => (await hint.box()).y === y + 80, 'the hint beside its form again');
    });

    /** A code is sent, and seen in a mailbox. */
    async function receiveCode(params: Params) {
      const page = await stage.openSite(params);
      await (await formOf(page)).$eval('.send', (send) => (send as HTMLElement).click());
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await page.close();
    }

    async function fillPage(params: Params) {
      const page = await stage.openSite(params);
      const form = await formOf(page);
      // In a closed root a form is found by its focus, which the popup takes away.
      if (params.variant === 'closed') await (await form.$('input'))?.click();
      await stage.browser.waitForHint(page, /Your code from/);
      await stage.inPopup(page, async (popup) => {
        // By its text: Firefox takes half a second to find a button by role and name.
        await (await popup.page.waitForSelector('::-p-text(Fill)', { timeout: 5_000 }))?.click();
      });
      const code = stage.sandbox.sends[0]?.code;
      await poll(async () => (await stateOf(form)) === `state: ${code}`, `${code} in ${JSON.stringify(params)}`);
      expect(await valuesOf(form)).toBe(code);
      expect(stage.sandbox.requests.filter(({ path }) => path.startsWith('/api/check'))).toEqual([]);
      await page.close();
    }
  });
}

/** Longer than a hint takes to appear or to move. */
const rest = () => new Promise((done) => setTimeout(done, 400));

async function pushFormDown(page: Page, px: number) {
  await page.$eval(
    '.code-form',
    (form, px) => {
      (form as HTMLElement).style.marginTop = `${px}px`;
    },
    px,
  );
  await rest();
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
