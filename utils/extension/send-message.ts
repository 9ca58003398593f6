import { browser } from 'wxt/browser';
import { logFailure } from './log';
import type { FrameMessage, MessageOf, MessageType, Replies } from './messages';

/** Tells the background; resolves to its answer, or undefined when it cannot be reached (updated, removed, asleep and gone). */
export async function tell<K extends MessageType>(
  type: K,
  payload: Omit<MessageOf<K>, 'type'>,
): Promise<Replies[K] | undefined> {
  try {
    return (await browser.runtime.sendMessage({ type, ...payload })) as Replies[K];
  } catch (error) {
    logFailure(`tell ${type}`, error);
    return undefined;
  }
}

/** Listens to the background until the signal aborts. */
export function watchBackground(
  onMessage: (message: FrameMessage) => unknown,
  { signal }: { signal: AbortSignal },
): void {
  const listener = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'type' in message) onMessage(message as FrameMessage);
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
