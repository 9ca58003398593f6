import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { poll } from './poll.ts';

const LOOKS = 4;

/**
 * Waits for an element (`>>>` pierces open shadow roots), and walks the mouse onto it. Looks again when the page has moved
 * it away meanwhile; what something else lies upon is pointed at all the same.
 */
export async function approach(page: Page, selector: string, frame: Frame = page.mainFrame()): Promise<ElementHandle> {
  for (let look = 1; ; look++) {
    const target = await frame.waitForSelector(selector, { visible: true, timeout: 5_000 });
    if (!target) throw new Error(`No ${selector}`);
    await target.scrollIntoView();
    const box = await target.boundingBox();
    if (!box) throw new Error(`${selector} has no place`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    if (look === LOOKS || (await isPointedAt(target))) return target;
  }
}

/** False for one that is painted anew just now, too. */
function isPointedAt(target: ElementHandle): Promise<boolean> {
  return target.evaluate((element) => element.isConnected && element.matches(':hover')).catch(() => false);
}

export async function press(page: Page, selector: string, frame?: Frame) {
  await waitUntilUsable(selector, frame ?? page.mainFrame());
  await approach(page, selector, frame);
  await page.mouse.down();
  await page.mouse.up();
}

/** A form that is still busy with the last press takes no other, and loses what is typed into it. */
function waitUntilUsable(selector: string, frame: Frame) {
  const isUsable = async () => {
    const target = await frame.$(selector);
    // One that is painted anew just now is looked for again.
    return target !== null && (await target.evaluate((element) => !element.matches(':disabled')).catch(() => false));
  };
  return poll(isUsable, `${selector} that is not disabled`);
}

export async function typeInto(page: Page, selector: string, text: string, frame?: Frame) {
  await press(page, selector, frame);
  await page.keyboard.type(text, { delay: 10 });
}
