import { defineUnlistedScript } from '#imports';
import { mountHint } from '@/utils/form-tab/mount-hint';
import type { HintWorld } from '@/utils/page/lazy-hint';

// Injected beside the code form's helper when there is something to say for the first time: most forms it never reaches.
export default defineUnlistedScript(() => {
  (globalThis as HintWorld).wmcMountHint = mountHint;
});
