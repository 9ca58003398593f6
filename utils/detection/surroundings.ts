import {
  attribute,
  attributeOf,
  closestOf,
  composedParent,
  firstChildOf,
  isElement,
  lastChildOf,
  localNameOf,
  nextOf,
  openShadowOf,
  previousOf,
} from '@/utils/detection/dom';
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
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'option',
  'textarea',
  'iframe',
  'object',
  'video',
  'audio',
  'head',
]);
const INLINE = new Set([
  'span',
  'b',
  'strong',
  'em',
  'i',
  'u',
  'font',
  'small',
  'bdi',
  'bdo',
  'mark',
  'code',
  'sup',
  'sub',
  'time',
  'a',
]);
const CONTROL_ROLES = new Set(['button', 'link', 'tab', 'menuitem', 'radio', 'option', 'switch']);
const BUTTON_TYPES = new Set(['button', 'submit', 'reset', 'image']);
const SILENT_TYPES = new Set(['hidden', 'checkbox', 'radio', 'file', 'range', 'color']);

/**
 * What stands before or after a field, nearest first: texts, controls, other inputs, pictures. Goes up through shadow
 * roots. At most 260 nodes and 700 characters, so a long page costs no more than a short one.
 */
export function readAround(start: Element, direction: Direction, skip: ReadonlySet<Element>): Piece[] {
  const pieces: Piece[] = [];
  const walk = { nodes: 0, chars: 0, crossed: 0 };
  const sibling = direction === 'before' ? previousOf : nextOf;
  for (let node: Node | null = start; node && !spent(); node = composedParent(node)) {
    if (isElement(node) && node !== start && localNameOf(node) === 'body') break;
    for (let next = sibling(node); next && !spent(); next = sibling(next)) visit(next);
    if (isElement(node) && !INLINE.has(localNameOf(node))) addBreak();
  }
  return pieces;

  function spent(): boolean {
    return walk.nodes > MAX_NODES || walk.chars > MAX_CHARS;
  }

  function visit(node: Node): void {
    if (spent()) return;
    walk.nodes++;
    if (node.nodeType === 3) addText(node);
    else if (isElement(node)) visitElement(node);
  }

  function visitElement(element: Element): void {
    const tag = localNameOf(element);
    if (SILENT.has(tag) || skip.has(element)) return;
    if (tag === 'br' || tag === 'hr') return addBreak();
    if (tag === 'input') return addInput(element as HTMLInputElement);
    if (!isRendered(element) || isLabelOfAnother(element, tag)) return;
    if (tag === 'img' || tag === 'canvas' || tag === 'svg') return add('image', attribute(element, 'alt'), element);
    if (isControl(element, tag)) return add('control', readLabel(element), element);
    const block = !INLINE.has(tag);
    if (block) addBreak();
    visitChildren(element);
    if (block) addBreak();
  }

  function visitChildren(element: Element): void {
    const shadow = openShadowOf(element);
    const first = direction === 'before' ? lastChildOf : firstChildOf;
    for (const parent of shadow ? [shadow, element] : [element]) {
      for (let child = first(parent); child && !spent(); child = sibling(child)) visit(child);
    }
  }

  function isLabelOfAnother(element: Element, tag: string): boolean {
    if (tag !== 'label') return false;
    const control = (element as HTMLLabelElement).control;
    return control !== null && control !== undefined && control !== start && !skip.has(control) && isTyped(control);
  }

  function addInput(input: HTMLInputElement): void {
    if (SILENT_TYPES.has(input.type) || !isRendered(input)) return;
    if (BUTTON_TYPES.has(input.type)) return add('control', readLabel(input), input);
    if (attribute(input, 'aria-hidden') === 'true') return;
    add('input', '', input);
    walk.crossed++;
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

function isTyped(element: Element): boolean {
  return localNameOf(element) === 'input' && !SILENT_TYPES.has((element as HTMLInputElement).type);
}

/** Prose of the pieces in reading order; `crossed` limits how many other inputs may lie between. */
export function proseOf(pieces: readonly Piece[], direction: Direction, crossed = Number.POSITIVE_INFINITY): string {
  const texts = pieces.filter((piece) => piece.kind === 'text' && piece.crossed <= crossed).map((piece) => piece.text);
  return (direction === 'before' ? texts.reverse() : texts).join(' ');
}

export function isControl(element: Element, tag = localNameOf(element)): boolean {
  if (tag === 'button' || tag === 'summary') return true;
  if (tag === 'input') return BUTTON_TYPES.has((element as HTMLInputElement).type);
  if (tag === 'a') return true;
  return CONTROL_ROLES.has(attributeOf(element, 'role') ?? '') || /(?:^|-)button$/.test(tag);
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
        if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, cap);
        else if (isElement(node) && !SILENT.has(localNameOf(node)) && localNameOf(node) !== 'svg' && isRendered(node)) {
          if (!INLINE.has(localNameOf(node))) text += ' ';
          read(node);
          if (!INLINE.has(localNameOf(node))) text += ' ';
        }
      }
    }
  }
}

/** The control that an element is inside of, else null. */
export function enclosingControl(element: Element): Element | null {
  return closestOf(element, 'a, button, [role="button"], [role="link"]') ?? null;
}
