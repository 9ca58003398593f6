// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { differences } from '@/scripts/check-rebuild.mjs';

const files = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)]));

describe('the differences of a rebuilt package', () => {
  test('are none when every file has the same bytes, in whatever order', () => {
    expect(differences(files({ 'a.js': '1', 'b.js': '2' }), files({ 'b.js': '2', 'a.js': '1' }))).toEqual([]);
  });

  test.each<{ what: string; rebuilt: Record<string, string>; told: string }>([
    { what: 'a file with other bytes', rebuilt: { 'a.js': '2' }, told: 'a.js differs when it is rebuilt' },
    { what: 'a file that the sources do not make', rebuilt: {}, told: 'a.js is in the package only' },
    {
      what: 'a file that the package lacks',
      rebuilt: { 'a.js': '1', 'b.js': '' },
      told: 'b.js is in the rebuilt package only',
    },
  ])('name $what', ({ rebuilt, told }) => {
    expect(differences(files({ 'a.js': '1' }), files(rebuilt))).toEqual([told]);
  });
});
