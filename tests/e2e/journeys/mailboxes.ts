import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { type BrowserName, onStage, poll, press, SENDER, type Stage, typeInto } from './stage.ts';

const MINUTE = 60_000;

const standings = (mailbox: Page) =>
  mailbox.$$eval('wmc-mark', (marks) => marks.map((mark) => mark.getAttribute('data-standing')));
const labels = (mailbox: Page) => mailbox.$$eval('wmc-mark', (marks) => marks.map((mark) => mark.textContent));
const typedIn = (page: Page) => page.$eval('#code', (field) => (field as HTMLInputElement).value);
const isInFront = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

/** Clocks of sandbox and extension go on together. */
async function passTime({ sandbox, browser }: Stage, ms: number): Promise<void> {
  sandbox.passTime(ms);
  await browser.shiftClock(ms);
}

/** Clicks a button of the only mark that has it. */
async function clickAtMark({ browser }: Stage, mailbox: Page, name: string): Promise<void> {
  const marks = await browser.marks(mailbox);
  const found = await Promise.all(marks.map((mark) => mark.find('button', name)));
  const place = found.findIndex(Boolean);
  expect(found.filter(Boolean)).toHaveLength(1);
  await marks[place]?.click('button', name);
}

/** Names of all buttons at marks. */
async function buttonsAtMarks({ browser }: Stage, mailbox: Page): Promise<string[]> {
  const marks = await browser.marks(mailbox);
  const texts = await Promise.all(
    marks.map((mark) => mark.evaluate((root) => [...root.querySelectorAll('button')].map((one) => one.textContent))),
  );
  return texts.flat().map(String);
}

/** Mailboxes: which of the codes there is the one that counts, and what can be done with it where it stands. */
export function mailboxJourneys(name: BrowserName) {
  onStage(name, 'codes in the mailbox', (stage) => {
    const codeOf = (send: number) => stage.sandbox.sends.at(send)?.code ?? '';
    const sendCode = async (page: Page) => {
      await stage.send(page);
      await stage.moveAway(page);
    };
    const letter = (from: string, code: string) =>
      stage.sandbox.sendMailFrom({
        from,
        subject: 'Your verification code',
        text: `Your verification code is ${code}. It is valid for 10 minutes.`,
      });

    describe('which one counts', () => {
      test('three that arrive in the wrong order: the one that was sent last', async () => {
        const page = await stage.openSite({ countdown: 'none' });
        stage.sandbox.holdMail();
        for (let sent = 1; sent <= 3; sent++) {
          await sendCode(page);
          await poll(async () => stage.sandbox.heldMails() === sent, `${sent} mails that are held`);
          if (sent < 3) await passTime(stage, 2 * MINUTE);
        }
        stage.sandbox.releaseMail('newest-first');
        const mailbox = await stage.openMailbox('inbox', 3, { view: 'flat' });
        const shown = await mailbox.$$eval('wmc-mark', (marks) =>
          marks.map((mark) => [
            /\d{6}/.exec(mark.closest('tr')?.textContent ?? '')?.[0],
            mark.getAttribute('data-standing'),
          ]),
        );
        expect(Object.fromEntries(shown)).toEqual({
          [codeOf(2)]: 'latest',
          [codeOf(1)]: 'superseded',
          [codeOf(0)]: 'superseded',
        });
      });

      test('one that has lived its time is expired, and typing it warns', async () => {
        const page = await stage.openSite({ countdown: 'none' });
        await sendCode(page);
        await stage.sandbox.waitForMails(1);
        const mailbox = await stage.openMailbox('inbox', 1);
        expect(await standings(mailbox)).toEqual(['latest']);
        await passTime(stage, 12 * MINUTE);
        await mailbox.reload();
        await poll(async () => (await labels(mailbox)).join() === 'Expired', 'the mark of an expired code');
        await page.bringToFront();
        await typeInto(page, '#code', codeOf(0));
        await stage.browser.waitForHint(page, /past its time/);
      });

      test('two senders: one latest code of each', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        await letter('"Tide" <no-reply@tide.example>', '730461');
        await letter('"Harbor Bank" <codes@harborbank.example>', '118830');
        const mailbox = await stage.openMailbox('inbox', 3, { view: 'flat' });
        expect((await standings(mailbox)).toSorted()).toEqual(['latest', 'latest', 'superseded']);
      });

      test('two accounts in two tabs: each has its own latest, and the popup says whose it is', async () => {
        const [first = '', second = ''] = stage.sandbox.accounts;
        const from = '"Harbor Bank" <codes@harborbank.example>';
        const text = 'Your verification code is';
        await stage.sandbox.sendMailFrom({ from, to: first, subject: 'Verification code', text: `${text} 551204.` });
        await stage.sandbox.sendMailFrom({ from, to: second, subject: 'Verification code', text: `${text} 118830.` });
        const one = await stage.openMailbox('inbox', 1, { account: 0 });
        const other = await stage.openMailbox('inbox', 1, { account: 1 });
        expect([await standings(one), await standings(other)]).toEqual([['latest'], ['latest']]);
        expect(await stage.inPopup(other, (popup) => popup.waitForText(/118\s*830/))).toContain(`In Gmail, ${second}`);
      });

      test('a hundred rows that are replaced at once: marks follow, none is doubled, none is left behind', async () => {
        const fillers = Array.from({ length: 98 }, (_, place) => `Minutes of meeting ${place + 1}`);
        const from = '"Club" <club@club.example>';
        await Promise.all(
          fillers.map((subject) => stage.sandbox.sendMailFrom({ from, subject, text: 'See you there.' })),
        );
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        const mailbox = await stage.openMailbox('inbox', 1, { redraw: 'tbody', view: 'flat' });
        await letter('"Harbor Bank" <codes@harborbank.example>', '118830');
        await poll(async () => (await standings(mailbox)).toSorted().join() === 'latest,superseded', 'both marks');
        expect(await mailbox.$$eval('tr.zA', (rows) => rows.length)).toBe(100);
        await mailbox.evaluate(() => {
          location.hash = '#trash';
        });
        await poll(async () => (await standings(mailbox)).length === 0, 'a folder without marks');
      });
    });

    describe('at the mark', () => {
      test('Copy puts the code into the clipboard; the row does not open', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        const mailbox = await stage.openMailbox('inbox', 1);
        await clickAtMark(stage, mailbox, 'Copy');
        await poll(
          async () => (await buttonsAtMarks(stage, mailbox)).includes('Copied'),
          'the word that it was copied',
        );
        await mailbox.click('.search input');
        await mailbox.keyboard.down('Control');
        await mailbox.keyboard.press('v');
        await mailbox.keyboard.up('Control');
        expect(await mailbox.$eval('.search input', (field) => (field as HTMLInputElement).value)).toBe('551204');
        expect(new URL(mailbox.url()).hash).toBe('#inbox');
      });

      test('Fill goes to the tab that waits and fills; it submits nothing', async () => {
        const page = await stage.openSite();
        await sendCode(page);
        await stage.sandbox.waitForMails(1);
        const mailbox = await stage.openMailbox('inbox', 1);
        const before = stage.sandbox.requests.length;
        await poll(async () => (await buttonsAtMarks(stage, mailbox)).includes('Fill'), 'Fill at the mark');
        await clickAtMark(stage, mailbox, 'Fill');
        await poll(async () => (await typedIn(page)) === codeOf(0), 'the code in the field');
        expect(await isInFront(page)).toBe(true);
        expect(stage.sandbox.requests.slice(before).filter(({ method }) => method === 'POST')).toEqual([]);
      });

      test('no Fill is offered for a page that only looks like the sender’s', async () => {
        const page = await stage.openSite({ variant: 'lookalike' });
        await press(page, '.send');
        await stage.sandbox.waitForMails(1);
        const mailbox = await stage.openMailbox('inbox', 1);
        expect(await buttonsAtMarks(stage, mailbox)).toEqual(['Copy']);
      });

      test('older codes offer nothing', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        await letter('"Harbor Bank" <codes@harborbank.example>', '118830');
        const mailbox = await stage.openMailbox('inbox', 2, { view: 'flat' });
        expect(await buttonsAtMarks(stage, mailbox)).toEqual(['Copy']);
      });

      test('in spam, the guide for this sender is one press away', async () => {
        stage.sandbox.setArrival({ folder: 'spam' });
        const page = await stage.openSite();
        await sendCode(page);
        await stage.sandbox.waitForMails(1);
        const mailbox = await stage.openMailbox('spam', 1);
        await clickAtMark(stage, mailbox, 'Allow the sender');
        const guide = await stage.browser.waitForOwnPage('guide.html');
        expect(await guide.waitForText(/letter by letter/)).toContain(SENDER);
        expect(await guide.find('button', 'Go to the form')).not.toBeNull();
        await guide.close();
      });

      test('marks follow their codes when the mail around them grows', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        const mailbox = await stage.openMailbox('inbox', 1);
        await mailbox.click('tr.zA .y6');
        await mailbox.waitForSelector('.a3s wmc-mark');
        const distance = () =>
          mailbox.$eval('.a3s', (body) => {
            const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const at = texts.currentNode.nodeValue?.indexOf('551204') ?? -1;
              if (at < 0) continue;
              const code = document.createRange();
              code.setStart(texts.currentNode, at);
              code.setEnd(texts.currentNode, at + 6);
              const mark = body.querySelector('wmc-mark')?.getBoundingClientRect();
              return Math.abs((mark?.top ?? Number.NaN) - code.getBoundingClientRect().top);
            }
            return Number.NaN;
          });
        const before = await distance();
        // As a picture does that loads below the code: nothing of the document changes but its sizes.
        await mailbox.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '.a3s { padding-top: 20px } .a3s > *:not(wmc-mark) { padding-bottom: 40px; display: block }',
          );
          document.adoptedStyleSheets = [sheet];
        });
        await poll(async () => Math.abs((await distance()) - before) < 2, 'the mark beside its code');
      });

      test('nothing of the page moves', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        const mailbox = await stage.openMailbox('inbox', 1);
        const [marked, bare] = await mailbox.evaluate(() => {
          const boxes = () =>
            [...document.querySelectorAll('tr.zA, tr.zA *')]
              .filter((element) => !element.closest('wmc-mark'))
              .map((element) => JSON.stringify(element.getBoundingClientRect()));
          const before = boxes();
          for (const mark of document.querySelectorAll('wmc-mark')) mark.remove();
          return [before, boxes()];
        });
        expect(marked).toEqual(bare);
      });
    });

    describe('webmail on a host of the user’s own', () => {
      const nameMailbox = (mailbox: Page) =>
        stage.inPopup(mailbox, async (popup) => {
          await popup.click('button', 'This is my mailbox');
          await popup.waitForText(/Not my mailbox/);
        });
      const openMail = async (mailbox: Page, place: number) => {
        const row = `#messagelist tbody tr:nth-child(${place}) .subject a`;
        await mailbox.waitForSelector(row);
        await mailbox.click(row);
      };
      const markInFrame = async (mailbox: Page) => {
        const frame = mailbox.frames().find((one) => one.url().includes('_action=preview'));
        return (await frame?.$eval('wmc-mark', (mark) => mark.getAttribute('data-standing')).catch(() => null)) ?? null;
      };

      test('is not read before its user says that it is a mailbox', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        const mailbox = await stage.browser.newPage(stage.sandbox.mailUrl('inbox', { mailbox: 'roundcube' }));
        await openMail(mailbox, 1);
        await mailbox.waitForFrame((frame) => frame.url().includes('_action=preview'));
        const { state } = (await stage.browser.extensionStorage()) as { state?: { messages: object } };
        expect(Object.keys(state?.messages ?? {})).toEqual([]);
      });

      test('is read then: the opened mail is marked in its frame, and its code reaches the waiting page', async () => {
        const page = await stage.openSite({ countdown: 'none' });
        await sendCode(page);
        await stage.sandbox.waitForMails(1);
        const mailbox = await stage.browser.newPage(stage.sandbox.mailUrl('inbox', { mailbox: 'roundcube' }));
        await nameMailbox(mailbox);
        await openMail(mailbox, 1);
        await poll(async () => (await markInFrame(mailbox)) === 'latest', 'the mark in the preview frame');
        await poll(async () => (await standings(mailbox)).join() === 'latest', 'the mark of its row');
        await page.bringToFront();
        await stage.browser.waitForHint(page, /Your code from CoinHarbor/);
      });

      test('keeps its marks when a new mail makes every row anew, and the older code is told from the newer', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        const mailbox = await stage.browser.newPage(stage.sandbox.mailUrl('inbox', { mailbox: 'roundcube' }));
        await nameMailbox(mailbox);
        await openMail(mailbox, 1);
        await poll(async () => (await markInFrame(mailbox)) === 'latest', 'the mark of the first mail');
        await letter('"Harbor Bank" <codes@harborbank.example>', '118830');
        await mailbox.waitForSelector('#messagelist tbody tr:nth-child(2)');
        await openMail(mailbox, 1);
        await poll(async () => (await markInFrame(mailbox)) === 'latest', 'the mark of the newer mail');
        await openMail(mailbox, 2);
        await poll(async () => (await markInFrame(mailbox)) === 'superseded', 'the mark of the older mail');
      });

      test('is left alone again when its user takes that back', async () => {
        await letter('"Harbor Bank" <codes@harborbank.example>', '551204');
        const mailbox = await stage.browser.newPage(stage.sandbox.mailUrl('inbox', { mailbox: 'roundcube' }));
        await nameMailbox(mailbox);
        await openMail(mailbox, 1);
        await poll(async () => (await markInFrame(mailbox)) === 'latest', 'the mark');
        await stage.inPopup(mailbox, (popup) => popup.click('button', 'Not my mailbox'));
        await poll(async () => (await markInFrame(mailbox)) === null, 'a frame without marks');
        expect(await standings(mailbox)).toEqual([]);
      });
    });
  });
}
