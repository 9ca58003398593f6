import type { Life } from '@/utils/request/advice';

/** How a life looks now: which part of it is left (0–1), and how near its end is. */
export function lifeLeft(life: Pick<Life, 'amberAt' | 'expiresAt' | 'validForMs'>, now: number) {
  const left = Math.max(0, life.expiresAt - now);
  const part = Math.min(1, left / Math.max(1, life.validForMs));
  const state = left === 0 ? 'over' : now >= life.amberAt ? 'amber' : 'fresh';
  return { part, state } as const;
}

/** A ring that empties as time passes; drawing only, the figure stands beside or inside it. */
export function Ring({ part, size, width }: { part: number; size: number; width: number }) {
  const radius = (size - width) / 2;
  const middle = size / 2;
  return (
    <svg class="ring" viewBox={`0 0 ${size} ${size}`} width={size} height={size} fill="none" aria-hidden="true">
      <circle class="ring-track" cx={middle} cy={middle} r={radius} stroke-width={width} />
      {part > 0 && (
        <circle
          class="ring-left"
          cx={middle}
          cy={middle}
          r={radius}
          stroke-width={width}
          stroke-linecap="round"
          pathLength={100}
          stroke-dasharray={`${part * 100} 100`}
          transform={`rotate(-90 ${middle} ${middle})`}
        />
      )}
    </svg>
  );
}
