import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dispatch, type Handlers } from '@/utils/extension/dispatch';

const page = { id: 'test-extension-id', url: 'https://kucoin.example/' };
const own = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };

const heard: unknown[] = [];
const handlers = new Proxy({} as Handlers, {
  get: (_, type) => (message: unknown) => {
    if (type === 'formLeft') throw new Error('a mistake of ours, with code 482913');
    heard.push(message);
    return type === 'hintRead' ? undefined : 'reply';
  },
});

/** The reply; undefined when the message was left to others. */
async function say(message: unknown, sender: object): Promise<unknown> {
  const reply = vi.fn();
  if (dispatch(handlers)(message, sender as never, reply) !== true) return undefined;
  await vi.waitFor(() => expect(reply).toHaveBeenCalledOnce());
  return reply.mock.calls[0]?.[0];
}

beforeEach(() => {
  heard.length = 0;
});

describe('a message is answered', () => {
  test('by the handler of its type', async () => {
    expect(await say({ type: 'codeTyped', code: '482913' }, page)).toBe('reply');
    expect(heard).toEqual([{ type: 'codeTyped', code: '482913' }]);
  });

  test('with null when there is nothing to say', async () => {
    expect(await say({ type: 'hintRead' }, page)).toBeNull();
  });

  test('with nothing when the handler of a fact fails: it is told again; and no code is logged', async () => {
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    expect(await say({ type: 'formLeft' }, page)).toBeUndefined();
    expect(debug.mock.calls.flat().join(' ')).toContain('formLeft');
    expect(debug.mock.calls.flat().join(' ')).not.toContain('482913');
  });

  test('without what its schema does not name', async () => {
    await say({ type: 'codeTyped', code: '482913', tabId: 7 }, page);
    expect(heard).toEqual([{ type: 'codeTyped', code: '482913' }]);
  });
});

describe('a message is left alone', () => {
  test.each([
    { idea: 'nothing', message: undefined },
    { idea: 'a text', message: 'hintRead' },
    { idea: 'no type', message: {} },
    { idea: 'a type that is no text', message: { type: ['hintRead'] } },
    { idea: 'an unknown type', message: { type: 'toString' } },
    { idea: 'a wrong payload', message: { type: 'codeTyped', code: null } },
  ])('with $idea', async ({ message }) => {
    expect(await say(message, page)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  test('from another extension', async () => {
    expect(await say({ type: 'hintRead' }, { ...page, id: 'stranger' })).toBeUndefined();
  });
});

describe('who may say what', () => {
  test('a page says nothing in the name of the popup', async () => {
    expect(await say({ type: 'popupRead', tabId: 1 }, page)).toBeUndefined();
  });

  test('the popup says nothing in the name of a page', async () => {
    expect(await say({ type: 'hintRead' }, own)).toBeUndefined();
    expect(await say({ type: 'popupRead', tabId: 1 }, own)).toBe('reply');
  });

  test.each([
    'https://test-extension-id/popup.html',
    'https://evil.example/chrome-extension://test-extension-id/',
    undefined,
  ])('%s is no page of ours', async (url) => {
    expect(await say({ type: 'popupRead', tabId: 1 }, { ...page, url })).toBeUndefined();
  });
});
