import type { Page } from 'puppeteer-core';

/** Notes a page's uncaught errors and its `console.error`; loads that failed (a 429, a 404) are the page's own affair. */
export function noteErrors(page: Page, errors: string[]) {
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || /^Failed to load resource/.test(message.text())) return;
    errors.push(`${page.url()}: ${message.text()}`);
  });
}
