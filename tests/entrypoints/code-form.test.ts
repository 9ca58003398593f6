import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import codeForm from '@/entrypoints/code-form';

// What the helper does is tested with it.
vi.mock('@/utils/form-tab/start-helper', () => ({ startHelper: vi.fn() }));

const world = globalThis as { wmcHelper?: AbortController };
const { id } = fakeBrowser.runtime;

function startHelper(): AbortController {
  codeForm.main();
  return world.wmcHelper as AbortController;
}

afterEach(() => {
  fakeBrowser.runtime.id = id;
  world.wmcHelper?.abort();
  Reflect.deleteProperty(world, 'wmcHelper');
});

test('a second helper in one world ends the first', () => {
  const first = startHelper();
  const second = startHelper();
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
});

test('a helper of an extension that was updated ends when the new one starts', () => {
  const orphan = startHelper();
  Reflect.deleteProperty(world, 'wmcHelper');
  fakeBrowser.runtime.id = undefined as never;
  const successor = startHelper();
  expect([orphan.signal.aborted, successor.signal.aborted]).toEqual([true, false]);
});

test('a page cannot end the helper by saying that another has started', () => {
  const helper = startHelper();
  document.dispatchEvent(new Event('wmc-helper-started'));
  expect(helper.signal.aborted).toBe(false);
});
