import { rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { commonParts } from './common-parts.ts';
import { startConnectProxy } from './connect-proxy.ts';
import { QUIET_PAGE } from './extension-page.ts';
import { findFirefoxParts } from './firefox-hint.ts';
import { EXTENSION_UUID, firefoxPreferences, GECKO_ID } from './firefox-preferences.ts';
import { evaluateInWindow } from './firefox-system.ts';
import { copyOfExtension, makeNextVersion } from './next-version.ts';
import { noteErrors } from './page-errors.ts';
import { poll } from './poll.ts';
import { ownPage, readyPopup } from './popup.ts';
import type { LaunchOptions, TestBrowser } from './test-browser.ts';

export const FIREFOX_BUILD = join(import.meta.dirname, '../../../.output/firefox-mv3');

const ORIGIN = `moz-extension://${EXTENSION_UUID}`;
/** Room for the popup that is shown in a tab. */
const POPUP_SIZE = { width: 380, height: 600 };
/** Expressions in the browser's own window. */
const EXTENSION = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
const EXTENSION_ERRORS = `JSON.stringify(Services.console.getMessageArray()
  .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & m.warningFlag) && m.sourceName.includes('${EXTENSION_UUID}'))
  .map((m) => m.errorMessage))`;
const withAddon = (work: string) =>
  `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager
    .getAddonByID('${GECKO_ID}').then(async (addon) => { ${work}; return ''; })`;
const RELOAD = withAddon('await addon.reload()');
const SWITCH_OFF_AND_ON = withAddon('await addon.disable(); await addon.enable()');
const ALLOW_IN_PRIVATE = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  .ExtensionPermissions.add('${GECKO_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] }).then(() => '')`;
/** Waits for the new window, and loads the address in its only tab. */
const openPrivately = (url: string) => `(async () => {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((done) => opened.addEventListener('load', done, { once: true }));
  await opened.delayedStartupPromise;
  opened.openTrustedLinkIn(${JSON.stringify(url)}, 'current');
  return '';
})()`;
/** The first is about our quiet page; the others are how Firefox says that a page closed while something waited for it. */
const NO_ERRORS = [
  'The character encoding of the document',
  'after context unloaded',
  'while context is inactive',
  'NS_ERROR_NOT_INITIALIZED',
];

/** Starts Firefox with the extension; a proxy leads every host to the sandbox. */
export async function launchFirefox(
  sandbox: Pick<Sandbox, 'port'>,
  extensionDir = FIREFOX_BUILD,
  options: LaunchOptions = {},
): Promise<TestBrowser> {
  const proxy = await startConnectProxy(sandbox.port);
  const viewport = options.viewport ?? { width: 1100, height: 760 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath ?? process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: !options.headed,
    userDataDir: options.profile,
    acceptInsecureCerts: true,
    defaultViewport: options.headed ? null : viewport,
    // System access opens `moz-extension://` pages and the browser's own window to BiDi.
    args: ['-remote-allow-system-access', `--width=${viewport.width}`, `--height=${viewport.height}`],
    extraPrefsFirefox: firefoxPreferences(proxy.port, options),
    // Only with this does Firefox heed the preference that names its settings server.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  if (options.inPrivate) await evaluateInWindow(browser, ALLOW_IN_PRIVATE);
  const dir = options.updatable ? copyOfExtension(extensionDir) : extensionDir;
  await browser.installExtension(dir);
  const errors: string[] = [];
  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    // The page arrives, but the promise of `goto` never does.
    page.goto(`${ORIGIN}/${path}`).catch(() => {});
    await poll(
      () => page.evaluate((path) => location.href.includes(path) && document.readyState === 'complete', path),
      `the extension page ${path}`,
    );
    return page;
  };
  let quiet = await openExtensionPage(QUIET_PAGE);
  // The first page opens by itself: from here on tabs are the test's own.
  await poll(async () => (await browser.pages()).length > 2, 'the first page', 10_000);
  for (const page of await browser.pages()) if (page !== quiet) await page.close();
  const own = new Set<Page>([quiet]);
  const common = commonParts(
    'firefox',
    () => quiet,
    (page, part) => findFirefoxParts(browser, page, part),
  );
  const backgroundRuns = async () => (await evaluateInWindow(browser, `${EXTENSION}.backgroundState`)) !== 'stopped';

  return {
    ...common,
    name: 'firefox',
    async newPage(url) {
      const page = await browser.newPage();
      noteErrors(page, errors);
      await common.tabIdOf(page);
      if (url) await page.goto(url);
      return page;
    },
    async openPrivate(url) {
      const before = await browser.pages();
      await evaluateInWindow(browser, openPrivately(url));
      const isIt = (page: Page) =>
        page.evaluate((url) => location.href === url && document.readyState === 'complete', url);
      return poll(async () => {
        for (const page of await browser.pages())
          if (!before.includes(page) && (await isIt(page).catch(() => false))) return page;
        return null;
      }, 'the private window');
    },
    async pages() {
      return (await browser.pages()).filter((page) => !own.has(page) && !page.isClosed());
    },
    async openPopup(page) {
      const popup = await openExtensionPage(`popup.html?tab=${await common.tabIdOf(page)}`);
      own.add(popup);
      noteErrors(popup, errors);
      await popup.setViewport(POPUP_SIZE);
      return {
        ...(await readyPopup(popup)),
        async close() {
          await popup.close();
          await page.bringToFront();
        },
      };
    },
    async openOwnPage(path) {
      const page = await openExtensionPage(path);
      own.add(page);
      noteErrors(page, errors);
      return page;
    },
    async waitForOwnPage(path) {
      // The address that puppeteer knows of it stays old.
      const isIt = (page: Page) => page.evaluate((path) => location.href.includes(path), path).catch(() => false);
      const page = await poll(async () => {
        for (const each of await browser.pages()) if (!own.has(each) && (await isIt(each))) return each;
        return undefined;
      }, `the extension page ${path}`);
      own.add(page);
      noteErrors(page, errors);
      return ownPage(page);
    },
    async stopBackground() {
      // What the idle timer does, at once; an event may start it anew, so it is ended until it stays away.
      await poll(async () => {
        await evaluateInWindow(browser, `${EXTENSION}.terminateBackground()`);
        return !(await backgroundRuns());
      }, 'the end of the event page');
    },
    backgroundRuns,
    async restartExtension(how) {
      if (how === 'updated') {
        makeNextVersion(dir);
        await browser.installExtension(dir);
      } else await evaluateInWindow(browser, how === 'reloaded' ? RELOAD : SWITCH_OFF_AND_ON);
      quiet = await openExtensionPage(QUIET_PAGE);
      own.add(quiet);
    },
    async consoleErrors() {
      const inExtension: string[] = JSON.parse(await evaluateInWindow(browser, EXTENSION_ERRORS));
      return [...errors, ...inExtension].filter((text) => !NO_ERRORS.some((harmless) => text.includes(harmless)));
    },
    hostsAsked: () => [...proxy.hosts],
    async close() {
      await browser.close();
      await proxy.close();
      if (options.updatable) rmSync(dir, { recursive: true, force: true });
    },
  };
}
