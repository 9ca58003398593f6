import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import popupAsk from '@/entrypoints/popup-ask';
import type { PopupWorld } from '@/utils/extension/popup-world';

const view = { site: 'kucoin.example' };
const tabs = { query: vi.fn(async (_which: object): Promise<{ id?: number }[]> => [{ id: 7 }]) };
const runtime = { sendMessage: vi.fn(async (_message: object): Promise<unknown> => view) };
const permissions = { contains: vi.fn(async () => true) };
const world = globalThis as PopupWorld;

function ask() {
  popupAsk.main();
  return world.wmcAsked;
}

beforeEach(() => {
  vi.stubGlobal('browser', { tabs, runtime, permissions });
  vi.stubGlobal('location', { search: '' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  Reflect.deleteProperty(world, 'wmcAsked');
});

describe('the popup, while its own script loads', () => {
  test('asks for what it shows of the tab behind it', async () => {
    expect(await ask()).toEqual({ tabId: 7, view, hasAccess: true });
    expect(runtime.sendMessage).toHaveBeenCalledWith({ type: 'popupRead', tabId: 7 });
  });

  test('asks for the tab that its address names', async () => {
    vi.stubGlobal('location', { search: '?tab=12' });
    expect((await ask())?.tabId).toBe(12);
    expect(tabs.query).not.toHaveBeenCalled();
  });

  test.each([
    { how: 'Firefox', die: async () => Promise.reject(new Error('Could not establish connection.')) },
    { how: 'Chromium', die: async () => undefined },
  ])('has nothing to show yet when the background was stopped half-way ($how)', async ({ die }) => {
    runtime.sendMessage.mockImplementationOnce(die);
    expect(await ask()).toEqual({ tabId: 7, view: null, hasAccess: true });
  });

  test('asks for nothing without a tab', async () => {
    tabs.query.mockResolvedValueOnce([]);
    expect(await ask()).toEqual({ tabId: undefined, view: null, hasAccess: true });
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});
