import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Opens closed shadow roots before the page loads: what stands in the hint and in marks is to be judged too. */
export async function openShadowRoots(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      return attach.call(this, { ...options, mode: 'open' });
    };
  });
}

/** What axe finds on a page of ours, all its rules: one line for each element. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all }) => {
      const why = [...any, ...all][0]?.message ?? '';
      return `${id}: ${help}: ${target.join(' ')}: ${why}`;
    }),
  );
}
