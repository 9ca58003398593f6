import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchPlainBrowser } from './mail-browser.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

const ROW = '#messagelist > tbody > tr.message';
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

test('a row tells sender, subject and a time in minutes, and nothing of the text', async () => {
  await code('111111');
  await open();
  const [mail] = sandbox.mails;
  const row = await page.$eval(ROW, (one) => ({
    id: one.id,
    classes: one.className,
    sender: one.querySelector('.fromto .rcmContactAddress')?.getAttribute('title'),
    name: one.querySelector('.fromto .rcmContactAddress')?.textContent,
    subject: one.querySelector('td.subject a[href*="_uid="]')?.textContent,
    link: one.querySelector('td.subject a')?.getAttribute('href'),
    date: one.querySelector('.date')?.textContent,
    html: one.outerHTML,
  }));

  expect(row).toMatchObject({
    id: `rcmrow${btoa(String(mail?.id)).replace(/=+$/, '')}`,
    classes: 'message unread',
    sender: 'no-reply@coinharbor.example',
    name: 'CoinHarbor',
    subject: 'Your verification code',
    link: `./?_task=mail&_mbox=INBOX&_uid=${mail?.id}&_action=show`,
    date: expect.stringMatching(/^Today \d\d:\d\d$/),
  });
  expect(row.html).not.toContain('111111');
  expect(page.url()).toBe('https://webmail.harbormail.example/?_task=mail');
  expect(await page.title()).toBe('(1) Roundcube Webmail :: Inbox');
});

test('older mail shows a weekday for six days, then a date', async () => {
  for (const days of [3, 30]) await code('111111', { date: Date.now() - days * 86_400_000 });
  await open();

  expect(await page.$$eval(`${ROW} .date`, (all) => all.map((date) => date.textContent))).toEqual([
    expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    expect.stringMatching(/^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) \d\d:\d\d$/),
  ]);
});

test('the list is in the order of arrival, whatever the mails say of their time', async () => {
  await shopMail();
  await code('111111', { date: Date.now() - 3_600_000 });
  await open();

  expect(await page.$$eval(`${ROW} .fromto`, (all) => all.map((one) => one.textContent))).toEqual([
    'CoinHarbor',
    'Shop',
  ]);
});

test('a new mail makes a new body and every row anew, with the ids they had', async () => {
  await code('111111');
  await open();
  const before = await page.$eval(ROW, (row) => row.id);
  await page.$eval(ROW, (row) => {
    row.setAttribute('data-kept', '');
    row.closest('table')?.setAttribute('data-kept', '');
    row.parentElement?.setAttribute('data-kept', '');
  });
  await shopMail();
  await rowsCount(2);

  expect(await page.$$eval('[data-kept]', (all) => all.map((one) => one.id))).toEqual(['messagelist']);
  expect(await page.$eval(`${ROW}:nth-child(2)`, (row) => row.id)).toBe(before);
});

test('a message opens in the preview frame, and its row stays the same element', async () => {
  await code('111111');
  await open();
  await page.$eval(ROW, (row) => row.setAttribute('data-kept', ''));
  const preview = await openPreview();

  expect(new URL(preview.url()).search).toBe(
    `?_task=mail&_uid=${sandbox.mails[0]?.id}&_mbox=INBOX&_framed=1&_action=preview`,
  );
  expect(await page.$eval('#messagecontframe', (frame) => frame.getAttribute('src'))).toBe(
    './skins/elastic/watermark.html',
  );
  expect(await preview.$eval('body', (body) => body.className)).toBe('task-mail action-preview');
  expect(await preview.$eval('#message-header > h2.subject', (one) => one.textContent)).toBe(
    'Subject: Your verification code',
  );
  expect(await preview.$eval('td.header.from a.rcmContactAddress', (one) => one.getAttribute('title'))).toBe(
    'no-reply@coinharbor.example',
  );
  expect(await preview.$eval('.header-summary .text-nowrap', (one) => one.textContent)).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
  );
  expect(await preview.$eval('#messagebody .message-part > .pre', (one) => one.textContent)).toBe(
    'Your code is 111111.',
  );
  await page.waitForSelector(`${ROW}.selected[data-kept]:not(.unread)`);
});

test('a message in HTML is inline, its names prefixed and its hidden parts kept', async () => {
  const html = '<style>.pre { display: none }</style><p class="pre">111110</p><p id="code">111111</p>';
  await sandbox.sendMailFrom({ ...CODE, text: '111111', html });
  await open();
  const preview = await openPreview();

  expect(await preview.$eval('.message-htmlpart > .rcmBody #v1code', (one) => one.textContent)).toBe('111111');
  expect(await preview.$eval('.v1pre', (one) => getComputedStyle(one).display)).toBe('none');
});

test('the message stands in the frame when the frame has loaded', async () => {
  await code('111111');
  await open();
  const text = await page.evaluate((row) => {
    const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe');
    return new Promise((done) => {
      frame?.addEventListener('load', () => done(frame.contentDocument?.querySelector('#messagebody')?.textContent), {
        once: true,
      });
      document.querySelector<HTMLElement>(`${row} td.subject`)?.click();
    });
  }, ROW);

  expect(text).toBe('Your code is 111111.');
});

test('a double click opens the message as a page', async () => {
  await code('111111');
  await open();
  await page.click(`${ROW} td.subject`, { count: 2 });
  await page.waitForSelector('body.action-show #messagebody');

  expect(page.url()).toContain('_action=show');
});

test('junk is in its own folder, which the address follows, and moves when it is not junk', async () => {
  await sandbox.sendMailFrom({ ...CODE, text: 'Your code is 111111.', folder: 'spam' });
  await page.goto(sandbox.mailUrl('inbox', { mailbox: 'roundcube' }));
  await page.waitForSelector('li.mailbox.junk .unreadcount');
  await page.click('li.mailbox.junk > a');
  await rowsCount(1);
  expect(page.url()).toBe(sandbox.mailUrl('spam', { mailbox: 'roundcube' }));
  expect(await page.$eval('#mailboxlist li.mailbox.selected > a', (link) => link.getAttribute('rel'))).toBe('Junk');
  await openPreview();
  await page.click('.notjunk');
  await rowsCount(0);

  expect(sandbox.mails[0]?.folder).toBe('inbox');
});

test('each account has a mailbox of its own', async () => {
  await code('111111', { to: sandbox.accounts[1] });
  await page.goto(sandbox.mailUrl('inbox', { mailbox: 'roundcube', account: 1 }));
  await rowsCount(1);

  expect(await page.$eval('.username', (name) => name.textContent)).toBe('jamie.work@gmail.com');
});

const CODE = { from: '"CoinHarbor" <no-reply@coinharbor.example>', subject: 'Your verification code' };

function code(digits: string, more: { to?: string; date?: number } = {}) {
  return sandbox.sendMailFrom({ ...CODE, text: `Your code is ${digits}.`, ...more });
}

function shopMail() {
  return sandbox.sendMailFrom({ from: '"Shop" <news@shop.example>', subject: 'Sale', text: '20 % off' });
}

async function open() {
  await page.goto(sandbox.mailUrl('inbox', { mailbox: 'roundcube' }));
  await page.waitForSelector(ROW);
}

function rowsCount(count: number) {
  return page.waitForFunction((row, wanted) => document.querySelectorAll(row).length === wanted, {}, ROW, count);
}

/** Opens the first mail; its frame once the message is there. */
async function openPreview(): Promise<Frame> {
  await page.click(`${ROW} td.subject`);
  const preview = await page.waitForFrame((frame) => frame.url().includes('_action=preview'));
  await preview.waitForSelector('#messagebody');
  return preview;
}
