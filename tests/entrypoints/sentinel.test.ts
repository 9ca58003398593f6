import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import sentinel from '@/entrypoints/sentinel';
import { byId, emailForm } from '@/tests/support/code-form';

/** What the background hears. */
const told = vi.fn<(message: { type: string }) => Promise<unknown>>();
const world = globalThis as { wmcHelper?: AbortController };

beforeEach(() => {
  vi.useFakeTimers();
  // A page where nothing changes: what the sentinel sees, it must look for itself.
  vi.stubGlobal('MutationObserver', Unmoved);
  vi.stubGlobal('browser', { runtime: { id: 'ours', sendMessage: told } });
  vi.stubGlobal('chrome', undefined);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  told.mockReset();
  told.mockImplementation(inject);
  document.body.innerHTML = '';
});
afterEach(async () => {
  // One that has found something has stopped.
  told.mockImplementation(inject);
  document.body.innerHTML = emailForm();
  byId('code').focus();
  await rest();
  Reflect.deleteProperty(world, 'wmcHelper');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

class Unmoved {
  observe() {}
  disconnect() {}
}
/** A page that changes when the test says so. */
class Moved extends Unmoved {
  static change: () => void;
  constructor(told: (records: { addedNodes: Iterable<Node> }[]) => void) {
    super();
    Moved.change = () => told([{ addedNodes: document.body.childNodes }]);
  }
}
async function inject(): Promise<null> {
  world.wmcHelper = new AbortController();
  return null;
}
const rest = () => vi.advanceTimersByTimeAsync(1_000);
async function start(readyState: DocumentReadyState = 'complete'): Promise<void> {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(readyState);
  sentinel.main();
  await rest();
}

describe('a page that may have a code form', () => {
  test('is told of, once', async () => {
    document.body.innerHTML = emailForm();
    await start();
    byId('code').focus();
    await rest();
    expect(told.mock.calls).toEqual([[{ type: 'candidateSeen' }]]);
  });

  test('is not told of while it has none', async () => {
    document.body.innerHTML = '<article>Nothing to type</article>';
    await start();
    expect(told).not.toHaveBeenCalled();
  });

  test('is told of when its scripts put the form into a shadow root after the first look', async () => {
    document.body.innerHTML = '<coin-verify></coin-verify>';
    await start('interactive');
    const host = document.querySelector('coin-verify') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = emailForm();
    window.dispatchEvent(new Event('load'));
    await rest();
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('a page that changes', () => {
  const change = (html: string) => {
    document.body.innerHTML = html;
    Moved.change();
  };
  beforeEach(() => vi.stubGlobal('MutationObserver', Moved));

  test('after it was quiet is looked at at once', async () => {
    await start();
    change(emailForm());
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toHaveBeenCalledOnce();
  });

  test('by a mark of ours alone is not looked at', async () => {
    await start();
    document.body.innerHTML = emailForm();
    document.body.prepend(document.createElement('wmc-mark'));
    Moved.change();
    await rest();
    expect(told).not.toHaveBeenCalled();
  });

  test('all the time is looked at now and then', async () => {
    await start();
    change('<p>News</p>');
    await vi.advanceTimersByTimeAsync(100);
    change(emailForm());
    await vi.advanceTimersByTimeAsync(100);
    expect(told).not.toHaveBeenCalled();
    await rest();
    expect(told).toHaveBeenCalledOnce();
  });
});

test('a click that shows a form by a style alone is followed', async () => {
  document.body.innerHTML = `<main style="display: none">${emailForm()}</main>`;
  document.body.addEventListener('click', () => document.querySelector('main')?.removeAttribute('style'), {
    once: true,
  });
  await start();
  expect(told).not.toHaveBeenCalled();
  document.body.click();
  await rest();
  expect(told).toHaveBeenCalledOnce();
});

test('a large page, which is not searched for shadow roots, is not looked at again when it has loaded', async () => {
  document.body.innerHTML = '<p></p>'.repeat(500);
  await start('interactive');
  document.body.insertAdjacentHTML('beforeend', emailForm());
  window.dispatchEvent(new Event('load'));
  await rest();
  expect(told).not.toHaveBeenCalled();
});

describe('the background', () => {
  beforeEach(() => {
    document.body.innerHTML = emailForm();
  });

  test.each([
    { browser: 'Firefox', die: async () => Promise.reject(new Error('Receiving end does not exist.')) },
    { browser: 'Chromium', die: async () => undefined },
  ])('is told again when it was stopped before it had injected the helper ($browser)', async ({ die }) => {
    told.mockImplementationOnce(die).mockImplementationOnce(die);
    await start();
    await rest();
    expect(told).toHaveBeenCalledTimes(3);
    expect(world.wmcHelper).toBeDefined();
  });

  test('is told again when the helper that is there is one of an older copy of the extension', async () => {
    await inject();
    world.wmcHelper?.abort();
    told.mockImplementationOnce(async () => undefined);
    await start();
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('is left alone when it can no longer be reached', async () => {
    told.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.mock.calls.length).toBeLessThan(5);
  });
});

/** Puts a form into a closed shadow root that only extensions see, as a page that loaded before us. */
function closedForm(html: string): HTMLInputElement {
  const host = document.body.appendChild(document.createElement('coin-verify'));
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  // A host is within the focus of its shadow root, as browsers say and happy-dom does not.
  vi.spyOn(document.documentElement, 'matches').mockReturnValue(true);
  const shadowOf = (element: Element) => (element === host ? root : element.shadowRoot);
  vi.stubGlobal('chrome', { runtime: {}, dom: { openOrClosedShadowRoot: shadowOf } });
  return root.querySelector('input') as HTMLInputElement;
}

describe('a closed shadow root', () => {
  test('whose code field had the focus before the sentinel started is told of', async () => {
    closedForm('<label>Verification code <input autocomplete="one-time-code"></label>').focus();
    await start();
    expect(told).toHaveBeenCalledOnce();
  });

  test('whose focused field takes something else is not', async () => {
    closedForm('<label>Your name <input name="name" autocomplete="name"></label>').focus();
    await start();
    expect(told).not.toHaveBeenCalled();
  });
});
