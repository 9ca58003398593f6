import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aHintView, anAdvice } from '@/tests/support/views';
import type { CodeForm } from '@/utils/detection';
import { type HintWorld, lazyHint, type MountedHint } from '@/utils/page/lazy-hint';

const world = globalThis as HintWorld;
const form = {} as CodeForm;
const first = aHintView();
const second = aHintView({ advice: anAdvice({ key: 'late' }) });
const mounted = { show: vi.fn<MountedHint['show']>(), hide: vi.fn<MountedHint['hide']>() };
const mount = vi.fn(() => mounted);
let stop: AbortController;
let injected: () => void;
const inject = vi.fn(
  () =>
    new Promise<void>((done) => {
      injected = done;
    }),
);

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '';
  stop = new AbortController();
});
afterEach(() => {
  Reflect.deleteProperty(world, 'wmcMountHint');
});

const hint = () => lazyHint(document, { inject, actions: {} as never, signal: stop.signal });
/** The hint's script has come. */
async function arrive(): Promise<void> {
  world.wmcMountHint = mount;
  injected();
  await vi.waitFor(() => expect(mount).toHaveBeenCalled());
}
const shown = () => mounted.show.mock.calls.map(([view]) => view);

describe('the hint', () => {
  test('is not injected while there is nothing to say', () => {
    hint().hide();
    expect(inject).not.toHaveBeenCalled();
  });

  test('is injected once, and shows what was wanted last', async () => {
    const lazy = hint();
    lazy.show(first, 'idle', form);
    lazy.show(second, 'idle', form);
    await arrive();
    expect(inject).toHaveBeenCalledOnce();
    expect(shown()).toEqual([second]);
  });

  test('shows at once when it is there', async () => {
    const lazy = hint();
    lazy.show(first, 'idle', form);
    await arrive();
    lazy.show(second, 'approach', form);
    expect(shown()).toEqual([first, second]);
  });

  test('shows nothing that is no longer wanted when it comes', async () => {
    const lazy = hint();
    lazy.show(first, 'idle', form);
    lazy.hide();
    await arrive();
    expect(shown()).toEqual([]);
  });

  test('is mounted without asking when its script is there from before', async () => {
    world.wmcMountHint = mount;
    hint().show(first, 'idle', form);
    await vi.waitFor(() => expect(shown()).toEqual([first]));
    expect(inject).not.toHaveBeenCalled();
  });

  test('is not mounted after the abort', async () => {
    hint().show(first, 'idle', form);
    stop.abort();
    world.wmcMountHint = mount;
    injected();
    await Promise.resolve();
    expect(mount).not.toHaveBeenCalled();
  });

  test('is asked for again when it did not come', async () => {
    const lazy = hint();
    lazy.show(first, 'idle', form);
    injected();
    await vi.waitFor(() => {
      lazy.show(first, 'idle', form);
      expect(inject).toHaveBeenCalledTimes(2);
    });
  });

  test('of an older copy of the extension is taken away', () => {
    document.body.innerHTML = '<wmc-hint></wmc-hint>';
    hint();
    expect(document.querySelector('wmc-hint')).toBeNull();
  });
});
