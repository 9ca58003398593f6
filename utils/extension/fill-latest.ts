import browser, { type Tabs } from 'webextension-polyfill';
import { fillRequest } from './fill-request';
import { logFailure } from './log';
import { siteOf } from './origin';
import { readState, type State, type StoredRequest } from './state';
import { adviceFor, requestOfTab } from './view';

/**
 * Fills the code that has arrived into the waiting form of this tab; of several frames the one that is named. When
 * there is none that may be filled, the popup says why.
 */
export async function fillLatest(tab: Tabs.Tab | undefined, frameId?: number): Promise<boolean> {
  const target = tab ?? (await frontTab());
  if (target?.id === undefined) return false;
  const state = await readState();
  const request = requestIn(state, target, frameId);
  const messageId = request && adviceFor(state, request, Date.now()).arrivedMessageId;
  const filled = messageId ? await fillRequest(state, request, messageId) : false;
  if (!filled) await showPopup();
  return filled;
}

async function frontTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

function requestIn(state: State, { id, url }: Tabs.Tab, frameId: number | undefined): StoredRequest | undefined {
  const inFrame = Object.values(state.requests).filter(
    (request) => request.tabId === id && request.frameId === frameId,
  );
  const [only] = inFrame.sort((a, b) => b.touchedAt - a.touchedAt);
  return only ?? requestOfTab(state, id as number, siteOf(url));
}

async function showPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch (error) {
    // Not every browser opens it for an extension; the badge is there all the same.
    logFailure('open popup', error);
  }
}
