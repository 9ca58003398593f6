import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { HOSTS } from '../../sandbox/sandbox.ts';
import { type BrowserName, onStage, poll, press } from '../journeys/stage.ts';

// On a page of the extension.
declare const chrome: {
  storage: { session: { set(items: object): Promise<void>; remove(key: string): Promise<void> } };
  scripting: { executeScript(script: object): Promise<unknown> };
  action: { setBadgeText(badge: object): Promise<void> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

// In the service worker.
declare global {
  var wmcHangs: boolean | undefined;
}
type Moment = 'before' | 'after';

interface Stored {
  state?: {
    requests: Record<string, { tabId: number; sends: { at: number }[] }>;
    messages: Record<string, { code: string }>;
    ledger: Record<string, { sentAt: number[] }>;
  };
}

const HOUR = 3_600_000;
const MORE_THAN_A_DOUBLE_CLICK_MS = 1_100;
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The background and what it stores, when something goes wrong. */
export function backgroundFaults(name: BrowserName) {
  onStage(name, 'the background', (stage) => {
    const stored = async () => ((await stage.browser.extensionStorage()) as Stored).state;
    const sendCounts = async () => Object.values((await stored())?.requests ?? {}).map(({ sends }) => sends.length);
    const popupText = (page: Page) => stage.inPopup(page, (popup) => popup.text());

    const stoppedAtAWrite = (when: Moment) =>
      test(`stopped just ${when} a write, loses no send and no message, and doubles none`, async () => {
        const stopAtNextWrite = async (cause: () => Promise<unknown>) => {
          await inWorker(page, hangAtWrite, when);
          await cause();
          await poll(() => inWorker(page, () => Boolean(globalThis.wmcHangs), when), 'a write to be stopped at');
          await stage.browser.stopBackground();
        };
        const page = await stage.openSite({ countdown: 'none' });
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/);
        await stopAtNextWrite(() => press(page, '.send'));
        expect(await sendCounts()).toEqual([when === 'before' ? 0 : 1]);
        await stage.moveAway(page);
        await stage.browser.waitForHint(page, /On its way/);
        expect(await sendCounts()).toEqual([1]);
        await stage.sandbox.waitForMails(1);
        const mailbox = await stage.browser.newPage();
        await stopAtNextWrite(() => mailbox.goto(stage.sandbox.mailUrl()));
        await poll(async () => (await mailbox.$$('wmc-mark')).length === 1, 'the mark');
        expect(Object.keys((await stored())?.messages ?? {})).toHaveLength(1);
        expect(await popupText(page)).toMatch(/Asked once/);
        await page.bringToFront();
        await stage.browser.waitForHint(page, /Your code from/);
      });
    // Firefox lets its driver into no background.
    if (name === 'chromium') for (const when of ['before', 'after'] as const) stoppedAtAWrite(when);

    const stoppedAtWhateverMoment = () =>
      test('stopped in the middle of a report, at whatever moment, loses no send and no message, and doubles none', async () => {
        const page = await stage.openSite({ countdown: 'none' });
        await page.click('#code');
        await stage.browser.waitForHint(page, /No code/);
        for (const [sent, wait] of [0, 4, 15, 40].entries()) {
          await press(page, '.send');
          await rest(wait);
          await stage.browser.stopBackground();
          await poll(async () => (await sendCounts()).join() === String(sent + 1), `send ${sent + 1}, once`);
          await stage.moveAway(page);
          await rest(MORE_THAN_A_DOUBLE_CLICK_MS);
        }
        await stage.sandbox.waitForMails(4);
        const mailbox = await stage.browser.newPage(stage.sandbox.mailUrl('inbox', { view: 'flat' }));
        await stage.browser.stopBackground();
        await poll(async () => (await mailbox.$$('wmc-mark')).length === 4, 'four marks');
        expect(Object.keys((await stored())?.messages ?? {})).toHaveLength(4);
        expect(await popupText(page)).toMatch(/Asked 4 times/);
        await page.bringToFront();
        await stage.browser.waitForHint(page, /Your code from/);
      });
    if (name === 'firefox') stoppedAtWhateverMoment();

    test('two tabs with four frames each that report at once: every send of every frame, once', async () => {
      const openFrames = async (frames: number[]) => {
        const page = await stage.browser.newPage(`https://${HOSTS.site}/article`);
        const urls = frames.map((frame) => `https://${HOSTS.frame}/verify?countdown=none&user=${frame}`);
        await page.evaluate((urls) => {
          const made = urls.map((src) => Object.assign(document.createElement('iframe'), { src }));
          document.querySelector('main')?.prepend(...made);
        }, urls);
        return stage.browser.tabIdOf(page);
      };
      const tabIds = [await openFrames([0, 1, 2, 3])];
      await poll(async () => (await sendCounts()).length === 1, 'the first tab');
      tabIds.push(await openFrames([4, 5, 6, 7]));
      await poll(async () => (await sendCounts()).length === 2, 'the second tab');
      // The presses are to be younger than the forms.
      await rest(5_000);
      await stage.browser.inExtension(reportAtOnce, tabIds, Date.now());
      await poll(async () => (await sendCounts()).join() === '4,4', 'four sends in each tab');
      expect((await stored())?.ledger['coinharbor.example']?.sentAt).toHaveLength(8);
    });

    test('with its storage full, breaks no page; what it could not keep is there once there is room', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      const isFull = await stage.browser.inExtension(async () => {
        const all = 10 * 1024 * 1024;
        await chrome.storage.session.set({ filler: 'x'.repeat(all - 4_096) }).catch(() => undefined);
        return chrome.storage.session.set({ more: 'x'.repeat(8_192) }).then(
          () => false,
          () => true,
        );
      });
      expect(isFull).toBe(true);
      await stage.send(page);
      expect(await popupText(page)).toMatch(/\w/);
      await stage.browser.inExtension(() => chrome.storage.session.remove('filler'));
      await page.bringToFront();
      await page.click('#code');
      await stage.browser.waitForHint(page, /On its way/);
      expect(await sendCounts()).toEqual([1]);
      expect(await stage.browser.consoleErrors()).toEqual([]);
    });

    test('goes by facts when the clock is set back or forward an hour, or the computer slept', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await stage.send(page);
      await stage.moveAway(page);
      await stage.browser.waitForHint(page, /On its way/);
      await stage.browser.shiftClock(-HOUR);
      // As it would stand there: the minutes left by the clock as it was.
      const tabId = await stage.browser.tabIdOf(page);
      await stage.browser.inExtension((tabId) => chrome.action.setBadgeText({ tabId, text: '70' }), tabId);
      const back = await popupText(page);
      await poll(async () => /^(?:10|9)$/.test(await stage.browser.badgeText(page)), 'a badge by the clock as it is');
      expect(back).toMatch(/Asked once/);
      expect(back).toMatch(/^(?:10:00|9:\d\d)$/m);
      await stage.browser.shiftClock(2 * HOUR);
      expect(await stage.inPopup(page, (popup) => popup.advice())).toMatch(
        /probably expired|No code|open for over 15 minutes/,
      );
      await stage.browser.shiftClock(8 * HOUR);
      await stage.browser.stopBackground();
      await stage.send(page);
      await stage.moveAway(page);
      await stage.browser.waitForHint(page, /On its way|Use the newest/);
      expect(await stage.browser.badgeText(page)).toBe('10');
    });
  });
}

/** Runs in the service worker, which is started for it if need be. */
async function inWorker<T>(page: Page, run: (when: Moment) => T, when: Moment): Promise<T> {
  const target = await page.browser().waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('no service worker');
  return (await worker.evaluate(run as (when: Moment) => unknown, when)) as T;
}

/** In the service worker: the next write is the last that it does, or does not do any more. */
function hangAtWrite(when: Moment) {
  const { session } = chrome.storage;
  const set = session.set.bind(session);
  session.set = async (items) => {
    if (when === 'after') await set(items);
    globalThis.wmcHangs = true;
    return new Promise(() => undefined);
  };
}

/** On a page of the extension: every frame of these tabs reports a press, each at another time, and all at once. */
async function reportAtOnce(tabIds: number[], now: number) {
  const report = (now: number) => {
    const frame = new URLSearchParams(location.search).get('user');
    if (frame === null) return;
    const press = {
      type: 'codeSent',
      at: now - (Number(frame) % 4) * 1_050 - (Number(frame) < 4 ? 0 : 500),
      how: 'press',
      channel: 'email',
    };
    return chrome.runtime.sendMessage({ type: 'formReported', events: [press] });
  };
  const inTab = (tabId: number) =>
    chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: report, args: [now] });
  await Promise.all(tabIds.map(inTab));
}
