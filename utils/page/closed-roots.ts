/** The shadow root of an element as the browser shows it to extensions, closed ones included; null when it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const opener = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (opener.openOrClosedShadowRoot !== undefined) return opener.openOrClosedShadowRoot; // Firefox
  const api = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: (e: Element) => ShadowRoot | null } } })
    .chrome;
  return api?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
