// @vitest-environment node
import { expect, test } from 'vitest';
import { oneByOne } from '@/utils/extension/one-by-one';

test('work that is asked for while other work runs begins when that is done', async () => {
  const steps: string[] = [];
  const inTurn = oneByOne();
  const work = (name: string) =>
    inTurn(async () => {
      steps.push(`${name} begins`);
      await new Promise((done) => setTimeout(done));
      steps.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([work('a'), work('b')])).toEqual(['a', 'b']);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('work that fails tells who asked for it, and holds up no other', async () => {
  const inTurn = oneByOne();
  const failed = inTurn(() => Promise.reject(new Error('storage is full')));
  const next = inTurn(async () => 'done');
  await expect(failed).rejects.toThrow('storage is full');
  expect(await next).toBe('done');
});
