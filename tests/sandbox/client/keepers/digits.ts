export const LENGTH = 6;
export const NO_DIGITS: readonly string[] = Array.from({ length: LENGTH }, () => '');

/** All that a field takes. */
export const isCode = (value: string) => /^\d{0,6}$/.test(value);
/** All that a box takes. */
export const isDigit = (value: string) => /^\d?$/.test(value);

/** The digits with those that were pasted, from a place on. */
export function withPasted(digits: readonly string[], place: number, pasted: string): string[] {
  const added = [...pasted.replace(/\D/g, '')];
  return digits.map((digit, at) => (at < place ? digit : (added[at - place] ?? digit)));
}

export const pastedText = (event: Event) => (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';

/** The next of the row takes the focus. */
export function focusNext(box: EventTarget | null) {
  const next = (box as HTMLElement | null)?.nextElementSibling;
  if (next instanceof HTMLInputElement) next.focus();
}
