import { describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { changeSettings, defaultSettings, readSettings, resetSettings, switchSite } from '@/utils/extension/settings';

const refuse = (reason: string) => vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error(reason));
const sayNever = () => changeSettings((settings) => ({ ...settings, hints: 'never' }));

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

  test('of an older version are stored in the new form with the first change', async () => {
    await browser.storage.sync.set({ settings: { version: 1, hints: 'always', holdResend: true, sitesOff: [] } });
    expect(await sayNever()).toBe('saved');
    expect((await browser.storage.sync.get('settings')).settings).toEqual({
      ...defaultSettings,
      holdResend: true,
      hints: 'never',
    });
  });

  test('are as at first after a reset', async () => {
    await sayNever();
    expect(await resetSettings()).toBe('saved');
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('that change nothing are not written: browsers count writes', async () => {
    await sayNever();
    const set = vi.spyOn(browser.storage.sync, 'set');
    expect(await sayNever()).toBe('saved');
    expect(set).not.toHaveBeenCalled();
  });
});

describe('what cannot be saved', () => {
  test('is said to be too much when it is larger than a browser takes, and what was there stays', async () => {
    const site = (n: number) => `${'long-name-'.repeat(6)}${n}.example`;
    const outcomes = [];
    for (let n = 0; n < 150; n++)
      outcomes.push(await changeSettings((settings) => switchSite(settings, site(n), false)));
    expect(outcomes[0]).toBe('saved');
    expect(outcomes.at(-1)).toBe('full');
    const { sitesOff } = await readSettings();
    expect(sitesOff.length).toBeGreaterThan(80);
    expect(sitesOff[0]).toBe(site(0));
  });

  test.each([
    { reason: 'QUOTA_BYTES_PER_ITEM quota exceeded', outcome: 'full' },
    { reason: 'QuotaExceededError: storage.sync API call exceeded its quota limitations.', outcome: 'full' },
    { reason: 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', outcome: 'failed' },
    { reason: 'An unexpected error occurred', outcome: 'failed' },
  ])('"$reason" is told as $outcome', async ({ reason, outcome }) => {
    refuse(reason);
    expect(await sayNever()).toBe(outcome);
  });

  test('stands in the way of no later change', async () => {
    refuse('An unexpected error occurred');
    await sayNever();
    expect(await sayNever()).toBe('saved');
  });
});
