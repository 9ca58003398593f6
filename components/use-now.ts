import { useEffect, useRef, useState } from 'preact/hooks';

const SECOND = 1000;
/** Clocks are always set right by a little. */
const BACK_MS = 5 * SECOND;
/** Tabs in the background are given a tick a minute. */
const FORWARD_MS = 90 * SECOND;

/** The current time, renewed at every whole second; a fixed time stands still (tests, screenshots). */
export function useNow(fixed?: number): number {
  const [, setTicked] = useState(0);
  useEffect(() => {
    if (fixed !== undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setTicked(Date.now());
      timer = setTimeout(tick, SECOND - (Date.now() % SECOND));
    };
    tick();
    return () => clearTimeout(timer);
  }, [fixed]);
  // Read anew at each drawing: what came since the last tick would have more time left than it has.
  return fixed ?? Date.now();
}

/** Calls back when the time that is drawn jumped: the clock was set back or forward, or the computer slept. */
export function useClockJump(now: number, onJump: () => void): void {
  const drawnAt = useRef(now);
  useEffect(() => {
    const passedMs = now - drawnAt.current;
    drawnAt.current = now;
    if (passedMs < -BACK_MS || passedMs > FORWARD_MS) onJump();
  }, [now, onJump]);
}
