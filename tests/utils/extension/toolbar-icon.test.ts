import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { aLife, anAdvice } from '@/tests/support/views';
import { iconFor, iconPaths, showIcon } from '@/utils/extension/toolbar-icon';

const root = join(import.meta.dirname, '../../..');
const life = aLife({ sentAt: at('14:00') });
const states = ['idle', 'waiting', 'warning', 'arrived'] as const;

describe('the toolbar icon', () => {
  test.each([
    { idea: 'waits while a code is on its way', advice: anAdvice({ life }), state: 'waiting' },
    { idea: 'says that the code is here', advice: anAdvice({ life, key: 'arrived', level: 'good' }), state: 'arrived' },
    {
      idea: 'says so after it was typed, too',
      advice: anAdvice({ life, key: 'arrived', level: 'quiet' }),
      state: 'arrived',
    },
    { idea: 'warns', advice: anAdvice({ life, level: 'caution' }), state: 'warning' },
    { idea: 'warns of danger', advice: anAdvice({ life: null, level: 'danger' }), state: 'warning' },
    {
      idea: 'warns of a code that lies in spam',
      advice: anAdvice({ life, key: 'arrivedInSpam', level: 'caution' }),
      state: 'warning',
    },
    { idea: 'rests when nothing was sent', advice: anAdvice({ life: null, key: 'pressSend' }), state: 'idle' },
  ])('$idea', ({ advice, state }) => {
    expect(iconFor(advice, at('14:02'))).toBe(state);
  });

  test('rests when the life of the code is over', () => {
    expect(iconFor(anAdvice({ life }), at('14:10'))).toBe('idle');
  });

  test.each(states)('%s has its pictures, each of its size', (state) => {
    for (const [size, path] of Object.entries(iconPaths(state))) {
      const file = join(root, 'public', path);
      expect(existsSync(file)).toBe(true);
      // Width and height stand in the header of a PNG file.
      const header = readFileSync(file);
      expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });

  test('no two states look the same', () => {
    const pictures = states.map((state) =>
      readFileSync(join(root, 'public', iconPaths(state)[16] ?? '')).toString('hex'),
    );
    expect(new Set(pictures).size).toBe(states.length);
  });

  test.each(['icon', 'icon-waiting', 'icon-warning', 'icon-arrived'])(
    '%s stands out from light and dark toolbars',
    (name) => {
      const [, pin = ''] = /<path fill="(#\w{6})"/.exec(readFileSync(join(root, `docs/${name}.svg`), 'utf8')) ?? [];
      // Of Chromium's themes, and white for the sign inside the pin.
      for (const toolbar of ['#ffffff', '#202124']) expect(contrast(pin, toolbar)).toBeGreaterThanOrEqual(3);
    },
  );

  test('of a tab that has gone is no failure', async () => {
    vi.spyOn(fakeBrowser.action, 'setIcon').mockRejectedValue(new Error('No tab with id: 1'));
    await expect(showIcon(1, 'waiting')).resolves.toBeUndefined();
  });
});

/** Contrast of two colours as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
