import { type CodeForm, findCodeForms } from '@/utils/detection';
import { rootOf } from '@/utils/detection/dom';
import { findRoots } from '@/utils/detection/text-inputs';
import { deepActiveElement } from './deep-active-element';

/** Readings are at most this often, and this late after a change (DESIGN.md: state known within 300 ms on a quiet page). */
const REST_MS = 120;
const IDLE_TIMEOUT_MS = 150;

const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'disabled', 'aria-hidden', 'aria-disabled', 'open', 'inert'],
};

/**
 * Calls `onReading` with the code form of the document (the one with the focus, else the first; undefined when there is
 * none) at start and after each change of the page: added nodes, changed texts, focus, a tab that comes back. Never by a
 * clock. Between a change and the reading nothing is observed, so a busy page costs one reading per rest, not one per change.
 */
export function watchCodeForms(
  document: Document,
  onReading: (form: CodeForm | undefined) => void,
  {
    signal,
    shadowRootOf,
    amend = (forms) => forms,
  }: {
    signal: AbortSignal;
    shadowRootOf?: (element: Element) => ShadowRoot | null;
    /** What somebody knows better than the detection. */
    amend?: (forms: CodeForm[]) => CodeForm[];
  },
): { readNow: () => void } {
  const window = document.defaultView;
  if (!window) return { readNow: () => undefined };
  let timer: number | undefined;
  const roots = new Set<Node>([document]);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    later(REST_MS);
  });

  const observe = () => {
    for (const root of roots) if (root === document || root.isConnected) observer.observe(root, watched);
  };
  const readNow = () => {
    window.clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    try {
      const forms = amend(findCodeForms(document, { shadowRootOf }));
      // Open ones before a form is there too: what is put into them is told to nobody else.
      for (const root of findRoots(document)) roots.add(root);
      for (const form of forms) roots.add(rootOf(form.container) ?? document);
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      onReading(chosen(forms, deepActiveElement(document, shadowRootOf)));
    } finally {
      // A page that could not be read now may be readable after its next change.
      observer.takeRecords();
      if (!document.hidden) observe();
    }
  };
  const later = (waitMs: number) => {
    if (timer !== undefined) return;
    timer = window.setTimeout(() => whenIdle(window, readNow), waitMs);
  };
  const soon = () => later(0);

  document.addEventListener('focusin', soon, { capture: true, signal });
  document.addEventListener('visibilitychange', () => (document.hidden ? observer.disconnect() : soon()), { signal });
  window.addEventListener('pageshow', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  readNow();
  return { readNow };
}

function whenIdle(window: Window, work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  else work();
}

function chosen(forms: CodeForm[], focused: Element | null): CodeForm | undefined {
  return forms.find((form) => form.fields.some((field) => field === focused)) ?? forms[0];
}
