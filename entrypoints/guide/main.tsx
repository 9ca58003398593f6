import { render } from 'preact';
import browser from 'webextension-polyfill';
import { GuidePage } from '@/components/GuidePage';
import { ownPage } from '@/components/own-page';
import '@/components/popup.css';
import { pageActions, tellBackground } from '@/utils/extension/page-actions';
import type { GuideView } from '@/utils/extension/views';
import { say } from '@/utils/text';

/** The form that waits: its tab comes to the front. */
async function goToForm(tabId: number): Promise<void> {
  await tellBackground('formFocused', { tabId });
  await browser.tabs.update(tabId, { active: true });
}

async function start(): Promise<void> {
  const root = ownPage(document, say('allow.title'));
  let view: GuideView | null = null;
  const refresh = async () => {
    // What was shown stays, also when the background has forgotten it.
    view = (await tellBackground('guideRead', {})) ?? view;
    const tabId = view?.waitingTabId ?? null;
    const focusForm = tabId === null ? null : () => void goToForm(tabId);
    render(<GuidePage view={view} actions={{ ...pageActions, focusForm }} />, root);
  };
  // The page may ask before the background has written down whose guide this is; and a form may come or go.
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'session') void refresh();
  });
  await refresh();
}

void start();
