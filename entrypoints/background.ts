import browser from 'webextension-polyfill';
import { defineBackground } from '#imports';
import { dispatch } from '@/utils/extension/dispatch';
import { handlers, lookAgain, tabClosed, tabReplaced } from '@/utils/extension/handlers';
import { logFailure } from '@/utils/extension/log';
import { registerOwnMailboxes } from '@/utils/extension/own-mailboxes';
import { welcome } from '@/utils/extension/welcome';

// All listeners are added in the first turn: the event that wakes the worker reaches only those.
export default defineBackground(() => {
  const guarded = (place: string, work: Promise<void>) => void work.catch((error) => logFailure(place, error));

  browser.runtime.onMessage.addListener(dispatch(handlers) as never);
  browser.alarms.onAlarm.addListener(() => guarded('alarm', lookAgain()));
  browser.tabs.onReplaced.addListener((added, removed) => guarded('tab replaced', tabReplaced(added, removed)));
  browser.runtime.onInstalled.addListener(() => guarded('installed', registerOwnMailboxes()));
  browser.runtime.onInstalled.addListener(({ reason }) => guarded('welcome', welcome(reason)));
  browser.storage.sync.onChanged.addListener(() => guarded('settings changed', registerOwnMailboxes()));
  browser.tabs.onRemoved.addListener((tabId) => guarded('tab closed', tabClosed(tabId)));
  // A worker that was stopped after it had written, before it had told: what it left unsaid is said by the next.
  guarded('woken', lookAgain());
});
