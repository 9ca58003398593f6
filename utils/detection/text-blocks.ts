import { firstChildOf, isElement, localNameOf, nextOf, nodeTypeOf, openShadowOf } from '@/utils/detection/dom';
import { isControl, readLabel } from '@/utils/detection/surroundings';
import { INLINE, SILENT } from '@/utils/detection/tags';
import { isRendered } from '@/utils/detection/visibility';

/** A paragraph-like stretch of visible text and the element that holds it. */
export interface TextBlock {
  element: HTMLElement;
  text: string;
  control: boolean;
}

const MAX_NODES = 500;
const MAX_BLOCK = 400;

/** Visible text below an element, cut into blocks; the words of a control are a block of their own. At most 500 nodes. */
export function readBlocks(container: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let nodes = 0;
  let open: TextBlock | null = null;
  read(container);
  return blocks.filter((block) => block.text.trim() !== '');

  function read(parent: Element): void {
    const shadow = openShadowOf(parent);
    for (const source of shadow ? [shadow, parent] : [parent]) {
      for (let node: Node | null = firstChildOf(source); node; node = nextOf(node)) {
        if (++nodes > MAX_NODES) return;
        if (nodeTypeOf(node) === 3) addText(parent, node.nodeValue ?? '');
        else if (isElement(node)) readElement(node);
      }
    }
  }

  function readElement(element: Element): void {
    const tag = localNameOf(element);
    if (SILENT.has(tag) || tag === 'svg' || !isRendered(element)) return;
    if (isControl(element, tag)) {
      open = null;
      blocks.push({ element: element as HTMLElement, text: readLabel(element), control: true });
      return;
    }
    const block = !INLINE.has(tag);
    if (block) open = null;
    read(element);
    if (block) open = null;
  }

  function addText(parent: Element, text: string): void {
    if (!open) {
      open = { element: parent as HTMLElement, text: '', control: false };
      blocks.push(open);
    }
    if (open.text.length < MAX_BLOCK) open.text += ` ${text.slice(0, MAX_BLOCK)}`;
  }
}
