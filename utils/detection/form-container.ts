import { attribute, composedParent, localNameOf } from '@/utils/detection/dom';
import { textOf } from '@/utils/detection/surroundings';
import { commonAncestor } from '@/utils/detection/text-inputs';

const MAX_TEXT = 900;
const MAX_CLIMB = 6;
const OUTERMOST = new Set(['body', 'html']);
const WHOLE = new Set(['form', 'dialog', 'main', 'article']);

/** The nearest element that holds fields, send controls and words, grown to the form, dialog or card around them. */
export function findContainer(fields: HTMLElement[], sendControls: HTMLElement[], words: Element[]): HTMLElement {
  const all = commonAncestor([...fields, ...sendControls, ...words]);
  let container =
    all && !isPage(all) ? all : (commonAncestor([...fields, ...sendControls]) ?? (fields[0] as HTMLElement));
  for (let i = 0; i < MAX_CLIMB; i++) {
    if (isWhole(container)) break;
    const parent = composedParent(container);
    if (
      !parent ||
      OUTERMOST.has(localNameOf(container)) ||
      isPage(parent) ||
      textOf(parent, MAX_TEXT).length >= MAX_TEXT
    )
      break;
    container = parent;
  }
  return container as HTMLElement;
}

// A whole page is a container only while it says no more than a card would.
function isPage(element: Element): boolean {
  return OUTERMOST.has(localNameOf(element)) && textOf(element, MAX_TEXT).length >= MAX_TEXT;
}

function isWhole(element: Element): boolean {
  return WHOLE.has(localNameOf(element)) || /^(?:alert)?dialog$/.test(attribute(element, 'role'));
}
