import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { at } from '@/tests/support/builders';
import { click, press } from '@/tests/support/trusted';
import { cameBySubmit, notePress } from '@/utils/page/press-record';

const now = at('14:02');
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  Reflect.deleteProperty(globalThis, 'wmcPressedAt');
  stop = new AbortController();
  arriveBy('reload');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** How the browser says that this document was reached. */
function arriveBy(type: string, { referrer = '', afterMs = 500 } = {}): void {
  vi.spyOn(window.performance, 'getEntriesByType').mockReturnValue([{ type }] as never);
  vi.spyOn(window.performance, 'now').mockReturnValue(afterMs);
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(referrer);
}
function recorded(): void {
  for (const type of ['click', 'keydown']) document.addEventListener(type, notePress, { signal: stop.signal });
}

describe('a form came by a submit', () => {
  test('when it appears soon after a real click', () => {
    recorded();
    click(document.body);
    expect(cameBySubmit(document, now + 5_000)).toBe(true);
    expect(cameBySubmit(document, now + 12_000)).toBe(false);
  });

  test('when it appears soon after Enter', () => {
    recorded();
    press(document.body, 'Enter');
    expect(cameBySubmit(document, now + 5_000)).toBe(true);
  });

  test('when a page of the same host led to this new document', () => {
    arriveBy('navigate', { referrer: `${window.location.origin}/login` });
    expect(cameBySubmit(document, now)).toBe(true);
  });
});

describe('a form came by nobody', () => {
  test('when a script clicked', () => {
    recorded();
    document.body.click();
    expect(cameBySubmit(document, now)).toBe(false);
  });

  test('when another key was pressed', () => {
    recorded();
    press(document.body, 'a');
    expect(cameBySubmit(document, now)).toBe(false);
  });

  test('after nothing is recorded any more', () => {
    recorded();
    stop.abort();
    click(document.body);
    expect(cameBySubmit(document, now)).toBe(false);
  });

  test.each([
    { idea: 'a reload', type: 'reload', referrer: 'same' },
    { idea: 'the back button', type: 'back_forward', referrer: 'same' },
    { idea: 'another host', type: 'navigate', referrer: 'https://elsewhere.example/' },
    { idea: 'a typed address', type: 'navigate', referrer: '' },
  ])('by $idea', ({ type, referrer }) => {
    arriveBy(type, { referrer: referrer === 'same' ? `${window.location.origin}/login` : referrer });
    expect(cameBySubmit(document, now)).toBe(false);
  });

  test('when the document is not new any more', () => {
    arriveBy('navigate', { referrer: `${window.location.origin}/login`, afterMs: 60_000 });
    expect(cameBySubmit(document, now)).toBe(false);
  });
});
