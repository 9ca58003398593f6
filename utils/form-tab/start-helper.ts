import type { CodeForm } from '@/utils/detection';
import { rootOf } from '@/utils/detection/dom';
import type { PageEvent } from '@/utils/extension/messages';
import { type Background, realBackground } from '@/utils/extension/send-message';
import type { HintView } from '@/utils/extension/views';
import { shadowRootOf } from '@/utils/page/closed-roots';
import { deepActiveElement } from '@/utils/page/deep-active-element';
import { type FieldRuleWorld, withFieldRules } from '@/utils/page/field-rules';
import type { FillWorld } from '@/utils/page/fill-code';
import { type HintSituation, hintKey, showsHint } from '@/utils/page/hint-visibility';
import { lazyHint } from '@/utils/page/lazy-hint';
import { newMemory, pageEvents } from '@/utils/page/page-facts';
import { cameBySubmit } from '@/utils/page/press-record';
import { trackSends } from '@/utils/page/track-sends';
import { typedCode } from '@/utils/page/typed-code';
import { watchCodeForms } from '@/utils/page/watch-code-forms';
import { type Press, stop, watchApproach, watchPresses } from '@/utils/page/watch-presses';
import { watchTyping } from '@/utils/page/watch-typing';

const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** As many as one report may hold. */
const MAX_EVENTS = 30;

/** Answers and pushes can overtake each other on their way here. */
const isOlder = (next: HintView | null, shown: HintView | null) =>
  next !== null && shown !== null && (next.revision ?? 0) < (shown.revision ?? 0);

/** Watches the code form of this frame, reports facts, shows the hint. Keeps no truth: `view` is what it was last given. */
export function startHelper(
  window: Window & typeof globalThis,
  { signal: outer, background = realBackground }: { signal: AbortSignal; background?: Background },
): void {
  const { document } = window;
  const { watchBackground, isAlive } = background;
  const helper = new AbortController();
  const signal = AbortSignal.any([outer, helper.signal]);
  const tell: Background['tell'] = (type, payload) => {
    // Nobody would hear it. The extension that took this one's place has a helper of its own here.
    if (!isAlive()) helper.abort();
    return background.tell(type, payload);
  };
  let form: CodeForm | undefined;
  let view: HintView | null = null;
  let memory = newMemory();
  let moment: HintSituation['moment'] = 'idle';
  let closedKey: string | null = null;
  let isShown = false;
  let held: HTMLElement | undefined;
  let changeTimer: ReturnType<typeof setTimeout> | undefined;
  /** Facts that could not be told, because storage failed: they are said again with the next reading. */
  let unheard: PageEvent[] = [];
  const currentForm = () => form;

  const render = () => {
    if (!isAlive()) helper.abort();
    if (signal.aborted) return;
    const fields = form?.fields ?? [];
    const focused = deepActiveElement(document, shadowRootOf) as HTMLElement;
    // Who has gone into the hint by the keyboard is still at the field.
    const isAtForm = fields.includes(focused) || document.activeElement?.localName === 'wmc-hint';
    const emptyFieldFocused = isAtForm && typedCode(fields) === '';
    isShown = view !== null && showsHint(view, { emptyFieldFocused, moment, closedKey });
    if (form && view && isShown) hint.show(view, moment, form);
    else hint.hide();
  };
  const setView = (next: HintView | null | undefined) => {
    if (next === undefined || signal.aborted || isOlder(next, view)) return;
    view = next;
    clearTimeout(changeTimer);
    const changesAt = next?.advice.changesAt;
    if (changesAt != null) changeTimer = setTimeout(readView, Math.min(LONGEST_TIMER_MS, changesAt - Date.now() + 20));
    render();
  };
  const readView = () => void tell('hintRead', {}).then(setView);
  const report = async (events: PageEvent[]) => {
    const all = [...unheard, ...events].slice(-MAX_EVENTS);
    unheard = [];
    if (all.length === 0) return;
    const answer = await tell('formReported', { events: all });
    if (answer === undefined) unheard = [...all, ...unheard];
    setView(answer);
  };
  const sends = trackSends(window, (events) => void report(events), { signal });

  const read = (found: CodeForm | undefined) => {
    const now = Date.now();
    if (!found && form) void tell('formLeft', {});
    if (!found) memory = newMemory();
    form = found;
    if (found) {
      watchRoot(rootOf(found.container));
      const events = pageEvents(found, memory, { cameBySubmit: cameBySubmit(document, now) }, now);
      void report(sends.settle(events, now));
    }
    render();
  };
  const send = () => {
    moment = 'idle';
    sends.recordSend(form?.channel ?? 'unknown', Date.now());
  };
  const pressed = ({ control, event }: Press) => {
    if (!view?.holdResend || view.off || view.advice.resend.level === 'quiet') return send();
    stop(event);
    held = control;
    moment = 'held';
    render();
  };
  const approached = (control: HTMLElement | null) => {
    // A held click waits for "send anyway", however far the pointer goes.
    if (!held) moment = control ? 'approach' : 'idle';
    render();
  };
  const letGo = () => {
    const control = held;
    held = undefined;
    moment = 'idle';
    return control;
  };
  const close = () => {
    // Esc that closes something of the page closes no hint that is still to come.
    if (view && isShown) closedKey = hintKey(view, moment);
    letGo();
    render();
  };

  const hint = lazyHint(document, {
    signal,
    inject: () => tell('hintWanted', {}),
    actions: {
      fill: async (messageId) => (await tell('fillHere', { messageId })) ?? false,
      sendAnyway() {
        const control = letGo();
        send();
        control?.click();
        render();
      },
      close,
      dismiss: () => void tell('hintDismissed', {}).then(setView),
      switchOffSite: () => void tell('siteSwitchedOff', {}).then(setView),
      lookAgain: readView,
    },
  });
  const listen = { capture: true, passive: true, signal };
  const onCode = (code: string) => void tell('codeTyped', { code }).then(setView);
  const renderSoon = () => queueMicrotask(render);
  const leave = () => {
    if (form) void tell('formLeft', {});
    // A page that comes back from the cache has its form again: that is a new fact, what else stands there is not.
    memory.formFacts = null;
  };
  const watchActions = (root: Document | ShadowRoot) => {
    watchPresses(root, currentForm, pressed, { signal });
    watchApproach(root, currentForm, approached, { signal });
    watchTyping(root, currentForm, { onCode, onInput: render }, { signal });
    for (const type of ['focusin', 'focusout']) root.addEventListener(type, renderSoon, listen);
  };
  /** What happens inside a closed root, the document hears only of its host: such a root is listened to by itself. */
  const closedRoots = new WeakSet<Node>();
  const watchRoot = (root: Node | undefined) => {
    if (!(root instanceof ShadowRoot) || root.mode !== 'closed' || closedRoots.has(root)) return;
    closedRoots.add(root);
    watchActions(root);
  };
  watchActions(document);
  // Left here by the background before the helper came.
  const { wmcFieldRules = [] } = globalThis as FieldRuleWorld;
  const amend = (forms: CodeForm[]) => withFieldRules(forms, document, wmcFieldRules, { shadowRootOf });
  const { readNow } = watchCodeForms(document, read, { signal, shadowRootOf, amend });
  watchBackground(
    (message) => {
      // A frame that went to another site meanwhile is told what was meant for the page before: our own reports are
      // answered for this one.
      if (message.type === 'hintChanged' && message.view?.site === view?.site) setView(message.view);
      if (message.type === 'focusForm') form?.fields[0]?.focus();
      if (message.type !== 'fillCode' || !form || message.site !== view?.site) return undefined;
      return (globalThis as FillWorld).wmcFillCode?.(() => form?.fields ?? [], message.code);
    },
    { signal },
  );

  document.addEventListener('keydown', ({ key, isTrusted }) => key === 'Escape' && isTrusted && close(), listen);
  document.addEventListener('visibilitychange', () => document.hidden && !held && approached(null), listen);
  window.addEventListener('pageshow', ({ persisted }) => persisted && readNow(), listen);
  window.addEventListener('pagehide', leave, listen);
  signal.addEventListener('abort', () => clearTimeout(changeTimer));
}
