import type { Tabs } from 'webextension-polyfill';
import { fillLatest } from './fill-latest';

/** The user pressed a keyboard shortcut. Opening the popup is the browser's own business. */
export async function commandGiven(name: string, tab: Tabs.Tab | undefined): Promise<void> {
  if (name === 'fill-latest') await fillLatest(tab);
}
