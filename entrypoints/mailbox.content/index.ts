import { defineContentScript } from '#imports';
import { logFailure } from '@/utils/extension/log';
import { mailboxMatches, providerFor } from '@/utils/mailbox';
import { startMailbox } from '@/utils/mailbox-tab/start-mailbox';

export default defineContentScript({
  matches: mailboxMatches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    try {
      startMailbox(document, {
        readerFor: (_document, { href }) => providerFor(href),
        signal: ctx.signal,
        isAlive: () => ctx.isValid,
      });
    } catch (error) {
      logFailure('mailbox', error);
    }
  },
});
