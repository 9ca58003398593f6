import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll, pressFill } from '../journeys/stage.ts';
import { CHROMIUM_BUILD } from '../support/chromium.ts';
import { FIREFOX_BUILD } from '../support/firefox.ts';
import { evaluateInWindow } from '../support/firefox-system.ts';
import { type SpyWindow, showDigit, spy } from './spying-page.ts';

const CLIPBOARD_WITHOUT_ASKING = `Services.prefs.setBoolPref('dom.events.testing.asyncClipboard', true)`;
const CANARY = 'canary-5502931';
const folders = { chromium: CHROMIUM_BUILD, firefox: FIREFOX_BUILD };

/** What a page may learn before the user fills, and of the extension at all. */
export function secretsFromPages(name: BrowserName) {
  onStage(name, 'what pages learn', (stage) => {
    const popupsShown = async (page: Page) => {
      const showsAdvice = (one: Page) => one.evaluate(() => document.querySelector('[role=status]') !== null);
      // One that goes away while it is asked shows nothing.
      const pages = await page.browser().pages();
      const shown = await Promise.all(pages.map((one) => showsAdvice(one).catch(() => false)));
      return shown.filter(Boolean).length;
    };
    const openSpying = async () => {
      const page = await stage.browser.newPage();
      await page.evaluateOnNewDocument(spy, fontNames());
      await page.goto(stage.sandbox.url({ countdown: 'none' }));
      return page;
    };
    /** Whoever asks the user gets to read it; Firefox would ask at every time. */
    const allowClipboard = async (page: Page) => {
      if (name === 'firefox') await evaluateInWindow(page.browser(), CLIPBOARD_WITHOUT_ASKING);
      else {
        const { origin } = new URL(page.url());
        await page.browserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
      }
    };
    const learned = (page: Page) => page.evaluate(() => (window as unknown as SpyWindow).lookEverywhere());

    test('a page that waits learns nothing of the code before Fill: not from the DOM, events, fonts, selection or clipboard', async () => {
      const page = await openSpying();
      await allowClipboard(page);
      await page.evaluate((canary) => navigator.clipboard.writeText(canary), CANARY);
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await page.bringToFront();
      const hint = await stage.browser.waitForHint(page, /Your code from CoinHarbor/);
      await page.mouse.move(420, 320, { steps: 8 });
      const code = stage.sandbox.sends[0]?.code ?? '';
      expect((await hint.text()).replace(/\s/g, '')).toContain(code);

      const all = (await learned(page)).join('\n');
      expect(all.length).toBeGreaterThan(1_000);
      expect(all).toContain(`clipboard: ${CANARY}`);
      expect(all).not.toContain(code);
      // A browser tells any page whether a text stands in it, in closed roots too: that must not give the code away.
      const parts = [0, 1, 2, 3].map((at) => code.slice(at, at + 3));
      const isFound = (text: string) => page.evaluate((text) => (window as unknown as SpyWindow).find(text), text);
      expect(await Promise.all(parts.map(isFound))).toEqual(parts.map(() => false));
      expect(await isFound(await page.$eval('h1', ({ textContent }) => textContent))).toBe(true);
      const fonts = () => stage.sandbox.requests.map(({ path }) => path).filter((path) => path.startsWith('/font'));
      expect(fonts()).toEqual([]);
      // What the page itself shows gives itself away: the fonts are in use.
      await page.evaluate(showDigit, '7');
      await poll(async () => fonts().join() === '/font-7', 'the font of a digit of the page');

      await pressFill(
        stage,
        page,
        async () => (await page.$eval('#code', (field) => (field as HTMLInputElement).value)) === code,
      );
      expect((await learned(page)).join('\n')).toContain(code);
    });

    test('a page that has nothing to do with a code is left as its server made it', async () => {
      const page = await stage.browser.newPage();
      await page.evaluateOnNewDocument(() => {
        const atFirst = Object.keys(window);
        Object.assign(window, { added: () => Object.keys(window).filter((key) => !atFirst.includes(key)) });
      });
      const answer = await page.goto('https://www.coinharbor.example/article');
      const served = await answer?.text();
      await rest(600);
      const [now, asServed, added] = await page.evaluate((served) => {
        const { documentElement } = new DOMParser().parseFromString(served, 'text/html');
        const { added } = window as unknown as { added: () => string[] };
        return [document.documentElement.outerHTML, documentElement.outerHTML, added()];
      }, served ?? '');
      expect(now).toContain('How exchanges keep your coins safe');
      expect(now).toBe(asServed);
      expect(added).toEqual(['added']);
    });

    test('a page finds no file of ours', async () => {
      const origin = await stage.browser.inExtension(() => location.origin);
      const folder = folders[name];
      const files = globSync('**/*', { cwd: folder, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${origin}${entry.parentPath.slice(folder.length)}/${entry.name}`)
        .filter((file) => !file.includes('/_locales/') || file.includes('/en/'));
      expect(files.length).toBeGreaterThan(15);
      const page = await stage.browser.newPage('https://tracker.example/');
      const ofSomebody = 'https://www.coinharbor.example/assets/site.css';
      expect(await page.evaluate(findFiles, [...files, ofSomebody])).toEqual([ofSomebody]);
    });

    test('our pages stand in no frame of a page, nor open by its hand', async () => {
      const page = await stage.browser.newPage('https://tracker.example/');
      const origin = await stage.browser.inExtension(() => location.origin);
      const ours = ['popup.html', 'options.html', 'guide.html', 'practice.html', 'welcome.html'];
      for (const url of [...ours.map((path) => `${origin}/${path}`), 'https://tracker.example/?framed'])
        await page.evaluate((url) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          document.documentElement.append(frame);
        }, url);
      await rest(500);
      const inFrame = () => [location.protocol, document.querySelector('#app, [role=status]')?.textContent ?? ''];
      const [outer, ...framed] = await Promise.all(page.frames().map((frame) => frame.evaluate(inFrame)));
      expect(outer).toEqual(['https:', '']);
      // Five that the browser refused, with a page of its own, and one to show that any other is found.
      const [own, ...others] = framed.toReversed();
      expect(own).toEqual(['https:', '']);
      expect(others).toEqual(ours.map(() => [{ chromium: 'chrome-error:', firefox: 'about:' }[name], '']));
      // Firefox throws.
      await page.evaluate((url) => window.open(url), `${origin}/popup.html`).catch(() => null);
      await rest(300);
      expect(await popupsShown(page)).toBe(0);
      await stage.browser.openOwnPage(`popup.html?tab=${await stage.browser.tabIdOf(page)}`);
      await poll(async () => (await popupsShown(page)) === 1, 'the popup that the browser opens');
    });
  });
}

/** In the page: which of these addresses can be loaded, by any element or request that there is. */
async function findFiles(urls: string[]): Promise<string[]> {
  const loads = (make: () => HTMLElement) =>
    new Promise<boolean>((done) => {
      const element = make();
      element.onload = () => done(true);
      element.onerror = () => done(false);
      setTimeout(done, 2_000, false);
      document.documentElement.append(element);
    });
  const found = await Promise.all(
    urls.map(async (url) => {
      const ways = await Promise.all([
        loads(() => Object.assign(document.createElement('img'), { src: url })),
        loads(() => Object.assign(document.createElement('script'), { src: url })),
        loads(() => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      ]);
      return ways.some(Boolean) ? [url] : [];
    }),
  );
  return found.flat();
}

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Every font that our styles name, of the system or not. */
function fontNames(): string[] {
  const tokens = readFileSync('components/tokens.css', 'utf8');
  const lists = [...tokens.matchAll(/--wmc-(?:font|digits): ([^;]+);/g)].flatMap(([, list = '']) => list.split(','));
  return lists.map((name) => name.trim().replaceAll('"', ''));
}
