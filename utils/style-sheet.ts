/** A style sheet of ours. */
export interface AddedSheet {
  /** A page may have taken it away. */
  isThere: () => boolean;
  remove: () => void;
}

/**
 * Gives a document or a shadow root a style sheet. The policy of the extension's own pages takes no inline style: there it
 * is a sheet made by script; in a shadow root too, where it costs less, and all roots share it. Elsewhere it is an
 * element: what a document adopts its page can take away unseen, and content scripts of Firefox may not adopt sheets.
 */
export function addStyleSheet(root: Document | ShadowRoot, css: string): AddedSheet {
  const document = root.ownerDocument ?? (root as Document);
  const mayAdopt = isOwnPage(document) || root !== document;
  return (mayAdopt && adopt(root, document, css)) || append(root, document, css);
}

/** Whether this is a page of the extension. */
export const isOwnPage = ({ defaultView }: Document) => defaultView?.location.protocol.endsWith('extension:') ?? false;

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(document: Document, css: string): CSSStyleSheet | undefined {
  const made = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, made);
  const window = document.defaultView as (Window & typeof globalThis) | null;
  const sheet = made.get(css) ?? (window ? new window.CSSStyleSheet() : undefined);
  if (sheet && !made.has(css)) sheet.replaceSync(css);
  if (sheet) made.set(css, sheet);
  return sheet;
}

function adopt(root: Document | ShadowRoot, document: Document, css: string): AddedSheet | undefined {
  try {
    const sheet = sheetOf(document, css);
    if (!sheet) return undefined;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return {
      isThere: () => root.adoptedStyleSheets.includes(sheet),
      remove() {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      },
    };
  } catch {
    return undefined; // Firefox: "Accessing from Xray wrapper is not supported."
  }
}

function append(root: Document | ShadowRoot, document: Document, css: string): AddedSheet {
  const style = document.createElement('style');
  style.textContent = css;
  const parent = root === document ? (document.head ?? document.documentElement) : root;
  parent.append(style);
  return { isThere: () => style.isConnected, remove: () => style.remove() };
}
