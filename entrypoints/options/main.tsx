import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { SaveProblem } from '@/components/actions';
import { ownPage } from '@/components/own-page';
import type { SettingsActions } from '@/components/settings/actions';
import { SettingsPage } from '@/components/settings/SettingsPage';
import '@/components/settings/settings.css';
import { problemOf, tellBackground as tell } from '@/utils/extension/page-actions';
import type { SaveOutcome, SettingsView } from '@/utils/extension/views';
import { providerFor } from '@/utils/mailbox';
import { ownHostIn } from '@/utils/mailbox/own-hosts';
import { say } from '@/utils/text';

const root = ownPage(document, say('options.title'));
const notifications = { permissions: ['notifications' as const] };
let view: SettingsView | null = null;
let problem: SaveProblem = null;

const draw = () => render(<SettingsPage view={view} problem={problem} actions={actions} />, root);
const refresh = async () => {
  view = (await tell('settingsRead', {})) ?? view;
  draw();
};
const changed = async (outcome: Promise<SaveOutcome>) => {
  problem = problemOf(await outcome);
  await refresh();
};
const change = (what: Parameters<typeof tell<'settingsChanged'>>[1]) => void changed(tell('settingsChanged', what));

/** The host in what somebody typed, be it an address or only the name; null for anything else. */
function hostIn(text: string): string | null {
  const address = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  const host = URL.canParse(address) ? ownHostIn(new URL(address).href) : null;
  return host && /[^.]\.[^.]|^localhost$/.test(host) ? host : null;
}

const actions: SettingsActions = {
  setHints: (hints) => change({ hints }),
  setHoldResend: (holdResend) => change({ holdResend }),
  switchSite: (site, on) => change({ site: { site, on } }),
  switchMailbox: (id, on) => change({ mailbox: { id, on } }),
  addOwnMailbox(text) {
    const host = hostIn(text);
    const known = host && providerFor(`https://${host}/`);
    if (!host) return { outcome: 'bad' };
    if (known) return { outcome: 'known', provider: known.id };
    change({ ownMailbox: { host, on: true } });
    return { outcome: 'added' };
  },
  removeOwnMailbox: (host) => change({ ownMailbox: { host, on: false } }),
  async setNotification(kind, on) {
    // Asked for before anything else is waited for: browsers take it only from a press.
    const allowed = !on || (await browser.permissions.request(notifications).catch(() => false));
    await changed(tell('settingsChanged', { notification: { kind, on: on && allowed } }));
    return allowed;
  },
  setUsual: (channel, minutes) => change({ usual: { channel, minutes } }),
  forgetLearned: (site) => void tell('learnedForgotten', { site }).then(refresh),
  forgetFieldRules: (id) => void tell('fieldRulesForgotten', { id }).then(refresh),
  openShortcuts: () => void openShortcuts(),
  async reset() {
    await changed(tell('settingsReset', {}));
    await browser.permissions.remove(notifications).catch(() => false);
    await refresh();
    return problem === null;
  },
};

/** Firefox has a call for it since 137, the others an address. */
async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function start(): Promise<void> {
  // Another settings page, the popup, or another computer.
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync' || area === 'local') void refresh();
  });
  browser.permissions.onAdded.addListener(() => void refresh());
  browser.permissions.onRemoved.addListener(() => void refresh());
  // Shortcuts are changed elsewhere.
  document.addEventListener('visibilitychange', () => document.hidden || void refresh());
  await refresh();
}

void start();
