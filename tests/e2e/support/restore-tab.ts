import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** Has Chromium open again the tab that was closed last: an extension may do that, and this one does it when it is installed. */
export async function restoreTab(browser: Browser): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wmc-restore-'));
  const manifest = {
    manifest_version: 3,
    name: 'Opens the tab that was closed last',
    version: '1',
    permissions: ['sessions'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'worker.js'), 'chrome.runtime.onInstalled.addListener(() => chrome.sessions.restore());');
  const before = browser.targets();
  const id = await browser.installExtension(dir);
  await browser.waitForTarget((one) => one.type() === 'page' && !before.includes(one), { timeout: 10_000 });
  await browser.uninstallExtension(id);
  rmSync(dir, { recursive: true });
}
