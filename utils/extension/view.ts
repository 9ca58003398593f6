import { belongsToSite } from '@/utils/identity';
import { providerFor } from '@/utils/mailbox';
import { ownHostIn } from '@/utils/mailbox/own-hosts';
import { rankCodes } from '@/utils/ranking';
import type { RankedMessage } from '@/utils/ranking/message';
import { assess } from '@/utils/request';
import type { Advice } from '@/utils/request/advice';
import { checklistsFor } from '@/utils/request/checklist';
import { allowSender } from '@/utils/whitelisting/allow-sender';
import { messagesAbout, messagesFor } from './messages-about';
import { messageOf } from './received';
import { ledgerKey } from './requests';
import type { State, StoredMessage, StoredRequest } from './state';
import { requestWithUsualLife, withUsualLife } from './usual-lives';
import type { GuideView, HintView, MailboxView, PopupView, Settings } from './views';

/** The advice for one request, from everything that its kind of window (private or not) has seen. */
export function adviceFor(state: State, request: StoredRequest | undefined, now: number): Advice {
  return assess(request && asItCounts(state, request), messagesAbout(state, request), now);
}

/** The request as its site counts: with the sends of other tabs since its form was seen; and as long as codes usually live. */
function asItCounts(state: State, stored: StoredRequest): StoredRequest {
  const request = requestWithUsualLife(stored, state.usual);
  const own = new Set([...request.sends.map(({ at }) => at), ...request.earlierSendsAt]);
  const others = (state.ledger[ledgerKey(request)]?.sentAt ?? []).filter((at) => !own.has(at));
  return others.length > 0 ? { ...request, earlierSendsAt: [...request.earlierSendsAt, ...others] } : request;
}

/** The request that a tab is about: the one of its site touched last. */
export function requestOfTab(state: State, tabId: number, topSite: string | null): StoredRequest | undefined {
  return Object.values(state.requests)
    .filter((request) => request.tabId === tabId && request.topSite === topSite)
    .sort((a, b) => b.touchedAt - a.touchedAt)[0];
}

/** Whose form has left is in, or gave up, once the code's life is over and no refusal is to be waited for. */
function openRequest(state: State, request: StoredRequest | undefined, now: number): StoredRequest | undefined {
  if (!request || request.formLeftAt === null) return request;
  const { life, resend } = adviceFor(state, request, now);
  const lives = life !== null && now < life.expiresAt;
  return lives || resend.nextSendAt !== null ? request : undefined;
}

/** What the page of this request may show: digits only when the sender belongs to the site. */
export function hintView(state: State, request: StoredRequest, settings: Settings, now: number): HintView {
  const advice = adviceFor(state, request, now);
  const message = messageOf(state, advice.arrivedMessageId, request.incognito);
  const mayShow = message !== undefined && belongsToSite(message, request.site);
  return {
    site: request.site,
    kind: request.kind,
    advice,
    code: mayShow
      ? { messageId: message.id, digits: message.code, sender: message.from?.address ?? message.from?.name ?? '' }
      : null,
    hints: settings.hints,
    holdResend: settings.holdResend,
    off: request.dismissed || settings.sitesOff.includes(request.site),
    revision: state.revision,
  };
}

/** What the popup shows for a tab. `site` is the registrable domain of the tab, null for the browser's own pages. */
export function popupView(
  state: State,
  settings: Settings,
  tab: { id: number; url?: string | undefined; site: string | null; incognito: boolean },
  now: number,
): PopupView {
  const request = openRequest(state, requestOfTab(state, tab.id, tab.site), now);
  const messages = messagesFor(state, tab.incognito);
  const answers = request ? [answerTo(state, request, now)] : [];
  const codes = withKnownLives(rankCodes(messages, now), answers, now)
    .map((message) => ({ ...message, belongs: request !== undefined && belongsToSite(message, request.site) }))
    .sort((a, b) => (b.sentAt ?? b.seenAt) - (a.sentAt ?? a.seenAt) || b.order - a.order);
  const ours = codes.find((code) => code.belongs) ?? (request ? undefined : codes[0]);
  return {
    tabId: tab.id,
    unreadable: tab.site !== null && state.unreadable[tab.id]?.site === tab.site,
    site: request?.site ?? tab.site,
    request: request
      ? { kind: request.kind, channel: request.channel, destination: request.destination, sends: request.sends }
      : null,
    why: request?.why ?? [],
    advice: adviceFor(state, request, now),
    codes,
    checklists: checklistsFor(request && asItCounts(state, request), messagesAbout(state, request), now),
    allow: allowSender({
      sender: ours?.from?.address ?? null,
      site: request?.site ?? null,
      messages: ours ? [ours, ...codes] : codes,
      destination: request?.destination ?? null,
    }),
    mailbox: mailboxHere(tab.url, settings),
    settings,
  };
}

/** Mailboxes that are known need no naming. */
function mailboxHere(url: string | undefined, { ownMailboxes }: Settings): PopupView['mailbox'] {
  const host = providerFor(url) ? null : ownHostIn(url);
  return host === null ? null : { host, named: ownMailboxes.includes(host) };
}

/** What a mailbox view may show of its own messages, and which of them a waiting tab could use. */
export function mailboxView(state: State, shown: StoredMessage[], incognito: boolean, now: number): MailboxView {
  const ids = new Set(shown.map((message) => message.id));
  const others = messagesFor(state, incognito).filter((message) => !ids.has(message.id));
  const answers = answersOfOpenForms(state, incognito, now);
  const known = shown.map((message) => withUsualLife(message, state.usual));
  const ranked = rankCodes([...known, ...others], now).filter((message) => ids.has(message.id));
  const messages = withKnownLives(ranked, answers, now);
  const latest = new Set(messages.filter(({ standing }) => standing === 'latest').map(({ id }) => id));
  const waiting = [...latest].flatMap((messageId) => {
    const request = waitingAmong(answers, messageOf(state, messageId, incognito));
    return request ? [{ messageId, site: request.site }] : [];
  });
  return { messages, waiting };
}

/** The request that waits for this message's code and may have it, its form still there; of several the last touched. */
export function waitingFor(
  state: State,
  messageId: string,
  incognito: boolean,
  now: number,
): StoredRequest | undefined {
  return waitingAmong(answersOfOpenForms(state, incognito, now), messageOf(state, messageId, incognito));
}

const answersOfOpenForms = (state: State, incognito: boolean, now: number): RequestAnswer[] =>
  Object.values(state.requests)
    .filter((request) => request.incognito === incognito && request.formLeftAt === null)
    .map((request) => answerTo(state, request, now));

function waitingAmong(answers: RequestAnswer[], message: StoredMessage | undefined): StoredRequest | undefined {
  return answers
    .filter(
      ({ messageId, request }) =>
        message !== undefined && message.id === messageId && belongsToSite(message, request.site),
    )
    .map(({ request }) => request)
    .sort((a, b) => b.touchedAt - a.touchedAt)[0];
}

/** The guide that a tab of ours shows; null when the tab was opened by hand. */
export function guideView(state: State, tabId: number | undefined, now: number): GuideView | null {
  const guide = state.guides[String(tabId)];
  if (!guide) return null;
  const { sender, provider, account, incognito } = guide;
  const from = sender === null ? null : { name: null, address: sender };
  const waiting = Object.values(state.requests)
    .filter((request) => request.incognito === incognito && belongsToSite({ from, boundDomain: null }, request.site))
    .filter((request) => openRequest(state, request, now))
    .sort((a, b) => b.touchedAt - a.touchedAt)[0];
  return {
    allow: allowSender({
      sender,
      site: waiting?.site ?? null,
      messages: [{ provider, account }],
      destination: waiting?.destination ?? null,
    }),
    waitingTabId: waiting?.tabId ?? null,
  };
}

/** Which message answers a request, and until when its code lives. */
interface RequestAnswer {
  request: StoredRequest;
  messageId: string | null;
  expiresAt: number | null;
}

function answerTo(state: State, request: StoredRequest, now: number): RequestAnswer {
  const { arrivedMessageId, life } = adviceFor(state, request, now);
  return { request, messageId: arrivedMessageId, expiresAt: life?.expiresAt ?? null };
}

/** A mailbox shows minutes; whoever saw the press knows the second. Page, popup and mailbox then count down alike. */
function withKnownLives(ranked: RankedMessage[], answers: RequestAnswer[], now: number): RankedMessage[] {
  return ranked.map((message) => {
    const expiresAt = answers.find(({ messageId }) => messageId === message.id)?.expiresAt;
    if (expiresAt == null) return message;
    const standing = now >= expiresAt ? 'expired' : message.supersededBy === null ? 'latest' : 'superseded';
    return { ...message, expiresAt, standing };
  });
}
