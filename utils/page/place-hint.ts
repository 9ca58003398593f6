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
const MAX_BUTTONS = 20;
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
  const covered = costlyRects(form);
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

interface CostlyRect {
  rect: DOMRect;
  /** Cost of covering one px². */
  weight: number;
}

/** What the hint must not cover (fields, send controls), and what it had better not cover (the form's other buttons). */
function costlyRects({ fields, sendControls, container }: CodeForm): CostlyRect[] {
  const never = [...fields, ...sendControls];
  const buttons = [...container.querySelectorAll('button, [type="submit"], [role="button"]')].slice(0, MAX_BUTTONS);
  return [
    ...never.map((element) => ({ rect: element.getBoundingClientRect(), weight: 10 })),
    ...buttons
      .filter((button) => !never.includes(button as HTMLElement))
      .map((button) => ({ rect: button.getBoundingClientRect(), weight: 1 })),
  ];
}

/** What a placement would cost by covering things and by leaving the window. */
const coverage = (covered: CostlyRect[]): Middleware => ({
  name: 'coverage',
  fn: ({ x, y, rects, elements }) => {
    const hint = { x, y, width: rects.floating.width, height: rects.floating.height };
    const { documentElement } = elements.floating.ownerDocument;
    const window = { x: 0, y: 0, width: documentElement.clientWidth, height: documentElement.clientHeight };
    const outside = hint.width * hint.height - overlap(hint, window);
    const cost = covered.reduce((sum, { rect, weight }) => sum + weight * overlap(hint, rect), 10 * outside);
    // Rounded: a hint wholly inside must cost nothing, whatever the fractions of its size.
    return { data: { cost: Math.round(cost) } };
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
