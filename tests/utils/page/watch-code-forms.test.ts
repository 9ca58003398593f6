import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { byId, emailForm } from '@/tests/support/code-form';
import type { CodeForm } from '@/utils/detection';
import { deepActiveElement } from '@/utils/page/deep-active-element';
import { watchCodeForms } from '@/utils/page/watch-code-forms';

const onReading = vi.fn<(form: CodeForm | undefined) => void>();
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  // happy-dom reports changes by a timer of its own; here they are reported at once.
  vi.stubGlobal('MutationObserver', Changes);
  window.MutationObserver = Changes as never;
  onReading.mockReset();
  stop = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => {
  stop.abort();
  observers.clear();
  setHidden(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const observers = new Set<Changes>();

/** The browser's reports of changes, played by the test. */
class Changes {
  readonly roots = new Set<Node>();
  constructor(readonly report: () => void) {}
  observe(root: Node) {
    this.roots.add(root);
    observers.add(this);
  }
  disconnect() {
    this.roots.clear();
    observers.delete(this);
  }
  takeRecords() {
    return [];
  }
}
const isObserving = () => observers.size > 0;

function change(markup: string, root: Document | ShadowRoot = document): void {
  (root === document ? document.body : (root as ShadowRoot)).innerHTML = markup;
  for (const observer of [...observers]) if (observer.roots.has(root)) observer.report();
}
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
}
const watch = () => watchCodeForms(document, onReading, { signal: stop.signal });
const rest = () => vi.advanceTimersByTime(1_000);
const lastField = () => onReading.mock.lastCall?.[0]?.fields[0]?.id;

describe('the code form of a page', () => {
  test('is read at once, and when there is none that is told too', () => {
    watch();
    expect(onReading.mock.calls).toEqual([[undefined]]);
  });

  test('is found when it is added', () => {
    watch();
    change(emailForm());
    rest();
    expect(lastField()).toBe('code');
  });

  test('is found when an open shadow root, empty until then, gets it', () => {
    document.body.innerHTML = '<coin-verify></coin-verify>';
    const root = document.querySelector('coin-verify')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    watch();
    change(emailForm(), root);
    rest();
    expect(lastField()).toBe('code');
  });

  test('is missed when it goes', () => {
    document.body.innerHTML = emailForm();
    watch();
    change('');
    rest();
    expect(onReading.mock.lastCall).toEqual([undefined]);
  });

  test('is the one with the focus where there are two', () => {
    const second = emailForm().replaceAll('"code"', '"second"');
    document.body.innerHTML = emailForm() + second;
    byId('second').focus();
    watch();
    expect(lastField()).toBe('second');
  });
});

describe('a busy page', () => {
  test('costs one reading a rest, however often it changes', () => {
    watch();
    for (let times = 0; times < 50; times++) change(`<p>${times}</p>`);
    rest();
    expect(onReading).toHaveBeenCalledTimes(2);
  });

  test('costs one reading for many moves of the focus', () => {
    watch();
    for (let times = 0; times < 50; times++) document.body.dispatchEvent(new Event('focusin', { bubbles: true }));
    rest();
    expect(onReading).toHaveBeenCalledTimes(2);
  });

  test('is not observed between a change and its reading', () => {
    watch();
    change('<p></p>');
    expect(isObserving()).toBe(false);
    rest();
    expect(isObserving()).toBe(true);
  });

  test('is never read by a clock', () => {
    watch();
    vi.advanceTimersByTime(3_600_000);
    expect(onReading).toHaveBeenCalledOnce();
  });

  test('goes on being observed when its reading fails', () => {
    watch();
    onReading.mockImplementationOnce(() => {
      throw new Error('a page that is not what we expect');
    });
    change('<p></p>');
    expect(rest).toThrow();
    expect(isObserving()).toBe(true);
  });
});

describe('it is read again', () => {
  test.each([
    {
      idea: 'when a field gets the focus',
      happen: () => document.body.dispatchEvent(new Event('focusin', { bubbles: true })),
    },
    { idea: 'when the page comes back from the cache', happen: () => window.dispatchEvent(new Event('pageshow')) },
    { idea: 'when its tab comes back', happen: () => document.dispatchEvent(new Event('visibilitychange')) },
  ])('$idea', ({ happen }) => {
    watch();
    happen();
    rest();
    expect(onReading).toHaveBeenCalledTimes(2);
  });

  test('not while its tab is hidden', () => {
    watch();
    setHidden(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(isObserving()).toBe(false);
  });

  test('not after the abort', () => {
    watch();
    change(emailForm());
    stop.abort();
    rest();
    window.dispatchEvent(new Event('pageshow'));
    rest();
    expect(onReading).toHaveBeenCalledOnce();
    expect(isObserving()).toBe(false);
  });
});

test('the focused element is found inside open shadow roots', () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = byId('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<input>';
  const field = root.querySelector('input') as HTMLInputElement;
  field.focus();
  expect(deepActiveElement(document)).toBe(field);
});
