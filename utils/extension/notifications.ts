import browser from 'webextension-polyfill';
import { foreignText } from '@/utils/text/foreign';
import { say } from '@/utils/text/say';
import { type Alert, dueAlerts } from './alerts';
import { logFailure } from './log';
import { showTab } from './show-tab';
import { readState, type State, updateState } from './state';
import type { Settings } from './views';

/** Shows what is due, each event once: it is written down before it is shown, so that two events at once tell it once. */
export async function notifyDue(state: State, settings: Settings, now: number): Promise<void> {
  if (dueAlerts(state, settings, now).length === 0 || !browser.notifications) return;
  let due: Alert[] = [];
  await updateState((current) => {
    due = dueAlerts(current, settings, now);
    const told = due.map(({ event }) => [event, { alertedAt: now }] as const);
    return { ...current, alerted: { ...current.alerted, ...Object.fromEntries(told) } };
  }, now);
  for (const alert of due) await show(alert).catch((error) => logFailure('notification', error));
}

/** Digits stay out: the system keeps notifications on disk. A newer one of its kind and site takes the place of the older. */
async function show({ kind, key, site, sender }: Alert): Promise<void> {
  const from = sender ?? site;
  await browser.notifications.create(`${kind} ${key}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: say(`alert.${kind}.title`, { site: foreignText(site) }),
    message: say(`alert.${kind}.text`, { site: foreignText(site), sender: foreignText(from) }),
  });
}

/** A click brings the tab that waits to the front. */
async function notificationClicked(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const { requests } = await readState();
  const request = requests[id.slice(id.indexOf(' ') + 1)];
  if (request) await showTab(request.tabId);
}

const onClicked = (id: string) =>
  void notificationClicked(id).catch((error: unknown) => logFailure('notification clicked', error));

/** Listens for clicks, where notifications are allowed. To be called at start, and when they have been allowed. */
export function watchNotificationClicks(): void {
  const { notifications } = browser;
  if (notifications && !notifications.onClicked.hasListener(onClicked)) notifications.onClicked.addListener(onClicked);
}
