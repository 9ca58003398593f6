/**
 * Types a code into the field or the boxes of a form, in the way that React, Vue and Angular accept: the native setter
 * (an isolated world has its own, so a framework's value tracker on the element is not touched) and trusted-looking
 * `input` and `change` events. Submits nothing. Boxes that jump to the next one by themselves are fine: each is addressed
 * directly. Returns whether all fields now hold the code.
 */
export function fillCode(fields: HTMLElement[], code: string): boolean {
  const [first] = fields;
  if (!first?.isConnected) return false;
  if (fields.length === 1) return fillOne(first, code);
  const characters = [...code];
  fields.forEach((field, index) => {
    fillOne(field, characters[index] ?? '');
  });
  return fields.map(shownIn).join('') === code.slice(0, fields.length) || shownIn(first) === code;
}

/** What stands in the fields, without separators. */
export function typedCode(fields: HTMLElement[]): string {
  return fields.map(shownIn).join('').replace(/[\s-]/g, '');
}

function fillOne(field: HTMLElement, text: string): boolean {
  field.focus();
  const key = { bubbles: true, composed: true, cancelable: true, key: text.at(-1) ?? 'Backspace' };
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  setValue(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return shownIn(field) === text;
}

function setValue(field: HTMLElement, text: string): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
  else field.textContent = text;
}

function shownIn(field: HTMLElement): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field.textContent ?? '';
}
