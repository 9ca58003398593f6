import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import sentinel from '@/entrypoints/sentinel';

/** Puts a form into a closed shadow root that only extensions see, as a page that loaded before us. */
function closedForm(html: string): HTMLInputElement {
  const host = document.body.appendChild(document.createElement('coin-verify'));
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  const shadowOf = (element: Element) => (element === host ? root : element.shadowRoot);
  vi.stubGlobal('chrome', { runtime: fakeBrowser.runtime, dom: { openOrClosedShadowRoot: shadowOf } });
  return root.querySelector('input') as HTMLInputElement;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

async function messagesOf(run: () => void): Promise<unknown[]> {
  const sent: unknown[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => sent.push(message));
  vi.stubGlobal('browser', undefined);
  run();
  await vi.advanceTimersByTimeAsync(50);
  return sent;
}

describe('a closed shadow root', () => {
  test('whose code field had the focus before the sentinel started is reported', async () => {
    closedForm('<label>Verification code <input autocomplete="one-time-code"></label>').focus();
    expect(await messagesOf(() => sentinel.main())).toEqual([{ type: 'candidateSeen' }]);
  });

  test('whose focused field takes something else is not', async () => {
    closedForm('<label>Your name <input name="name" autocomplete="name"></label>').focus();
    expect(await messagesOf(() => sentinel.main())).toEqual([]);
  });
});
