import { render } from 'preact';
import browser from 'webextension-polyfill';
import { GuidePage } from '@/components/GuidePage';
import '@/components/popup.css';
import { pageActions, tellBackground } from '@/utils/extension/page-actions';
import { say } from '@/utils/text';

/** The form that waits: its tab comes to the front. */
async function goToForm(tabId: number): Promise<void> {
  await tellBackground('formFocused', { tabId });
  await browser.tabs.update(tabId, { active: true });
}

async function start(): Promise<void> {
  document.title = say('allow.title');
  // Asked for, perhaps, before the background has written down whose guide this is.
  let view = await tellBackground('guideRead', {});
  for (let tries = 0; !view && tries < 5; tries++) {
    await new Promise((done) => setTimeout(done, 200));
    view = await tellBackground('guideRead', {});
  }
  const tabId = view?.waitingTabId ?? null;
  const focusForm = tabId === null ? null : () => void goToForm(tabId);
  const root = document.getElementById('app') as HTMLElement;
  render(<GuidePage view={view} actions={{ ...pageActions, focusForm }} />, root);
}

void start();
