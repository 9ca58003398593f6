const GAP_PX = 6;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Moves a mark beside its code, within what the place shows: right of it; where that is too narrow, left of it; else
 * on the line below; and where there is none, over what follows. Without a code (a subject that lacks it) it stays at
 * the end.
 */
export function placeBeside(mark: HTMLElement, place: HTMLElement, range: Range | null): void {
  mark.style.removeProperty('transform');
  const own = mark.getBoundingClientRect();
  if (!own.width) return;
  const edge = edgeOf(place);
  const code = range?.getBoundingClientRect?.();
  const { left, top } = code?.width ? besideCode(own, code, edge) : { left: own.left, top: own.top };
  const x = Math.max(edge.left, Math.min(left, edge.right - own.width)) - own.left;
  mark.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(top - own.top)}px)`, 'important');
}

function besideCode(own: DOMRect, code: DOMRect, edge: Box): { left: number; top: number } {
  const top = code.top + (code.height - own.height) / 2;
  const right = code.right + GAP_PX;
  if (right + own.width <= edge.right) return { left: right, top };
  const left = code.left - GAP_PX - own.width;
  if (left >= edge.left) return { left, top };
  const below = code.bottom + 2;
  return below + own.height <= edge.bottom ? { left: code.left, top: below } : { left: right, top };
}

/** What clips the place: the nearest box around it that cuts its content, else the window. */
function edgeOf(place: HTMLElement): Box {
  const window = place.ownerDocument.defaultView;
  for (let box: HTMLElement | null = place; box && window; box = box.parentElement) {
    if (window.getComputedStyle(box).overflowX !== 'visible') return box.getBoundingClientRect();
  }
  const far = Number.POSITIVE_INFINITY;
  return { left: 0, top: 0, right: window?.innerWidth ?? far, bottom: window?.innerHeight ?? far };
}
