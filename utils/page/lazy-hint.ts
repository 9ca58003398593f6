import type { HintActions } from '@/components/actions';
import type { CodeForm } from '@/utils/detection';
import type { HintView } from '@/utils/extension/views';
import type { HintSituation } from './hint-visibility';

export interface MountedHint {
  show: (view: HintView, moment: HintSituation['moment'], form: CodeForm) => void;
  hide: () => void;
}

export interface HintOptions {
  actions: HintActions;
  signal: AbortSignal;
}

export interface LazyHintOptions extends HintOptions {
  /** Has the hint's script injected into this frame. */
  inject: () => Promise<unknown>;
}

/** Where the injected hint script leaves its mount for the helper of the same isolated world. */
export interface HintWorld {
  wmcMountHint?: (document: Document, options: HintOptions) => MountedHint;
}

/** A hint whose script is injected at its first showing; what was wanted last meanwhile is shown then. */
export function lazyHint(document: Document, { inject, ...options }: LazyHintOptions): MountedHint {
  const world = globalThis as HintWorld;
  let mounted: MountedHint | undefined;
  let wanted: Parameters<MountedHint['show']> | undefined;
  let isLoading = false;

  const load = async () => {
    if (isLoading) return;
    isLoading = true;
    if (!world.wmcMountHint) await inject();
    isLoading = false;
    if (options.signal.aborted) return;
    mounted = world.wmcMountHint?.(document, options);
    if (wanted) mounted?.show(...wanted);
  };
  // A hint left behind by an older copy of the extension is dead.
  for (const orphan of document.querySelectorAll('wmc-hint')) orphan.remove();
  return {
    show(...args) {
      wanted = args;
      if (mounted) mounted.show(...args);
      else void load();
    },
    hide() {
      wanted = undefined;
      mounted?.hide();
    },
  };
}
