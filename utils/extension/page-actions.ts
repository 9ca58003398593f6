import browser from 'webextension-polyfill';
import type { GuideFile } from '@/utils/whitelisting/guide';
import type { MessageOf, MessageType, Replies } from './messages';
import type { SaveOutcome } from './views';

/** Tells the background, from a page of ours. */
export function tellBackground<K extends MessageType>(
  type: K,
  payload: Omit<MessageOf<K>, 'type'>,
): Promise<Replies[K]> {
  return browser.runtime.sendMessage({ type, ...payload });
}

/** Why a change was not saved; null when it was. A background that does not answer did not save it. */
export const problemOf = (outcome: SaveOutcome | null) => (outcome === 'saved' ? null : (outcome ?? 'failed'));

/** What the popup and the guide do alike. */
export const pageActions = {
  copy: (text: string) => void navigator.clipboard.writeText(text),
  openUrl: (url: string) => void browser.tabs.create({ url }),
  download: ({ name, text }: GuideFile) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/xml' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
};
