import type { Answer } from '@/utils/request/request';

/** No answer after this: "no sign that a code was sent" (DESIGN.md: "within some seconds"). */
export const NO_SIGN_MS = 8_000;
/** A button may start its countdown before the service has answered: a status that follows within this wins. */
const COUNTDOWN_WAITS_MS = 2_500;
/** A request belongs to a press when it starts this soon after it. */
const STARTS_WITHIN_MS = 4_000;
/** Requests that pages make about the user, not for them. */
const telemetry =
  /analytic|collect|beacon|telemetry|sentry|segment|metric|pixel|\/log|track|gtm|\/rum|\/ping|heartbeat/i;

export type AnswerSign = Pick<Answer, 'sign' | 'from' | 'status'>;

/**
 * What a finished request says about a press: 429 refused, 2xx accepted, other errors failed. Null when the entry is
 * about something else, or when the browser hides its status (cross-origin without permission: status 0).
 * `responseStatus` is `PerformanceResourceTiming.responseStatus` of the W3C Resource Timing specification.
 */
export function answerOf(
  entry: { name: string; initiatorType: string; startTime: number; responseStatus?: number },
  pressedAtMs: number,
): AnswerSign | null {
  const status = entry.responseStatus ?? 0;
  if (status === 0 || !/^(fetch|xmlhttprequest)$/.test(entry.initiatorType)) return null;
  if (entry.startTime < pressedAtMs || entry.startTime > pressedAtMs + STARTS_WITHIN_MS) return null;
  if (telemetry.test(entry.name)) return null;
  if (status === 429) return { sign: 'refused', from: 'status', status };
  if (status >= 200 && status < 300) return { sign: 'accepted', from: 'status', status };
  return status >= 400 ? { sign: 'failed', from: 'status', status } : null;
}

/**
 * Waits for the answer to a press. Calls `onAnswer` once: by the status of a request that followed, by whoever calls
 * `answered` (a notice, a countdown), or by silence.
 */
export function watchAnswer(
  window: Window & typeof globalThis,
  onAnswer: (answer: AnswerSign) => void,
  { signal }: { signal: AbortSignal },
): { answered: (answer: AnswerSign) => void } {
  const pressedAtMs = window.performance.now();
  let open = true;
  const answered = (answer: AnswerSign) => {
    if (!open) return;
    window.clearTimeout(timer);
    if (answer.from === 'countdown') {
      timer = window.setTimeout(() => settle(answer), COUNTDOWN_WAITS_MS);
    } else settle(answer);
  };
  const settle = (answer: AnswerSign) => {
    if (!open) return;
    open = false;
    observer?.disconnect();
    window.clearTimeout(timer);
    onAnswer(answer);
  };
  const observer = observeResources(window, (entry) => {
    const answer = answerOf(entry, pressedAtMs);
    if (answer) answered(answer);
  });
  let timer = window.setTimeout(() => answered({ sign: 'none', from: 'silence', status: null }), NO_SIGN_MS);
  signal.addEventListener('abort', () => {
    open = false;
    observer?.disconnect();
    window.clearTimeout(timer);
  });
  return { answered };
}

function observeResources(
  window: Window & typeof globalThis,
  onEntry: (entry: PerformanceResourceTiming) => void,
): PerformanceObserver | undefined {
  if (!('PerformanceObserver' in window)) return undefined;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) onEntry(entry as PerformanceResourceTiming);
  });
  observer.observe({ type: 'resource' });
  return observer;
}
