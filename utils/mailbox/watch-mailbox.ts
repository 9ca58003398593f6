/** Live arrival must reach the waiting tab within 300 ms (DESIGN.md): rest, then read. */
const REST_MS = 100;

/**
 * Calls `onChange` at start and after the mailbox changed: new rows, re-rendering, another route or tab. Between a change
 * and the reading nothing is observed; our own marks are no change.
 */
export function watchMailbox(
  document: Document,
  onChange: () => void,
  { signal }: { signal: AbortSignal },
): { readSoon: () => void } {
  const window = document.defaultView;
  if (!window) return { readSoon: () => undefined };
  let timer: number | undefined;
  const observer = new MutationObserver((records) => {
    if (records.every(isOwn)) return;
    observer.disconnect();
    readSoon();
  });
  const observe = () =>
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      // Gmail moves `role` between pages, rewrites `class` when a message opens, and hides tabs by `style`.
      attributeFilter: ['role', 'class', 'style', 'data-legacy-last-message-id'],
    });
  const read = () => {
    timer = undefined;
    if (signal.aborted) return;
    onChange();
    observe();
  };
  const readSoon = () => {
    timer ??= window.setTimeout(read, REST_MS);
  };
  window.addEventListener('hashchange', readSoon, { signal });
  document.addEventListener('visibilitychange', readSoon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  read();
  return { readSoon };
}

const isMark = (node: Node) => node.nodeName.toLowerCase() === 'wmc-mark';

/** A change that we made: to a mark, or by putting or taking one. */
function isOwn({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isMark(target)) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isMark);
}
