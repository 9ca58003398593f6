import { defineContentScript } from '#imports';
import '@/components/tokens.css';
import '@/components/mark.css';
import { logFailure } from '@/utils/extension/log';
import { mailboxMatches } from '@/utils/mailbox';
import { startMailbox } from './mailbox';

export default defineContentScript({
  matches: mailboxMatches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    try {
      startMailbox(document, { signal: ctx.signal });
    } catch (error) {
      logFailure('mailbox', error);
    }
  },
});
