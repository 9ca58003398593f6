import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchPlainBrowser } from './mail-browser.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

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

test('a new mail becomes a row above the others, which stay the same elements', async () => {
  await code('111111');
  await open();
  await page.$eval('tr.zA', (row) => row.setAttribute('data-kept', ''));
  await sandbox.sendMailFrom({ from: '"Shop" <news@shop.example>', subject: 'Sale', text: '20 % off' });
  await page.waitForFunction(() => document.querySelectorAll('tr.zA').length === 2);

  expect(await page.$$eval('tr.zA .yW [email]', (all) => all.map((sender) => sender.getAttribute('email')))).toEqual([
    'news@shop.example',
    'no-reply@coinharbor.example',
  ]);
  expect(await page.$$('tr.zA[data-kept]')).toHaveLength(1);
  expect(await page.title()).toBe('Inbox (2) - jamie@gmail.com - Gmail');
});

test('with the whole table body redrawn no row stays', async () => {
  await code('111111');
  await page.goto(sandbox.mailUrl('inbox', { redraw: 'tbody' }));
  await page.waitForSelector('tr.zA');
  await page.$eval('tr.zA', (row) => row.setAttribute('data-kept', ''));
  await code('222222');
  await page.waitForFunction(() => document.querySelector('.yW .bx0')?.textContent === '2');

  expect(await page.$$('tr.zA[data-kept]')).toHaveLength(0);
});

test('a conversation shows its newest snippet, ids and count in one row', async () => {
  await code('111111');
  await code('222222');
  await open();

  const row = await page.$eval('tr.zA', (one) => ({
    snippet: one.querySelector('.y2')?.textContent,
    count: one.querySelector('.yW .bx0')?.textContent,
    ids: Object.keys((one.querySelector('.y6 > span.bog > span') as HTMLElement).dataset),
    date: one.querySelector('td.xW > span')?.getAttribute('title'),
  }));
  expect(row.snippet).toContain('222222');
  expect(row.count).toBe('2');
  expect(row.ids).toEqual(['threadId', 'legacyThreadId', 'legacyLastMessageId', 'legacyLastNonDraftMessageId']);
  expect(row.date).toMatch(/^\w{3}, \w{3} \d+, \d{4}, \d+:\d\d\u202f[AP]M$/);
});

test('an open conversation has the newest message expanded and the others collapsed and unloaded', async () => {
  await code('111111');
  await code('222222');
  await open();
  await page.click('tr.zA .y6');
  await page.waitForSelector('h2.hP');

  expect(await page.$$eval('.kv [data-message-id]', (all) => all.length)).toBe(0);
  expect(await page.$$eval('.kv .iA.g6', (all) => all.map((one) => /111111/.test(one.textContent ?? '')))).toEqual([
    true,
    true,
  ]);
  expect(await page.$eval('.h7 .a3s', (body) => body.textContent)).toContain('222222');
  expect(await page.$$eval('[role=main] tr.zA', (rows) => rows.length)).toBe(0);
  expect(await page.$$eval('tr.zA', (rows) => rows.length)).toBe(1);
});

test('a mail that arrives while its conversation is open is added at the end', async () => {
  await code('111111');
  await open();
  await page.click('tr.zA .y6');
  await page.waitForSelector('h2.hP');
  await code('222222');
  await page.waitForFunction(() => document.querySelectorAll('.h7').length === 2);

  expect(await page.$$eval('.h7 .a3s', (all) => all.at(-1)?.textContent)).toContain('222222');
});

test('with conversation view off each mail has a row of its own, and opens alone', async () => {
  await code('111111');
  await code('222222');
  await page.goto(sandbox.mailUrl('inbox', { view: 'flat' }));
  await page.waitForSelector('tr.zA');
  const rows = await page.$$eval('tr.zA', (all) =>
    all.map((row) => {
      const ids = (row.querySelector('.bog > span') as HTMLElement).dataset;
      return { thread: ids.threadId, message: ids.legacyLastMessageId, code: /\d{6}/.exec(row.textContent ?? '')?.[0] };
    }),
  );
  expect(rows.map((row) => row.code)).toEqual(['222222', '111111']);
  expect(rows[0]?.thread).toBe(rows[1]?.thread);
  expect(rows[0]?.message).not.toBe(rows[1]?.message);
  await page.click('tr.zA:nth-child(2) .y6');
  await page.waitForSelector('h2.hP');

  expect(
    await page.$$eval('[role=listitem]', (all) => all.map((one) => one.querySelector('.a3s')?.textContent)),
  ).toEqual(['Your code is 111111.']);
  await expect.poll(() => sandbox.mails.map(({ read }) => read)).toEqual([true, false]);
});

test('what an earlier message said word for word is trimmed, and stays in the document', async () => {
  const html = (digits: string) => `<div><p>Your code is ${digits}.</p><p>The harbour team</p></div>`;
  for (const digits of ['111111', '222222']) {
    await sandbox.sendMailFrom({ ...CODE, text: `Your code is ${digits}.\nThe harbour team`, html: html(digits) });
  }
  await open();
  await page.click('tr.zA .y6');
  await page.waitForSelector('.ajR[aria-expanded=false]');

  expect(await page.$eval('.a3s .adL', (trimmed) => trimmed.textContent)).toBe('The harbour team');
});

test('spam is in its folder and in a search everywhere, and moves when it is reported as not spam', async () => {
  await sandbox.sendMailFrom({ ...CODE, text: 'Your code is 111111.', folder: 'spam' });
  await open('search/in%3Aanywhere+from%3Acoinharbor.example');
  expect(await page.$$('[role=main] tr.zA')).toHaveLength(1);
  await open('spam');
  await page.click('[role=main] tr.zA .y6');
  await page.waitForSelector('.spam-banner button');
  await page.click('.spam-banner button');
  await page.waitForFunction(() => location.hash === '#spam');

  expect(sandbox.mails[0]?.folder).toBe('inbox');
});

test('strings do not become markup without a policy', async () => {
  await open();

  const refused = page.evaluate(() => {
    document.createElement('div').innerHTML = '<b>x</b>';
  });
  await expect(refused).rejects.toThrow(/TrustedHTML/);
});

const CODE = { from: '"CoinHarbor" <no-reply@coinharbor.example>', subject: 'Your verification code' };

function code(digits: string) {
  return sandbox.sendMailFrom({ ...CODE, text: `Your code is ${digits}.` });
}

async function open(route?: string) {
  await page.goto(sandbox.mailUrl(route));
  await page.waitForSelector('[role=main] tr.zA, [role=main] .TB');
}
