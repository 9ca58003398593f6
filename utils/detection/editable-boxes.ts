import { type FieldGroup, MAX_BOXES, MIN_BOXES } from '@/utils/detection/boxes';
import { attribute, composedParent, firstChildOf, lastChildOf } from '@/utils/detection/dom';

/** Rows of four to eight `contenteditable` boxes with at most one character each. */
export function findEditableBoxes(root: Document | ShadowRoot): FieldGroup[] {
  const rows = new Map<Element | null, HTMLElement[]>();
  for (const box of [...root.querySelectorAll<HTMLElement>('[contenteditable]')].slice(0, 200)) {
    if (attribute(box, 'contenteditable') === 'false' || (box.textContent ?? '').trim().length > 1) continue;
    const parent = composedParent(box);
    const alone = parent !== null && firstChildOf(parent) === box && lastChildOf(parent) === box;
    const row = alone ? composedParent(parent) : parent;
    rows.set(row, [...(rows.get(row) ?? []), box]);
  }
  return [...rows.values()]
    .filter((boxes) => boxes.length >= MIN_BOXES && boxes.length <= MAX_BOXES)
    .map((fields) => ({ fields, boxes: 'strict' }));
}
