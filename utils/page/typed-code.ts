/** What stands in the fields, without separators. */
export function typedCode(fields: HTMLElement[]): string {
  return fields.map(shownIn).join('').replace(/[\s-]/g, '');
}

/** What stands in one field. */
export function shownIn(field: HTMLElement): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field.textContent ?? '';
}
