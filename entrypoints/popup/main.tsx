import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { PopupActions, SaveProblem } from '@/components/actions';
import { ownPage } from '@/components/own-page';
import { PopupApp } from '@/components/PopupApp';
import { pageActions, problemOf, tellBackground as tell } from '@/utils/extension/page-actions';
import type { PopupWorld } from '@/utils/extension/popup-world';
import type { PopupView, SaveOutcome } from '@/utils/extension/views';
import { say } from '@/utils/text';
import '@/components/popup.css';

const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Browsers let their users withhold the sites that the manifest asks for. */
const allSites = { origins: ['<all_urls>'] };
const root = ownPage(document, say('extName'));

interface Popup {
  site(): string | null;
  /** A change of settings was asked for; what came of it. */
  changed(outcome: Promise<SaveOutcome>): void;
}

function actionsFor(tabId: number, { site, changed }: Popup): PopupActions {
  const goToForm = async () => {
    await tell('formFocused', { tabId });
    await browser.tabs.update(tabId, { active: true });
    window.close();
  };
  return {
    fill: async (messageId) => {
      const filled = await tell('fillInTab', { tabId, messageId });
      if (filled) window.close();
      return filled;
    },
    ...pageActions,
    focusForm: () => void goToForm(),
    nameMailbox: (on) => changed(tell('mailboxNamed', { tabId, on })),
    giveAccess: () => void browser.permissions.request(allSites).then(() => location.reload()),
    setHints: (hints) => changed(tell('settingsChanged', { hints })),
    setHoldResend: (holdResend) => changed(tell('settingsChanged', { holdResend })),
    switchSite: (on) => {
      const current = site();
      if (current) changed(tell('settingsChanged', { site: { site: current, on } }));
    },
    openSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  };
}

async function start(): Promise<void> {
  const asked = await (globalThis as PopupWorld).wmcAsked;
  if (asked?.tabId === undefined) return;
  const { tabId } = asked;
  let view: PopupView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let problem: SaveProblem = null;
  const actions = actionsFor(tabId, {
    site: () => view?.site ?? null,
    async changed(outcome) {
      problem = problemOf(await outcome);
      await refresh();
    },
  });
  const refresh = async () => {
    const [read, hasAccess] = await Promise.all([tell('popupRead', { tabId }), browser.permissions.contains(allSites)]);
    show(read, hasAccess);
  };
  const show = (read: PopupView | null, hasAccess: boolean) => {
    view = read;
    const unreadable = view?.unreadable ?? false;
    render(<PopupApp {...{ view, unreadable, hasAccess, actions, problem }} />, root);
    clearTimeout(timer);
    const changesAt = view?.advice.changesAt;
    if (changesAt != null) timer = setTimeout(refresh, Math.min(LONGEST_TIMER_MS, changesAt - Date.now() + 20));
  };
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'session' || area === 'sync') void refresh();
  });
  // Without an answer there is nothing true to show yet.
  if (asked.view) show(asked.view, asked.hasAccess);
  // What changed since it was asked for, nobody has told us.
  await refresh();
}

void start();
