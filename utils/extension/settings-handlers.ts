import browser from 'webextension-polyfill';
import { providerFor, providers } from '@/utils/mailbox';
import type { Handlers } from './dispatch';
import { forgetFieldRules } from './field-rule-effects';
import { fieldName, readFieldRules } from './field-rules';
import { informTabs } from './inform';
import { forgetLearned, listLearned } from './learned';
import type { MessageOf } from './messages';
import { changeSettings, nameMailbox, readSettings, resetSettings, switchMailbox, switchSite } from './settings';
import { readState } from './state';
import type { Settings, SettingsView } from './views';

type SettingsMessages =
  | 'settingsRead'
  | 'settingsChanged'
  | 'settingsReset'
  | 'learnedForgotten'
  | 'fieldRulesForgotten';

/** What the background does for the settings page, and for the switches of the popup. */
export const settingsHandlers: Pick<Handlers, SettingsMessages> = {
  async settingsRead() {
    const [settings, learned, rules, shortcuts, notificationsAllowed] = await Promise.all([
      readSettings(),
      listLearned(),
      readFieldRules(),
      readShortcuts(),
      browser.permissions.contains({ permissions: ['notifications'] }),
    ]);
    const fieldRules = rules.map(({ id, site, mark, isCode }) => ({ id, site, field: fieldName(mark), isCode }));
    const mailboxes = providers.map(({ id }) => id);
    return { settings, mailboxes, learned, fieldRules, shortcuts, notificationsAllowed };
  },

  async settingsChanged(change) {
    const outcome = await changeSettings((settings) => changed(settings, change));
    await informTabs(await readState(), Date.now());
    return outcome;
  },

  async settingsReset() {
    const outcome = await resetSettings();
    await Promise.all([forgetLearned(null), forgetFieldRules(null)]);
    return outcome;
  },

  async learnedForgotten({ site }) {
    await forgetLearned(site);
  },

  async fieldRulesForgotten({ id }) {
    await forgetFieldRules(id);
  },
};

function changed(before: Settings, change: MessageOf<'settingsChanged'>): Settings {
  const { hints, holdResend, site, mailbox, ownMailbox, notification, usual } = change;
  let settings = { ...before, ...(hints && { hints }), ...(holdResend !== undefined && { holdResend }) };
  if (site) settings = switchSite(settings, site.site, site.on);
  if (mailbox) settings = switchMailbox(settings, mailbox.id, mailbox.on);
  // A mailbox that is known is read by its own reader.
  if (ownMailbox && !providerFor(`https://${ownMailbox.host}/`)) {
    settings = nameMailbox(settings, ownMailbox.host, ownMailbox.on);
  }
  if (notification) {
    settings = { ...settings, notifications: { ...settings.notifications, [notification.kind]: notification.on } };
  }
  if (usual) settings = { ...settings, usualMinutes: { ...settings.usualMinutes, [usual.channel]: usual.minutes } };
  return settings;
}

const names: Record<string, SettingsView['shortcuts'][number]['name']> = {
  _execute_action: 'openPopup',
  'fill-latest': 'fillLatest',
};

/** None where the browser has no keyboard shortcuts, as on phones. */
async function readShortcuts(): Promise<SettingsView['shortcuts']> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name = '', shortcut = '' }) => {
    const known = names[name];
    return known ? [{ name: known, keys: shortcut }] : [];
  });
}
