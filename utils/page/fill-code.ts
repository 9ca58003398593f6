import { shownIn, typedCode } from './typed-code';

/** Where the injected script leaves it for the helper of the same isolated world. */
export interface FillWorld {
  wmcFillCode?: typeof fillCode;
}

/** For the framework to paint over what it did not take: Angular takes up to a frame for it. */
const SETTLE_MS = 50;
/** For a form that was painted anew to be found. */
const FIND_MS = 250;

/**
 * Types a code into the field or the boxes of a form, in the way that React, Vue and Angular accept: the native setter
 * (an isolated world has its own, so a framework's value tracker on the element is not touched) and trusted-looking
 * focus, key, `input` and `change` events. Boxes that jump to the next one by themselves are fine: each is addressed
 * directly. Submits nothing. Resolves when the framework has painted, to whether the fields hold the whole code. A page
 * that put other, empty fields in the place of these meanwhile gets the code once more.
 */
export async function fillCode(currentFields: () => HTMLElement[], code: string): Promise<boolean> {
  const fields = currentFields();
  const isFilled = await fillFields(fields, code);
  if (fields.length === 0 || fields.every(({ isConnected }) => isConnected)) return isFilled;
  await wait(FIND_MS);
  const next = currentFields();
  // Else the code was taken, and the page went on.
  const isAnew = namesOf(next) === namesOf(fields) && next.every((field) => field.isConnected && shownIn(field) === '');
  return isAnew ? fillFields(next, code) : isFilled;
}

function namesOf(fields: HTMLElement[]): string {
  return fields.map((field) => `${field.localName}#${field.getAttribute('name')}`).join();
}

async function fillFields(fields: HTMLElement[], code: string): Promise<boolean> {
  const [first] = fields;
  if (!first?.isConnected) return false;
  if (fields.length > 1) await fillBoxes(fields, [...code]);
  else fillOne(first, code);
  await wait(SETTLE_MS);
  return isSame(typedCode(fields), code);
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A page may group the characters, or write them large. */
function isSame(typed: string, code: string): boolean {
  return typed.toUpperCase() === code.toUpperCase();
}

function fillOne(field: HTMLElement, text: string): void {
  focus(field);
  type(field, text);
}

/**
 * What stands in the boxes goes first, the last character first: a row that submits itself when it is full would else
 * submit each mixture of the old code and the new one, and use up the tries.
 */
async function fillBoxes(boxes: HTMLElement[], characters: string[]): Promise<void> {
  for (const box of [...boxes].reverse()) if (shownIn(box) !== '') await typeInBox(box, '');
  for (const [place, box] of boxes.entries()) if (characters[place]) await typeInBox(box, characters[place]);
}

/** Widgets type into the box that had the focus when they last rendered: they get a turn after each step. */
async function typeInBox(box: HTMLElement, text: string): Promise<void> {
  focus(box);
  await turn();
  type(box, text);
  await turn();
}

function focus(field: HTMLElement): void {
  field.focus();
  // A page behind the popup is not told of the focus before it has it back.
  if (field.ownerDocument.hasFocus()) return;
  field.dispatchEvent(new FocusEvent('focus', { composed: true }));
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

function type(field: HTMLElement, text: string): void {
  const key = text.at(-1) ?? 'Backspace';
  // Older widgets ask for the number of the key.
  const keyCode = text ? key.toUpperCase().charCodeAt(0) : 8;
  const press = { bubbles: true, composed: true, cancelable: true, key, keyCode };
  field.dispatchEvent(new KeyboardEvent('keydown', press));
  setValue(field, text);
  const change = text ? { inputType: 'insertText', data: text } : { inputType: 'deleteContentBackward' };
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, ...change }));
  field.dispatchEvent(new KeyboardEvent('keyup', press));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A task of its own, which no browser delays in a page out of sight, as it does timers. */
function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

function setValue(field: HTMLElement, text: string): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
  else field.textContent = text;
}
