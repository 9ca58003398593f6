import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { launchChromium } from './support/chromium.ts';
import { launchFirefox } from './support/firefox.ts';
import { press } from './support/person.ts';
import type { TestBrowser } from './support/test-browser.ts';

declare const chrome: {
  storage: { session: { set(items: object): Promise<void>; remove(key: string): Promise<void> } };
};

// The drivers themselves: what the journeys stand on.
describe.each([
  { name: 'Chromium', launch: (sandbox: Sandbox) => launchChromium(sandbox) },
  { name: 'Firefox', launch: (sandbox: Sandbox) => launchFirefox(sandbox) },
])('$name', ({ launch }) => {
  let sandbox: Sandbox;
  let browser: TestBrowser;

  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await launch(sandbox);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  test('a code that was asked for on the page arrives in the mailbox page while it is open', async () => {
    const mailbox = await browser.newPage(sandbox.mailUrl());
    const page = await browser.newPage(sandbox.url());
    await press(page, '.send');
    await page.waitForSelector('.notice.sent:not([hidden])');
    await mailbox.bringToFront();
    await press(mailbox, 'tr.zA .y6');
    await mailbox.waitForSelector('.a3s');

    expect(await mailbox.$eval('.a3s', (body) => body.textContent)).toContain(sandbox.sends[0]?.code);
    expect(await mailbox.title()).toBe('CoinHarbor verification code - jamie@gmail.com - Gmail');
  });

  test('the popup opens for a page and says something', async () => {
    const page = await browser.newPage(sandbox.url());
    const popup = await browser.openPopup(page);

    expect(await popup.advice()).not.toBe('');
    await popup.close();
  });

  test('the background is stopped and comes back', async () => {
    const page = await browser.newPage(sandbox.url());
    await (await browser.openPopup(page)).close();
    await browser.stopBackground();
    expect(await browser.backgroundRuns()).toBe(false);

    await (await browser.openPopup(page)).close();
    expect(await browser.backgroundRuns()).toBe(true);
  });

  test('the clock is moved by making remembered instants older, and nothing else', async () => {
    const page = await browser.newPage(sandbox.url());
    const popup = await browser.openPopup(page);
    await popup.page.evaluate(() =>
      chrome.storage.session.set({
        probe: { sends: [{ at: 90_000 }], earlierSendsAt: [80_000, 70_000], validForMs: 600 },
      }),
    );
    await browser.shiftClock(60_000);

    expect((await browser.extensionStorage()).probe).toEqual({
      sends: [{ at: 30_000 }],
      earlierSendsAt: [20_000, 10_000],
      validForMs: 600,
    });
    await popup.page.evaluate(() => chrome.storage.session.remove('probe'));
    await popup.close();
  });

  test('a hint is read and pressed inside its closed shadow root, also in a frame', async () => {
    const page = await browser.newPage(`https://${HOSTS.site}/article`);
    const inner = `https://${HOSTS.frame}/article`;
    await page.evaluate((inner) => {
      const frame = document.createElement('iframe');
      frame.src = inner;
      document.querySelector('main')?.prepend(frame);
    }, inner);
    const frame = await page.waitForFrame((one) => one.url() === inner);
    await frame.waitForSelector('article');
    await frame.evaluate(() => {
      const root = document.createElement('wmc-hint').attachShadow({ mode: 'closed' });
      const button = document.createElement('button');
      button.textContent = 'Hide';
      button.addEventListener('click', () => root.host.remove());
      root.append(button);
      document.body.prepend(root.host);
    });

    const hint = await browser.waitForHint(page, /^Hide$/);
    expect(hint.frame).toBe(frame);
    await hint.click('button', 'Hide');
    expect(await browser.hint(page)).toBeNull();
  });

  test('every host that was asked for is known', async () => {
    const ours = Object.values(HOSTS);
    expect(browser.hostsAsked().filter((host) => !ours.includes(host))).toEqual([]);

    await browser.newPage('https://tracker.example/');
    expect(browser.hostsAsked()).toContain('tracker.example');
  });

  test('nothing has reported an error', async () => {
    expect(await browser.consoleErrors()).toEqual([]);
  });
});
