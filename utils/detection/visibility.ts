import { attributeOf, checkVisibilityOf, ownerDocumentOf, rectOf } from '@/utils/detection/dom';

/** Whether the element is rendered and not `visibility: hidden`. Style only, no layout. */
export function isRendered(element: Element): boolean {
  return checkVisibilityOf(element, { visibilityProperty: true }) ?? true;
}

/**
 * Whether a person can see or type into the element: rendered, has an area, and is not parked left of or above the page.
 * One pixel is enough where it can be focused: the real input behind painted boxes is often that small.
 */
export function isShown(element: Element): boolean {
  if (!isRendered(element)) return false;
  const page = ownerDocumentOf(element).documentElement;
  const pageBox = rectOf(page);
  // Without layout (a detached document, a test) nothing has an area.
  if (!pageBox || pageBox.width === 0) return true;
  const box = rectOf(element);
  if (!box) return true;
  const least = attributeOf(element, 'tabindex') === '-1' ? 2 : 1;
  return box.width >= least && box.height >= least && box.right > pageBox.left - 1 && box.bottom > pageBox.top - 1;
}
