import browser from 'webextension-polyfill';
import { defineBackground } from '#imports';
import { closeStorage } from '@/utils/extension/close-storage';
import { commandGiven } from '@/utils/extension/commands';
import { dispatch } from '@/utils/extension/dispatch';
import { fieldMenuChosen, makeFieldMenu } from '@/utils/extension/field-menu';
import { registerForcedFields } from '@/utils/extension/field-rule-effects';
import { clockSetBack, handlers, lookAgain, tabClosed, tabReplaced } from '@/utils/extension/handlers';
import { logFailure } from '@/utils/extension/log';
import { migrateSettings } from '@/utils/extension/migrate-settings';
import { watchNotificationClicks } from '@/utils/extension/notifications';
import { serveGivenSites, startInOpenTabs } from '@/utils/extension/open-tabs';
import { registerOwnMailboxes } from '@/utils/extension/own-mailboxes';
import { applySettings } from '@/utils/extension/settings-effects';
import { whenClockIsSetBack } from '@/utils/extension/state';
import { whenSwitchedOn } from '@/utils/extension/switched-on';
import { welcome } from '@/utils/extension/welcome';

// All listeners are added in the first turn: the event that wakes the worker reaches only those.
export default defineBackground(() => {
  const guarded = (place: string, work: Promise<unknown>) => void work.catch((error) => logFailure(place, error));

  browser.runtime.onMessage.addListener(dispatch(handlers) as never);
  browser.alarms.onAlarm.addListener(() => guarded('alarm', lookAgain()));
  browser.tabs.onReplaced.addListener((added, removed) => guarded('tab replaced', tabReplaced(added, removed)));
  browser.tabs.onRemoved.addListener((tabId) => guarded('tab closed', tabClosed(tabId)));
  browser.runtime.onInstalled.addListener(() => {
    guarded('own mailboxes', registerOwnMailboxes());
    guarded('forced fields', registerForcedFields());
    guarded('menu', makeFieldMenu(import.meta.env.BROWSER));
  });
  browser.storage.sync.onChanged.addListener(({ settings }) => {
    const { oldValue, newValue } = settings ?? {};
    if (settings) guarded('settings changed', applySettings(migrateSettings(oldValue), migrateSettings(newValue)));
  });
  // Firefox for Android has neither.
  browser.commands?.onCommand.addListener((name, tab) => guarded('command', commandGiven(name, tab)));
  browser.contextMenus?.onClicked.addListener((info, tab) => guarded('menu', fieldMenuChosen(info, tab)));
  watchNotificationClicks();
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    watchNotificationClicks();
    guarded('sites given', serveGivenSites(origins));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    guarded('welcome', welcome(reason));
    guarded('open tabs', startInOpenTabs(reason, import.meta.env.BROWSER));
  });
  guarded(
    'switched on',
    whenSwitchedOn(() => startInOpenTabs('switchedOn', import.meta.env.BROWSER)),
  );
  whenClockIsSetBack(() => guarded('clock set back', clockSetBack()));
  guarded('storage', closeStorage());
  // A worker that was stopped after it had written, before it had told: what it left unsaid is said by the next.
  guarded('woken', lookAgain());
});
