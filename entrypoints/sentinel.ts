import { defineUnlistedScript } from '#imports';
import { couldBeCodeForm, isCandidateField, shadowRootsOf } from '@/utils/detection/could-be-code-form';
import { shadowRootOf } from '@/utils/page/closed-roots';
import { recordPresses } from '@/utils/page/press-record';

/** The little that is needed of the extension API: WXT's `browser` would double this script. */
interface Api {
  runtime: { sendMessage: (message: { type: 'candidateSeen' }) => Promise<unknown> };
}

/** A larger page is not searched for shadow roots (`shadowRootsOf`): to count no further is quicker than to be told so. */
const SMALL_PAGE = 400;
/** After a change the page rests this long before it is looked at again, whatever goes on meanwhile. */
const REST_MS = 200;

/**
 * In every frame of every tab: could a code form be here? Says so once and stops. No message, no storage and no timer
 * before something changes. The observer lets go at its first record, so a busy page costs one look per rest.
 */
export default defineUnlistedScript(() => {
  const seen = new WeakSet<Element>();
  const stop = new AbortController();
  const { signal } = stop;
  let resting = false;
  const lookAfterRest = () => {
    observer.disconnect();
    if (resting) return;
    resting = true;
    setTimeout(() => idle(look), REST_MS);
  };
  const observer = new MutationObserver(lookAfterRest);
  const idle = (work: () => void) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work);

  const found = () => {
    stop.abort();
    observer.disconnect();
    try {
      const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
      // Told without waiting for an answer.
      (browser ?? chrome)?.runtime.sendMessage({ type: 'candidateSeen' }).catch(() => undefined);
    } catch {
      // "Extension context invalidated": an orphan of an update has nothing left to say.
    }
  };
  const look = () => {
    resting = false;
    if (signal.aborted || document.hidden) return;
    if (couldBeCodeForm(document, seen)) found();
    else observe(document);
  };
  // What changes in a shadow root, its document's observers are not told.
  const observe = (root: Document | ShadowRoot) => {
    observer.observe(root, { childList: true, subtree: true });
    if (root === document && document.getElementsByTagName('*').item(SMALL_PAGE)) return;
    for (const inner of shadowRootsOf(root)) observe(inner);
  };

  recordPresses(document);
  document.addEventListener(
    'focusin',
    (event) => {
      const target = focusedIn(event.composedPath()[0]);
      if (target && isCandidateField(target)) found();
    },
    { capture: true, passive: true, signal },
  );
  // A click may reveal, by a style alone, a form that stood there hidden.
  document.addEventListener('click', lookAfterRest, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', () => (document.hidden ? observer.disconnect() : look()), { signal });
  idle(look);
});

/** The element that has the focus, inside closed shadow roots too: their events name only the host. */
function focusedIn(target: EventTarget | undefined): Element | null {
  let element = target instanceof Element ? target : null;
  for (let root = element && shadowRootOf(element); root?.activeElement; root = shadowRootOf(root.activeElement)) {
    element = root.activeElement;
  }
  return element;
}
