import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { noteClosed, watchPrivateTab } from './closed-tabs';
import type { Handlers } from './dispatch';
import { fieldRulesOf } from './field-rule-effects';
import { fillRequest } from './fill-request';
import { focusFrame, informMailboxes, informTabs } from './inform';
import { frameOf, inject, injectHelper } from './inject';
import { learn, readLearned } from './learned';
import { mailboxHandlers } from './mailbox-handlers';
import type { PageEvent } from './messages';
import { originOf, siteOf } from './origin';
import { forgetPrivate, forgetTab, moveTab, patchRequest, recordPageEvents, requestKey } from './requests';
import { changeSettings, readSettings, switchSite } from './settings';
import { settingsHandlers } from './settings-handlers';
import { readState, type State, type StoredRequest, updateState } from './state';
import { recordTypedCode } from './typed-code';
import { hintView, popupView, requestOfTab } from './view';
import type { HintView } from './views';

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
    const origin = originOf(sender);
    await injectHelper(frameOf(sender), origin ? await fieldRulesOf(origin.site, origin.incognito) : []);
  },

  async hintWanted(_message, sender) {
    await inject(frameOf(sender), '/hint.js');
  },

  async formReported({ events }, sender) {
    const now = Date.now();
    const origin = originOf(sender);
    if (!origin) return null;
    const isGone = watchPrivateTab(sender);
    const learned = await readLearned(origin.site);
    const key = requestKey(origin);
    const record = (before: State) => recordPageEvents(before, { origin, events, learned }, now);
    const state = await updateState((before) => (isGone() ? before : record(before)), now);
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
    return origin ? viewFor(await readStateNow(), requestKey(origin), Date.now()) : null;
  },

  hintDismissed: (_message, sender) =>
    changeRequest(sender, (state, key) => patchRequest(state, key, { dismissed: true }), Date.now()),

  async siteSwitchedOff(_message, sender) {
    const origin = originOf(sender);
    const saved = origin && (await changeSettings((settings) => switchSite(settings, origin.site, false)));
    // Where no setting can be kept, it is off at least for this form.
    const off = { dismissed: true };
    return changeRequest(
      sender,
      (state, key) => (saved === 'saved' ? state : patchRequest(state, key, off)),
      Date.now(),
    );
  },

  async fillHere({ messageId }, sender) {
    const origin = originOf(sender);
    const state = await readState();
    return origin !== null && fillRequest(state, state.requests[requestKey(origin)], messageId);
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
    const [state, settings, tab] = await Promise.all([readStateNow(), readSettings(), browser.tabs.get(tabId)]);
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

  ...settingsHandlers,
};

/** Not only read: a clock that was set back is noticed, and from then on time passes again. */
const readStateNow = () => updateState((state) => state, Date.now());

/** Time has passed, or the worker woke up: badges, hints and the alarm follow. */
export async function lookAgain(): Promise<void> {
  await informTabs(await readStateNow(), Date.now());
}

/** The clock was set back: whatever shows a time shows it anew, in mailboxes too. */
export async function clockSetBack(): Promise<void> {
  await lookAgain();
  await informMailboxes((await readSettings()).ownMailboxes);
}

/** The browser put another tab in the place of one that it had discarded. */
export async function tabReplaced(tabId: number, removedTabId: number): Promise<void> {
  const now = Date.now();
  await informTabs(await updateState((state) => moveTab(state, removedTabId, tabId), now), now);
}

/** A tab was closed. With the last private one goes all that private windows have seen. */
export async function tabClosed(tabId: number): Promise<void> {
  noteClosed(tabId);
  const now = Date.now();
  const tabs = await browser.tabs.query({});
  const isPrivateOpen = tabs.some((tab) => tab.incognito && tab.id !== tabId);
  const forget = (state: State) => forgetTab(isPrivateOpen ? state : forgetPrivate(state), tabId);
  await informTabs(await updateState(forget, now), now);
}
