import type { CodeForm } from '@/utils/detection';
import type { PageEvent } from '@/utils/extension/messages';
import { tell, watchBackground } from '@/utils/extension/send-message';
import type { HintView } from '@/utils/extension/views';
import { shadowRootOf } from '@/utils/page/closed-roots';
import { fillCode, typedCode } from '@/utils/page/fill-code';
import { type HintSituation, hintKey, showsHint } from '@/utils/page/hint-visibility';
import { newMemory, pageEvents } from '@/utils/page/page-facts';
import { cameBySubmit } from '@/utils/page/press-record';
import { type AnswerSign, watchAnswer } from '@/utils/page/watch-answer';
import { deepActiveElement, watchCodeForms } from '@/utils/page/watch-code-forms';
import { type Press, watchApproach, watchPresses } from '@/utils/page/watch-presses';
import { mountHint } from './hint';

/** A complete code is at least this long when the form does not say. */
const SHORTEST_CODE = 4;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Watches the code form of this frame, reports facts, shows the hint. Keeps no truth: `view` is what it was last given. */
export function startHelper(document: Document, { signal }: { signal: AbortSignal }): void {
  let form: CodeForm | undefined;
  let view: HintView | null = null;
  let memory = newMemory();
  let moment: HintSituation['moment'] = 'idle';
  let closedKey: string | null = null;
  let held: HTMLElement | undefined;
  let answered: ((answer: AnswerSign) => void) | undefined;
  let typed = '';
  let changeTimer: ReturnType<typeof setTimeout> | undefined;

  const hint = mountHint(document, {
    signal,
    actions: {
      fill: (messageId) => void tell('fillHere', { messageId }),
      sendAnyway: () => sendAnyway(),
      close: () => close(),
      dismiss: () => void tell('hintDismissed', {}).then(setView),
      switchOffSite: () => void tell('siteSwitchedOff', {}).then(setView),
    },
  });

  const render = () => {
    const fields = form?.fields ?? [];
    const emptyFieldFocused = fields.includes(deepActiveElement(document) as HTMLElement) && typedCode(fields) === '';
    if (form && view && showsHint(view, { emptyFieldFocused, moment, closedKey })) hint.show(view, moment, form);
    else hint.hide();
  };
  const setView = (next: HintView | null | undefined) => {
    if (next === undefined || signal.aborted) return;
    view = next;
    clearTimeout(changeTimer);
    const changesAt = next?.advice.changesAt;
    if (changesAt != null) changeTimer = setTimeout(readView, Math.min(LONGEST_TIMER_MS, changesAt - Date.now() + 20));
    render();
  };
  const readView = () => void tell('hintRead', {}).then(setView);
  const report = (events: PageEvent[]) => {
    if (events.length) void tell('formReported', { events }).then(setView);
  };

  const read = (found: CodeForm | undefined) => {
    const now = Date.now();
    if (!found && form) void tell('formLeft', {});
    if (!found) memory = newMemory();
    form = found;
    if (found) {
      const events = pageEvents(found, memory, { cameBySubmit: cameBySubmit(document, now) }, now);
      answerFrom(events);
      report(events);
    }
    render();
  };
  /** A countdown or a notice that follows a press is its answer. */
  const answerFrom = (events: PageEvent[]) => {
    for (const event of events) {
      if (event.type === 'countdownSeen') answered?.({ sign: 'accepted', from: 'countdown', status: null });
      if (event.type !== 'noticeSeen') continue;
      if (event.notice === 'codeSent') answered?.({ sign: 'accepted', from: 'notice', status: null });
      if (event.notice === 'tooMany') answered?.({ sign: 'refused', from: 'notice', status: null });
    }
  };

  const pressed = ({ control, event }: Press) => {
    if (view?.holdResend && !view.off && view.advice.resend.level !== 'quiet') {
      event.preventDefault();
      event.stopImmediatePropagation();
      held = control;
      moment = 'held';
      render();
    } else recordSend();
  };
  const recordSend = () => {
    const sendAt = Date.now();
    moment = 'idle';
    report([{ type: 'codeSent', at: sendAt, how: 'press', channel: form?.channel ?? 'unknown' }]);
    const window = document.defaultView as (Window & typeof globalThis) | null;
    if (!window) return;
    answered = watchAnswer(window, (answer) => report([{ type: 'sendAnswered', at: Date.now(), sendAt, ...answer }]), {
      signal,
    }).answered;
  };
  const sendAnyway = () => {
    const control = held;
    held = undefined;
    recordSend();
    control?.click();
    render();
  };
  const close = () => {
    if (view) closedKey = hintKey(view, moment);
    moment = 'idle';
    held = undefined;
    render();
  };

  const codeTyped = (event: Event) => {
    if (!form?.fields.includes(event.composedPath()[0] as HTMLElement)) return;
    const code = typedCode(form.fields);
    const complete = code.length >= SHORTEST_CODE && code.length >= (form.codeLength ?? SHORTEST_CODE);
    const next = complete ? code.slice(0, 16) : '';
    if (next !== typed) void tell('codeTyped', { code: next }).then(setView);
    typed = next;
    render();
  };

  const { readNow } = watchCodeForms(document, read, { signal, shadowRootOf });
  watchPresses(document, () => form, pressed, { signal });
  watchApproach(
    document,
    () => form,
    (control) => {
      // A held click waits for "send anyway", however far the pointer goes.
      if (!held) moment = control ? 'approach' : 'idle';
      render();
    },
    { signal },
  );
  watchBackground(
    (message) => {
      if (message.type === 'hintChanged') setView(message.view);
      if (message.type === 'fillCode' && form) fillCode(form.fields, message.code);
      if (message.type === 'focusForm') form?.fields[0]?.focus();
    },
    { signal },
  );
  document.addEventListener('input', codeTyped, { capture: true, passive: true, signal });
  for (const type of ['focusin', 'focusout'])
    document.addEventListener(type, () => queueMicrotask(render), { capture: true, passive: true, signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.isTrusted && hint.isShown()) close();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden && moment === 'approach') moment = 'idle';
    },
    { signal },
  );
  document.defaultView?.addEventListener('pageshow', (event) => event.persisted && readNow(), { signal });
  document.defaultView?.addEventListener('pagehide', () => form && void tell('formLeft', {}), { signal });
  signal.addEventListener('abort', () => clearTimeout(changeTimer));
}
