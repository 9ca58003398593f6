import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { logFailure } from './log';
import { ownMessages, pageMessages } from './message-schemas';
import type { MessageOf, MessageType, Replies } from './messages';

export type Handlers = {
  [K in MessageType]: (message: MessageOf<K>, sender: Runtime.MessageSender) => Promise<Replies[K]> | Replies[K];
};

const isOwnPage = (sender: Runtime.MessageSender) => sender.url?.startsWith(browser.runtime.getURL('')) ?? false;

/** What was begun is not begun again. Facts whose handler failed are not answered: whoever reports one says it again. */
const intentions = new Set<MessageType>(['fillHere', 'fillWaiting', 'guideWanted']);

/** The one listener for messages: by type, checked by schema, with the sender that the browser names. */
export function dispatch(handlers: Handlers) {
  return (raw: unknown, sender: Runtime.MessageSender, sendResponse: (reply: unknown) => void): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const fromOwnPage = isOwnPage(sender);
    const message = parse(raw, fromOwnPage);
    if (!message) return undefined;
    const handler = handlers[message.type] as (message: unknown, sender: Runtime.MessageSender) => unknown;
    Promise.resolve()
      .then(() => handler(message, sender))
      .then(
        (reply) => sendResponse(reply ?? null),
        (error: unknown) => {
          logFailure(message.type, error);
          sendResponse(fromOwnPage || intentions.has(message.type) ? null : undefined);
        },
      );
    return true;
  };
}

function parse(raw: unknown, fromOwnPage: boolean): { type: MessageType } | undefined {
  const type = (raw as { type?: unknown } | null)?.type;
  if (typeof type !== 'string') return undefined;
  const schemas: Record<string, v.GenericSchema> = fromOwnPage ? ownMessages : pageMessages;
  if (!Object.hasOwn(schemas, type)) return undefined;
  const parsed = v.safeParse(schemas[type] as v.GenericSchema, raw);
  return parsed.success ? (parsed.output as { type: MessageType }) : undefined;
}
