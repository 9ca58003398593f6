import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tell } from '@/utils/extension/send-message';
import { markButtons } from '@/utils/mailbox-tab/mark-buttons';
import type { RankedMessage } from '@/utils/ranking/message';
import { say } from '@/utils/text';
import { aMessage, at } from '../../support/builders';

const refresh = vi.fn();
const told = vi.fn();
beforeEach(() => {
  refresh.mockReset();
  told.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(told as never);
});
afterEach(() => void vi.restoreAllMocks());

const aCode = (message: Partial<RankedMessage> = {}): RankedMessage => ({
  ...aMessage({ id: 'm1' }),
  standing: 'latest',
  expiresAt: at('14:10'),
  lifeSource: 'usual',
  supersededBy: null,
  ...message,
});
const buttons = (message: RankedMessage, waiting: { messageId: string; site: string }[] = []) =>
  markButtons(message, { document, tell, say, view: { messages: [], waiting }, refresh });
const texts = (message: RankedMessage, waiting?: { messageId: string; site: string }[]) =>
  buttons(message, waiting).map(({ text }) => text);
const waiting = [{ messageId: 'm1', site: 'kucoin.example' }];

describe('at a mark', () => {
  test.each([
    { idea: 'the latest code can be copied', message: {}, waiting: [], shown: ['Copy'] },
    { idea: 'it can also be filled where a site waits for it', message: {}, waiting, shown: ['Fill', 'Copy'] },
    {
      idea: 'in spam its sender can be let through',
      message: { folder: 'spam' },
      waiting: [],
      shown: ['Copy', 'Allow'],
    },
    {
      idea: 'an expired one in spam can still let its sender through',
      message: { folder: 'spam', standing: 'expired' },
      waiting: [],
      shown: ['Allow'],
    },
    {
      idea: 'an older one offers nothing',
      message: { standing: 'superseded', supersededBy: 'm2', folder: 'spam' },
      waiting: [],
      shown: [],
    },
    { idea: 'nor does an expired one', message: { standing: 'expired' }, waiting: [], shown: [] },
  ] as const)('$idea', ({ message, waiting, shown }) => {
    expect(texts(aCode(message), [...waiting])).toEqual(shown);
  });

  test.each([false, undefined])('a Fill that came to nothing (%s) asks anew what is true', async (answer) => {
    told.mockResolvedValue(answer);
    expect(await buttons(aCode(), waiting)[0]?.press()).toBe(false);
    expect(refresh).toHaveBeenCalledOnce();
  });

  test('a Fill that was done asks nothing', async () => {
    told.mockResolvedValue(true);
    expect(await buttons(aCode(), waiting)[0]?.press()).toBe(true);
    expect(told).toHaveBeenCalledWith({ type: 'fillWaiting', messageId: 'm1' });
    expect(refresh).not.toHaveBeenCalled();
  });
});
