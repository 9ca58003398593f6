import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { popup, startExtension } from '@/tests/support/fake-extension';

const { local, sync, session } = fakeBrowser.storage;

/** Each area answers so; what was asked of which. */
function areasThat(answer: () => Promise<void>): string[] {
  const asked: string[] = [];
  for (const [name, area] of Object.entries({ local, sync, session }))
    Object.assign(area, {
      setAccessLevel({ accessLevel }: { accessLevel: string }) {
        asked.push(`${name}: ${accessLevel}`);
        return answer();
      },
    });
  return asked;
}

test('each start closes settings and what was learned to content scripts', async () => {
  const asked = areasThat(async () => {});
  const { evict } = await startExtension();
  expect(asked).toEqual(['local: TRUSTED_CONTEXTS', 'sync: TRUSTED_CONTEXTS']);
  await evict();
  expect(asked).toHaveLength(4);
});

test.each([
  { browser: 'that refuses', prepare: () => areasThat(() => Promise.reject(new Error('only for session'))) },
  { browser: 'that cannot', prepare: () => Object.assign(local, { setAccessLevel: undefined }) },
])('in a browser $browser the extension runs all the same', async ({ prepare }) => {
  prepare();
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  const { say } = await startExtension();
  expect(await say(popup, { type: 'settingsRead' })).toMatchObject({ settings: { hints: 'always' } });
});
