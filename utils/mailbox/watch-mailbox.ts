/** Live arrival must reach the waiting tab within 300 ms (DESIGN.md): rest, then read. */
const REST_MS = 50;

interface WatchOptions {
  signal: AbortSignal;
  /** Selector of frames of the same origin whose documents are the mailbox's too; read anew for each look. */
  frames?: () => string | undefined;
}

/**
 * Calls `onChange` at start and after the mailbox changed: new rows, re-rendering, another route or tab, a frame with
 * mail that loaded. Between a change and the reading nothing is observed; our own marks are no change.
 */
export function watchMailbox(
  document: Document,
  onChange: () => void,
  { signal, frames = () => undefined }: WatchOptions,
): { readSoon: () => void } {
  const window = document.defaultView;
  if (!window) return { readSoon: () => undefined };
  let timer: number | undefined;
  const observer = new MutationObserver((records) => {
    if (records.every(isOwn)) return;
    observer.disconnect();
    readSoon();
  });
  const observe = () => {
    for (const { body } of [document, ...framesIn(document, frames())]) if (body) observer.observe(body, changes);
  };
  const read = () => {
    timer = undefined;
    if (signal.aborted) return;
    onChange();
    observe();
  };
  const readSoon = () => {
    if (timer !== undefined) return;
    timer = document.hidden ? inNextTask(read) : window.setTimeout(read, REST_MS);
  };
  const loaded = ({ target }: Event) => {
    // Pictures load too; by name, since what stands in a frame is no instance of this window's classes.
    const selector = frames();
    if (selector && (target as Element).matches?.(selector)) readSoon();
  };
  window.addEventListener('hashchange', readSoon, { signal });
  document.addEventListener('load', loaded, { capture: true, signal });
  document.addEventListener('visibilitychange', readSoon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  read();
  return { readSoon };
}

const changes: MutationObserverInit = {
  childList: true,
  subtree: true,
  // Frameworks write into text nodes: the row stays, its code is another.
  characterData: true,
  attributes: true,
  // Gmail moves `role` between pages, rewrites `class` when a message opens, and hides tabs by `style`; Proton opens a
  // message by `data-expanded`.
  attributeFilter: ['role', 'class', 'style', 'data-legacy-last-message-id', 'data-expanded'],
};

/** Documents of the frames that can be reached. */
function framesIn(document: Document, selector: string | undefined): Document[] {
  if (!selector) return [];
  return [...document.querySelectorAll<HTMLIFrameElement>(selector)].flatMap((frame) => frame.contentDocument ?? []);
}

/** Browsers delay the timers of a page out of sight by up to a minute, while somebody waits in another tab. */
function inNextTask(work: () => void): number {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
  return 0; // No timer has this number.
}

const isMark = (node: Node) => node.nodeName.toLowerCase() === 'wmc-mark';

/** A change that we made: to a mark, or by putting or taking one. */
function isOwn({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isMark(target) || (target.parentNode && isMark(target.parentNode))) return true;
  return addedNodes.length + removedNodes.length > 0 && areMarks(addedNodes) && areMarks(removedNodes);
}

/** By index, up to the first other one: a list that was rendered anew is a hundred rows. */
function areMarks(nodes: NodeList): boolean {
  for (let at = 0; at < nodes.length; at++) if (!isMark(nodes[at] as Node)) return false;
  return true;
}
