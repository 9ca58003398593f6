import { checkVisibilityOf, rectOf } from '@/utils/detection/dom';

/** Whether the element is rendered and not `visibility: hidden`. Style only, no layout. */
export function isRendered(element: Element): boolean {
  return checkVisibilityOf(element, { visibilityProperty: true }) ?? true;
}

/** Whether a person can see the element: rendered, has an area, and is not parked left of or above the page. */
export function isShown(element: Element): boolean {
  if (!isRendered(element)) return false;
  const page = element.ownerDocument.documentElement;
  const pageBox = rectOf(page);
  // Without layout (a detached document, a test) nothing has an area.
  if (!pageBox || pageBox.width === 0) return true;
  const box = rectOf(element);
  if (!box) return true;
  return box.width > 1 && box.height > 1 && box.right > pageBox.left - 1 && box.bottom > pageBox.top - 1;
}
