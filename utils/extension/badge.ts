import browser from 'webextension-polyfill';
import type { Advice } from '@/utils/request/advice';

const MINUTE = 60_000;
const amber = '#b45309';
const blue = '#1d4ed8';

/** Minutes left while a code lives, `!` for a warning, empty otherwise. */
export function badgeFor(advice: Advice, now: number): { text: string; color: string } {
  if (advice.level === 'caution' || advice.level === 'danger') return { text: '!', color: amber };
  const leftMs = advice.life ? advice.life.expiresAt - now : 0;
  return { text: leftMs > 0 ? String(Math.ceil(leftMs / MINUTE)) : '', color: blue };
}

/** Shows the badge of one tab; a tab that has gone meanwhile is no failure. */
export async function showBadge(tabId: number, advice: Advice, now: number): Promise<void> {
  const { text, color } = badgeFor(advice, now);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed between the event and now.
  }
}
