import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { findBarriers, openShadowRoots } from './support/axe.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { unreachedControls, walkByKeyboard } from './support/focus-walk.ts';
import { type Look, looks, stillLook, takeLook } from './support/looks.ts';
import { nameSender } from './support/name-sender.ts';
import { press } from './support/person.ts';
import { poll } from './support/poll.ts';

let sandbox: Sandbox;
let browser: Chromium;
let site: Page;
let article: Page;
/** The page under test. */
let page: Page | undefined;

/** A page of the extension, and how to bring it there. Stages of one story: each begins where the one before ended. */
interface Stage {
  name: string;
  path: () => Promise<string>;
  /** What happens before it is opened. */
  before?: () => Promise<void>;
  /** What is done on the page itself. */
  act?: (page: Page) => Promise<unknown>;
}

const popupOf = async (tab: Page) => `popup.html?tab=${await browser.tabIdOf(tab)}`;
const always = (path: string) => async () => path;
const hintSays = (page: Page, text: RegExp) => browser.waitForHint(page, text);

const stages: Stage[] = [
  { name: 'popup, nothing waits', path: () => popupOf(article) },
  { name: 'popup, a code is on its way', path: () => popupOf(site), before: askForCodes },
  { name: 'popup, a code is here', path: () => popupOf(site), before: receiveCodes },
  { name: 'first page', path: always('welcome.html') },
  { name: 'practice page', path: always('practice.html') },
  { name: 'settings', path: always('options.html') },
  {
    name: 'hint, nothing was sent',
    path: always('practice.html'),
    act: async (page) => {
      await page.click('#code');
      await hintSays(page, /\S/);
    },
  },
  {
    name: 'hint, a warning at Send again, and a mark',
    path: always('practice.html'),
    act: async (page) => {
      await press(page, '.send');
      await page.waitForSelector('wmc-mark');
      await page.mouse.move(5, 5);
      await page.hover('.send');
      await poll(async () => Boolean(await page.$('wmc-hint >>> [data-level=caution]')), 'the warning');
    },
  },
  {
    name: 'hint, a code is here',
    path: always('practice.html'),
    act: async (page) => {
      await press(page, '.send');
      await poll(async () => Boolean(await page.$('wmc-hint >>> .digits')), 'the code in the hint');
    },
  },
  { name: 'guide', path: always('guide.html'), act: nameSender },
];

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launchChromium(sandbox);
  article = await browser.newPage(sandbox.url().replace(/\/[^/]*$/, '/article'));
  site = await browser.newPage(sandbox.url({ countdown: 'none' }));
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
});
afterEach(async () => {
  await page?.close();
  page = undefined;
});

describe.each(stages)('$name', (stage) => {
  beforeAll(async () => stage.before?.());

  test.each(looks)('has no barrier that axe knows: $name', async (look) => {
    const opened = await open(stage, look);
    await unfold(opened);
    expect(await findBarriers(opened)).toEqual([]);
  });

  test('fits into 320 px, which is what a window of 640 px has at 200 %', async () => {
    const opened = await open(stage, { name: 'small' }, { width: 320, height: 640 });
    await unfold(opened);
    const width = await opened.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

  test('keeps still for who wants no motion', async () => {
    expect(await moving(await open(stage, stillLook))).toEqual([]);
  });

  test('every control is reached by keyboard, and its focus is seen', async () => {
    const opened = await open(stage, { name: 'light' });
    const stops = await walkByKeyboard(opened);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    expect(await unreachedControls(opened)).toEqual([]);
  });
});

test('the hint is walked by keyboard from the field, and Esc closes it', async () => {
  const practice = await open({ name: 'practice', path: always('practice.html') }, { name: 'light' });
  await practice.focus('#code');
  const hint = await hintSays(practice, /No code has been sent yet/);
  await hint.evaluate((root) => root.querySelector('button')?.focus());
  const names: string[] = [];
  for (let stop = 0; stop < 2; stop++) {
    names.push(await focusedInHint(practice));
    await practice.keyboard.press('Tab');
  }
  expect(names).toEqual(['Not now', 'More']);
  await practice.keyboard.press('Escape');
  await poll(async () => !(await practice.$('wmc-hint')), 'a closed hint');
});

describe('a screen reader is told each change of state once, and no second that passes', () => {
  test('by the hint', async () => {
    const practice = await open({ name: 'practice', path: always('practice.html') }, { name: 'light' });
    await noteAnnouncements(practice);
    await practice.click('#code');
    await hintSays(practice, /No code has been sent yet/);
    await press(practice, '.send');
    await practice.mouse.move(5, 5);
    await poll(async () => Boolean(await practice.$('wmc-hint >>> .digits')), 'the code in the hint');
    await passSeconds();
    const told = await announcements(practice);
    expect(told.at(0)).toMatch(/No code has been sent yet/);
    expect(told.at(-1)).toMatch(/Your code from .+ is here/);
    expect(told).toEqual([...new Set(told)]);
    expect(told.filter((text) => !/^(?:No code|On its way|Wait until|Your code)/.test(text))).toEqual([]);
  });

  test('by the popup', async () => {
    const waiting = await browser.newPage(sandbox.url({ countdown: 'none', user: 'jamie.work' }));
    await press(waiting, '.send');
    await browser.waitForHint(waiting, /On its way/);
    const popup = await open({ name: 'popup', path: () => popupOf(waiting) }, { name: 'light' });
    await noteAnnouncements(popup);
    await passSeconds();
    expect(await announcements(popup)).toEqual([]);
    await browser.shiftClock(12 * 60_000);
    await poll(async () => (await announcements(popup)).length > 0, 'the new state');
    await passSeconds();
    // What was learned of the site meanwhile may make it certain.
    expect(await announcements(popup)).toEqual([expect.stringMatching(/probably expired|time is over/)]);
    await waiting.close();
  });

  const passSeconds = () => new Promise((done) => setTimeout(done, 2_200));
});

async function open({ path, act }: Stage, look: Look, viewport?: { width: number; height: number }): Promise<Page> {
  page = await browser.openOwnPage(await path(), async (fresh) => {
    // Narrow windows are those of phones: there the popup is a page.
    if (viewport) await fresh.setViewport({ ...viewport, deviceScaleFactor: 2, hasTouch: true });
    await takeLook(fresh, look);
    await openShadowRoots(fresh);
  });
  await page.waitForSelector('main:not([aria-busy="true"])');
  await act?.(page);
  return page;
}

function unfold(page: Page) {
  return page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });
}

interface Told {
  wmcTold: string[];
}

/** Notes what live regions say from now on, those of shadow roots too, but not those of the pretend site. */
function noteAnnouncements(page: Page): Promise<void> {
  return page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { wmcTold: told });
    const note = (records: MutationRecord[]) => {
      const places = records.map(({ target }) => (target instanceof Element ? target : target.parentElement));
      const regions = new Set(places.map((place) => place?.closest('[aria-live=polite], [role=status], [role=alert]')));
      for (const region of regions)
        if (region?.textContent && !region.closest('.pretend')) told.push(region.textContent.trim());
    };
    const observe = (root: Node) =>
      new MutationObserver(note).observe(root, { childList: true, characterData: true, subtree: true });
    observe(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      observe(root);
      return root;
    };
  });
}

const announcements = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Told).wmcTold);

function focusedInHint(page: Page): Promise<string> {
  return page.$eval('wmc-hint', (host) => host.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '');
}

/** Whatever has an animation or a transition, shadow roots included. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    return all(document).flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { animationName, transitionDuration } = getComputedStyle(element, pseudo);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration)
          ? `${element.localName}.${element.className}`
          : [];
      }),
    );
  });
}

/** Two codes are asked for; their mail takes its time. */
async function askForCodes() {
  sandbox.holdMail();
  for (const _ of ['first', 'second']) {
    const before = sandbox.sends.length;
    await press(site, '.send');
    await poll(async () => sandbox.sends.length > before, 'a press that reached the site');
    await new Promise((done) => setTimeout(done, 1_200));
  }
}

async function receiveCodes() {
  sandbox.releaseMail();
  await sandbox.waitForMails(2);
  const mailbox = await browser.newPage(sandbox.mailUrl());
  await press(mailbox, 'tr.zA');
  await poll(async () => (await mailbox.$$('wmc-mark')).length >= 2, 'the marks');
}
