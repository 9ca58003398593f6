import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { MailUrlOptions } from '../../sandbox/mail/mail-url.ts';
import { type PageParams, type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { approach, press, typeInto } from '../support/person.ts';
import { poll } from '../support/poll.ts';
import type { Popup } from '../support/popup.ts';
import type { LaunchOptions, TestBrowser } from '../support/test-browser.ts';

export type BrowserName = TestBrowser['name'];

/** One browser and one sandbox for the tests of a file; before each test both have forgotten everything. */
export interface Stage {
  sandbox: Sandbox;
  browser: TestBrowser;
  /** Closes all tabs; browser and sandbox forget everything. */
  startAnew(): Promise<void>;
  /** Opens a page of the exchange. */
  openSite(params?: Partial<PageParams>): Promise<Page>;
  /** Opens the mailbox in another tab and waits for so many marks. */
  openMailbox(route: string, marks: number, mailbox?: MailUrlOptions['mailbox'] | MailUrlOptions): Promise<Page>;
  /** Presses Send, and waits until the site has the press. */
  send(page: Page, frame?: Frame): Promise<void>;
  /** Somebody waits on the exchange, and the code is here: the page in front, its hint saying so. */
  openWithCode(): Promise<{ page: Page; code: string }>;
  /** Waits until no hint is on the page. */
  noHint(page: Page): Promise<void>;
  /** Puts the mouse where nothing is. */
  moveAway(page: Page): Promise<void>;
  /** Opens the popup for the tab, reads it, closes it. */
  inPopup<T>(page: Page, read: (popup: Popup) => Promise<T>): Promise<T>;
}

export { approach, poll, press, typeInto };

export const SENDER = 'no-reply@coinharbor.example';
/** How each browser is started. */
export const launchers = { chromium: launchChromium, firefox: launchFirefox };

/** Sets the stage for a file of tests in one browser. */
export function onStage(name: BrowserName, title: string, tests: (stage: Stage) => void, options: LaunchOptions = {}) {
  describe(`${title} (${name})`, () => {
    const stage = {} as Stage;
    beforeAll(async () => {
      const sandbox = await startSandbox();
      const browser = await launchers[name](sandbox, undefined, options);
      Object.assign(stage, aStage(sandbox, browser));
    });
    afterAll(async () => {
      await stage.browser?.close();
      await stage.sandbox?.close();
    });
    beforeEach(() => stage.startAnew());
    tests(stage);
  });
}

/** Presses Fill in the hint once, and waits until the code is there. */
export async function pressFill({ browser }: Stage, page: Page, isFilled: () => Promise<boolean>) {
  const hint = await browser.waitForHint(page, /\bFill\b/);
  await hint.click('button', 'Fill');
  await poll(isFilled, 'the code in the fields');
}

/** A stage on a browser and a sandbox that run already. */
export function aStage(sandbox: Sandbox, browser: TestBrowser): Stage {
  const stage: Stage = {
    sandbox,
    browser,
    async startAnew() {
      for (const page of await browser.pages()) await page.close();
      sandbox.reset();
      await browser.forgetEverything();
    },
    openSite: (params) => browser.newPage(sandbox.url(params)),
    async openMailbox(route, marks, mailbox = 'gmail') {
      const options = typeof mailbox === 'object' ? mailbox : { mailbox };
      const page = await browser.newPage(sandbox.mailUrl(route, options));
      await poll(async () => (await page.$$('wmc-mark')).length === marks, `${marks} marks`);
      return page;
    },
    async send(page, frame) {
      const before = sandbox.sends.length;
      await press(page, '>>> .send', frame);
      await poll(async () => sandbox.sends.length > before, 'a press that reached the site');
      // What the page then says moves the form: a person sees that before reaching for it again.
      await (frame ?? page).waitForSelector('>>> .notice:not([hidden])', { visible: true, timeout: 5_000 });
    },
    async openWithCode() {
      const page = await stage.openSite({ countdown: 'none' });
      await stage.send(page);
      await sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await page.bringToFront();
      await browser.waitForHint(page, /Your code from/);
      return { page, code: sandbox.sends[0]?.code ?? '' };
    },
    async noHint(page) {
      await poll(async () => (await browser.hint(page)) === null, 'no hint');
    },
    moveAway: (page) => page.mouse.move(5, 400),
    async inPopup(page, read) {
      const popup = await browser.openPopup(page);
      try {
        return await read(popup);
      } finally {
        await popup.close();
      }
    },
  };
  return stage;
}
