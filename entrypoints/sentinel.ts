import { defineUnlistedScript } from '#imports';
import { couldBeCodeForm, isCandidateField, isSmall, shadowRootsOf } from '@/utils/detection/could-be-code-form';
import { shadowRootOf } from '@/utils/page/closed-roots';
import { notePress } from '@/utils/page/press-record';

/** The little that is needed of the extension API: WXT's `browser` would double this script. */
interface Api {
  runtime?: { id?: string; sendMessage: (message: { type: 'candidateSeen' }) => Promise<unknown> };
}

interface World {
  wmcHelper?: AbortController;
}

/** After a change the page rests this long before it is looked at, whatever goes on meanwhile. */
const REST_MS = 200;
/** Where it was not looked at for a while: a quiet page says by its change that something came. */
const SHORT_REST_MS = 60;
const CALM_MS = 500;
/** To ask the browser whether we are an orphan of an update costs more than a look: not asked of a page just loaded. */
const YOUNG_MS = 60_000;
/** How long to wait for the helper before the background, which may have been stopped half-way, is told again. */
const TELL_AGAIN_MS = [100, 500, 2_000];

/**
 * In every frame of every tab: could a code form be here? Says so once and stops. No message, no storage and no timer
 * before something changes. The observer lets go at its first record, so a busy page costs one look per rest.
 */
export default defineUnlistedScript(() => {
  const seen = new WeakSet<Element>();
  const startedAt = Date.now();
  let lookedAt = 0;
  let awaited = false;
  // A flag, not a signal: each listener that waits for one costs every frame more.
  let over = false;
  const observer = new MutationObserver((records) => {
    if (records.every(isMark)) return;
    observer.disconnect();
    if (Date.now() - lookedAt > CALM_MS) setTimeout(look, SHORT_REST_MS);
    else setTimeout(() => idle(look), REST_MS);
  });
  const idle = (work: () => void) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work);

  const found = () => {
    over = true;
    observer.disconnect();
    void tellUntilHelped();
  };
  const look = () => {
    awaited = false;
    if (over || document.hidden) return;
    lookedAt = Date.now();
    if (lookedAt - startedAt > YOUNG_MS && !api()?.runtime?.id) {
      over = true; // An orphan of an update.
      return;
    }
    // A field that had the focus before we came, in a closed shadow root too.
    // Asked only when there is one: else it is the body, of which we want nothing.
    const hasFocus = document.documentElement.matches(':focus-within');
    const focused = hasFocus ? focusedIn(document.activeElement) : null;
    if ((focused && isCandidateField(focused)) || couldBeCodeForm(document, seen)) found();
    else {
      observe(document);
      awaitRoots();
    }
  };
  // Firefox calls us before the page's own scripts have run. That they give an element a shadow root is no change to any
  // observer: what they built is looked at when all has loaded. Every other change the observer tells.
  const awaitRoots = () => {
    if (document.readyState !== 'complete' && isSmall(document)) {
      window.addEventListener('load', lookLater, { once: true });
    }
  };
  const lookLater = () => {
    if (!awaited && !over) setTimeout(() => idle(look), REST_MS);
    awaited = true;
  };
  // What changes in a shadow root, its document's observers are not told.
  const observe = (root: Document | ShadowRoot) => {
    observer.observe(root, { childList: true, subtree: true });
    for (const inner of shadowRootsOf(root)) observe(inner);
  };

  // One for all: each further one costs every frame more.
  const onEvent = (event: Event) => {
    const { type } = event;
    if (type === 'visibilitychange') document.hidden ? observer.disconnect() : look();
    else if (type === 'focusin') {
      const target = over ? null : focusedIn(event.composedPath()[0]);
      if (target && isCandidateField(target)) found();
    } else notePress(event);
    // It may reveal, by a style alone, a form that stood there hidden.
    if (type === 'click') lookLater();
  };
  for (const type of ['focusin', 'click', 'submit', 'keydown', 'visibilitychange'])
    document.addEventListener(type, onEvent, true);
  // At once: we are called when the browser finds the page idle, and to ask it once more costs as much again.
  look();
});

/** Marks in a mailbox are no news: each time that a list is rendered anew there are new ones. */
const isMark = ({ addedNodes: [node] }: MutationRecord) => node?.nodeName === 'WMC-MARK';

function api(): Api | undefined {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return browser ?? chrome;
}

/** Asks for the helper, which shares this world, until it is there. */
async function tellUntilHelped(): Promise<void> {
  for (const waitMs of [...TELL_AGAIN_MS, 0]) {
    try {
      await api()?.runtime?.sendMessage({ type: 'candidateSeen' });
    } catch {
      // The background was stopped half-way; or "Extension context invalidated": an orphan of an update is not heard.
    }
    if ((globalThis as World).wmcHelper?.signal.aborted === false) return;
    await new Promise((done) => setTimeout(done, waitMs));
  }
}

/** The element that has the focus, inside closed shadow roots too: their events name only the host. */
function focusedIn(target: EventTarget | null | undefined): Element | null {
  let element = target instanceof Element ? target : null;
  for (let root = element && shadowRootOf(element); root?.activeElement; root = shadowRootOf(root.activeElement)) {
    element = root.activeElement;
  }
  return element;
}
