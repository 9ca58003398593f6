import { describe, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { changeSettings, defaultSettings, readSettings } from '@/utils/extension/settings';

describe('settings', () => {
  test('are the defaults until changed', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('are the defaults when what is stored does not fit', async () => {
    await browser.storage.sync.set({ settings: { version: 1, hints: 'loud', holdResend: 'yes' } });
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('keep both of two changes made at once', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, hints: 'warnings' })),
      changeSettings((settings) => ({ ...settings, holdResend: true })),
    ]);
    expect(await readSettings()).toMatchObject({ hints: 'warnings', holdResend: true });
  });
});
