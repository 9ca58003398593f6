import { afterEach, describe, expect, test, vi } from 'vitest';
import { addStyleSheet } from '@/utils/style-sheet';

afterEach(() => vi.restoreAllMocks());

const onPageOf = (protocol: string) =>
  vi.spyOn(document, 'defaultView', 'get').mockReturnValue({ location: { protocol }, CSSStyleSheet } as never);
const newRoot = () => document.createElement('div').attachShadow({ mode: 'closed' });

describe('on a page of the web', () => {
  test('it is an element, that a page may take away', () => {
    onPageOf('https:');
    const root = newRoot();
    document.body.append(root.host);
    const sheet = addStyleSheet(root, 'p { color: red }');
    expect(root.querySelector('style')?.textContent).toBe('p { color: red }');
    expect(sheet.isThere()).toBe(true);
    root.replaceChildren();
    expect(sheet.isThere()).toBe(false);
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
