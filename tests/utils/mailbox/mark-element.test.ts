import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMarkElement, type MarkButton } from '@/utils/mailbox/mark-element';
import { click } from '../../support/trusted';

let root: ShadowRoot;
const real = Element.prototype.attachShadow;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="row"></div>';
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = real.call(this, init);
    return root;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const row = () => document.getElementById('row') as HTMLElement;
const texts = () => [...root.querySelectorAll('button')].map((button) => button.textContent);
const copy = (button: Partial<MarkButton> = {}): MarkButton => ({
  key: 'copy',
  text: 'Copy',
  doneText: 'Copied',
  press: async () => true,
  ...button,
});
function aMark(...buttons: MarkButton[]) {
  const mark = createMarkElement(document, '', { lang: 'ar', dir: 'rtl' });
  mark.setLabel('Latest code');
  mark.setButtons(buttons);
  row().append(mark.element);
  return mark;
}
async function press(): Promise<void> {
  click(root.querySelector('button') as HTMLElement);
  await vi.advanceTimersByTimeAsync(0);
}

describe('a mark', () => {
  test('is its label, and keeps its buttons out of the reach of the page', () => {
    const { element } = aMark(copy());
    expect(element.textContent).toBe('Latest code');
    expect(element.shadowRoot).toBeNull();
    expect(texts()).toEqual(['Copy']);
  });

  test('is in the language of the extension, whatever the mailbox is in', () => {
    const { element } = aMark();
    expect([element.lang, element.dir]).toEqual(['ar', 'rtl']);
  });

  test('keeps the buttons that are still right: one of them may have the focus', () => {
    const mark = aMark(copy());
    const before = root.querySelector('button');
    mark.setButtons([copy()]);
    expect(root.querySelector('button')).toBe(before);
    mark.setButtons([]);
    expect(texts()).toEqual([]);
  });

  test.each(['mousedown', 'mouseup', 'click', 'dblclick', 'touchstart', 'keydown', 'dragstart'])(
    'keeps %s on its buttons from the row that it stands in',
    (type) => {
      aMark(copy());
      const heard = vi.fn();
      row().addEventListener(type, heard);
      root.querySelector('button')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(heard).not.toHaveBeenCalled();
    },
  );
});

describe('a press on a button', () => {
  test('says for a moment that it was done, also to a screen reader', async () => {
    aMark(copy());
    await press();
    expect(texts()).toEqual(['Copied']);
    expect(root.querySelector('[aria-live]')?.textContent).toBe('Copied');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(texts()).toEqual(['Copy']);
  });

  test('does what is right now, also when its words stayed the same', async () => {
    const [older, newer] = [vi.fn(async () => true), vi.fn(async () => true)];
    const mark = aMark(copy({ press: older }));
    mark.setButtons([copy({ press: newer })]);
    await press();
    expect(older).not.toHaveBeenCalled();
    expect(newer).toHaveBeenCalledOnce();
  });

  test('says nothing when it could not be done', async () => {
    aMark(copy({ press: async () => false }));
    await press();
    expect(texts()).toEqual(['Copy']);
  });

  test('by a script of the page does nothing', async () => {
    const done = vi.fn(async () => true);
    aMark(copy({ press: done }));
    root.querySelector('button')?.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).not.toHaveBeenCalled();
  });
});
