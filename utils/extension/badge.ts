import browser from 'webextension-polyfill';
import type { Advice } from '@/utils/request/advice';

const MINUTE = 60_000;
const amber = '#b45309';
const blue = '#1d4ed8';

export interface Badge {
  text: string;
  color: string;
}

export const noBadge: Badge = { text: '', color: blue };

/** Minutes left while a code lives, `!` for a warning, empty otherwise. */
export function badgeFor(advice: Advice, now: number): Badge {
  if (advice.level === 'caution' || advice.level === 'danger') return { text: '!', color: amber };
  const leftMs = advice.life ? advice.life.expiresAt - now : 0;
  return leftMs > 0 ? { text: String(Math.ceil(leftMs / MINUTE)), color: blue } : noBadge;
}

/** When the figure of the badge counts on by time alone, epoch ms; null when it shows none. */
export function badgeCountsAt(advice: Advice, now: number): number | null {
  const minutes = Number(badgeFor(advice, now).text);
  return advice.life && minutes > 0 ? advice.life.expiresAt - (minutes - 1) * MINUTE : null;
}

/** Shows the badge of one tab; a tab that has gone meanwhile is no failure. */
export async function showBadge(tabId: number, { text, color }: Badge): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed between the event and now.
  }
}
