import {
  autoUpdate,
  computePosition,
  type Middleware,
  offset,
  type Placement,
  type Rect,
  shift,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CodeForm } from '@/utils/detection';
import { composedParent, parentNodeOf, queryAllOf, rectOf } from '@/utils/detection/dom';

const GAP_PX = 8;
const MAX_BUTTONS = 20;
/** Weight of what must not be covered, and how much of it a rounded edge may touch. */
const NEVER = 10;
const TOUCH_PX2 = 60;
const boxOf = (element: Element) => rectOf(element) ?? new DOMRect();

/** Hints that the pointer is on. */
const pointedAt = new WeakSet<HTMLElement>();

export interface Placing {
  /** Places the hint at once, for what it says now. */
  place: () => void;
  stop: () => void;
}

/**
 * Keeps the hint beside its form, never over a field or a send control. While the pointer is on it, or the focus in it, it
 * keeps still, whatever the page does: a button that moves away is missed.
 */
export function placeBeside(host: HTMLElement, form: CodeForm): Placing {
  const [first] = form.fields;
  if (!first) return { place: () => undefined, stop: () => undefined };
  const contextElement = isClobbered(first) ? undefined : first;
  const fields = { contextElement, getBoundingClientRect: () => unionOf(form.fields) };
  const toBestPosition = async () => {
    let best = await bestPosition({ fields, form }, host);
    if (best.blocks) {
      // Smaller for as long as it stands: a hint that grew back would be in the way again.
      host.toggleAttribute('data-compact', true);
      best = await bestPosition({ fields, form }, host);
    }
    const { x, y, blocks } = best;
    host.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`, 'important');
    // A frame too small for both: the form goes first, popup and badge still tell.
    host.style.setProperty('visibility', blocks ? 'hidden' : 'visible', 'important');
  };
  const place = () => {
    const isPlaced = host.style.transform !== '';
    if (isPlaced && (pointedAt.has(host) || host.matches(':focus-within'))) return;
    // In a frame that is not rendered elements have no style (Firefox): then there is nothing to place.
    void toBestPosition().catch(() => undefined);
  };
  const stopUpdates = autoUpdate(fields, host, place);
  const stopListening = watchUse(host, place);
  return {
    place,
    stop() {
      stopUpdates();
      stopListening();
    },
  };
}

/** Notes whether the pointer is on the hint; calls `onLeft` when pointer or focus has left it. */
function watchUse(host: HTMLElement, onLeft: () => void): () => void {
  const stop = new AbortController();
  const listen = { passive: true, signal: stop.signal };
  host.addEventListener('pointerenter', () => pointedAt.add(host), listen);
  for (const type of ['pointerleave', 'pointercancel']) {
    host.addEventListener(
      type,
      () => {
        pointedAt.delete(host);
        onLeft();
      },
      listen,
    );
  }
  host.addEventListener('focusout', onLeft, listen);
  return () => stop.abort();
}

/** A form with an input named `parentNode` would lead whoever walks up from it in a circle: then nothing is walked. */
function isClobbered(element: Element): boolean {
  for (let node: Element | null = element; node; node = composedParent(node)) {
    if (node.parentNode !== parentNodeOf(node)) return true;
  }
  return false;
}

interface Spot {
  x: number;
  y: number;
  cost: number;
  /** It would cover a field or a send control. */
  blocks: boolean;
}

/** Below the fields reads on; beside or below the whole form covers nothing of it; the cheapest wins, the first of equals. */
async function bestPosition(
  { fields, form }: { fields: VirtualElement; form: CodeForm },
  host: HTMLElement,
): Promise<Spot> {
  const candidates: [VirtualElement, Placement][] = [
    [fields, 'bottom-start'],
    [besideOf(form), 'right'],
    [besideOf(form), 'left'],
    [{ getBoundingClientRect: () => boxOf(form.container) }, 'bottom-start'],
    [fields, 'top-start'],
  ];
  const covered = costlyRects(form);
  let best: Spot = { x: 0, y: 0, cost: Number.POSITIVE_INFINITY, blocks: true };
  for (const [reference, placement] of candidates) {
    const { x, y, middlewareData } = await computePosition(reference, host, {
      placement,
      strategy: 'fixed',
      middleware: [offset(GAP_PX), shift({ padding: GAP_PX, crossAxis: true }), coverage(covered)],
    });
    const { cost, blocks } = middlewareData.coverage as Pick<Spot, 'cost' | 'blocks'>;
    if (cost < best.cost) best = { x, y, cost, blocks };
    if (cost === 0) break;
  }
  return best;
}

/** As wide as the form, as high as its fields: what is placed left or right of it stands level with the fields. */
function besideOf({ fields, container }: CodeForm): VirtualElement {
  return {
    getBoundingClientRect() {
      const level = unionOf(fields);
      const whole = boxOf(container);
      return new DOMRect(whole.left, level.top, whole.width, level.height);
    },
  };
}

interface CostlyRect {
  rect: DOMRect;
  /** Cost of covering one px². */
  weight: number;
}

/** What the hint must not cover (fields, send controls), and what it had better not cover (other buttons, other text). */
function costlyRects({ fields, sendControls, container }: CodeForm): CostlyRect[] {
  const never = [...fields, ...sendControls];
  const buttons = [...(queryAllOf(container, 'button, [type="submit"], [role="button"]') ?? [])].slice(0, MAX_BUTTONS);
  return [
    { rect: boxOf(container), weight: 0.1 },
    ...never.map((element) => ({ rect: boxOf(element), weight: NEVER })),
    ...buttons
      .filter((button) => !never.includes(button as HTMLElement))
      .map((button) => ({ rect: boxOf(button), weight: 1 })),
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
    const cost = covered.reduce((sum, { rect, weight }) => sum + weight * overlap(hint, rect), NEVER * outside);
    const blocks = covered.some(({ rect, weight }) => weight === NEVER && overlap(hint, rect) > TOUCH_PX2);
    // Rounded: a hint wholly inside must cost nothing, whatever the fractions of its size.
    return { data: { cost: Math.round(cost), blocks } };
  },
});

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function unionOf(elements: HTMLElement[]): DOMRect {
  const rects = elements.map(boxOf);
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
