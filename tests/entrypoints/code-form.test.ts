import { afterEach, expect, test, vi } from 'vitest';
import codeForm from '@/entrypoints/code-form';

// What the helper does is tested with it.
vi.mock('@/utils/form-tab/start-helper', () => ({ startHelper: vi.fn() }));

const world = globalThis as { wmcHelper?: AbortController };

function startHelper(): AbortController {
  codeForm.main();
  return world.wmcHelper as AbortController;
}

afterEach(() => {
  world.wmcHelper?.abort();
  Reflect.deleteProperty(world, 'wmcHelper');
});

test('a second helper in one world ends the first', () => {
  const first = startHelper();
  const second = startHelper();
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
});
