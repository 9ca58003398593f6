import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll, press, pressFill, typeInto } from '../journeys/stage.ts';
import { evaluateInWindow } from '../support/firefox-system.ts';
import { restoreTab } from '../support/restore-tab.ts';

// On a page of the extension.
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; windowId: number; discarded?: boolean }[]>;
    duplicate(tabId: number): Promise<{ id: number }>;
    discard(tabId: number): Promise<unknown>;
    update(tabId: number, change: object): Promise<unknown>;
    reload(tabId: number): Promise<unknown>;
  };
  windows: { create(options: object): Promise<unknown> };
};

interface StoredRequest {
  tabId: number;
  site: string;
  formLeftAt: number | null;
  touchedAt: number;
  sends: { at: number; how: string }[];
}

/** What happens to tabs while somebody waits: nothing is lost, nothing doubled, nothing stuck. */
export function tabFaults(name: BrowserName) {
  onStage(name, 'tabs', (stage) => {
    const requests = async (): Promise<StoredRequest[]> => {
      const { state } = (await stage.browser.extensionStorage()) as {
        state?: { requests: Record<string, StoredRequest> };
      };
      return Object.values(state?.requests ?? {});
    };
    const popupText = (page: Page) => stage.inPopup(page, (popup) => popup.text());
    const typedIn = (page: Page) => page.$eval('#code', (field) => (field as HTMLInputElement).value);
    /** A form where one code was asked for. */
    const waiting = async (cached: 'never' | 'back' = 'never') => {
      const page = await stage.openSite({ countdown: 'none', cached });
      await stage.send(page);
      await stage.moveAway(page);
      await stage.browser.waitForHint(page, /On its way/);
      return page;
    };
    const pageAt = (url: RegExp, not: Page[]) =>
      poll(
        async () => (await stage.browser.pages()).find((one) => url.test(one.url()) && !not.includes(one)) ?? null,
        'the other tab',
      );

    test('navigated away, the badge is gone; by the back button, the wait is there again with its one send', async () => {
      const page = await waiting();
      await page.goto('https://www.coinharbor.example/article');
      await poll(async () => (await stage.browser.badgeText(page)) === '', 'a badge that is gone');
      expect(await page.$('wmc-hint')).toBeNull();
      await page.goBack();
      await stage.browser.waitForHint(page, /On its way/);
      expect(await stage.browser.badgeText(page)).toBe('10');
      expect((await requests()).map(({ sends }) => sends.length)).toEqual([1]);
    });

    test('back out of the back/forward cache, the page goes on with one hint, and takes the code', async () => {
      const page = await waiting('back');
      await page.evaluate(() => Object.assign(window, { kept: true }));
      await page.goto('https://www.coinharbor.example/article');
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await page.bringToFront();
      // Firefox tells its driver of no navigation.
      await page.evaluate(() => history.back());
      await poll(() => page.evaluate(() => 'kept' in window), 'the page out of the cache');
      await stage.browser.waitForHint(page, /Your code from/);
      expect(await page.$$eval('wmc-hint', (all) => all.length)).toBe(1);
      await pressFill(stage, page, async () => (await typedIn(page)) === stage.sandbox.sends[0]?.code);
      expect((await requests()).map(({ sends }) => sends.length)).toEqual([1]);
    });

    // Firefox takes its driver's connection along when a tab crashes.
    const crash = () =>
      test('crashed and loaded again, it is the same wait', async () => {
        const page = await waiting();
        const tabId = await stage.browser.tabIdOf(page);
        const [before] = await requests();
        const session = await page.createCDPSession();
        void session.send('Page.crash').catch(() => undefined);
        await new Promise((done) => page.once('error', done));
        // The driver never finds its way back into such a tab: the extension is asked.
        await stage.browser.inExtension((tabId) => chrome.tabs.reload(tabId), tabId);
        await poll(
          async () => ((await requests())[0]?.touchedAt ?? 0) > (before?.touchedAt ?? 0),
          'a form that is seen again',
        );
        expect(await requests()).toMatchObject([
          { tabId, formLeftAt: null, sends: before?.sends.map(({ at, how }) => ({ at, how })) },
        ]);
        await poll(async () => (await stage.browser.badgeText(page)) === '10', 'the badge of the tab');
      });
    if (name === 'chromium') crash();

    test('moved to another window, it is the same wait', async () => {
      const page = await waiting();
      const tabId = await stage.browser.tabIdOf(page);
      await stage.browser.inExtension((tabId) => chrome.windows.create({ tabId }), tabId);
      await poll(async () => (await stage.browser.badgeText(page)) === '10', 'the badge');
      await stage.browser.waitForHint(page, /On its way/);
      expect((await requests()).map((request) => [request.tabId, request.sends.length])).toEqual([[tabId, 1]]);
      expect(await popupText(page)).toMatch(/Asked once/);
    });

    test('duplicated, both tabs wait for the one code that was sent', async () => {
      const page = await stage.openSite({ variant: 'classic' });
      await press(page, 'form button');
      await stage.browser.waitForHint(page, /j•••@gmail\.com/);
      await stage.browser.inExtension((tabId) => chrome.tabs.duplicate(tabId), await stage.browser.tabIdOf(page));
      const copy = await pageAt(/\/code/, [page]);
      await stage.browser.waitForHint(copy, /j•••@gmail\.com/);
      expect(await popupText(copy)).toMatch(/Asked once/);
      expect(await popupText(page)).toMatch(/Asked once/);
      expect(stage.sandbox.sends).toHaveLength(1);
    });

    test('closed, it is forgotten; opened again, the site’s send still counts', async () => {
      const page = await waiting();
      await page.close();
      await poll(async () => (await requests()).length === 0, 'a wait that is forgotten');
      const again = await openAgain(page.browser());
      await typeInto(again, '#code', '1');
      await poll(async () => (await requests()).length === 1, 'the wait of the tab');
      expect(await popupText(again)).toMatch(/Asked once/);
    });

    test('the mailbox discarded: its code is still offered, and its one mark is back when it is', async () => {
      const page = await waiting();
      await stage.sandbox.waitForMails(1);
      const mailbox = await stage.openMailbox('inbox', 1);
      const mailTab = await stage.browser.tabIdOf(mailbox);
      await page.bringToFront();
      await stage.browser.inExtension((tabId) => chrome.tabs.discard(tabId), mailTab);
      await stage.browser.waitForHint(page, /Your code from/);
      await pressFill(stage, page, async () => (await typedIn(page)) === stage.sandbox.sends[0]?.code);
      await stage.browser.inExtension(async () => {
        const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('mail.google.com'));
        if (tab) await chrome.tabs.update(tab.id, { active: true });
      });
      const back = await pageAt(/mail\.google\.com/, []);
      await poll(
        async () => (await back.$$eval('wmc-mark', (marks) => marks.length).catch(() => 0)) === 1,
        'the mark that is back',
      );
    });

    test('offline, a send that fails is said to have failed, and the extension goes on', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await page.click('#code');
      await stage.browser.waitForHint(page, /No code/);
      await goOffline(page, true);
      await press(page, '.send');
      await stage.moveAway(page);
      await stage.browser.waitForHint(page, /No sign that a code was sent|error/, 12_000);
      expect(await popupText(page)).toMatch(/No sign|error/);
      await goOffline(page, false);
      await stage.send(page);
      await stage.moveAway(page);
      await stage.browser.waitForHint(page, /On its way|Use the newest/);
    });

    /** The browser restores the tab. */
    const openAgain = async (browser: Browser): Promise<Page> => {
      if (name === 'chromium') await restoreTab(browser);
      else await evaluateInWindow(browser, 'String(SessionStore.undoCloseTab(window, 0))');
      return pageAt(/\/verify/, []);
    };
    /** In Firefox the way to the proxy is cut: it reaches proxies of the own computer even when it is told to be offline. */
    const goOffline = async (page: Page, isOff: boolean) => {
      if (name === 'chromium') return page.setOfflineMode(isOff);
      const change = isOff
        ? 'window.wmcPort = Services.prefs.getIntPref(pref); Services.prefs.setIntPref(pref, 9)'
        : 'Services.prefs.setIntPref(pref, window.wmcPort)';
      await evaluateInWindow(
        page.browser(),
        `(() => { const pref = 'network.proxy.ssl_port'; ${change}; Services.obs.notifyObservers(null, 'net:prune-all-connections'); return ''; })()`,
      );
    };
  });
}
