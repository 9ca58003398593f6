type Child = Node | string | undefined | false;

/** An element by name, attributes and children; the only way this page builds, for its Trusted Types policy. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

let lastId = 0x40;
/** Gmail's own ids: a colon and a short counter in base 36. */
export function nextId(): string {
  return `:${(++lastId).toString(36)}`;
}
