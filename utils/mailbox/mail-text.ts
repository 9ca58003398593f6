const MAX_TEXT = 20_000;
const MAX_ROWS = 200;

const blocks =
  'address article blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  );
const silent = ['style', 'script', 'template', 'wmc-mark'];
/** A browser finds out sooner than we do that a part has none of these. */
const notPlain = [...blocks, ...silent].join();

/**
 * Text of a mail body, hidden trimmed parts included, with a line break at each block: lines matter to extraction. The
 * body may stand in a frame. Our own marks are not read, nor what matches `left`.
 */
export function textWithBreaks(root: Element, left?: string): string {
  // Most parts of a row are plain: words, with spans around some.
  if (
    !silent.includes(root.localName) &&
    !(left === undefined ? root.querySelector(notPlain) : root.firstElementChild)
  ) {
    return (root.textContent ?? '').slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim();
  }
  const parts: string[] = [];
  let length = 0;
  const walk = (node: Node): void => {
    if (length > MAX_TEXT) return;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue?.replace(/\s+/g, ' ') ?? '';
      parts.push(text);
      length += text.length;
      return;
    }
    // By node type: what stands in a frame is no instance of this window's classes.
    const { localName } = node as Element;
    if (node.nodeType !== Node.ELEMENT_NODE || silent.includes(localName)) return;
    if (left && node !== root && (node as Element).matches(left)) return;
    const breaks = blocks.includes(localName);
    if (breaks) parts.push('\n');
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    if (breaks) parts.push('\n');
  };
  walk(root);
  return parts
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
    .slice(0, MAX_TEXT);
}

// What mail programs call the mail that they quote; webmail puts something of its own before a sender's names.
const history =
  '[class*="gmail_quote"], [class*="yahoo_quoted"], [class*="protonmail_quote"], [class*="moz-cite"], blockquote[type="cite"]';

/**
 * Text of a mail body without the older mail that it quotes, so that no older code passes for this mail's. A bare
 * `blockquote` may be a quotation or layout: it is left out where the rest has a number that could be a code.
 */
export function bodyText(body: Element): string {
  if (!body.querySelector(`blockquote, ${history}`)) return textWithBreaks(body);
  const own = textWithBreaks(body, `blockquote, ${history}`);
  if (/\d[\d -]{2,}\d/.test(own)) return own;
  return textWithBreaks(body, history) || textWithBreaks(body);
}

/** Text of an element on one line. */
export function lineOf(element: Element | null | undefined): string {
  return element ? textWithBreaks(element).replace(/\s+/g, ' ') : '';
}

/** Hidden rows of other pages and tabs stay in the document. */
export const isVisible = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

/** The visible elements of a page that match, the first 200. */
export function visibleAll(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(selector)) {
    if (isVisible(element) && found.push(element) === MAX_ROWS) break;
  }
  return found;
}

/** What is read of the visible elements that match. */
export function readAll<T>(root: ParentNode, selector: string, read: (element: HTMLElement) => T | undefined): T[] {
  return visibleAll(root, selector).flatMap((element) => read(element) ?? []);
}

/** Language of the interface. */
export const languageOf = (document: Document): string => document.documentElement.lang || 'en';

/** What the user writes is not a message. */
export const isWritten = (element: Element): boolean => element.closest('[contenteditable="true"], textarea') !== null;

/** Body of the mail that a frame of the same origin shows; null when it has not loaded or is another's. */
export function frameBody(frame: Element | null | undefined): HTMLElement | null {
  return (frame as HTMLIFrameElement | null | undefined)?.contentDocument?.body ?? null;
}

/** A part of an address, decoded; as it is when it cannot be (a lone % in a search). */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
