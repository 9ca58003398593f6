import type { Page } from 'puppeteer-core';
import type { Hint } from './hint.ts';
import type { OwnPage, Popup } from './popup.ts';

export interface LaunchOptions {
  /** Shows windows; default is headless. */
  headed?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** A finger instead of a mouse. Firefox only. */
  touch?: boolean;
  /** Interface language, such as `de`; English when left out. */
  language?: string;
  executablePath?: string;
  /** Folder of the profile, to be looked at later; a temporary one when left out. */
  profile?: string;
  /** A copy of the extension, that can become its next version. Chromium knows an extension by its folder. */
  updatable?: boolean;
  /** Allows the extension in private windows. */
  inPrivate?: boolean;
}

/** How an extension begins anew: as the next version, as the same one, or by its switch in the browser's list of extensions. */
export type Restart = 'updated' | 'reloaded' | 'switched off and on';

/** A real browser with the built extension in it; the same for Chromium and Firefox. */
export interface TestBrowser {
  name: 'chromium' | 'firefox';
  /** Opens a tab in front; waits for the page's `load` when an address is given. */
  newPage(url?: string): Promise<Page>;
  /** Opens an address in a private window; the extension must be allowed there. */
  openPrivate(url: string): Promise<Page>;
  /** All tabs with web pages, those too that the extension or a page opened. */
  pages(): Promise<Page[]>;
  /** The popup for the tab of `page`, ready to read. Chromium: the toolbar's own popup. Firefox: the popup page in a tab. */
  openPopup(page: Page): Promise<Popup>;
  /** Opens a page of the extension in a tab. */
  openOwnPage(path: string): Promise<Page>;
  /** A page of the extension that opened in a tab of its own, ready to read. */
  waitForOwnPage(path: string): Promise<OwnPage>;
  tabIdOf(page: Page): Promise<number>;
  /** Runs a self-contained function on a page of the extension, where the extension API is. */
  inExtension: Page['evaluate'];
  /** The hint in any frame of the page; null when none is there. */
  hint(page: Page): Promise<Hint | null>;
  /** The marks of a mailbox page, in the order of the page. */
  marks(page: Page): Promise<Hint[]>;
  /** Resolves with the hint when one shows (and its text matches), fails after `timeoutMs` (5 s). */
  waitForHint(page: Page, text?: RegExp, timeoutMs?: number): Promise<Hint>;
  badgeText(page: Page): Promise<string>;
  /** Ends the service worker or event page; resolves when it is gone. The next event starts it anew. */
  stopBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Has the extension begin anew under open tabs. */
  restartExtension(how: Restart): Promise<void>;
  /** Clears all storage areas of the extension, once its closed tabs are forgotten. */
  forgetEverything(): Promise<void>;
  /** Makes all that the extension remembers older by so much: the same as moving the clock on, in both browsers. */
  shiftClock(ms: number): Promise<void>;
  extensionStorage(area?: 'session' | 'local' | 'sync'): Promise<Record<string, unknown>>;
  /** Writes `.output/e2e/<browser>-<name>.png`; returns its path. */
  screenshot(page: Page, name: string): Promise<string>;
  /** What pages, content scripts and the extension reported as errors, failed loads of a page aside. */
  consoleErrors(): Promise<string[]>;
  /** Every host that this browser asked for since it was started. */
  hostsAsked(): string[];
  close(): Promise<void>;
}
