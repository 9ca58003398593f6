import { describe, expect, test } from 'vitest';
import { forgetLearned, learn, listLearned, readLearned } from '@/utils/extension/learned';

const now = Date.UTC(2026, 10, 23, 14, 2);

describe('what was learned of a site', () => {
  test('is nothing at first', async () => {
    expect(await readLearned('coinharbor.example')).toBeNull();
  });

  test('is kept beside what was known before', async () => {
    await learn('coinharbor.example', { cooldownMs: 60_000 }, now);
    await learn('coinharbor.example', { validForMs: 600_000 }, now);
    expect(await readLearned('coinharbor.example')).toEqual({ cooldownMs: 60_000, validForMs: 600_000 });
  });

  test('is capped: the least recently learned site goes', async () => {
    for (let n = 0; n <= 200; n++) await learn(`site${n}.example`, { cooldownMs: 60_000 }, now + n);
    expect(await readLearned('site0.example')).toBeNull();
    expect(await readLearned('site200.example')).not.toBeNull();
  });

  test('is listed, the latest first', async () => {
    await learn('coinharbor.example', { cooldownMs: 60_000 }, now);
    await learn('shop.example', { validForMs: 600_000 }, now + 1);
    expect(await listLearned()).toEqual([
      { site: 'shop.example', cooldownMs: null, validForMs: 600_000 },
      { site: 'coinharbor.example', cooldownMs: 60_000, validForMs: null },
    ]);
  });

  test('can be forgotten for one site, and for all', async () => {
    for (const site of ['a.example', 'b.example', 'c.example']) await learn(site, { cooldownMs: 60_000 }, now);
    await forgetLearned('b.example');
    expect((await listLearned()).map(({ site }) => site)).toEqual(['a.example', 'c.example']);
    await forgetLearned(null);
    expect(await listLearned()).toEqual([]);
  });
});
