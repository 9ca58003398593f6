import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useClockJump, useNow } from '@/components/use-now';
import { at } from '../support/builders';

beforeEach(() => void vi.useFakeTimers({ now: at('14:32') + 400 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Clock({ fixed }: { fixed?: number }) {
  return <p data-testid="clock">{useNow(fixed) - at('14:32')}</p>;
}

function Watched({ onJump }: { onJump: () => void }) {
  useClockJump(useNow(), onJump);
  return null;
}

const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));
const shown = () => screen.getByTestId('clock').textContent;

test('ticks on whole seconds', async () => {
  render(<Clock />);
  await pass(600);
  expect(shown()).toBe('1000');
  await pass(1_000);
  expect(shown()).toBe('2000');
});

test('what is drawn between two ticks is drawn for its own moment', async () => {
  const { rerender } = render(<Clock key="one" />);
  await pass(900);
  vi.setSystemTime(at('14:32') + 1_700);
  rerender(<Clock key="one" />);
  expect(shown()).toBe('1700');
});

test('a fixed time stands still and needs no timer', async () => {
  render(<Clock fixed={at('14:32')} />);
  await pass(5_000);
  expect(shown()).toBe('0');
  expect(vi.getTimerCount()).toBe(0);
});

test('stops when the view is gone', async () => {
  const { unmount } = render(<Clock />);
  await pass(1_000);
  unmount();
  vi.advanceTimersByTime(5_000);
  expect(vi.getTimerCount()).toBe(0);
});

describe('a clock that jumps', () => {
  const onJump = vi.fn();
  beforeEach(() => {
    onJump.mockReset();
    render(<Watched onJump={onJump} />);
  });

  test.each([
    { idea: 'set back an hour', ms: -3_600_000 },
    { idea: 'set forward an hour, or the computer slept', ms: 3_600_000 },
  ])('is told of once: $idea', async ({ ms }) => {
    await pass(1_000);
    vi.setSystemTime(Date.now() + ms);
    for (let n = 0; n < 3; n++) await pass(1_000);
    expect(onJump).toHaveBeenCalledTimes(1);
  });

  test.each([
    { idea: 'time passes', ms: 0 },
    { idea: 'it is set right by a little', ms: -3_000 },
    { idea: 'its tab is in the background, where ticks are rare', ms: 60_000 },
  ])('is not told of when $idea', async ({ ms }) => {
    await pass(1_000);
    vi.setSystemTime(Date.now() + ms);
    for (let n = 0; n < 3; n++) await pass(1_000);
    expect(onJump).not.toHaveBeenCalled();
  });
});
