import { defineContentScript } from '#imports';
import { logFailure } from '@/utils/extension/log';
import { tell } from '@/utils/extension/send-message';
import { mailboxMatches, providerFor } from '@/utils/mailbox';
import { startMailbox } from '@/utils/mailbox-tab/start-mailbox';

export default defineContentScript({
  matches: mailboxMatches,
  runAt: 'document_idle',
  async main() {
    const world = globalThis as { wmcMailbox?: AbortController };
    // Injected into the open page when its mailbox is switched on again, after the one of before has stopped.
    world.wmcMailbox?.abort();
    const mailbox = new AbortController();
    world.wmcMailbox = mailbox;
    try {
      // Whether mail here may be read is asked before the first look at it.
      if ((await tell('mailboxOpened', {})) === false) return;
      startMailbox(document, {
        readerFor: (_document, { href }) => providerFor(href),
        signal: mailbox.signal,
      });
    } catch (error) {
      logFailure('mailbox', error);
      mailbox.abort();
    }
  },
});
