const GAP_PX = 6;
/** How far up from the place that shows a code a mark may stand: still the same row or message. */
const MAX_UP = 4;
/** Above a row is the list. */
const rows = '[role="row"], [role="option"], [role="listitem"], [role="treeitem"]';
/** What takes no element of ours as a child. */
const strict = /^(?:table|tbody|thead|tfoot|tr|ul|ol|body|html)$/;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Point = Pick<Box, 'left' | 'top'>;

interface Placed {
  element: HTMLElement;
  place: HTMLElement;
  range: Range | null;
}

/** How many steps above its place a mark stands; the next place of the same mark is built alike. */
const levels = new WeakMap<HTMLElement, number>();

/** Puts marks into the page that do not stand there yet, where `placeMarks` will most likely want them. Asks no layout. */
export function putMarks(marks: Placed[]): void {
  for (const { element, place } of marks)
    if (!element.isConnected) hostAbove(place, levels.get(element) ?? 0).append(element);
}

function hostAbove(place: HTMLElement, level: number): HTMLElement {
  const parent = place.parentElement;
  return level === 0 || !parent || isLast(place) ? place : hostAbove(parent, level - 1);
}

/**
 * Places marks beside their codes, each within the place that shows its code: right of it; where that is too narrow, left
 * of it; else on the line below. Where the place has no such room (a preview cut to one line), within what is around it.
 * Without a code (a subject that lacks it) a mark stays at the end of its place.
 */
export function placeMarks(marks: Placed[]): void {
  // As wide as it would be by itself: where it stood before, it may have been made narrow.
  for (const { element } of marks) widen(element);
  // All that is asked of the layout first, then all that changes it: one layout for a list, not one a row.
  const natural = marks.map(roomOfMark);
  // Not `some`: each of them is made narrow.
  const isNarrowed = natural.filter(keepWithin).length > 0;
  const rooms = isNarrowed ? marks.map(roomOfMark) : natural;
  for (const { element, host, level } of rooms) {
    levels.set(element, level);
    if (element.parentNode !== host) host.append(element);
  }
  const moves = rooms.map((room) => ({ element: room.element, offset: offsetOf(room) }));
  for (const { element, offset } of moves) if (offset) moveTo(element, offset);
}

const narrowed = new WeakSet<HTMLElement>();

/** A mark that is wider than what cuts it is made as narrow: its buttons go below its label. */
function keepWithin({ element, width, cutTo }: Room): boolean {
  if (width <= cutTo) return false;
  narrowed.add(element);
  element.style.setProperty('--wmc-room', `${Math.floor(cutTo)}px`);
  return true;
}

function widen(element: HTMLElement): void {
  if (narrowed.delete(element)) element.style.removeProperty('--wmc-room');
}

interface Room {
  element: HTMLElement;
  /** Of the mark. */
  width: number;
  /** Of what cuts the host. */
  cutTo: number;
  host: HTMLElement;
  /** Steps from the place up to the host. */
  level: number;
  /** In the window; undefined: where it stands by itself. */
  at?: Point;
}

const offsets = new WeakMap<HTMLElement, Point>();
const still: Point = { left: 0, top: 0 };

function moveTo(element: HTMLElement, offset: Point): void {
  const before = offsets.get(element);
  if (before?.left === offset.left && before.top === offset.top) return;
  offsets.set(element, offset);
  element.style.setProperty('--wmc-x', `${offset.left}px`);
  element.style.setProperty('--wmc-y', `${offset.top}px`);
}

function roomOfMark({ element, place, range }: Placed): Room {
  const code = range?.getBoundingClientRect?.();
  const size = element.getBoundingClientRect();
  const room = code?.width && size.width ? roomFor(size, code, place) : { host: place, level: 0 };
  const { left, right } = edgeOf(room.host);
  return { ...room, element, width: size.width, cutTo: right - left };
}

/** From where the mark would stand by itself to where it shall; undefined while nothing is laid out. */
function offsetOf({ element, host, at }: Room): Point | undefined {
  const size = element.getBoundingClientRect();
  if (!size.width) return undefined;
  const { left, top } = offsets.get(element) ?? still;
  const own = { left: size.left - left, top: size.top - top };
  const wanted = at ?? own;
  const edge = edgeOf(host);
  const x = Math.max(edge.left, Math.min(wanted.left, edge.right - size.width));
  return { left: Math.round(x - own.left), top: Math.round(wanted.top - own.top) };
}

function roomFor(size: DOMRect, code: DOMRect, place: HTMLElement): Pick<Room, 'host' | 'level' | 'at'> {
  let host = place;
  for (let up = 0; ; up++) {
    const at = besideCode(size, code, roomOf(host));
    // What is narrower than the mark cuts it, though its code has gone out of it on one side.
    const { left, right } = edgeOf(host);
    if (at && right - left >= size.width) return { host, level: up, at };
    const parent = host.parentElement;
    if (!parent || up === MAX_UP || isLast(host))
      return { host, level: up, at: leastOver(size, code, boundsOf(host, size)) };
    host = parent;
  }
}

/** Whether what is around is no longer the same row or message, or takes no element of ours. */
const isLast = (host: HTMLElement): boolean =>
  !host.parentElement || strict.test(host.parentElement.localName) || host.matches(rows);

/** Where a mark without room may stand: in its place, where that is too narrow in the row or message, at last anywhere. */
function boundsOf(host: HTMLElement, size: DOMRect): Box {
  const row = host.closest<HTMLElement>(rows);
  const rooms = [roomOf(host), ...(row ? [roomOf(row)] : [])];
  return rooms.find(({ left, right }) => right - left >= size.width) ?? edgeOf(host);
}

/** No room anywhere: on the side that hides less of the code, as near to it as can be. */
function leastOver(size: DOMRect, code: DOMRect, bounds: Box): Point {
  const left = Math.max(bounds.left, code.left - GAP_PX - size.width);
  const right = Math.min(bounds.right - size.width, code.right + GAP_PX);
  const hiddenByLeft = Math.max(0, left + size.width - code.left);
  const hiddenByRight = Math.max(0, code.right - right);
  return { left: hiddenByLeft < hiddenByRight ? left : right, top: middle(size, code) };
}

const middle = (size: DOMRect, code: DOMRect) => code.top + (code.height - size.height) / 2;

function besideCode(size: DOMRect, code: DOMRect, edge: Box): Point | null {
  const top = middle(size, code);
  const right = code.right + GAP_PX;
  if (right + size.width <= edge.right) return { left: right, top };
  const left = code.left - GAP_PX - size.width;
  if (left >= edge.left) return { left, top };
  const below = code.bottom + 2;
  return below + size.height <= edge.bottom ? { left: code.left, top: below } : null;
}

/** What a place shows of itself: beside it stands the date, below it the next row. */
function roomOf(place: HTMLElement): Box {
  const own = place.getBoundingClientRect();
  const edge = edgeOf(place);
  return {
    left: Math.max(own.left, edge.left),
    right: Math.min(own.right, edge.right),
    top: Math.max(own.top, edge.top),
    bottom: Math.min(own.bottom, edge.bottom),
  };
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
