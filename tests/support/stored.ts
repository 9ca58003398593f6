import { withMessages } from '@/utils/extension/received';
import { requestKey } from '@/utils/extension/requests';
import { emptyState, type State, type StoredMessage, type StoredRequest } from '@/utils/extension/state';
import { aMessage, aRequest } from './builders';

/** A request of kucoin.example in the top frame of tab 1, its form on the page. */
export function aStoredRequest({
  sentAt,
  ...stored
}: Partial<StoredRequest> & { sentAt?: number[] } = {}): StoredRequest {
  const request = aRequest({ ...stored, ...(sentAt && { sentAt }) });
  return {
    tabId: 1,
    frameId: 0,
    topSite: request.site,
    incognito: false,
    touchedAt: request.sends.at(-1)?.at ?? request.startedAt,
    formLeftAt: null,
    dismissed: false,
    why: [],
    ...stored,
    ...request,
  };
}

/** A message of kucoin.example, seen in an ordinary window. */
export function aStoredMessage(message: Partial<StoredMessage> = {}): StoredMessage {
  return { host: 'mail.google.com', incognito: false, wasThere: false, ...aMessage(message), ...message };
}

/** A state that holds these, under the keys they have in storage. */
export function aState({
  requests = [],
  messages = [],
  ...state
}: Partial<Omit<State, 'requests' | 'messages'>> & {
  requests?: StoredRequest[];
  messages?: StoredMessage[];
} = {}): State {
  return {
    ...emptyState,
    requests: Object.fromEntries(requests.map((request) => [requestKey(request), request])),
    messages: withMessages(emptyState, messages).messages,
    ...state,
  };
}
