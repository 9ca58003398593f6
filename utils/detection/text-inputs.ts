import {
  attribute,
  composedParent,
  firstChildOf,
  isElement,
  nextOf,
  openShadowOf,
  parentNodeOf,
} from '@/utils/detection/dom';

export interface RootOptions {
  /** Opens closed shadow roots where the browser lets extensions; open ones need no help. */
  shadowRootOf?: (element: HTMLElement) => ShadowRoot | null;
}

const MAX_INPUTS = 5_000;
const MAX_ROOTS = 400;
// Asking every element of a big page for its shadow root costs more than everything else. There, dialogs stand first
// or last, applications near the top of the tree.
const SMALL_PAGE = 4_000;
const EDGE = 600;
const NEAR_TOP = 1_500;

const TEXT_TYPES = new Set(['text', 'tel', 'number', 'password']);
const OTHER_AUTOCOMPLETE =
  /(?:^|\s)(?:cc-[a-z-]+|tel(?:-[a-z-]+)?|email|username|name|[a-z]+-name|postal-code|street-address|address-[a-z0-9-]+|bday[a-z-]*|country[a-z-]*|organization|transaction-amount|url|language|sex)(?:\s|$)/;

/** The root and every shadow root below it. */
export function findRoots(root: Document | ShadowRoot, options: RootOptions = {}): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [root];
  for (let i = 0; i < roots.length && roots.length < MAX_ROOTS; i++) {
    for (const host of possibleHosts(roots[i] as Document | ShadowRoot)) {
      const inner = openShadowOf(host) ?? options.shadowRootOf?.(host) ?? null;
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

function possibleHosts(root: Document | ShadowRoot): Iterable<HTMLElement> {
  const all = 'getElementsByTagName' in root ? root.getElementsByTagName('*') : null;
  return all && all.length > SMALL_PAGE ? hostsOfBigPage(root as Document) : root.querySelectorAll<HTMLElement>('*');
}

// No selector: each one walks the whole page.
function* hostsOfBigPage(page: Document): Generator<HTMLElement> {
  const top = page.body ?? page.documentElement;
  const walker = page.createTreeWalker(top, 1);
  for (let i = 0; i < EDGE && walker.nextNode(); i++) yield walker.currentNode as HTMLElement;
  walker.currentNode = top;
  while (walker.lastChild());
  for (let i = 0; i < EDGE && walker.currentNode !== top; i++) {
    yield walker.currentNode as HTMLElement;
    if (!walker.previousNode()) break;
  }
  yield* childrenOf(top);
  let left = NEAR_TOP;
  for (const part of [...page.getElementsByTagName('main'), ...childrenOf(top)]) {
    for (const child of childrenOf(part)) if (--left > 0) yield child;
    if (left <= 0) return;
  }
}

function* childrenOf(parent: Element): Generator<HTMLElement> {
  let child = firstChildOf(parent);
  for (let i = 0; child && i < EDGE; i++, child = nextOf(child)) if (isElement(child)) yield child as HTMLElement;
}

/** Inputs of one root that take typed text, in document order; not those that say they are for something else. */
export function findTextInputs(root: Document | ShadowRoot): HTMLInputElement[] {
  const all = 'getElementsByTagName' in root ? root.getElementsByTagName('input') : root.querySelectorAll('input');
  const found: HTMLInputElement[] = [];
  const count = Math.min(all.length, MAX_INPUTS);
  for (let i = 0; i < count; i++) {
    const input = all[i];
    if (input && takesText(input) && input.getAttribute('aria-hidden') !== 'true') found.push(input);
  }
  return found;
}

export function takesText(input: HTMLInputElement): boolean {
  return TEXT_TYPES.has(input.type);
}

/** The standard's own words for another field; a field that says so is never a code field. */
export function isDeclaredOtherwise(input: Element): boolean {
  const declared = attribute(input, 'autocomplete').toLowerCase();
  return OTHER_AUTOCOMPLETE.test(declared) && !declared.includes('one-time-code');
}

/** Elements from `node` up to the page, through shadow hosts, nearest first. */
export function* ancestorsOf(node: Node, limit = 60): Generator<Element> {
  let parent = composedParent(node);
  for (let i = 0; parent && i < limit; i++) {
    yield parent;
    parent = composedParent(parent);
  }
}

/** The nearest element that holds all the given ones, through shadow roots; null for none. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements;
  if (!first) return null;
  let shared = [first, ...ancestorsOf(first)];
  for (const element of rest) {
    const own = new Set<Element>([element, ...ancestorsOf(element)]);
    shared = shared.filter((ancestor) => own.has(ancestor));
  }
  return shared[0] ?? null;
}

/** The document or shadow root that holds a node. */
export function rootOf(node: Node): Document | ShadowRoot | null {
  let top: Node = node;
  for (let parent = parentNodeOf(top); parent; parent = parentNodeOf(top)) top = parent;
  return isElement(top) ? null : (top as Document | ShadowRoot);
}
