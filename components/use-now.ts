import { useEffect, useState } from 'preact/hooks';

const SECOND = 1000;

/** The current time, renewed at every whole second; a fixed time stands still (tests, screenshots). */
export function useNow(fixed?: number): number {
  const [now, setNow] = useState(() => fixed ?? Date.now());
  useEffect(() => {
    if (fixed !== undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(Date.now());
      timer = setTimeout(tick, SECOND - (Date.now() % SECOND));
    };
    tick();
    return () => clearTimeout(timer);
  }, [fixed]);
  return fixed ?? now;
}
