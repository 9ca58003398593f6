import { browser } from 'wxt/browser';
import { logFailure } from './log';
import type { FrameMessage, MessageOf, MessageType, Replies } from './messages';

const RETRY_AFTER_MS = [100, 500, 2_000];
const isInterrupted = (error: unknown) =>
  error instanceof Error &&
  /channel closed|port closed|receiving end does not exist|context unloaded/i.test(error.message);

/**
 * Tells the background; resolves to its answer, or undefined when it cannot be reached (the extension was updated or
 * removed). A worker that was stopped half-way is told again: the same fact twice is the same fact once.
 */
export async function tell<K extends MessageType>(
  type: K,
  payload: Omit<MessageOf<K>, 'type'>,
): Promise<Replies[K] | undefined> {
  for (const retryAfterMs of [...RETRY_AFTER_MS, null]) {
    try {
      const answer: unknown = await browser.runtime.sendMessage({ type, ...payload });
      // The background answers with null when it has nothing to say: Chromium's answer for a worker that died is none.
      if (answer !== undefined) return answer as Replies[K];
    } catch (error) {
      if (retryAfterMs === null || !isInterrupted(error)) {
        logFailure(`tell ${type}`, error);
        return undefined;
      }
    }
    if (retryAfterMs !== null) await new Promise((done) => setTimeout(done, retryAfterMs));
  }
  return undefined;
}

/** False once the extension was updated or removed under the open page: then nobody answers any more. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/** How a page's scripts reach the background. The practice page has one of its own, in memory. */
export interface Background {
  tell: typeof tell;
  watchBackground: typeof watchBackground;
  isAlive: typeof isAlive;
}

/** Listens to the background until the signal aborts. What `onMessage` promises is the answer. */
export function watchBackground(
  onMessage: (message: FrameMessage) => unknown,
  { signal }: { signal: AbortSignal },
): void {
  const listener = (message: unknown, _sender: unknown, sendResponse: (answer: unknown) => void) => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    const answer = onMessage(message as FrameMessage);
    if (!(answer instanceof Promise)) return undefined;
    answer.then(sendResponse, () => sendResponse(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch (error) {
      logFailure('stop listening', error);
    }
  });
}

export const realBackground: Background = { tell, watchBackground, isAlive };
