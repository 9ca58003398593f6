import { globSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, pressFill } from '../journeys/stage.ts';
import { CHROMIUM_BUILD } from '../support/chromium.ts';
import { FIREFOX_BUILD } from '../support/firefox.ts';

interface SpyWindow extends Window {
  seen: string[];
  lookEverywhere: () => Promise<string[]>;
  find: (text: string) => boolean;
}

const folders = { chromium: CHROMIUM_BUILD, firefox: FIREFOX_BUILD };

/** What a page may learn before the user fills, and of the extension at all. */
export function secretsFromPages(name: BrowserName) {
  onStage(name, 'what pages learn', (stage) => {
    const openSpying = async () => {
      const page = await stage.browser.newPage();
      await page.evaluateOnNewDocument(spy);
      await page.goto(stage.sandbox.url({ countdown: 'none' }));
      return page;
    };
    const learned = (page: Page) => page.evaluate(() => (window as unknown as SpyWindow).lookEverywhere());

    test('a page that waits learns nothing of the code before Fill: not from the DOM, events, fonts, selection or clipboard', async () => {
      const page = await openSpying();
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
      expect(all).not.toContain(code);
      // A browser tells any page whether a text stands in it, in closed roots too: that must not give the code away.
      const parts = [0, 1, 2, 3].map((at) => code.slice(at, at + 3));
      const isFound = (text: string) => page.evaluate((text) => (window as unknown as SpyWindow).find(text), text);
      expect(await Promise.all(parts.map(isFound))).toEqual(parts.map(() => false));
      expect(stage.sandbox.requests.filter(({ path }) => path.startsWith('/font'))).toEqual([]);

      await pressFill(
        stage,
        page,
        async () => (await page.$eval('#code', (field) => (field as HTMLInputElement).value)) === code,
      );
      expect((await learned(page)).join('\n')).toContain(code);
    });

    test('a page that has nothing to do with a code is left as it is, and finds no file of ours', async () => {
      const page = await stage.browser.newPage('https://www.coinharbor.example/article');
      const before = await page.evaluate(() => [document.documentElement.outerHTML, Object.keys(window).join()]);
      const origin = await stage.browser.inExtension(() => location.origin);
      const folder = folders[name];
      const files = globSync('**/*', { cwd: folder, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${origin}${entry.parentPath.slice(folder.length)}/${entry.name}`)
        .filter((file) => !file.includes('/_locales/') || file.includes('/en/'));
      expect(files.length).toBeGreaterThan(15);
      await page.goto('https://tracker.example/');
      const found = await page.evaluate(findFiles, files);
      expect(found).toEqual([]);
      await page.goto('https://www.coinharbor.example/article');
      await new Promise((done) => setTimeout(done, 600));
      expect(await page.evaluate(() => [document.documentElement.outerHTML, Object.keys(window).join()])).toEqual(
        before,
      );
    });

    test('our pages stand in no frame of a page, nor open by its hand', async () => {
      const page = await stage.browser.newPage('https://tracker.example/');
      const origin = await stage.browser.inExtension(() => location.origin);
      for (const path of ['popup.html', 'options.html', 'guide.html', 'practice.html', 'welcome.html']) {
        await page.evaluate((url) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          document.documentElement.append(frame);
        }, `${origin}/${path}`);
      }
      await new Promise((done) => setTimeout(done, 500));
      const shown = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) =>
            frame
              .evaluate(() => [location.protocol, document.querySelector('#app, [role=status]')?.textContent ?? ''])
              .catch(() => ['refused', '']),
          ),
      );
      expect(shown.filter(([protocol, text]) => protocol?.endsWith('extension:') || text)).toEqual([]);
      // Firefox throws.
      await page.evaluate((url) => window.open(url), `${origin}/popup.html`).catch(() => null);
      await new Promise((done) => setTimeout(done, 300));
      const pages = await page.browser().pages();
      // One that goes away while it is asked shows nothing.
      const showsAdvice = (one: Page) => one.evaluate(() => document.querySelector('[role=status]') !== null);
      const popups = await Promise.all(pages.map((one) => showsAdvice(one).catch(() => false)));
      expect(popups.some(Boolean)).toBe(false);
    });
  });
}

// Runs in the page, before anything else: it must stand alone.
function spy() {
  const self = window as unknown as SpyWindow;
  self.seen = [];
  const note = (what: unknown) => void self.seen.push(String(what));
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    note(root.textContent);
    return root;
  };
  for (const type of [
    'input',
    'beforeinput',
    'change',
    'keydown',
    'copy',
    'cut',
    'paste',
    'selectionchange',
    'click',
    'mouseover',
    'focusin',
    'toggle',
    'message',
    'dragstart',
  ])
    addEventListener(
      type,
      (event) => {
        const target = event.composedPath()[0] as Partial<HTMLInputElement>;
        note([type, (event as InputEvent).data, (event as KeyboardEvent).key, target.textContent, target.value].join());
      },
      { capture: true },
    );
  new MutationObserver((records) => {
    for (const { target, addedNodes, oldValue } of records)
      for (const node of [target, ...addedNodes]) note([oldValue, (node as Element).outerHTML ?? node.textContent]);
  }).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
  // A font for each digit, by every name that the hint could ask for: whoever shows a digit fetches its file.
  document.addEventListener('DOMContentLoaded', () => {
    const names = [
      'system-ui',
      '-apple-system',
      'Segoe UI',
      'Roboto',
      'Noto Sans',
      'sans-serif',
      'PingFang SC',
      'Microsoft YaHei',
    ];
    const sheet = new CSSStyleSheet();
    const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    sheet.replaceSync(
      names
        .flatMap((family) =>
          digits.map(
            (digit) =>
              `@font-face { font-family: "${family}"; src: url(/font-${digit}); unicode-range: U+003${digit}; }`,
          ),
        )
        .join('\n'),
    );
    document.adoptedStyleSheets = [sheet];
  });
  self.lookEverywhere = async () => {
    document.execCommand('selectAll');
    const selected = String(getSelection());
    getSelection()?.removeAllRanges();
    const under: string[] = [];
    for (let x = 10; x < innerWidth; x += 40)
      for (let y = 10; y < innerHeight; y += 20) {
        const range = document.caretRangeFromPoint?.(x, y);
        under.push(document.elementFromPoint(x, y)?.textContent ?? '', range?.startContainer.textContent ?? '');
      }
    const hint = document.querySelector('wmc-hint') as HTMLElement | null;
    const clipboard = await Promise.race([
      navigator.clipboard?.readText?.().catch(() => ''),
      new Promise<string>((done) => setTimeout(done, 300, '')),
    ]);
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [
      ...self.seen,
      ...under,
      ...values,
      selected,
      clipboard ?? '',
      document.documentElement.outerHTML,
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown, wherever it is
      document.documentElement.innerText,
      hint?.shadowRoot?.textContent ?? '',
      JSON.stringify(performance.getEntries()),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ];
  };
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
