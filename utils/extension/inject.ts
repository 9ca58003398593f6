import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { FieldRuleWorld, PageFieldRule } from '@/utils/page/field-rules';

/** Frames as the browser names them. */
export type FrameTarget = { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true };

/** The frame of whoever speaks; null for our own pages. By document where the browser knows it: a frame that navigated meanwhile is not hit. */
export function frameOf(sender: Runtime.MessageSender): FrameTarget | null {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return null;
  const { documentId } = sender as { documentId?: string };
  const target = documentId ? { tabId, documentIds: [documentId] } : { tabId, frameIds: [sender.frameId ?? 0] };
  return target as FrameTarget;
}

/** Puts one of our scripts into a frame. */
export async function inject(target: FrameTarget | null, file: string): Promise<void> {
  if (target) await browser.scripting.executeScript({ target, files: [file] });
}

/** Puts the helper into a frame. What the user said of the site's fields is there before it looks for the first time. */
export async function injectHelper(
  target: FrameTarget | null,
  rules: PageFieldRule[],
  hadRules = false,
): Promise<void> {
  if (!target) return;
  if (rules.length > 0 || hadRules) await browser.scripting.executeScript({ target, func: leaveRules, args: [rules] });
  await inject(target, '/code-form.js');
}

// Runs in the page: it may use nothing from outside of itself.
const leaveRules = (rules: PageFieldRule[]) => {
  (globalThis as FieldRuleWorld).wmcFieldRules = rules;
};

/** The frames of a tab whose address is wanted. */
export async function framesOfTab(tabId: number, isWanted: (url: string) => boolean): Promise<number[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => location.href,
  });
  return frames.filter(({ result }) => isWanted(result as string)).map(({ frameId }) => frameId);
}
