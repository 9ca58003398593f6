/** Dispatches an event as the browser does for a person; what a script dispatches is not trusted. */
export function trust<E extends Event>(target: EventTarget, event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

/** A click of a person. */
export function click(target: EventTarget, init: MouseEventInit = {}): MouseEvent {
  return trust(target, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }));
}

/** A key press of a person. */
export function press(target: EventTarget, key: string): KeyboardEvent {
  return trust(target, new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, key }));
}
