import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { registrableDomain } from '@/utils/identity';
import type { Handlers } from './dispatch';
import { fillRequest } from './fill-request';
import { focusFrame, informTabs } from './inform';
import { learn, readLearned } from './learned';
import { mailboxHandlers } from './mailbox-handlers';
import type { PageEvent } from './messages';
import { forgetPrivate, forgetTab, moveTab, type Origin, patchRequest, recordPageEvents, requestKey } from './requests';
import { changeSettings, readSettings } from './settings';
import { readState, type State, type StoredRequest, updateState } from './state';
import { recordTypedCode } from './typed-code';
import { hintView, popupView, requestOfTab } from './view';
import type { HintView } from './views';

function siteOf(url: string | undefined): string | null {
  if (!url || !/^(https?|file):/.test(url)) return null;
  const { hostname } = new URL(url);
  return registrableDomain(hostname) || null;
}

/**
 * about:blank and srcdoc frames have the origin of who made them. A frame without any (data:, sandboxed) is nobody's: an
 * advertisement can make one, and must not pass for the site that it stands in.
 */
function originOf(sender: Runtime.MessageSender): Origin | null {
  const tabId = sender.tab?.id;
  const { origin } = sender as { origin?: string };
  const site = siteOf(sender.url) ?? siteOf(origin);
  if (tabId === undefined || site === null) return null;
  const topSite = siteOf(sender.tab?.url) ?? site;
  return { tabId, frameId: sender.frameId ?? 0, site, topSite, incognito: sender.tab?.incognito ?? false };
}

async function viewFor(state: State, key: string, now: number): Promise<HintView | null> {
  const request = state.requests[key];
  return request ? hintView(state, request, await readSettings(), now) : null;
}

/** Changes the sender's own request and answers with what its page may now show. */
async function changeRequest(
  sender: Runtime.MessageSender,
  change: (state: State, key: string) => State,
  now: number,
): Promise<HintView | null> {
  const origin = originOf(sender);
  if (!origin) return null;
  const key = requestKey(origin);
  const state = await updateState((before) => change(before, key), now);
  await informTabs(state, now, { exceptKey: key });
  return viewFor(state, key, now);
}

/** Injects one of our scripts into the frame that asked. */
async function inject(sender: Runtime.MessageSender, file: string): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  const { documentId } = sender as { documentId?: string };
  // By document where the browser knows it: a frame that navigated meanwhile is not hit.
  const target = documentId ? { tabId, documentIds: [documentId] } : { tabId, frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({
    target: target as { tabId: number; frameIds: number[] },
    files: [file],
  });
}

/** Cooldown that a site's own countdown shows right after a send. */
function cooldownShown(events: PageEvent[], request: StoredRequest | undefined): number | null {
  const countdown = events.find((event) => event.type === 'countdownSeen');
  const send = request?.sends.at(-1);
  // A page that was opened again shows what is left of its countdown.
  if (!countdown || !send || send.how === 'implicit' || countdown.at - send.at > 5_000) return null;
  const seconds = Math.round((countdown.endsAt - send.at) / 1000);
  return seconds >= 10 && seconds <= 3_600 ? seconds * 1000 : null;
}

async function learnFrom(events: PageEvent[], request: StoredRequest | undefined, now: number): Promise<void> {
  if (!request || request.incognito) return;
  const cooldownMs = cooldownShown(events, request);
  if (cooldownMs !== null) await learn(request.site, { cooldownMs }, now);
}

/** What the background does for each message. `now` is read once a message, here at the edge. */
export const handlers: Handlers = {
  async candidateSeen(_message, sender) {
    await inject(sender, '/content-scripts/code-form.js');
  },

  async hintWanted(_message, sender) {
    await inject(sender, '/hint.js');
  },

  async formReported({ events }, sender) {
    const now = Date.now();
    const origin = originOf(sender);
    if (!origin) return null;
    const learned = await readLearned(origin.site);
    const key = requestKey(origin);
    const state = await updateState((before) => recordPageEvents(before, { origin, events, learned }, now), now);
    await informTabs(state, now, { exceptKey: key });
    await learnFrom(events, state.requests[key], now);
    return viewFor(state, key, now);
  },

  async formLeft(_message, sender) {
    const now = Date.now();
    const hasForm = (request: StoredRequest | undefined) => request?.frameId === (sender.frameId ?? 0);
    await changeRequest(
      sender,
      // Another frame of the site may have the form that counts.
      (state, key) => (hasForm(state.requests[key]) ? patchRequest(state, key, { formLeftAt: now }) : state),
      now,
    );
  },

  codeTyped({ code }, sender) {
    const now = Date.now();
    return changeRequest(sender, (state, key) => recordTypedCode(state, key, code, now), now);
  },

  async hintRead(_message, sender) {
    const origin = originOf(sender);
    return origin ? viewFor(await readState(), requestKey(origin), Date.now()) : null;
  },

  hintDismissed: (_message, sender) =>
    changeRequest(sender, (state, key) => patchRequest(state, key, { dismissed: true }), Date.now()),

  async siteSwitchedOff(_message, sender) {
    const origin = originOf(sender);
    if (origin) await changeSettings((settings) => switchSite(settings, origin.site, false));
    return changeRequest(sender, (state) => state, Date.now());
  },

  async fillHere({ messageId }, sender) {
    const origin = originOf(sender);
    const state = await readState();
    if (origin) await fillRequest(state, state.requests[requestKey(origin)], messageId);
  },

  async pageFailed(_message, sender) {
    const tabId = sender.tab?.id;
    const site = siteOf(sender.tab?.url);
    const now = Date.now();
    if (tabId === undefined || site === null) return;
    const failure = { failedAt: now, site };
    await updateState((state) => ({ ...state, unreadable: { ...state.unreadable, [tabId]: failure } }), now);
  },

  ...mailboxHandlers,

  async popupRead({ tabId }) {
    const now = Date.now();
    const [state, settings, tab] = await Promise.all([readState(), readSettings(), browser.tabs.get(tabId)]);
    return popupView(state, settings, { ...tab, id: tabId, site: siteOf(tab.url) }, now);
  },

  async fillInTab({ tabId, messageId }) {
    const [state, tab] = await Promise.all([readState(), browser.tabs.get(tabId)]);
    return fillRequest(state, requestOfTab(state, tabId, siteOf(tab.url)), messageId);
  },

  async formFocused({ tabId }) {
    const [state, tab] = await Promise.all([readState(), browser.tabs.get(tabId)]);
    const request = requestOfTab(state, tabId, siteOf(tab.url));
    if (request) await focusFrame(request);
  },

  async settingsChanged({ hints, holdResend, site }) {
    const now = Date.now();
    await changeSettings((settings) => {
      const changedSettings = { ...settings, ...(hints && { hints }), ...(holdResend !== undefined && { holdResend }) };
      return site ? switchSite(changedSettings, site.site, site.on) : changedSettings;
    });
    await informTabs(await readState(), now);
  },
};

/** Browsers sync 8 kB of settings and refuse more. */
const MAX_SITES_OFF = 200;

function switchSite<T extends { sitesOff: string[] }>(settings: T, site: string, on: boolean): T {
  const others = settings.sitesOff.filter((off) => off !== site);
  return { ...settings, sitesOff: on ? others : [...others, site].slice(-MAX_SITES_OFF) };
}

/** Time has passed, or the worker woke up: badges, hints and the alarm follow. */
export async function lookAgain(): Promise<void> {
  const now = Date.now();
  await informTabs(await updateState((state) => state, now), now);
}

/** The browser put another tab in the place of one that it had discarded. */
export async function tabReplaced(tabId: number, removedTabId: number): Promise<void> {
  const now = Date.now();
  await informTabs(await updateState((state) => moveTab(state, removedTabId, tabId), now), now);
}

/** A tab was closed. With the last private one goes all that private windows have seen. */
export async function tabClosed(tabId: number): Promise<void> {
  const now = Date.now();
  const tabs = await browser.tabs.query({});
  const isPrivateOpen = tabs.some((tab) => tab.incognito && tab.id !== tabId);
  const forget = (state: State) => forgetTab(isPrivateOpen ? state : forgetPrivate(state), tabId);
  await informTabs(await updateState(forget, now), now);
}
