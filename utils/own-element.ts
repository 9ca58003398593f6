import { isOwnPage } from './style-sheet';

/**
 * Makes an element of ours with its closed shadow root. A page may define custom elements of our names: their constructor
 * could refuse the root or, in Chromium, hand it to the page by its `ElementInternals`. So the root is attached where no
 * page has definitions, and a definition that meets the element later gets no hold of it.
 */
export function createOwnElement(document: Document, name: string): { element: HTMLElement; root: ShadowRoot } {
  // Of our own pages style sheets are of one document only, and nobody else has definitions there.
  const maker = isOwnPage(document) ? document : document.createElement('template').content.ownerDocument;
  const element = maker.createElement(name);
  return { element, root: element.attachShadow({ mode: 'closed' }) };
}
