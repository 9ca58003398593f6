import { describe, expect, test } from 'vitest';
import { defaultSettings, migrateSettings, settingsToStore } from '@/utils/extension/migrate-settings';

describe('settings of an older version', () => {
  test('of version 1, from before own mailboxes, keep what they say', () => {
    const old = { version: 1, hints: 'warnings', holdResend: true, sitesOff: ['shop.example'] };
    expect(migrateSettings(old)).toEqual({
      ...defaultSettings,
      hints: 'warnings',
      holdResend: true,
      sitesOff: ['shop.example'],
    });
  });

  test('of version 1, with own mailboxes, keep those too', () => {
    const old = { version: 1, hints: 'never', holdResend: false, sitesOff: [], ownMailboxes: ['mail.harbor.example'] };
    expect(migrateSettings(old)).toEqual({ ...defaultSettings, hints: 'never', ownMailboxes: ['mail.harbor.example'] });
  });

  test('do not turn on what a page may have smuggled in before it existed', () => {
    const old = { version: 1, hints: 'always', holdResend: false, sitesOff: [], notifications: { codeArrived: true } };
    expect(migrateSettings(old).notifications.codeArrived).toBe(false);
  });
});

describe('settings of this version', () => {
  const full = {
    version: 2,
    hints: 'warnings',
    holdResend: true,
    sitesOff: ['shop.example', 'bank.example'],
    ownMailboxes: ['mail.harbor.example'],
    mailboxesOff: ['gmail', 'google-messages'],
    notifications: { codeArrived: true, safeToResend: false, aboutToExpire: true },
    usualMinutes: { email: 15, sms: 3 },
  };

  test('are taken as they are', () => {
    expect(migrateSettings(full)).toEqual(full);
  });

  test.each([
    { field: 'hints', value: 'loud' },
    { field: 'holdResend', value: 'yes' },
    { field: 'sitesOff', value: { 0: 'shop.example' } },
    { field: 'ownMailboxes', value: 'mail.harbor.example' },
    { field: 'mailboxesOff', value: null },
    { field: 'notifications', value: [] },
    { field: 'usualMinutes', value: 10 },
  ])('a damaged $field has its default, and costs no other', ({ field, value }) => {
    const { [field]: _damaged, ...others } = full as Record<string, unknown>;
    const initial = (defaultSettings as unknown as Record<string, unknown>)[field];
    expect(migrateSettings({ ...full, [field]: value })).toEqual({ ...others, [field]: initial });
  });

  test.each([0, -5, 2.5, 1_441, Number.NaN, '10'])('%s minutes are no life of a code', (email) => {
    expect(migrateSettings({ ...full, usualMinutes: { email, sms: 3 } }).usualMinutes).toEqual({ email: 10, sms: 3 });
  });

  test('of lists, what does not fit is left out, and what stands there twice is there once', () => {
    const settings = migrateSettings({
      ...full,
      sitesOff: ['shop.example', 7, 'shop.example', 'x'.repeat(300), ''],
      ownMailboxes: ['mail.harbor.example', 'Mail.Harbor.Example', '*', 'a b', '*://*/*'],
    });
    expect(settings.sitesOff).toEqual(['shop.example']);
    expect(settings.ownMailboxes).toEqual(['mail.harbor.example']);
  });

  test('endless lists are cut: the newest stay', () => {
    const sitesOff = Array.from({ length: 100_000 }, (_, n) => `site${n}.example`);
    const settings = migrateSettings({ ...full, sitesOff });
    expect(settings.sitesOff).toHaveLength(200);
    expect(settings.sitesOff.at(-1)).toBe('site99999.example');
  });
});

describe('what is no settings', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{"version":2,"hints":"never"}'],
    ['a list', [2, 'never']],
    ['without a version', { hints: 'never' }],
    ['a version in words', { version: '2', hints: 'never' }],
    ['version 0', { version: 0, hints: 'never' }],
    ['a version between two', { version: 1.5, hints: 'never' }],
  ])('%s counts as the defaults', (_what, raw) => {
    expect(migrateSettings(raw)).toEqual(defaultSettings);
  });
});

describe('settings of a newer version, from another computer', () => {
  const newer = { version: 7, hints: 'warnings', holdResend: true, sitesOff: ['shop.example'], colours: 'loud' };

  test('count as far as they are understood', () => {
    expect(migrateSettings(newer)).toEqual({
      ...defaultSettings,
      hints: 'warnings',
      holdResend: true,
      sitesOff: ['shop.example'],
    });
  });

  test('keep what only the newer version knows when they are changed here', () => {
    const changed = settingsToStore(newer, { ...migrateSettings(newer), hints: 'never' });
    expect(changed).toMatchObject({ version: 7, hints: 'never', colours: 'loud' });
  });
});

test('older settings are stored in the form of this version', () => {
  const old = { version: 1, hints: 'always', holdResend: false, sitesOff: [], leftOver: true };
  expect(settingsToStore(old, migrateSettings(old))).toEqual(defaultSettings);
});
