const GAP_PX = 6;
/** How far up from the place that shows a code a mark may stand: still the same row or message. */
const MAX_UP = 4;
/** What takes no element of ours as a child. */
const strict = /^(?:table|tbody|thead|tfoot|tr|ul|ol|body|html)$/;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Point = Pick<Box, 'left' | 'top'>;

/**
 * Puts a mark beside its code, within the place that shows it: right of it; where that is too narrow, left of it; else on
 * the line below. Where the place has no such room (a preview cut to one line), within what is around it; never over
 * the code. Without a code (a subject that lacks it) it stays at the end of the place.
 */
export function placeBeside(mark: HTMLElement, place: HTMLElement, range: Range | null): void {
  if (!mark.isConnected) place.append(mark);
  moveBy(mark, 0, 0);
  const size = mark.getBoundingClientRect();
  if (!size.width) return;
  const code = range?.getBoundingClientRect?.();
  const found = code?.width ? roomFor(size, code, place) : null;
  const host = found?.host ?? place;
  if (mark.parentNode !== host) host.append(mark);
  const own = mark.getBoundingClientRect();
  const edge = edgeOf(host);
  const wanted = found?.at ?? own;
  const left = Math.max(edge.left, Math.min(wanted.left, edge.right - own.width));
  moveBy(mark, left - own.left, wanted.top - own.top);
}

function moveBy(mark: HTMLElement, x: number, y: number): void {
  mark.style.setProperty('--wmc-x', `${Math.round(x)}px`);
  mark.style.setProperty('--wmc-y', `${Math.round(y)}px`);
}

function roomFor(size: DOMRect, code: DOMRect, place: HTMLElement): { host: HTMLElement; at: Point } | null {
  let host: HTMLElement | null = place;
  for (let up = 0; host && up <= MAX_UP && !strict.test(host.localName); up++, host = host.parentElement) {
    const at = besideCode(size, code, edgeOf(host));
    if (at) return { host, at };
  }
  return null;
}

function besideCode(size: DOMRect, code: DOMRect, edge: Box): Point | null {
  const top = code.top + (code.height - size.height) / 2;
  const right = code.right + GAP_PX;
  if (right + size.width <= edge.right) return { left: right, top };
  const left = code.left - GAP_PX - size.width;
  if (left >= edge.left) return { left, top };
  const below = code.bottom + 2;
  return below + size.height <= edge.bottom ? { left: code.left, top: below } : null;
}

/** What clips a place: the nearest box around it that cuts its content, else the window. */
function edgeOf(place: HTMLElement): Box {
  const window = place.ownerDocument.defaultView;
  for (let box: HTMLElement | null = place; box && window; box = box.parentElement) {
    if (window.getComputedStyle(box).overflowX !== 'visible') return box.getBoundingClientRect();
  }
  const far = Number.POSITIVE_INFINITY;
  return { left: 0, top: 0, right: window?.innerWidth ?? far, bottom: window?.innerHeight ?? far };
}
