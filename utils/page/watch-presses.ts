import { type CodeForm, readSendControl } from '@/utils/detection';

/** A trusted press on a send control. */
export interface Press {
  control: HTMLElement;
  event: Event;
}

/** Two events of one press (touch and click, a double click) are one press, and share its fate. */
const SAME_PRESS_MS = 700;

/**
 * Calls `onPress` for each real click or key press on a send control of the current form, before the page sees it.
 * Synthetic events are not presses. `Switch` controls ("use another way") only lead to another form.
 */
export function watchPresses(
  root: Document | ShadowRoot,
  currentForm: () => CodeForm | undefined,
  onPress: (press: Press) => void,
  { signal }: { signal: AbortSignal },
): void {
  let last: { control: HTMLElement; event: Event } | undefined;
  const press = (event: Event) => {
    if (!event.isTrusted) return;
    const control = controlOf(event, currentForm());
    if (!control) return;
    if (last?.control === control && event.timeStamp - last.event.timeStamp < SAME_PRESS_MS) {
      if (last.event.defaultPrevented) stop(event);
      return;
    }
    last = { control, event };
    onPress({ control, event });
  };
  listening(root).addEventListener('click', press, { capture: true, signal });
  listening(root).addEventListener(
    'keydown',
    // A native button turns the key into a click; a div with a role does not.
    (event) => {
      const { key, repeat } = event;
      if ((key === 'Enter' || key === ' ') && !repeat && !isNative(event.composedPath()[0])) press(event);
    },
    { capture: true, signal },
  );
}

/** Calls `onApproach` when the pointer comes onto, or the focus into, a send control of the current form; `null` when it leaves. */
export function watchApproach(
  root: Document | ShadowRoot,
  currentForm: () => CodeForm | undefined,
  onApproach: (control: HTMLElement | null) => void,
  { signal }: { signal: AbortSignal },
): void {
  let near: HTMLElement | null = null;
  let resting = '';
  let focused: EventTarget | null = root.activeElement;
  const change = (event: Event) => {
    const control = controlOf(event, currentForm()) ?? null;
    if (control === near) return;
    near = control;
    onApproach(control);
  };
  const rest = ({ screenX, screenY }: MouseEvent) => {
    resting = `${screenX} ${screenY}`;
  };
  const pointerChange = (event: PointerEvent) => {
    const before = resting;
    rest(event);
    // A page that moves a control under a resting pointer, or a tab that comes back under it, is nobody's approach.
    if (resting !== before || !controlOf(event, currentForm())) change(event);
  };
  const focusChange = (event: FocusEvent) => {
    const [target = null] = event.composedPath();
    // A tab that comes back gives the focus back to where it was.
    if (target !== focused) change(event);
    focused = target;
  };
  listening(root).addEventListener('pointerover', pointerChange, { capture: true, passive: true, signal });
  listening(root).addEventListener('click', rest, { capture: true, passive: true, signal });
  listening(root).addEventListener('focusin', focusChange, { capture: true, signal });
}

/** Keeps a press from the page. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function controlOf(event: Event, form: CodeForm | undefined): HTMLElement | undefined {
  if (!form?.sendControls.length) return undefined;
  const path = event.composedPath();
  const control = form.sendControls.find((candidate) => path.includes(candidate));
  if (!control) return undefined;
  const { verb, disabled } = readSendControl(control);
  return disabled || verb === 'switch' ? undefined : control;
}

function isNative(target: EventTarget | undefined): boolean {
  return target instanceof Element && /^(button|input|a|summary)$/i.test(target.localName);
}

/** A shadow root hears what a document hears; its type only does not say so. */
const listening = (root: Document | ShadowRoot) => root as Document;
