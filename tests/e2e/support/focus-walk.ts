import type { Page } from 'puppeteer-core';

/** A control that had the focus, and whether that could be seen. */
export interface FocusStop {
  name: string;
  visible: boolean;
}

const MANY = 200;

/**
 * Goes through a page of ours by the Tab key alone, opens with Enter what is folded, and returns each control that had the
 * focus, in that order, until the focus leaves the page or comes back to where it began.
 */
export async function walkByKeyboard(page: Page): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  await page.evaluate(startAtTop);
  for (let count = 0; count < MANY; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readFocus);
    if (!stop || stop.seen) return stops;
    stops.push({ name: stop.name, visible: stop.visible });
    if (stop.folded) await page.keyboard.press('Enter');
  }
  throw new Error('the focus does not come back');
}

/** Controls that are to be seen but never had the focus. Of radio buttons, one of the group takes it for all. */
export function unreachedControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary');
    const groups = new Set(
      [...document.querySelectorAll<HTMLInputElement>('[type=radio][data-had-focus]')].map(({ name }) => name),
    );
    return [...controls]
      .filter((control) => control.checkVisibility() && !control.dataset.hadFocus)
      .filter((control) => !groups.has((control as HTMLInputElement).name))
      .map((control) => `${control.localName} ${control.textContent?.trim()}`);
  });
}

// The functions below run inside the page: each must stand alone.

function startAtTop() {
  const top = document.createElement('div');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
}

function readFocus(): (FocusStop & { seen: boolean; folded: boolean }) | null {
  let focused = document.activeElement as HTMLElement | null;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement as HTMLElement;
  if (!focused || focused === document.body) return null;
  const seen = focused.dataset.hadFocus === 'true';
  focused.dataset.hadFocus = 'true';
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  return {
    name: `${focused.localName} ${focused.getAttribute('aria-label') ?? focused.textContent?.trim()}`,
    visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && box.width > 0 && box.height > 0,
    seen,
    folded: focused.localName === 'summary' && !(focused.parentElement as HTMLDetailsElement).open,
  };
}
