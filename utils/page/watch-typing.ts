import type { CodeForm } from '@/utils/detection';
import { typedCode } from './typed-code';

/** A complete code is at least this long when the form does not say. */
const SHORTEST_CODE = 4;
const LONGEST_CODE = 16;

/**
 * Calls `onCode` when a complete code stands in the current form's fields, and with '' when it no longer does.
 * Calls `onInput` at every change of them.
 */
export function watchTyping(
  root: Document | ShadowRoot,
  currentForm: () => CodeForm | undefined,
  { onCode, onInput }: { onCode: (code: string) => void; onInput: () => void },
  { signal }: { signal: AbortSignal },
): void {
  let told = '';
  let toldOf: HTMLElement | undefined;
  const read = (event: Event) => {
    const form = currentForm();
    if (!form?.fields.includes(event.composedPath()[0] as HTMLElement)) return;
    const code = typedCode(form.fields);
    const isComplete = code.length >= (form.codeLength ?? SHORTEST_CODE);
    const next = isComplete ? code.slice(0, LONGEST_CODE) : '';
    const isAnew = form.fields[0] !== toldOf;
    if (next !== (isAnew ? '' : told)) onCode(next);
    told = next;
    toldOf = form.fields[0];
    onInput();
  };
  root.addEventListener('input', read, { capture: true, passive: true, signal });
}
