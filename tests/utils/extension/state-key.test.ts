import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** As a background that starts: only what the browser keeps is kept. */
async function startBackground() {
  vi.resetModules();
  return (await import('@/utils/extension/state-key')).stateKey;
}
const runsFor = (inIncognitoContext: boolean) => Object.assign(fakeBrowser, { extension: { inIncognitoContext } });

beforeEach(() => void runsFor(true));
afterEach(() => void runsFor(false));

test('the background of private windows has a state of its own', async () => {
  expect(await (await startBackground())()).toBe('privateState');
  runsFor(false);
  expect(await (await startBackground())()).toBe('state');
});

test('what private windows have seen outlives their background, and not their last window', async () => {
  await (await startBackground())();
  await fakeBrowser.storage.session.set({ state: 1, privateState: 2 });
  await (await startBackground())();
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ state: 1, privateState: 2 });
  await fakeBrowser.alarms.clearAll();
  await (await startBackground())();
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ state: 1 });
});

test('a private session that could not be begun is begun by the next to ask', async () => {
  const stateKey = await startBackground();
  vi.spyOn(fakeBrowser.storage.session, 'remove').mockRejectedValueOnce(new Error('the disk is gone'));
  await expect(stateKey()).rejects.toThrow();
  expect(await stateKey()).toBe('privateState');
});
