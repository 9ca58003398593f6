import type { Page } from 'puppeteer-core';

/** Elements whose text runs out of them, and whatever is wider than the page; in open shadow roots too. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const width = document.documentElement.clientWidth;
    const within = (root: ParentNode, selector: string): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>(selector)].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot, '*') : []),
      ]);
    return within(document, 'body *').flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.closest('.visually-hidden, svg, option')) return [];
      const runsOut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
      const wider = box.right > width + 1 || box.left < -1;
      return runsOut || wider
        ? [`${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`]
        : [];
    });
  });
}
