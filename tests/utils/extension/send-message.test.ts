import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tell } from '@/utils/extension/send-message';

const background = vi.fn<() => Promise<unknown>>();
const gone = (text: string) => async () => Promise.reject(new Error(text));

beforeEach(() => {
  vi.useFakeTimers();
  background.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(background as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function told(): Promise<unknown> {
  const answer = tell('hintRead', {});
  await vi.advanceTimersByTimeAsync(10_000);
  return answer;
}

describe('what is told to the background', () => {
  test('is told once when it is answered, be it with nothing', async () => {
    background.mockResolvedValue(null);
    expect(await told()).toBeNull();
    expect(background).toHaveBeenCalledOnce();
  });

  test.each([
    { how: 'no answer (Chromium)', die: async () => undefined },
    { how: 'no listener', die: gone('Could not establish connection. Receiving end does not exist.') },
    { how: 'a channel that closed', die: gone('The message channel closed before a response was received') },
  ])('is told again after $how: the worker was stopped half-way', async ({ die }) => {
    background.mockImplementationOnce(die).mockImplementationOnce(die).mockResolvedValue('answer');
    expect(await told()).toBe('answer');
    expect(background).toHaveBeenCalledTimes(3);
  });

  test('is given up when the worker never answers', async () => {
    background.mockResolvedValue(undefined);
    expect(await told()).toBeUndefined();
    expect(background.mock.calls.length).toBeLessThan(6);
  });

  test('is given up at once when the extension was updated', async () => {
    background.mockImplementation(gone('Extension context invalidated.'));
    expect(await told()).toBeUndefined();
    expect(background).toHaveBeenCalledOnce();
  });
});
