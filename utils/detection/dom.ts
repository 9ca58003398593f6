type Get<T> = (node: Node) => T;

// Read through the prototype: a form's own `parentNode` or `id` can be an input of that name. The member is looked up
// once, from the first node asked, and then serves nodes of every kind.
function property<T>(name: string): Get<T> {
  let getter: ((this: Node) => T) | undefined;
  return (node) => {
    getter ??= memberOf(node, name)?.get;
    return getter ? getter.call(node) : ((node as unknown as Record<string, T>)[name] as T);
  };
}

function method<A extends unknown[], T>(name: string): (node: Node, ...args: A) => T | undefined {
  let own: ((this: Node, ...args: A) => T) | undefined;
  return (node, ...args) => {
    own ??= memberOf(node, name)?.value;
    return own?.apply(node, args);
  };
}

function memberOf(node: Node, name: string): PropertyDescriptor | undefined {
  for (let proto = Object.getPrototypeOf(node); proto; proto = Object.getPrototypeOf(proto)) {
    const member = Object.getOwnPropertyDescriptor(proto, name);
    if (member) return member;
  }
  return undefined;
}

export const nodeTypeOf = property<number>('nodeType');
export const ownerDocumentOf = property<Document>('ownerDocument');
export const parentNodeOf = property<ParentNode | null>('parentNode');
export const previousOf = property<ChildNode | null>('previousSibling');
export const nextOf = property<ChildNode | null>('nextSibling');
export const firstChildOf = property<ChildNode | null>('firstChild');
export const lastChildOf = property<ChildNode | null>('lastChild');
export const openShadowOf = property<ShadowRoot | null>('shadowRoot');
export const localNameOf = property<string>('localName');
export const attributeOf = method<[string], string | null>('getAttribute');
export const closestOf = method<[string], Element | null>('closest');
export const containsNode = method<[Node | null], boolean>('contains');
export const rootOf = method<[], Node>('getRootNode');
export const queryAllOf = method<[string], NodeListOf<HTMLElement>>('querySelectorAll');
export const rectOf = method<[], DOMRect>('getBoundingClientRect');
export const checkVisibilityOf = method<[object], boolean>('checkVisibility');

export function isElement(node: Node | null): node is Element {
  return node !== null && nodeTypeOf(node) === 1;
}

/** Value of an attribute, cut to `cap` characters; an empty string when absent. */
export function attribute(element: Element, name: string, cap = 200): string {
  return (attributeOf(element, name) ?? '').slice(0, cap);
}

/** The parent in the composed tree: out of a shadow root comes its host. */
export function composedParent(node: Node): Element | null {
  const parent = parentNodeOf(node);
  if (isElement(parent)) return parent;
  return parent && 'host' in parent ? (parent as ShadowRoot).host : null;
}
