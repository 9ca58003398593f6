import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { extractFromText } from '@/utils/extraction/extract-from-text';
import { providerFor } from '@/utils/mailbox';
import { isOwnMailboxUrl, ownHostIn } from '@/utils/mailbox/own-hosts';
import { watchPrivateTab } from './closed-tabs';
import type { Handlers } from './dispatch';
import { fillRequest } from './fill-request';
import { informMailboxes, informTabs } from './inform';
import { learn } from './learned';
import { mergeMessages, messageOf, withMessages } from './received';
import { changeSettings, nameMailbox, readSettings } from './settings';
import { showTab } from './show-tab';
import { readState, type State, type StoredMessage, updateState } from './state';
import { adviceFor, guideView, mailboxView, waitingFor } from './view';
import type { MailboxView } from './views';

const nothing: MailboxView = { messages: [], waiting: [] };

/** A page that calls itself a mailbox is believed only on a mailbox's own address. */
async function isMailbox({ url }: Runtime.MessageSender, reader?: string): Promise<boolean> {
  const known = providerFor(url);
  const { ownMailboxes, mailboxesOff } = await readSettings();
  if (known) return !mailboxesOff.includes(known.id) && (reader === undefined || reader === known.id);
  return reader === undefined
    ? ownMailboxes.includes(ownHostIn(url) ?? '')
    : isOwnMailboxUrl(url, reader, ownMailboxes);
}

/** A life that a message states is that of the site's next code too. */
async function learnLives(state: State, now: number): Promise<void> {
  for (const request of Object.values(state.requests)) {
    if (request.incognito) continue;
    const message = messageOf(state, adviceFor(state, request, now).arrivedMessageId, request.incognito);
    if (message?.validForMs) await learn(request.site, { validForMs: message.validForMs }, now);
  }
}

const ids = (messages: State['messages']) => Object.keys(messages).sort().join();

type MailboxMessages =
  | 'mailboxOpened'
  | 'codesWanted'
  | 'mailboxReported'
  | 'fillWaiting'
  | 'guideWanted'
  | 'guideRead'
  | 'mailboxNamed';

/** What the background does for mailbox pages, and for the guide and the popup about them. */
export const mailboxHandlers: Pick<Handlers, MailboxMessages> = {
  // Here and not in the page: the words of thirty languages would be most of its script.
  async codesWanted({ mails }, sender) {
    if (!(await isMailbox(sender))) return null;
    return mails.map(({ subject, text }) => extractFromText(subject, text));
  },

  async mailboxReported({ messages, provider, account, folder }, sender) {
    const now = Date.now();
    const isGone = watchPrivateTab(sender);
    if (!(await isMailbox(sender, provider))) return nothing;
    const incognito = sender.tab?.incognito ?? false;
    const host = ownHostIn(sender.url) ?? '';
    let shown: StoredMessage[] = [];
    let before: State['messages'] = {};
    const state = await updateState((current) => {
      before = current.messages;
      if (isGone()) return current;
      shown = mergeMessages(current, { provider, account, folder, host, incognito }, messages, now);
      return withMessages(current, shown);
    }, now);
    if (JSON.stringify(before) !== JSON.stringify(state.messages)) {
      // First whoever waits: what is learned is of use the next time.
      await informTabs(state, now);
      await learnLives(state, now);
    }
    // Only of messages: two mailbox tabs that show one message differently would ask each other without end.
    if (ids(before) !== ids(state.messages)) await informMailboxes((await readSettings()).ownMailboxes, sender.tab?.id);
    return mailboxView(state, shown, incognito, now);
  },

  async fillWaiting({ messageId }, sender) {
    if (!(await isMailbox(sender))) return false;
    const state = await readState();
    const request = waitingFor(state, messageId, sender.tab?.incognito ?? false, Date.now());
    if (!request) return false;
    // In front first: pages in the background get no time to draw.
    await showTab(request.tabId);
    return fillRequest(state, request, messageId);
  },

  async guideWanted({ messageId }, sender) {
    if (!(await isMailbox(sender)) || !sender.tab) return;
    const now = Date.now();
    const { index, windowId, incognito } = sender.tab;
    const message = messageOf(await readState(), messageId, incognito);
    if (!message) return;
    const { provider, account, from } = message;
    const url = browser.runtime.getURL('/guide.html');
    const { id } = await browser.tabs.create({ url, index: index + 1, windowId });
    if (id === undefined) return;
    const guide = { sender: from?.address ?? null, provider, account, incognito, openedAt: now };
    await updateState((state) => ({ ...state, guides: { ...state.guides, [id]: guide } }), now);
  },

  async guideRead(_message, sender) {
    return guideView(await readState(), sender.tab?.id, Date.now());
  },

  // The reader itself asks first: on a mailbox that is to be left alone it does not look at a single mail.
  async mailboxOpened(_message, sender) {
    return isMailbox(sender);
  },

  async mailboxNamed({ tabId, on }) {
    const host = ownHostIn((await browser.tabs.get(tabId)).url);
    return host === null ? 'failed' : changeSettings((settings) => nameMailbox(settings, host, on));
  },
};
