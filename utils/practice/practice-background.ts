import type { FrameMessage, MessageOf, MessageType, Replies } from '@/utils/extension/messages';
import { type MailboxPlace, mergeMessages, messageOf, withMessages } from '@/utils/extension/received';
import { patchRequest, recordPageEvents, requestKey } from '@/utils/extension/requests';
import type { Background } from '@/utils/extension/send-message';
import { emptyState, type State } from '@/utils/extension/state';
import { recordTypedCode } from '@/utils/extension/typed-code';
import { hintView, mailboxView, waitingFor } from '@/utils/extension/view';
import type { HintView, Settings } from '@/utils/extension/views';
import { extractFromText } from '@/utils/extraction/extract-from-text';
import { pretendSite } from './pretend';

const origin = { tabId: 0, frameId: 0, site: pretendSite, topSite: pretendSite, incognito: false };
const key = requestKey(origin);

export interface PracticeBackground extends Background {
  /** What the page may now show of its request; null before its form was seen. */
  view: () => HintView | null;
}

interface Options {
  settings: Settings;
  /** Epoch ms. */
  clock: () => number;
  /** After every message. */
  onChange: () => void;
  /** The form has taken a code. */
  onFilled: () => void;
}

/**
 * A background for one page: the product's own reducers, ranking and advice over a state that lives as long as the page.
 * Nothing of it reaches the real background or the browser's storage.
 */
export function practiceBackground({ settings: given, clock, onChange, onFilled }: Options): PracticeBackground {
  let state: State = emptyState;
  let settings = given;
  const listeners = new Set<(message: FrameMessage) => unknown>();

  const change = (next: State) => {
    if (next !== state) state = { ...next, revision: state.revision + 1 };
  };
  const view = () => {
    const request = state.requests[key];
    return request ? hintView(state, request, settings, clock()) : null;
  };
  const push = (message: FrameMessage) => [...listeners].map((listen) => listen(message));
  const fill = async (messageId: string) => {
    const message = waitingFor(state, messageId, false, clock()) && messageOf(state, messageId, false);
    if (!message) return false;
    const answers = await Promise.all(push({ type: 'fillCode', code: message.code, site: pretendSite }));
    const filled = answers.includes(true);
    if (filled) onFilled();
    return filled;
  };

  const handlers: { [K in MessageType]?: (message: Omit<MessageOf<K>, 'type'>) => Replies[K] | Promise<Replies[K]> } = {
    formReported({ events }) {
      change(recordPageEvents(state, { origin, events, learned: null }, clock()));
      return view();
    },
    formLeft() {
      change(patchRequest(state, key, { formLeftAt: clock() }));
      return undefined;
    },
    codeTyped({ code }) {
      change(recordTypedCode(state, key, code, clock()));
      return view();
    },
    hintRead: view,
    hintDismissed() {
      change(patchRequest(state, key, { dismissed: true }));
      return view();
    },
    siteSwitchedOff() {
      settings = { ...settings, sitesOff: [pretendSite] };
      return view();
    },
    fillHere: ({ messageId }) => fill(messageId),
    fillWaiting: ({ messageId }) => fill(messageId),
    codesWanted: ({ mails }) => mails.map(({ subject, text }) => extractFromText(subject, text)),
    mailboxReported({ messages, provider, account, folder }) {
      const place: MailboxPlace = { provider, account, folder, host: '', incognito: false };
      const shown = mergeMessages(state, place, messages, clock());
      change(withMessages(state, shown));
      push({ type: 'hintChanged', view: view() });
      return mailboxView(state, shown, false, clock());
    },
  };

  return {
    view,
    isAlive: () => true,
    async tell(type, payload) {
      const handle = handlers[type] as ((message: typeof payload) => unknown) | undefined;
      const reply = (await handle?.(payload)) as never;
      onChange();
      return reply;
    },
    watchBackground(onMessage, { signal }) {
      listeners.add(onMessage);
      signal.addEventListener('abort', () => listeners.delete(onMessage));
    },
  };
}
