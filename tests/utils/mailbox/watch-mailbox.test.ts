import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchMailbox } from '@/utils/mailbox/watch-mailbox';

type Records = Pick<MutationRecord, 'target' | 'addedNodes' | 'removedNodes'>[];

const onChange = vi.fn();
const real = window.MutationObserver;
let stop: AbortController;
let observer: Changes | undefined;

/** The browser's reports of changes, played by the test. */
class Changes {
  isObserving = false;
  constructor(readonly report: (records: Records) => void) {
    observer = this;
  }
  observe() {
    this.isObserving = true;
  }
  disconnect() {
    this.isObserving = false;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MutationObserver', Changes);
  window.MutationObserver = Changes as never;
  onChange.mockReset();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  window.MutationObserver = real;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const watch = () => watchMailbox(document, onChange, { signal: stop.signal });
const rest = () => vi.advanceTimersByTime(300);
const nodes = (...all: Node[]) => all as unknown as NodeList;
const row = () => document.createElement('tr');
const mark = () => document.createElement('wmc-mark');
function change(...records: { target?: Node; added?: Node[]; removed?: Node[] }[]): void {
  if (!observer?.isObserving) return;
  observer.report(
    records.map(({ target = document.body, added = [], removed = [] }) => ({
      target,
      addedNodes: nodes(...added),
      removedNodes: nodes(...removed),
    })),
  );
}

describe('a mailbox is read', () => {
  test('at the start', () => {
    watch();
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('soon after a row came', () => {
    watch();
    change({ added: [row()] });
    rest();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('after an attribute changed: another tab of it is shown', () => {
    watch();
    change({ target: row() });
    rest();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('once for many changes', () => {
    watch();
    for (let times = 0; times < 100; times++) change({ added: [row()] });
    rest();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test.each([
    { idea: 'when its route changes', happen: () => window.dispatchEvent(new Event('hashchange')) },
    { idea: 'when its tab comes back', happen: () => document.dispatchEvent(new Event('visibilitychange')) },
  ])('$idea', ({ happen }) => {
    watch();
    happen();
    rest();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('when it is asked for', () => {
    watch().readSoon();
    rest();
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

const aTurn = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

test('out of sight, where timers are held up, a mailbox is read without one', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  watch();
  change({ added: [row()] });
  change({ added: [row()] });
  // No timer moves here: the time of this test stands still.
  for (let turns = 0; turns < 3; turns++) await aTurn();
  expect(onChange).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});

describe('a mailbox is not read', () => {
  test.each([
    { idea: 'for a mark that came', record: { added: [mark()] } },
    { idea: 'for a mark that went', record: { removed: [mark()] } },
    { idea: 'for a mark that counts down', record: { target: mark(), added: [document.createTextNode('7:11')] } },
  ])('$idea', ({ record }) => {
    watch();
    change(record);
    rest();
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('by a clock', () => {
    watch();
    vi.advanceTimersByTime(3_600_000);
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('after the abort', () => {
    const { readSoon } = watch();
    change({ added: [row()] });
    stop.abort();
    readSoon();
    rest();
    expect(onChange).toHaveBeenCalledOnce();
    expect(observer?.isObserving).toBe(false);
  });
});

test('a mark among rows is a change', () => {
  watch();
  change({ added: [mark()] }, { added: [row()] });
  rest();
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('between a change and its reading nothing is observed', () => {
  watch();
  change({ added: [row()] });
  expect(observer?.isObserving).toBe(false);
  rest();
  expect(observer?.isObserving).toBe(true);
});
