import { defineUnlistedScript } from '#imports';
import { couldBeCodeForm, isCandidateField } from '@/utils/detection/could-be-code-form';
import { recordPresses } from '@/utils/page/press-record';

/** The little that is needed of the extension API: WXT's `browser` would double this script. */
interface Api {
  runtime: { sendMessage: (message: { type: 'candidateSeen' }) => Promise<unknown> };
}

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
  const observer = new MutationObserver(() => {
    observer.disconnect();
    setTimeout(() => idle(look), REST_MS);
  });
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
    if (signal.aborted || document.hidden) return;
    if (couldBeCodeForm(document, seen)) found();
    else observer.observe(document, { childList: true, subtree: true });
  };

  recordPresses(document);
  document.addEventListener(
    'focusin',
    (event) => {
      const target = event.composedPath()[0];
      if (target instanceof Element && isCandidateField(target)) found();
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener('visibilitychange', () => (document.hidden ? observer.disconnect() : look()), { signal });
  idle(look);
});
