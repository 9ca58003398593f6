import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { CHROMIUM_BUILD } from './chromium.ts';

type Messages = Record<string, { message: string }>;
declare const chrome: { i18n: { getMessage: (name: string, substitutions?: string | string[]) => string } };

const LOCALES = join(CHROMIUM_BUILD, '_locales');

/** The languages of the built interface, as its folders are called: `pt_BR`. */
export const languages = readdirSync(LOCALES);

/**
 * A browser has one interface language from start to end: a page of ours is given the sentences of another, before it
 * loads. Clock times and numbers follow, since the sentences say which language they are in.
 */
export async function speak(page: Page, language: string): Promise<void> {
  const messages: Messages = JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
  await page.evaluateOnNewDocument((messages) => {
    chrome.i18n.getMessage = (name, substitutions = []) => {
      const values = [substitutions].flat();
      const text = messages[name]?.message ?? '';
      return text.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
    };
  }, messages);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he)\b/.test(language) ? 'rtl' : 'ltr';
}
