import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { readState, type State, updateState } from '@/utils/extension/state';

const now = Date.UTC(2026, 10, 23, 14, 2);
const withSend = (site: string, at: number) => (state: State) => ({
  ...state,
  ledger: { ...state.ledger, [site]: { sentAt: [...(state.ledger[site]?.sentAt ?? []), at] } },
});

beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the state', () => {
  test('is empty at first', async () => {
    expect((await readState()).requests).toEqual({});
  });

  test('keeps what frames report at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => updateState(withSend('coinharbor.example', now - n), now)));
    expect((await readState()).ledger['coinharbor.example']?.sentAt).toHaveLength(4);
  });

  test('goes on after a change that failed', async () => {
    const failing = updateState(() => {
      throw new Error('a mistake of ours');
    }, now);
    await expect(failing).rejects.toThrow();
    await updateState(withSend('coinharbor.example', now), now);
    expect((await readState()).ledger['coinharbor.example']?.sentAt).toEqual([now]);
  });

  test('gives up the oldest when storage is full', async () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`site${n}.example`, { sentAt: [now - n] }]));
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const answered = await updateState((state) => ({ ...state, ledger: many }), now);
    const kept = await readState();
    expect(Object.keys(kept.ledger)).toContain('site0.example');
    expect(Object.keys(kept.ledger)).not.toContain('site89.example');
    expect(answered).toEqual(kept);
  });

  test('is not written again when nothing changed', async () => {
    await updateState(withSend('coinharbor.example', now), now);
    const set = vi.spyOn(browser.storage.session, 'set');
    await updateState((state) => ({ ...state, ledger: { ...state.ledger } }), now + 1);
    expect(set).not.toHaveBeenCalled();
  });

  test('is not written again because the browser gives its keys in another order: an open popup would ask without end', async () => {
    await updateState(withSend('harbor.example', now), now);
    await updateState(withSend('alpha.example', now - 1), now);
    const { state } = (await browser.storage.session.get('state')) as { state: State };
    const ledger = Object.fromEntries(Object.entries(state.ledger).reverse());
    expect(Object.keys(ledger)).toEqual(['alpha.example', 'harbor.example']);
    await browser.storage.session.set({ state: { ...state, ledger } });
    const set = vi.spyOn(browser.storage.session, 'set');
    await updateState((before) => before, now + 1);
    expect(set).not.toHaveBeenCalled();
  });

  test('has a revision that grows with every write, also after everything was forgotten', async () => {
    const first = await updateState(withSend('coinharbor.example', now), now);
    const second = await updateState(withSend('coinharbor.example', now - 1), now);
    await browser.storage.session.clear();
    const third = await updateState(withSend('coinharbor.example', now), now + 5_000);
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(third.revision).toBeGreaterThan(second.revision);
  });

  test('is as old as it was when the clock is set back, and grows older from then on', async () => {
    const hour = 3_600_000;
    await updateState(withSend('coinharbor.example', now - 60_000), now);
    vi.setSystemTime(now - hour);
    expect((await readState()).ledger['coinharbor.example']?.sentAt).toEqual([now - hour - 60_000]);
    await updateState((state) => state, now - hour);
    vi.setSystemTime(now - hour + 30_000);
    expect((await readState()).ledger['coinharbor.example']?.sentAt).toEqual([now - hour - 60_000]);
  });

  test('stays as it is when the clock is set right by a little', async () => {
    await updateState(withSend('coinharbor.example', now), now);
    vi.setSystemTime(now - 2_000);
    expect((await readState()).ledger['coinharbor.example']?.sentAt).toEqual([now]);
  });

  test('of another version counts as empty', async () => {
    await browser.storage.session.set({ state: { version: 99, requests: { x: {} } } });
    expect((await readState()).requests).toEqual({});
  });
});
