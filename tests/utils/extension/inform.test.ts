import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { aState, aStoredRequest } from '@/tests/support/stored';
import { fillFrame, informMailboxes, informTabs, NUDGE } from '@/utils/extension/inform';

const now = at('14:02:30');
const waiting = aStoredRequest({ sentAt: [at('14:02')] });
const told = vi.fn();
const badge = (tabId: number) => fakeBrowser.action.getBadgeText({ tabId });
const nudgeAt = async () => (await fakeBrowser.alarms.get(NUDGE))?.scheduledTime;

beforeEach(() => {
  told.mockReset();
  told.mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(told as never);
});

describe('tabs that wait', () => {
  test('are told what is now true of them, but for the one that asked', async () => {
    const other = { ...waiting, tabId: 2, frameId: 7 };
    await informTabs(aState({ requests: [waiting, other] }), now, { exceptKey: '1:kucoin.example' });
    expect(told.mock.calls).toMatchObject([
      [2, { type: 'hintChanged', view: { advice: { key: 'waiting' } } }, { frameId: 7 }],
    ]);
  });

  test('are told nothing when their form has left', async () => {
    await informTabs(aState({ requests: [{ ...waiting, formLeftAt: now }] }), now);
    expect(told).not.toHaveBeenCalled();
  });

  test('that have gone are no failure', async () => {
    told.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
    await informTabs(aState({ requests: [waiting] }), now);
    expect(await badge(1)).toBe('10');
    expect(await fillFrame(waiting, '482913')).toBe(false);
  });
});

describe('a code is filled', () => {
  const inject = vi.fn<(script: object) => Promise<never[]>>();
  beforeEach(() => {
    inject.mockReset().mockResolvedValue([]);
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(inject as never);
  });

  test('by a script that is put beside the form first', async () => {
    told.mockResolvedValue(true);
    await fillFrame(waiting, '482913');
    expect(inject).toHaveBeenCalledWith({ target: { tabId: 1, frameIds: [0] }, files: ['/fill.js'] });
  });

  test('a moment later, when the page has no form just now', async () => {
    told.mockResolvedValueOnce(undefined).mockResolvedValueOnce(true);
    expect(await fillFrame(waiting, '482913')).toBe(true);
  });

  test('but not when the frame has gone', async () => {
    inject.mockRejectedValue(new Error('No frame with id 0 in tab 1.'));
    expect(await fillFrame(waiting, '482913')).toBe(false);
    expect(told).not.toHaveBeenCalled();
  });

  test('when the fields took it', async () => {
    told.mockResolvedValue(true);
    expect(await fillFrame(waiting, '482913')).toBe(true);
  });

  test.each([false, undefined])('but not when the frame answers %s', async (answer) => {
    told.mockResolvedValue(answer);
    expect(await fillFrame(waiting, '482913')).toBe(false);
  });
});

describe('the badge of a tab', () => {
  test('is that of the form touched last', async () => {
    const older = aStoredRequest({ site: 'login.example', sentAt: [at('13:56')], touchedAt: at('13:56') });
    await informTabs(aState({ requests: [waiting, older] }), now);
    expect(await badge(1)).toBe('10');
    await informTabs(aState({ requests: [{ ...waiting, formLeftAt: now }, older] }), now);
    expect(await badge(1)).not.toBe('10');
  });

  test('is empty when its form has left', async () => {
    await informTabs(aState({ requests: [waiting] }), now);
    await informTabs(aState({ requests: [{ ...waiting, formLeftAt: now }] }), now);
    expect(await badge(1)).toBe('');
  });
});

describe('the alarm', () => {
  test('is set for the minute that the badge counts, then for the next', async () => {
    const state = aState({ requests: [waiting] });
    await informTabs(state, at('14:02:10'));
    expect(await nudgeAt()).toBe(at('14:03'));
    await informTabs(state, at('14:03'));
    expect(await nudgeAt()).toBe(at('14:04'));
  });

  test('is never asked for sooner than browsers let it go off', async () => {
    await informTabs(aState({ requests: [waiting] }), at('14:02:50'));
    expect(await nudgeAt()).toBe(at('14:03:20'));
  });

  test('ends when nothing waits', async () => {
    await informTabs(aState({ requests: [waiting] }), now);
    await informTabs(aState(), now);
    expect(await nudgeAt()).toBeUndefined();
  });

  test('goes off seldom once the code has lived its time', async () => {
    await informTabs(aState({ requests: [waiting] }), at('15:30'));
    expect((await nudgeAt()) ?? 0).toBeGreaterThan(at('16:00'));
  });
});

describe('that their standings may have changed is told to', () => {
  const ownTab = { id: 5, url: 'https://mail.harbor.example/' };
  beforeEach(() => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url = [] }: { url?: string[] }) =>
      url.includes('*://mail.harbor.example/*') ? [ownTab] : [{ id: 3 }, { id: 4 }]) as never);
  });

  test('mailboxes, but for the one that reported', async () => {
    await informMailboxes([], 3);
    expect(told.mock.calls).toEqual([[4, { type: 'mailboxStale' }, { frameId: 0 }]]);
  });

  test('every frame of a mailbox on a host that the user named, also when one of them reported', async () => {
    await informMailboxes(['mail.harbor.example'], 5);
    expect(told.mock.calls).toContainEqual([5, { type: 'mailboxStale' }, {}]);
  });
});
