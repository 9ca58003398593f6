import browser from 'webextension-polyfill';
import type { Advice } from '@/utils/request/advice';
import { badgeFor } from './badge';

/** What the toolbar's icon says of a tab. Drawn by `scripts/draw-icons.ts`. */
export type IconState = 'idle' | 'waiting' | 'warning' | 'arrived';

/** The icon beside the badge: it says in a shape what the badge says in a figure, and that a code is there. */
export function iconFor(advice: Advice, now: number): IconState {
  const { text } = badgeFor(advice, now);
  if (text === '!') return 'warning';
  if (text === '') return 'idle';
  return advice.key === 'arrived' ? 'arrived' : 'waiting';
}

const sizes = [16, 32] as const;
const fileOf = (state: IconState, size: number) =>
  state === 'idle' ? `/icon/${size}.png` : `/toolbar/${state}-${size}.png`;

/** The pictures of a state by their size, as the browser takes them. */
export function iconPaths(state: IconState): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [String(size), fileOf(state, size)]));
}

/** Shows the icon of one tab; a tab that has gone meanwhile, or a browser without icons, is no failure. */
export async function showIcon(tabId: number, state: IconState): Promise<void> {
  try {
    await browser.action.setIcon({ tabId, path: iconPaths(state) });
  } catch {
    // The tab was closed between the event and now; Firefox for Android has a menu instead of icons.
  }
}
