import {
  attribute,
  attributeOf,
  composedParent,
  containsNode,
  firstChildOf,
  isElement,
  lastChildOf,
  localNameOf,
  nextOf,
  nodeTypeOf,
  openShadowOf,
  previousOf,
} from '@/utils/detection/dom';
import { INLINE, SILENT } from '@/utils/detection/tags';
import { ancestorsOf } from '@/utils/detection/text-inputs';
import { isRendered } from '@/utils/detection/visibility';

/** One thing met on the way from a field outwards. */
export interface Piece {
  kind: 'text' | 'control' | 'input' | 'image';
  text: string;
  element: Element;
  /** How many other text inputs lie between it and the field. */
  crossed: number;
}

export type Direction = 'before' | 'after';

const MAX_NODES = 260;
const MAX_CHARS = 700;
const MAX_CROSSED = 6;
const CONTROL_ROLES = new Set(['button', 'link', 'tab', 'menuitem', 'radio', 'option', 'switch']);
const PICTURES = new Set(['img', 'canvas', 'svg', 'picture']);
const BUTTON_TYPES = new Set(['button', 'submit', 'reset', 'image']);
const SILENT_TYPES = new Set(['hidden', 'checkbox', 'radio', 'file', 'range', 'color']);

/**
 * What stands before or after a field, nearest first: texts, controls, other inputs, pictures. Goes up through shadow
 * roots. At most 260 nodes and 700 characters, so a long page costs no more than a short one.
 */
export function readAround(
  start: Element,
  direction: Direction,
  skip: ReadonlySet<Element>,
  maxNodes = MAX_NODES,
): Piece[] {
  const pieces: Piece[] = [];
  const walk = { nodes: 0, chars: 0, crossed: 0 };
  const sibling = direction === 'before' ? previousOf : nextOf;
  for (let node: Node | null = start; node && !spent(); node = composedParent(node)) {
    if (isElement(node) && node !== start && localNameOf(node) === 'body') break;
    for (let next = sibling(node); next && !spent(); next = sibling(next)) visit(next);
    if (isElement(node) && !INLINE.has(localNameOf(node))) addBreak();
  }
  giveToNeighbour(pieces, start, direction);
  return pieces;

  function spent(): boolean {
    return walk.nodes > maxNodes || walk.chars > MAX_CHARS || walk.crossed > MAX_CROSSED;
  }

  function visit(node: Node): void {
    if (spent()) return;
    walk.nodes++;
    if (nodeTypeOf(node) === 3) addText(node);
    else if (isElement(node)) visitElement(node);
  }

  function visitElement(element: Element): void {
    const tag = localNameOf(element);
    if (SILENT.has(tag) || skip.has(element)) return;
    if (tag === 'br' || tag === 'hr') addBreak();
    else if (tag === 'input') addInput(element as HTMLInputElement);
    else if (isRendered(element)) {
      const labelled = labelledByIt(element, tag);
      if (!labelled) addElement(element, tag);
      else if (containsNode(element, labelled)) addInput(labelled);
    }
  }

  function addElement(element: Element, tag: string): void {
    if (PICTURES.has(tag)) add('image', attribute(element, 'alt'), element);
    else if (isControl(element, tag)) add('control', readLabel(element), element);
    else if (INLINE.has(tag)) visitChildren(element);
    else {
      addBreak();
      visitChildren(element);
      addBreak();
    }
  }

  function visitChildren(element: Element): void {
    const shadow = openShadowOf(element);
    const first = direction === 'before' ? lastChildOf : firstChildOf;
    for (const parent of shadow ? [shadow, element] : [element]) {
      for (let child = first(parent); child && !spent(); child = sibling(child)) visit(child);
    }
  }

  // The words of a label belong to the field it is for.
  function labelledByIt(element: Element, tag: string): HTMLInputElement | null {
    const control = tag === 'label' ? (element as HTMLLabelElement).control : null;
    return control && control !== start && !skip.has(control) && isTyped(control)
      ? (control as HTMLInputElement)
      : null;
  }

  function addInput(input: HTMLInputElement): void {
    if (SILENT_TYPES.has(input.type) || !isRendered(input)) return;
    if (isControl(input, 'input')) add('control', readLabel(input), input);
    else if (attribute(input, 'aria-hidden') !== 'true') {
      add('input', '', input);
      walk.crossed++;
    }
  }

  function addText(node: Node): void {
    const text = (node.nodeValue ?? '').slice(0, MAX_CHARS);
    const element = composedParent(node);
    if (element && text.trim()) add('text', text, element);
  }

  function addBreak(): void {
    const last = pieces.at(-1);
    if (last?.kind === 'text' && last.text !== '\n') pieces.push({ ...last, text: '\n' });
  }

  function add(kind: Piece['kind'], text: string, element: Element): void {
    walk.chars += kind === 'text' ? text.length : 0;
    pieces.push({ kind, text, element, crossed: walk.crossed });
  }
}

// What stands between two inputs belongs to the one it shares the smaller element with; on one level, a label leads.
function giveToNeighbour(pieces: Piece[], field: Element, direction: Direction): void {
  const end = pieces.findIndex((piece) => piece.kind === 'input');
  const neighbour = pieces[end]?.element;
  if (!neighbour) return;
  const ours = new Set<Element>([field, ...ancestorsOf(field)]);
  const theirs = new Set<Element>([neighbour, ...ancestorsOf(neighbour)]);
  const leads = direction === 'after' ? lastLine(pieces.slice(0, end)) : [];
  for (const piece of pieces.slice(0, end)) {
    const owner = [piece.element, ...ancestorsOf(piece.element)].find((node) => ours.has(node) || theirs.has(node));
    if (owner && !ours.has(owner)) piece.crossed = 1;
    else if (owner && theirs.has(owner) && leads.includes(piece)) piece.crossed = 1;
  }
}

function lastLine(pieces: Piece[]): Piece[] {
  const texts = pieces.filter((piece) => piece.kind === 'text');
  while (texts.at(-1)?.text === '\n') texts.pop();
  const start = texts.findLastIndex((piece) => piece.text === '\n');
  return texts.slice(start + 1);
}

function isTyped(element: Element): boolean {
  return (
    localNameOf(element) === 'input' && !SILENT_TYPES.has((element as HTMLInputElement).type) && !isControl(element)
  );
}

/** Prose of the pieces in reading order; `crossed` limits how many other inputs may lie between. */
export function proseOf(pieces: readonly Piece[], direction: Direction, crossed = Number.POSITIVE_INFINITY): string {
  const texts = pieces.filter((piece) => piece.kind === 'text' && piece.crossed <= crossed).map((piece) => piece.text);
  return (direction === 'before' ? texts.reverse() : texts).join(' ');
}

export function isControl(element: Element, tag = localNameOf(element)): boolean {
  if (tag === 'button' || tag === 'summary') return true;
  if (tag === 'input') return BUTTON_TYPES.has((element as HTMLInputElement).type) || isPaintedButton(element);
  // An address that can be written to is one that the page speaks of.
  if (tag === 'a') return !/^(?:mailto|tel):/i.test(attribute(element, 'href'));
  return CONTROL_ROLES.has(attributeOf(element, 'role') ?? '') || /(?:^|-)button$/.test(tag);
}

// A text input with a fixed value that is clicked, not typed into.
function isPaintedButton(input: Element): boolean {
  return (
    attribute(input, 'value') !== '' &&
    attributeOf(input, 'onclick') !== null &&
    /btn|button/i.test(attribute(input, 'class'))
  );
}

/** The words on a control: its text, else the name given to assistive technology, else its value or picture's text. */
export function readLabel(element: Element, cap = 120): string {
  if (localNameOf(element) === 'input') return attribute(element, 'value') || attribute(element, 'aria-label');
  return (
    textOf(element, cap) || attribute(element, 'aria-label') || attribute(element, 'title') || pictureText(element)
  );
}

function pictureText(element: Element): string {
  const picture = closestPicture(element);
  return picture ? attribute(picture, 'alt') || attribute(picture, 'title') || textOf(picture, 60) : '';
}

function closestPicture(element: Element): Element | null {
  return element.querySelector('img[alt], svg[aria-label], svg title, [aria-label]');
}

/** Rendered text of an element, single-spaced, at most `cap` characters and 80 nodes. */
export function textOf(element: Element, cap = 200): string {
  let text = '';
  let nodes = 0;
  read(element);
  return text.replace(/\s+/g, ' ').trim().slice(0, cap);

  function read(parent: Node): void {
    const shadow = isElement(parent) ? openShadowOf(parent) : null;
    for (const source of shadow ? [shadow, parent] : [parent]) {
      for (let node: Node | null = firstChildOf(source); node; node = nextOf(node)) {
        if (++nodes > 80 || text.length >= cap) return;
        if (nodeTypeOf(node) === 3) text += (node.nodeValue ?? '').slice(0, cap);
        else if (isElement(node) && !SILENT.has(localNameOf(node)) && localNameOf(node) !== 'svg' && isRendered(node)) {
          if (!INLINE.has(localNameOf(node))) text += ' ';
          read(node);
          if (!INLINE.has(localNameOf(node))) text += ' ';
        }
      }
    }
  }
}
