// Words side by side, and code by itself: gzip looks back 32 kB, so the other order makes the script 1.3 kB larger.
import '@/utils/lexicon/page-terms';
import '@/utils/detection/other-words';

import { defineUnlistedScript } from '#imports';
import { logFailure } from '@/utils/extension/log';
import { tell } from '@/utils/extension/send-message';
import { startHelper } from '@/utils/form-tab/start-helper';

// Injected by the background, into the frame whose sentinel asked; not in the manifest. No content script of WXT's: its
// wrapper is 0.8 kB.
export default defineUnlistedScript(() => {
  const world = globalThis as { wmcHelper?: AbortController };
  // A second injection (a page back from the cache, a field rule that changed) replaces the first.
  world.wmcHelper?.abort();
  const helper = new AbortController();
  world.wmcHelper = helper;
  try {
    startHelper(window, { signal: helper.signal });
  } catch (error) {
    logFailure('code form', error);
    helper.abort();
    void tell('pageFailed', {});
  }
});
