import { defineContentScript } from '#imports';
import { logFailure } from '@/utils/extension/log';
import { tell } from '@/utils/extension/send-message';
import { startHelper } from '@/utils/form-tab/start-helper';

// Injected by the background, into the frame whose sentinel asked; not in the manifest.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    const world = globalThis as { wmcHelper?: AbortController };
    // A second injection (a page back from the cache, a sentinel of an updated extension) replaces the first.
    world.wmcHelper?.abort();
    const helper = new AbortController();
    world.wmcHelper = helper;
    ctx.onInvalidated(() => helper.abort());
    try {
      startHelper(window, { signal: helper.signal });
    } catch (error) {
      logFailure('code form', error);
      helper.abort();
      void tell('pageFailed', {});
    }
  },
});
