import { afterEach, describe, expect, test, vi } from 'vitest';
import { shadowRootOf } from '@/utils/page/closed-roots';

const host = () => document.createElement('div');
const closed = {} as ShadowRoot;

afterEach(() => void vi.unstubAllGlobals());

describe('the shadow root of an element', () => {
  test('is the open one where the browser shows no other', () => {
    vi.stubGlobal('chrome', {});
    const element = host();
    const root = element.attachShadow({ mode: 'open' });
    expect(shadowRootOf(element)).toBe(root);
    expect(shadowRootOf(host())).toBeNull();
  });

  test('is the one that Firefox shows to extensions', () => {
    expect(shadowRootOf(Object.assign(host(), { openOrClosedShadowRoot: closed }))).toBe(closed);
    expect(shadowRootOf(Object.assign(host(), { openOrClosedShadowRoot: null }))).toBeNull();
  });

  test('is the one that Chromium shows to extensions', () => {
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => closed } });
    expect(shadowRootOf(host())).toBe(closed);
  });

  test('is not asked of what Chromium refuses', () => {
    const refuse = () => {
      throw new TypeError('Invalid element type');
    };
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: refuse } });
    expect(shadowRootOf(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))).toBeNull();
  });
});
