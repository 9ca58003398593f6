import type { Runtime } from 'webextension-polyfill';

let closings = 0;
/** Which of all closings was that of a tab, while this background runs. */
const closedAs = new Map<number, number>();

/** To be called before the first await of whoever forgets the tab. */
export function noteClosed(tabId: number): void {
  closings += 1;
  closedAs.set(tabId, closings);
}

/**
 * To be called when a report arrives; the answer is to be asked for when it is written: whether its private tab was closed
 * meanwhile. What came back so would be forgotten by nobody.
 */
export function watchPrivateTab({ tab }: Runtime.MessageSender): () => boolean {
  const before = closings;
  return () => (tab?.incognito ?? false) && (closedAs.get(tab?.id ?? -1) ?? 0) > before;
}
