import { belongsToSite } from '@/utils/identity';
import { reduceRequest } from '@/utils/request';
import { patchRequest } from './requests';
import type { State, StoredMessage, StoredRequest } from './state';

/** Notes of which message the code was that stands in the form now. The code itself is kept nowhere. */
export function recordTypedCode(state: State, key: string, code: string, now: number): State {
  const request = state.requests[key];
  if (!request) return state;
  const messageId = messageOfTyped(state, request, code)?.id ?? null;
  const reduced = reduceRequest(request, { type: 'codeTyped', at: now, messageId });
  return reduced ? patchRequest(state, key, reduced) : state;
}

/** The message whose code answers what was typed on this request's page. */
function messageOfTyped(state: State, request: StoredRequest, code: string): StoredMessage | undefined {
  const typed = code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return Object.values(state.messages).find(
    (message) =>
      message.incognito === request.incognito &&
      message.code.toUpperCase() === typed &&
      belongsToSite(message, request.site),
  );
}
