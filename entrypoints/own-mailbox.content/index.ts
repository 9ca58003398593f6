import { defineContentScript } from '#imports';
import { logFailure } from '@/utils/extension/log';
import { ownHostReaders } from '@/utils/mailbox/own-hosts';
import { startMailbox } from '@/utils/mailbox-tab/start-mailbox';

// Registered by the background for the hosts that the user called a mailbox; not in the manifest.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    const world = globalThis as { wmcOwnMailbox?: AbortController };
    // Injected into the open page when its host is named, and perhaps registered for it already.
    world.wmcOwnMailbox?.abort();
    const mailbox = new AbortController();
    world.wmcOwnMailbox = mailbox;
    try {
      startMailbox(document, {
        readerFor: (document) => ownHostReaders.find((reader) => reader.recognises(document)),
        signal: mailbox.signal,
      });
    } catch (error) {
      logFailure('own mailbox', error);
      mailbox.abort();
    }
  },
});
