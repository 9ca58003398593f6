import browser from 'webextension-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { readState, type State, updateState } from '@/utils/extension/state';

const now = Date.UTC(2026, 10, 23, 14, 2);
const withSend = (site: string, at: number) => (state: State) => ({
  ...state,
  ledger: { ...state.ledger, [site]: { sentAt: [...(state.ledger[site]?.sentAt ?? []), at] } },
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
    await updateState((state) => ({ ...state, ledger: many }), now);
    const kept = Object.keys((await readState()).ledger);
    expect(kept).toContain('site0.example');
    expect(kept).not.toContain('site89.example');
  });

  test('of another version counts as empty', async () => {
    await browser.storage.session.set({ state: { version: 99, requests: { x: {} } } });
    expect((await readState()).requests).toEqual({});
  });
});
