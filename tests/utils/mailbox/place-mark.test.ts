import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeMarks } from '@/utils/mailbox/place-mark';

/** Boxes by id, [left, top, width, height]: tests have no layout of their own. */
let boxes: Record<string, [number, number, number, number]>;
const rect = ([x, y, width, height]: [number, number, number, number]) => new DOMRect(x, y, width, height);

beforeEach(() => {
  document.body.innerHTML = `<div id="row" role="listitem"><table><tbody><tr>
    <td id="cell"><p id="place">Your code is 482913.</p></td></tr></tbody></table></div>`;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return rect(boxes[this.id] ?? [0, 0, 1000, 800]);
  });
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({ overflowX: 'visible' } as CSSStyleDeclaration);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Where a mark of 200 px comes to stand whose code stands there; it would stand at the left of the cell by itself. */
function leftOf(code: [number, number, number, number]): number {
  const element = document.createElement('wmc-mark');
  element.id = 'mark';
  const place = document.getElementById('place') as HTMLElement;
  place.append(element);
  const range = { getBoundingClientRect: () => rect(code) } as Range;
  placeMarks([{ element, place, range }]);
  const offset = Number.parseFloat(element.style.getPropertyValue('--wmc-x'));
  return (boxes.mark?.[0] ?? 0) + offset;
}

describe('a mark stands', () => {
  test('right of its code where there is room', () => {
    boxes = { row: [100, 0, 800, 30], cell: [100, 0, 800, 30], place: [100, 0, 800, 30], mark: [100, 0, 200, 20] };
    expect(leftOf([300, 5, 60, 20])).toBe(366);
  });

  test('left of it where only there is room', () => {
    boxes = { row: [100, 0, 800, 30], cell: [100, 0, 800, 30], place: [100, 0, 800, 30], mark: [100, 0, 200, 20] };
    expect(leftOf([700, 5, 60, 20])).toBe(494);
  });

  test('within its row, beside its code, where its cell is narrower than the mark', () => {
    boxes = { row: [100, 0, 800, 30], cell: [400, 0, 120, 30], place: [400, 0, 120, 30], mark: [400, 0, 200, 20] };
    expect(leftOf([450, 5, 60, 20])).toBe(516);
  });

  test('no wider than what cuts it', () => {
    vi.mocked(window.getComputedStyle).mockReturnValue({ overflowX: 'hidden' } as CSSStyleDeclaration);
    boxes = { row: [100, 0, 160, 30], cell: [100, 0, 160, 30], place: [100, 0, 160, 30], mark: [100, 0, 200, 20] };
    leftOf([120, 5, 60, 20]);
    expect(document.querySelector<HTMLElement>('wmc-mark')?.style.getPropertyValue('--wmc-room')).toBe('160px');
  });

  test('in the cell, as wide as it is, where a snippet is narrower and its code has gone out of it', () => {
    vi.mocked(window.getComputedStyle).mockReturnValue({ overflowX: 'hidden' } as CSSStyleDeclaration);
    boxes = { row: [100, 0, 800, 30], cell: [100, 0, 800, 30], place: [500, 0, 160, 30], mark: [500, 0, 200, 20] };
    expect(leftOf([900, 5, 60, 20])).toBe(694);
    expect(document.querySelector<HTMLElement>('wmc-mark')?.style.getPropertyValue('--wmc-room')).toBe('');
  });

  test('as wide as it is again where it goes from a narrow place to a wide one', () => {
    vi.mocked(window.getComputedStyle).mockReturnValue({ overflowX: 'hidden' } as CSSStyleDeclaration);
    boxes = { row: [100, 0, 160, 30], cell: [100, 0, 160, 30], place: [100, 0, 160, 30], mark: [100, 0, 200, 20] };
    leftOf([120, 5, 60, 20]);
    const element = document.querySelector('wmc-mark') as HTMLElement;
    boxes = { row: [100, 0, 800, 30], cell: [100, 0, 800, 30], place: [100, 0, 800, 30], mark: [100, 0, 200, 20] };
    const place = document.getElementById('place') as HTMLElement;
    placeMarks([{ element, place, range: null }]);
    expect(element.style.getPropertyValue('--wmc-room')).toBe('');
  });

  test('over as little of its code as can be where the whole row is narrow', () => {
    boxes = { row: [100, 0, 260, 30], cell: [100, 0, 260, 30], place: [100, 0, 260, 30], mark: [100, 0, 200, 20] };
    expect(leftOf([280, 5, 60, 20])).toBe(100);
  });
});
