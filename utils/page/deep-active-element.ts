/** The focused element, inside shadow roots too. */
export function deepActiveElement(
  document: Document,
  shadowRootOf: (element: Element) => ShadowRoot | null = (element) => element.shadowRoot,
): Element | null {
  let active = document.activeElement;
  for (let root = active && shadowRootOf(active); root?.activeElement; root = shadowRootOf(root.activeElement)) {
    active = root.activeElement;
  }
  return active;
}
