import { useEffect, useState } from 'preact/hooks';

const SECOND = 1000;

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
