import type { Message } from '@/utils/ranking/message';
import type { UsualLives } from '@/utils/ranking/usual-life';
import type { Request } from '@/utils/request/request';
import { channelOf } from '@/utils/request/sends';
import type { Settings } from './views';

const MINUTE = 60_000;
const phoneChannels = ['sms', 'voice', 'messenger'];

/** Usual lives as the user set them, in ms. */
export function usualLives({ usualMinutes }: Settings): UsualLives {
  return { email: usualMinutes.email * MINUTE, sms: usualMinutes.sms * MINUTE };
}

/** A message with the usual life of its channel. */
export function withUsualLife<M extends Message>(message: M, usual: UsualLives): M {
  return { ...message, usualValidForMs: message.provider === 'google-messages' ? usual.sms : usual.email };
}

/** A request with the usual life of its channel; one that does not say its channel is most often e-mail. */
export function requestWithUsualLife<R extends Request>(request: R, usual: UsualLives): R {
  return { ...request, usualValidForMs: phoneChannels.includes(channelOf(request)) ? usual.sms : usual.email };
}
