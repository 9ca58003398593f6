import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll, press } from './../journeys/stage.ts';
import { GECKO_ID } from '../support/firefox-preferences.ts';

/** What a page left on its window for the test to read. */
interface Spied {
  spied: { internals: ElementInternals; host: Element }[];
}

interface Stored {
  requests: Record<string, { sends: { how: string }[] }>;
}

/** Pages that hinder, imitate or provoke the extension: what the user then sees. */
export function provokingPages(name: BrowserName) {
  onStage(name, 'pages that provoke', (stage) => {
    /** Opens the code form; the attack runs in the page before anything else does. */
    const openAttacked = async (attack: (extensionId: string) => void, countdown: 'none' | 'button' = 'button') => {
      const page = await stage.browser.newPage();
      await page.evaluateOnNewDocument(attack, await extensionId());
      await page.goto(stage.sandbox.url({ countdown }));
      return page;
    };
    const extensionId = async () =>
      name === 'firefox' ? GECKO_ID : new URL(await stage.browser.inExtension(() => location.href)).host;
    const saysPressSend = async (page: Page) => {
      await page.click('#code');
      return stage.browser.waitForHint(page, /No code has been sent yet/);
    };
    const stored = async () => {
      const { state } = (await stage.browser.extensionStorage()) as { state?: Stored };
      return state ?? { requests: {} };
    };
    const hintsIn = (page: Page) => page.$$eval('wmc-hint', (all) => all.length);

    test('a forged hint gives way to the real one, and there is one', async () => {
      const page = await openAttacked(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const forged = document.createElement('wmc-hint');
          forged.textContent = 'Your code is 000000';
          document.documentElement.append(forged);
        });
      });
      await saysPressSend(page);
      expect(await hintsIn(page)).toBe(1);
      expect(await page.$eval('wmc-hint', (hint) => hint.textContent)).toBe('');
    });

    test('a page that calls our element its own gets no hold of what the hint says', async () => {
      const page = await openAttacked(() => {
        const spied: Spied['spied'] = [];
        Object.assign(window, { spied });
        class Spy extends HTMLElement {
          constructor() {
            super();
            spied.push({ internals: this.attachInternals(), host: this });
          }
        }
        customElements.define('wmc-hint', Spy);
      });
      await saysPressSend(page);
      const roots = await page.evaluate(() =>
        (window as unknown as Spied).spied.map(({ internals, host }) => [internals.shadowRoot, host.shadowRoot]),
      );
      expect(roots.length).toBeGreaterThan(0);
      expect(roots.flat().filter(Boolean)).toEqual([]);
    });

    test('a page that takes shadow roots from our element has its own error, and the user has the hint', async () => {
      const page = await openAttacked(() => {
        customElements.define(
          'wmc-hint',
          class extends HTMLElement {
            static disabledFeatures = ['shadow', 'internals'];
            constructor() {
              super();
              this.attachShadow({ mode: 'open' });
            }
          },
        );
      });
      await saysPressSend(page);
    });

    test('replaced prototypes and globals do not reach us', async () => {
      const page = await openAttacked(() => {
        const replaced: (() => void)[] = [];
        const replace = (owner: object, key: string) => {
          const own = Object.getOwnPropertyDescriptor(owner, key) as PropertyDescriptor;
          const value = () => {
            throw new Error('replaced');
          };
          Object.defineProperty(owner, key, { ...own, value });
          replaced[replaced.length] = () => Object.defineProperty(owner, key, own);
        };
        addEventListener('load', () => {
          for (const key of ['attachShadow', 'append', 'matches', 'closest', 'querySelectorAll'])
            replace(Element.prototype, key);
          for (const key of ['map', 'filter', 'find', 'flatMap', 'push']) replace(Array.prototype, key);
          for (const key of ['showPopover', 'focus']) replace(HTMLElement.prototype, key);
          for (const key of ['observe', 'disconnect', 'takeRecords']) replace(MutationObserver.prototype, key);
          for (const key of ['stringify', 'parse']) replace(JSON, key);
          for (const key of ['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'AbortController', 'Event', 'setTimeout'])
            replace(window, key);
          // The driver that reads the page needs them itself.
          Object.assign(window, {
            putBack() {
              for (const one of replaced) one();
            },
          });
        });
      });
      // Read, focused and left under the attack.
      await page.keyboard.press('Tab');
      await page.mouse.click(400, 300);
      await poll(async () => Object.keys((await stored()).requests).length === 1, 'the wait of the attacked page');
      expect(await stage.inPopup(page, (popup) => popup.advice())).toMatch(/No code has been sent yet/);
      await page.evaluate('putBack()');
      await saysPressSend(page);
    });

    test('a page that names its parts like the document’s own is not broken, and the user is not left in the dark', async () => {
      const page = await openAttacked(() => {
        document.addEventListener('DOMContentLoaded', () => {
          for (const name of ['createElement', 'querySelectorAll', 'documentElement', 'activeElement', 'body']) {
            const image = document.createElement('img');
            image.name = name;
            document.querySelector('main')?.append(image);
          }
        });
      });
      await page.click('#code');
      const advice = () => stage.inPopup(page, (popup) => popup.text());
      await poll(async () => /could not be read|No code has been sent yet/.test(await advice()), 'a word in the popup');
    });

    test('a page that speaks our scripts’ words stops none of them, and hears none', async () => {
      const page = await openAttacked((extensionId) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        const scripts = ['code-form', 'hint', 'mailbox', 'sentinel'];
        for (const contentScriptName of scripts) {
          const type = `${extensionId}:${contentScriptName}:wxt:content-script-started`;
          const detail = { type, contentScriptName, messageId: 'forged' };
          document.addEventListener(
            type,
            (event) => (event as CustomEvent).detail?.messageId !== 'forged' && heard.push(type),
          );
          const shout = () => {
            document.dispatchEvent(new CustomEvent(type, { detail }));
            window.postMessage(detail, '*');
          };
          setInterval(shout, 50);
        }
        for (const message of [
          { type: 'fillCode', code: '000000' },
          { type: 'hintChanged', view: null },
        ])
          setInterval(() => window.postMessage(message, '*'), 50);
      });
      await saysPressSend(page);
      await rest(600);
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
      await saysPressSend(page);
      expect(await page.$eval('#code', (field) => (field as HTMLInputElement).value)).toBe('');
    });

    test('presses that nobody made are no sends, and press nothing in the hint', async () => {
      const page = await openAttacked(() => {
        Object.assign(window, {
          pressEverything() {
            const hint = document.querySelector('wmc-hint') as HTMLElement;
            const { x, y, width, height } = hint.getBoundingClientRect();
            for (let at = 0; at < width; at += 8) {
              const there = { bubbles: true, composed: true, clientX: x + at, clientY: y + height - 16 };
              for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
                document.elementFromPoint(there.clientX, there.clientY)?.dispatchEvent(new MouseEvent(type, there));
            }
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
          },
        });
      });
      await saysPressSend(page);
      await page.evaluate(() => (window as unknown as { pressEverything: () => void }).pressEverything());
      await page.$eval('.send', (send) => (send as HTMLElement).click());
      await stage.sandbox.waitForMails(1);
      await rest(300);
      expect(await hintsIn(page)).toBe(1);
      const { requests } = await stored();
      expect(Object.values(requests).flatMap(({ sends }) => sends.map(({ how }) => how))).not.toContain('press');
    });

    test('a page that removes the hint again and again does not hang, and the popup says it all the same', async () => {
      const page = await openAttacked(() => {
        const removed = { count: 0 };
        Object.assign(window, { removed });
        new MutationObserver(() => {
          for (const hint of document.querySelectorAll('wmc-hint')) {
            removed.count += 1;
            hint.remove();
          }
        }).observe(document, { childList: true, subtree: true });
      });
      await page.click('#code');
      await stage.send(page);
      const removed = () => page.evaluate(() => (window as unknown as { removed: { count: number } }).removed.count);
      const before = await removed();
      expect(before).toBeGreaterThan(0);
      await rest(1_000);
      // Once a tick or a new reading, not once a removal.
      expect((await removed()) - before).toBeLessThan(10);
      expect(await stage.inPopup(page, (popup) => popup.text())).toMatch(/Asked once/);
    });

    test('a thousand code forms that appear are one wait, and the page stays usable', async () => {
      const page = await stage.openSite();
      await saysPressSend(page);
      await page.evaluate(async () => {
        for (let flood = 0; flood < 10; flood++) {
          const forms = Array.from({ length: 100 }, (_, at) => {
            const form = document.createElement('form');
            form.innerHTML = `<label>Verification code ${flood}-${at} <input autocomplete="one-time-code" maxlength="6"></label>
<button type="button">Send code</button>`;
            return form;
          });
          document.querySelector('main')?.append(...forms);
          await new Promise((done) => setTimeout(done, 30));
        }
      });
      await stage.send(page);
      await stage.browser.waitForHint(page, /On its way/);
      expect(Object.keys((await stored()).requests)).toHaveLength(1);
    });

    test('a page that goes away while it is read leaves nothing behind, wherever it is caught', async () => {
      const page = await stage.browser.newPage();
      const before = await stage.browser.consoleErrors();
      for (const wait of [0, 40, 120, 200, 300, 450]) {
        await page.goto(stage.sandbox.url());
        const focused = page.click('#code').catch(() => undefined);
        await rest(wait);
        await page.goto('https://www.coinharbor.example/article');
        await focused;
      }
      await rest(300);
      expect(await hintsIn(page)).toBe(0);
      expect(await stage.browser.badgeText(page)).toBe('');
      await page.goto(stage.sandbox.url());
      await saysPressSend(page);
      await press(page, '.send');
      await stage.browser.waitForHint(page, /On its way/);
      expect(await stage.browser.consoleErrors()).toEqual(before);
    });
  });
}

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
