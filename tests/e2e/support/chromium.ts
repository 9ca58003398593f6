import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { findChromiumParts } from './chromium-hint.ts';
import { commonParts } from './common-parts.ts';
import { QUIET_PAGE } from './extension-page.ts';
import { inExtensionsPage, reload, switchOffAndOn } from './extensions-page.ts';
import { copyOfExtension, makeNextVersion } from './next-version.ts';
import { noteErrors } from './page-errors.ts';
import { poll } from './poll.ts';
import { ownPage, readyPopup } from './popup.ts';
import type { LaunchOptions, TestBrowser } from './test-browser.ts';

const FIRST_PAGE = 'welcome.html';
export const CHROMIUM_BUILD = join(import.meta.dirname, '../../../.output/chrome-mv3');

export interface Chromium extends TestBrowser {
  /** Opens a page of the extension in a tab; `prepare` runs before it loads. */
  openOwnPage(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
}

/** Starts Chromium with the extension; every host is mapped to the sandbox, which answers 404 for those it does not know. */
export async function launchChromium(
  sandbox: Pick<Sandbox, 'port' | 'hosts'>,
  extensionDir = CHROMIUM_BUILD,
  options: LaunchOptions = {},
): Promise<Chromium> {
  const viewport = options.viewport ?? { width: 1100, height: 760 };
  const browser = await puppeteer.launch({
    executablePath: options.executablePath ?? process.env.CHROME_PATH ?? '/usr/bin/chromium',
    headless: !options.headed,
    userDataDir: options.profile,
    enableExtensions: true,
    pipe: true,
    defaultViewport: options.headed ? null : viewport,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${[...OWN_CALLS.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${sandbox.port}`]}`,
      `--lang=${options.language ?? 'en-US'}`,
      `--window-size=${viewport.width},${viewport.height}`,
      ...QUIET_ARGS,
    ],
  });
  const dir = options.updatable ? copyOfExtension(extensionDir) : extensionDir;
  const id = await browser.installExtension(dir, { enabledInIncognito: options.inPrivate ?? false });
  const errors: string[] = [];
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().includes(id);
  const isPopup = (target: Target) => target.type() === 'page' && target.url().includes(`${id}/popup.html`);
  const listening = noteWorkerErrors(browser, isWorker, errors);
  // The first page opens by itself, where there is one: from here on tabs are the test's own.
  if (existsSync(join(extensionDir, FIRST_PAGE))) {
    await browser.waitForTarget((target) => target.url().includes(`${id}/${FIRST_PAGE}`), { timeout: 10_000 });
  }
  const openQuietPage = async () => {
    const page = await browser.newPage();
    // An extension that begins anew is closed to its own pages for a moment.
    const open = () => page.goto(`chrome-extension://${id}/${QUIET_PAGE}`);
    await poll(open, 'a page of the extension', 10_000);
    return page;
  };
  let quiet = await openQuietPage();
  for (const page of await browser.pages()) if (page !== quiet) await page.close();

  const prepare = async (page: Page) => {
    noteErrors(page, errors);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme ?? 'light' }]);
  };
  const common = commonParts('chromium', () => quiet, findChromiumParts);

  return {
    ...common,
    name: 'chromium',
    async openOwnPage(path, prepareMore) {
      const page = await browser.newPage();
      await prepare(page);
      await prepareMore?.(page);
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async newPage(url) {
      const page = await browser.newPage();
      await prepare(page);
      await common.tabIdOf(page);
      if (url) await page.goto(url);
      return page;
    },
    async openPrivate(url) {
      const [context = await browser.createBrowserContext()] = browser.browserContexts().slice(1);
      const page = await context.newPage();
      await prepare(page);
      await page.goto(url);
      return page;
    },
    async pages() {
      const pages = await browser.pages();
      return pages.filter((page) => !page.url().startsWith('chrome-extension:'));
    },
    async openPopup(page) {
      await page.bringToFront();
      const before = browser.targets().filter(isPopup);
      await (await browser.extensions()).get(id)?.triggerAction(page);
      const target = await browser.waitForTarget((one) => isPopup(one) && !before.includes(one), { timeout: 5_000 });
      const popup = await target.asPage();
      await prepare(popup);
      return readyPopup(popup);
    },
    async waitForOwnPage(path) {
      const target = await browser.waitForTarget((one) => one.url().includes(`${id}/${path}`), { timeout: 5_000 });
      const page = await target.asPage();
      await prepare(page);
      return ownPage(page);
    },
    async stopBackground() {
      await listening.pause();
      try {
        await endWorkers(browser, isWorker);
      } finally {
        listening.resume();
      }
    },
    async restartExtension(how) {
      if (how === 'updated') {
        makeNextVersion(dir);
        await browser.installExtension(dir);
      } else await inExtensionsPage(browser, how === 'reloaded' ? reload : switchOffAndOn, id);
      quiet = await openQuietPage();
    },
    backgroundRuns: async () => browser.targets().some(isWorker),
    consoleErrors: async () => [...errors],
    hostsAsked: () => [...sandbox.hosts],
    async close() {
      await browser.close();
      if (options.updatable) rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What Chromium asks its makers whatever the arguments say; left out, so that `hostsAsked` shows what pages and extensions asked. */
const OWN_CALLS = [
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'update.googleapis.com',
];

const QUIET_ARGS = [
  '--ignore-certificate-errors',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,HttpsUpgrades,Translate',
];

const END_WITHIN_MS = 20_000;

/** Ends the worker, and each that an event starts anew meanwhile, until none is left. */
async function endWorkers(browser: Browser, isWorker: (target: Target) => boolean) {
  const end = async (target: Target) => (await target.worker())?.close();
  await poll(
    async () => {
      // One that ends by itself meanwhile cannot be closed: that is as good.
      await Promise.all(
        browser
          .targets()
          .filter(isWorker)
          .map((target) => end(target).catch(() => undefined)),
      );
      return !browser.targets().some(isWorker);
    },
    'the end of the service worker',
    END_WITHIN_MS,
  );
}

/** Notes what workers report. A worker that is listened to does not end: paused, none is, nor one that starts meanwhile. */
function noteWorkerErrors(browser: Browser, isWorker: (target: Target) => boolean, errors: string[]) {
  const sessions = new Map<Target, Promise<CDPSession | null>>();
  let isPaused = false;
  const listen = async (target: Target) => {
    const session = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      errors.push(`worker: ${exception?.description ?? text}`);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') errors.push(`worker: ${args.map((word) => word.value ?? word.description).join(' ')}`);
    });
    await session.send('Runtime.enable');
    return session;
  };
  const listenToWorker = (target: Target) => {
    if (isPaused || !isWorker(target) || sessions.has(target)) return;
    // A worker that ends while we attach has nothing to tell.
    sessions.set(
      target,
      listen(target).catch(() => null),
    );
  };
  const resume = () => {
    isPaused = false;
    browser.targets().forEach(listenToWorker);
  };
  browser.on('targetcreated', listenToWorker);
  browser.on('targetdestroyed', (target) => sessions.delete(target));
  resume();
  return {
    async pause() {
      isPaused = true;
      // Those too that are just being attached.
      await Promise.all([...sessions.values()].map(async (session) => (await session)?.detach().catch(() => {})));
      sessions.clear();
    },
    resume,
  };
}
