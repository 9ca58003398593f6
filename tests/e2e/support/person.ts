import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** Waits for an element (`>>>` pierces open shadow roots), and walks the mouse onto it. */
export async function approach(page: Page, selector: string, frame: Frame = page.mainFrame()): Promise<ElementHandle> {
  const target = await frame.waitForSelector(selector, { visible: true, timeout: 5_000 });
  if (!target) throw new Error(`No ${selector}`);
  await target.scrollIntoView();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${selector} has no place`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  return target;
}

export async function press(page: Page, selector: string, frame?: Frame) {
  const target = await approach(page, selector, frame);
  await target.click();
}

export async function typeInto(page: Page, selector: string, text: string, frame?: Frame) {
  await press(page, selector, frame);
  await page.keyboard.type(text, { delay: 10 });
}
