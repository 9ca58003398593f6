import browser from 'webextension-polyfill';
import { oneByOne } from './one-by-one';

const inTurn = oneByOne();

/**
 * Registers a script, by this id, for later pages of the addresses that are then wanted, in their frames too, and for no
 * others. Updates of the extension forget registrations.
 */
export function registerScript(id: string, file: string, wanted: () => Promise<string[]>): Promise<void> {
  return inTurn(async () => {
    const matches = await wanted();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id, matches, js: [file], allFrames: true, runAt: 'document_idle' },
    ]);
  });
}
