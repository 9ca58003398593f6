import type { Page } from 'puppeteer-core';
import { speak } from './languages.ts';

/** A way to see a page: the system's colours, how much it may move, and the language. */
export interface Look {
  name: string;
  media?: Record<string, string>;
  language?: string;
}

export const looks: Look[] = [
  { name: 'light' },
  { name: 'dark', media: { 'prefers-color-scheme': 'dark' } },
  { name: 'forced colours', media: { 'forced-colors': 'active' } },
  { name: 'forced dark colours', media: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' } },
  { name: 'right to left', language: 'ar' },
];

export const stillLook: Look = { name: 'without motion', media: { 'prefers-reduced-motion': 'reduce' } };

/** Prepares a page of ours, before it loads. Puppeteer itself knows no forced colours. */
export async function takeLook(page: Page, { media = {}, language }: Look): Promise<void> {
  const session = await page.createCDPSession();
  const features = Object.entries({ 'prefers-color-scheme': 'light', ...media });
  await session.send('Emulation.setEmulatedMedia', { features: features.map(([name, value]) => ({ name, value })) });
  if (language) await speak(page, language);
}
