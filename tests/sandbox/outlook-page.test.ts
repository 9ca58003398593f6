import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchPlainBrowser } from './mail-browser.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

const ROW = '#MailList [role=option][data-convid]';
let sandbox: Sandbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launchPlainBrowser(sandbox);
});
beforeEach(async () => {
  await page?.close();
  sandbox.reset();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
});

test('a row tells sender, subject, time and preview by roles, titles and order', async () => {
  await code('111111', { date: new Date(2026, 8, 2, 0, 28).getTime() });
  await open();
  const row = await page.$eval(ROW, (one) => {
    const date = one.querySelector('span[title]:not([title*="@"])');
    return {
      label: one.getAttribute('aria-label'),
      sender: one.querySelector('span[title*="@"]')?.getAttribute('title'),
      avatar: one.querySelector('[role=img]')?.getAttribute('aria-label'),
      date: date?.getAttribute('title'),
      subject: date?.previousElementSibling?.textContent,
    };
  });

  expect(page.url()).toBe('https://outlook.live.com/mail/0/inbox');
  expect(row).toMatchObject({
    label: expect.stringMatching(/^Unread CoinHarbor Your verification code Wed 9\/2\/2026 Your code is 111111\.$/),
    sender: 'no-reply@coinharbor.example',
    avatar: 'CoinHarbor',
    date: 'Wed 9/2/2026 12:28 AM',
    subject: 'Your verification code',
  });
  expect(await page.$$('[role=option]:not([data-convid])')).toHaveLength(1);
});

test('a new mail moves what all rows say: their elements are used again', async () => {
  await code('111111');
  await open();
  await page.$eval(ROW, (row) => row.setAttribute('data-kept', ''));
  await shopMail();
  await rowsCount(2);

  expect(await page.$$eval(ROW, (rows) => rows.map((row) => row.querySelector('[title*="@"]')?.textContent))).toEqual([
    'Shop',
    'CoinHarbor',
  ]);
  expect(await page.$eval('[data-kept]', (row) => row.textContent)).toContain('Shop');
});

test('only the rows in view are drawn, and scrolling rewrites them', async () => {
  for (let count = 0; count < 20; count++) await shopMail(`Sale ${count}`);
  await open();
  const drawn = await page.$$(ROW);
  expect(drawn.length).toBeLessThan(20);
  await page.$eval('#MailList', (list) => list.scrollTo(0, list.scrollHeight));
  await page.waitForFunction(
    (row) => [...document.querySelectorAll(row)].at(-1)?.textContent?.includes('Sale 0'),
    {},
    ROW,
  );

  expect(await page.$$(ROW)).toHaveLength(drawn.length);
  expect(await drawn[0]?.evaluate((row) => row.isConnected)).toBe(true);
});

test('an opened conversation has the newest message on top with a body, the older without', async () => {
  await code('111111');
  await code('222222');
  await open();
  await page.click(ROW);
  await page.waitForSelector('#ReadingPaneContainerId [data-app-section="ConversationContainer"]');

  expect(await page.$eval('[id$="_SUBJECT"][role=heading]', (one) => one.textContent)).toBe('Your verification code');
  expect(
    await page.$$eval('[id$="_FROM"] span[aria-label^="From:"]', (all) => all.map((one) => one.textContent)),
  ).toEqual(Array(2).fill('CoinHarbor<no-reply@coinharbor.example>'));
  expect(await bodies()).toEqual(['Your code is 222222.']);
  expect(page.url()).toMatch(/\/mail\/0\/inbox\/id\/AQQk/);
});

test('a mail that arrives while its conversation is open is put on top', async () => {
  await code('111111');
  await open();
  await page.click(ROW);
  await page.waitForSelector('[id^="UniqueMessageBody"]');
  await code('222222');
  await page.waitForFunction(() => document.querySelectorAll('[id^="UniqueMessageBody"]').length === 2);

  expect(await bodies()).toEqual(['Your code is 222222.', 'Your code is 111111.']);
});

test('a mail in HTML keeps its styles, its names prefixed', async () => {
  const html = '<style>.pre { display: none }</style><p class="pre">Hidden</p><p id="code">111111</p>';
  await sandbox.sendMailFrom({ ...CODE, text: '111111', html });
  await open();
  await page.click(ROW);
  await page.waitForSelector('[id^="UniqueMessageBody"] #x_code');

  expect(await page.$eval('.x_pre', (one) => getComputedStyle(one).display)).toBe('none');
});

test('the box of a reply has the label of a body and quotes the code', async () => {
  await code('111111');
  await open();
  await page.click(ROW);
  await page.waitForSelector('.body button');
  await page.click('.body button');

  expect(await page.$eval('[contenteditable][aria-label="Message body"]', (box) => box.textContent)).toContain(
    '111111',
  );
});

test('junk is in its own folder, and moves when it is not junk', async () => {
  await sandbox.sendMailFrom({ ...CODE, text: 'Your code is 111111.', folder: 'spam' });
  await page.goto(sandbox.mailUrl('spam', { mailbox: 'outlook' }));
  await rowsCount(1);
  expect(page.url()).toBe('https://outlook.live.com/mail/0/junkemail');
  expect(await page.$eval('[data-folder-name][aria-selected=true]', (one) => one.textContent)).toBe('Junk Email1');
  await page.click(ROW);
  await page.waitForSelector('.junk-notice button');
  await page.click('.junk-notice button');
  await rowsCount(0);

  expect(sandbox.mails[0]?.folder).toBe('inbox');
});

test('each account has a mailbox of its own', async () => {
  await code('111111', { to: sandbox.accounts[1] });
  await page.goto(sandbox.mailUrl('inbox', { mailbox: 'outlook', account: 1 }));
  await rowsCount(1);

  expect(await page.title()).toBe('Mail - jamie.work@gmail.com - Outlook');
});

const CODE = { from: '"CoinHarbor" <no-reply@coinharbor.example>', subject: 'Your verification code' };

function code(digits: string, more: { to?: string; date?: number } = {}) {
  return sandbox.sendMailFrom({ ...CODE, text: `Your code is ${digits}.`, ...more });
}

function shopMail(subject = 'Sale') {
  return sandbox.sendMailFrom({ from: '"Shop" <news@shop.example>', subject, text: '20 % off' });
}

async function open() {
  await page.goto(sandbox.mailUrl('inbox', { mailbox: 'outlook' }));
  await page.waitForSelector(ROW);
}

function rowsCount(count: number) {
  return page.waitForFunction((row, wanted) => document.querySelectorAll(row).length === wanted, {}, ROW, count);
}

function bodies() {
  return page.$$eval('[id^="UniqueMessageBody"]', (all) => all.map((body) => body.textContent?.trim()));
}
