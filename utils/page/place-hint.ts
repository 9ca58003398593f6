import {
  autoUpdate,
  computePosition,
  type Middleware,
  offset,
  type Placement,
  type Rect,
  shift,
} from '@floating-ui/dom';
import type { CodeForm } from '@/utils/detection';

const GAP_PX = 8;
/** Below the field reads on; beside it comes last, because there is seldom room. */
const placements: Placement[] = ['bottom-start', 'top-start', 'right', 'left'];

/** Keeps the hint beside the form's fields, never over a field or a send control. Returns the function that stops. */
export function placeBeside(host: HTMLElement, form: CodeForm): () => void {
  const [first] = form.fields;
  if (!first) return () => undefined;
  const reference = { contextElement: first, getBoundingClientRect: () => unionOf(form.fields) };
  const place = async () => {
    const { x, y } = await bestPosition(reference, host, form);
    host.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`, 'important');
  };
  return autoUpdate(reference, host, () => void place());
}

async function bestPosition(
  reference: { contextElement: Element; getBoundingClientRect: () => DOMRect },
  host: HTMLElement,
  form: CodeForm,
): Promise<{ x: number; y: number }> {
  const covered = [...form.fields, ...form.sendControls].map((element) => element.getBoundingClientRect());
  let best = { x: 0, y: 0, cost: Number.POSITIVE_INFINITY };
  for (const placement of placements) {
    const { x, y, middlewareData } = await computePosition(reference, host, {
      placement,
      strategy: 'fixed',
      middleware: [offset(GAP_PX), shift({ padding: GAP_PX }), coverage(covered)],
    });
    const { cost } = middlewareData.coverage as { cost: number };
    if (cost < best.cost) best = { x, y, cost };
    if (cost === 0) break;
  }
  return best;
}

/** How much of the fields, the send controls and the outside of the window a placement would cover, in px². */
const coverage = (covered: DOMRect[]): Middleware => ({
  name: 'coverage',
  fn: ({ x, y, rects, elements }) => {
    const hint = { x, y, width: rects.floating.width, height: rects.floating.height };
    const { documentElement } = elements.floating.ownerDocument;
    const window = { x: 0, y: 0, width: documentElement.clientWidth, height: documentElement.clientHeight };
    const outside = hint.width * hint.height - overlap(hint, window);
    return { data: { cost: covered.reduce((sum, rect) => sum + overlap(hint, rect), outside) } };
  },
});

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function unionOf(elements: HTMLElement[]): DOMRect {
  const rects = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
