/** A style sheet of ours. */
export interface AddedSheet {
  /** A page may have taken it away. */
  isThere: () => boolean;
  remove: () => void;
}

/**
 * Gives a document or a shadow root a style sheet. The policy of the extension's own pages takes no inline style: there it
 * is a sheet made by script. Elsewhere it is an element, since content scripts of Firefox may not adopt sheets.
 */
export function addStyleSheet(root: Document | ShadowRoot, css: string): AddedSheet {
  const document = root.ownerDocument ?? (root as Document);
  const window = document.defaultView as (Window & typeof globalThis) | null;
  return window && isOwnPage(document) ? adopt(root, new window.CSSStyleSheet(), css) : append(root, document, css);
}

/** Whether this is a page of the extension. */
export const isOwnPage = ({ defaultView }: Document) => defaultView?.location.protocol.endsWith('extension:') ?? false;

function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet, css: string): AddedSheet {
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return {
    isThere: () => root.adoptedStyleSheets.includes(sheet),
    remove() {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

function append(root: Document | ShadowRoot, document: Document, css: string): AddedSheet {
  const style = document.createElement('style');
  style.textContent = css;
  const parent = root === document ? (document.head ?? document.documentElement) : root;
  parent.append(style);
  return { isThere: () => style.isConnected, remove: () => style.remove() };
}
