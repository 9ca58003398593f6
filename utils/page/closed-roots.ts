interface Opener {
  dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
}

/** The shadow root of an element as the browser shows it to extensions, closed ones included; null when it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot; // Firefox
  const { chrome } = globalThis as { chrome?: Opener };
  // Chromium's throws for anything but an HTML element, such as a drawing.
  if (!chrome?.dom?.openOrClosedShadowRoot || !(element instanceof HTMLElement)) return element.shadowRoot;
  try {
    return chrome.dom.openOrClosedShadowRoot(element);
  } catch {
    return element.shadowRoot; // The extension was updated: its orphans see what a page sees.
  }
}
