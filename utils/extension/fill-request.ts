import { belongsToSite } from '@/utils/identity';
import { fillFrame } from './inform';
import { messageOf } from './received';
import type { State, StoredRequest } from './state';

/**
 * Fills the code of this message into the form of this request. False when it may not be (the phishing guard: the code of
 * another site is never filled, whoever asks), or when the form is not there to take it.
 */
export async function fillRequest(
  state: State,
  request: StoredRequest | undefined,
  messageId: string,
): Promise<boolean> {
  const message = request && messageOf(state, messageId, request.incognito);
  // The frame of a form that has left may show another site's.
  if (!request || !message || request.formLeftAt !== null) return false;
  return belongsToSite(message, request.site) && fillFrame(request, message.code);
}
