import { afterEach, describe, expect, test, vi } from 'vitest';
import { addStyleSheet } from '@/utils/style-sheet';

afterEach(() => vi.restoreAllMocks());

const onPageOf = (protocol: string) =>
  vi.spyOn(document, 'defaultView', 'get').mockReturnValue({ location: { protocol }, CSSStyleSheet } as never);
const newRoot = () => document.createElement('div').attachShadow({ mode: 'closed' });

describe('on a page of the web', () => {
  test('a document has it as an element, that the page may take away', () => {
    onPageOf('https:');
    const sheet = addStyleSheet(document, 'p { color: red }');
    const style = document.querySelector('style');
    expect(style?.textContent).toBe('p { color: red }');
    expect(sheet.isThere()).toBe(true);
    style?.remove();
    expect(sheet.isThere()).toBe(false);
  });

  test('shadow roots share one that is no element', () => {
    onPageOf('https:');
    const [one, other] = [newRoot(), newRoot()];
    for (const root of [one, other]) addStyleSheet(root, 'p { color: blue }');
    expect(one.querySelector('style')).toBeNull();
    expect(one.adoptedStyleSheets).toHaveLength(1);
    expect(other.adoptedStyleSheets[0]).toBe(one.adoptedStyleSheets[0]);
  });

  test('a shadow root of a browser that lets content scripts adopt none has an element', () => {
    onPageOf('https:');
    const root = newRoot();
    Object.defineProperty(root, 'adoptedStyleSheets', {
      get() {
        throw new Error('Accessing from Xray wrapper is not supported.');
      },
    });
    addStyleSheet(root, 'p { color: red }');
    expect(root.querySelector('style')?.textContent).toBe('p { color: red }');
  });
});

describe.each(['chrome-extension:', 'moz-extension:'])('on a page of our own (%s)', (protocol) => {
  test('it is no element: the policy of our pages would not take it', () => {
    onPageOf(protocol);
    const root = newRoot();
    const sheet = addStyleSheet(root, 'p { color: red }');
    expect(root.querySelector('style')).toBeNull();
    expect(root.adoptedStyleSheets).toHaveLength(1);
    expect(sheet.isThere()).toBe(true);
    sheet.remove();
    expect(root.adoptedStyleSheets).toEqual([]);
    expect(sheet.isThere()).toBe(false);
  });
});
