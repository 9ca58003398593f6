import { attribute, attributeOf, composedParent } from '@/utils/detection/dom';
import { splitWords } from '@/utils/detection/field-names';
import { readAround } from '@/utils/detection/surroundings';

export const MIN_BOXES = 4;
// More are a phone number, a serial number or a puzzle.
export const MAX_BOXES = 8;
// Among more inputs than these, unmarked ones are a table or a long form.
const MAX_FOR_LOOSE = 80;
// Boxes of one row share an ancestor this close, wrappers and separators included.
const MAX_CLIMB = 5;
const DIGIT_LABEL = /^\D{0,30}\d{1,2}(?:\D{1,12}\d{1,2})?\D{0,12}$/;

export interface FieldGroup {
  fields: HTMLElement[];
  /** `strict`: one-character boxes; `loose`: like inputs in a row with nothing to tell them apart. */
  boxes: 'strict' | 'loose' | null;
}

/** Joins runs of four to eight boxes among inputs in document order; every other input is a group of its own. */
export function groupBoxes(inputs: readonly HTMLInputElement[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (let i = 0; i < inputs.length; ) {
    const run = runFrom(inputs, i, inputs.length <= MAX_FOR_LOOSE);
    if (run.length >= MIN_BOXES && run.length <= MAX_BOXES) {
      groups.push({ fields: run, boxes: run.slice(1).every(takesOne) ? 'strict' : 'loose' });
    } else for (const input of run) groups.push({ fields: [input], boxes: null });
    i += run.length;
  }
  return groups;
}

function runFrom(inputs: readonly HTMLInputElement[], start: number, mayBeLoose: boolean): HTMLInputElement[] {
  const first = inputs[start] as HTMLInputElement;
  const run = [first];
  const fits = (input: HTMLInputElement) => (mayBeLoose || takesOne(input) || input === first) && couldBeBox(input);
  if (!fits(first)) return run;
  for (let i = start + 1; i < inputs.length; i++) {
    const next = inputs[i] as HTMLInputElement;
    if (!fits(next) || !areAlike(run[run.length - 1] as HTMLInputElement, next)) break;
    run.push(next);
  }
  // A first input that takes more than one character is a box only when it is named like the rest.
  if (run.length > MIN_BOXES && run[0] && !takesOne(run[0]) && run.slice(1).every(takesOne) && !isNumbered(run[0])) {
    const marked = attribute(run[0], 'autocomplete').includes('one-time-code');
    if (!marked && maxLength(run[0]) !== null && !sameClass(run[0], run[1] as HTMLInputElement)) return [first];
  }
  return run;
}

function takesOne(input: HTMLElement): boolean {
  return maxLength(input) === 1 || attribute(input, 'size') === '1' || attribute(input, 'max') === '9';
}

/** The stated maximum length; null when none is stated. */
export function maxLength(input: Element): number | null {
  const stated = Number(attributeOf(input, 'maxlength') ?? Number.NaN);
  return Number.isInteger(stated) && stated > 0 ? stated : null;
}

function couldBeBox(input: HTMLInputElement): boolean {
  if (takesOne(input)) return true;
  if (attribute(input, 'placeholder').trim().length > 1) return false;
  const spoken = attribute(input, 'aria-label');
  return !spoken || DIGIT_LABEL.test(spoken) || /digit|character|one-time|otp|code|pin ?input/i.test(spoken);
}

function areAlike(one: HTMLInputElement, next: HTMLInputElement): boolean {
  if (one.type !== next.type || !shareRow(one, next)) return false;
  if (takesOne(one) && takesOne(next)) return sameSeries(one, next);
  const lengths = [maxLength(one), maxLength(next)];
  const mixed = takesOne(one) !== takesOne(next);
  if (!mixed && (lengths[0] !== lengths[1] || (lengths[0] ?? 1) > 1)) return false;
  if (!sameSeries(one, next)) return false;
  return mixed || (sameClass(one, next) && sameStem(one, next) && !hasWordsBetween(one, next));
}

// Inputs that each have a name or words of their own are fields, not boxes.
function sameStem(one: Element, next: Element): boolean {
  const stem = (input: Element) => (attribute(input, 'name') || attribute(input, 'id')).replace(/\d+/g, '#');
  return stem(one) === stem(next);
}

function hasWordsBetween(one: Element, next: Element): boolean {
  const between = readAround(next, 'before', new Set([next]), 40);
  const end = between.findIndex((piece) => piece.element === one);
  return between.slice(0, Math.max(end, 0)).some((piece) => /\p{L}/u.test(piece.text));
}

function sameClass(one: Element, next: Element): boolean {
  const plain = (element: Element) => attribute(element, 'class').replace(/\d+/g, '');
  return plain(one) === plain(next);
}

function isNumbered(input: Element): boolean {
  return /\d$/.test(attribute(input, 'name')) || /\d$/.test(attribute(input, 'id'));
}

// `code-1`, `code-2` are one series; `first`, `second` are too (no common stem, nothing to compare); `otp1`, `pin1` are not.
function sameSeries(one: Element, next: Element): boolean {
  const names = [one, next].map((input) => attribute(input, 'name') || attribute(input, 'id'));
  if (!names[0] || !names[1] || !/\d/.test(names[0]) || !/\d/.test(names[1])) return true;
  const stems = names.map((name) => splitWords(name).replace(/\d+/g, '#'));
  return stems[0] === stems[1];
}

function shareRow(one: Element, next: Element): boolean {
  let a = composedParent(one);
  let b = composedParent(next);
  for (let i = 0; i < MAX_CLIMB && a && b; i++) {
    if (a === b) return true;
    a = composedParent(a);
    b = composedParent(b);
  }
  return false;
}
