import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll } from '../journeys/stage.ts';

// On pages of the extension.
declare const chrome: {
  scripting: { executeScript(script: object): Promise<{ result: unknown }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** A content script that somebody has taken over says whatever it can: what it learns, and what becomes of the state. */
export function forgedMessages(name: BrowserName) {
  onStage(name, 'a content script that was taken over', (stage) => {
    /** Sends messages out of the world of our scripts in this page; resolves to the answers, null for none. */
    const sayFrom = async (page: Page, messages: unknown[]): Promise<unknown[]> => {
      const tabId = await stage.browser.tabIdOf(page);
      // As text: on its way Chromium drops what is null.
      const answers = await stage.browser.inExtension(
        async (tabId, messages) => {
          const sayAll = async (messages: string) => {
            const answers = [];
            for (const message of JSON.parse(messages))
              answers.push((await chrome.runtime.sendMessage(message).catch(() => null)) ?? null);
            return JSON.stringify(answers);
          };
          const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: sayAll, args: [messages] });
          return frame?.result as string;
        },
        tabId,
        JSON.stringify(messages),
      );
      return JSON.parse(answers);
    };
    const facts = async () => {
      const { state } = (await stage.browser.extensionStorage()) as { state?: { requests: object; messages: object } };
      return JSON.stringify([
        state?.requests,
        state?.messages,
        await stage.browser.extensionStorage('sync'),
        await stage.browser.extensionStorage('local'),
      ]);
    };
    /** Somebody waits on the exchange, and its code has come. */
    const someoneWaits = async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await page.bringToFront();
      await stage.browser.waitForHint(page, /Your code from/);
      return { page, code: stage.sandbox.sends[0]?.code ?? '' };
    };

    test('nothing that is out of schema, or for our own pages only, is answered or changes anything', async () => {
      const { page } = await someoneWaits();
      const before = await facts();
      const at = 1_700_000_000_000;
      const long = 'x'.repeat(1_000_000);
      const messages = [
        ...[
          null,
          7,
          'popupRead',
          [],
          {},
          { type: null },
          { type: '__proto__' },
          { type: 'constructor' },
          { type: 'toString' },
        ],
        { type: 'formReported' },
        { type: 'formReported', events: 'all' },
        {
          type: 'formReported',
          events: Array.from({ length: 31 }, () => ({ type: 'codeSent', at, how: 'press', channel: 'email' })),
        },
        { type: 'formReported', events: [{ type: 'codeSent', at: '0', how: 'press', channel: 'email' }] },
        { type: 'formReported', events: [{ type: 'codeSent', at: -1, how: 'shout', channel: long }] },
        { type: 'codeTyped', code: long },
        { type: 'codesWanted', mails: [{ subject: null, text: long }] },
        { type: 'mailboxReported', provider: 'gmail', account: null, folder: 'inbox', messages: [] },
        { type: 'mailboxReported', provider: long, account: {}, folder: '..', messages: {} },
        // Of our own pages.
        { type: 'popupRead', tabId: 1 },
        { type: 'fillInTab', tabId: 1, messageId: 'a' },
        { type: 'settingsRead' },
        { type: 'settingsChanged', hints: 'never', ownMailbox: { host: 'www.coinharbor.example', on: true } },
        { type: 'settingsReset' },
        { type: 'mailboxNamed', tabId: 1, on: true },
        { type: 'learnedForgotten', site: null },
        { type: 'fieldRulesForgotten', id: null },
        { type: 'guideRead' },
      ];
      const answers = await sayFrom(page, messages);
      expect(answers).toHaveLength(messages.length);
      // Those that fit are answered as they would be for any page: here is no form, no code and no mailbox of yours.
      const told = answers.filter((answer) => answer !== null).map((answer) => JSON.stringify(answer));
      expect(told.filter((answer) => answer.includes('"settings"') || answer.includes('"codes"'))).toEqual([]);
      expect(await facts()).toBe(before);
    });

    test('on a page of another site it learns nothing of the wait, and gets no code', async () => {
      const { code } = await someoneWaits();
      const { state } = (await stage.browser.extensionStorage()) as {
        state: { messages: Record<string, { id: string }> };
      };
      const messageId = Object.values(state.messages)[0]?.id;
      const stranger = await stage.browser.newPage('https://tracker.example/');
      const at = Date.now();
      const form = {
        type: 'codeFormSeen',
        at,
        kind: 'sent',
        channel: 'email',
        destination: null,
        codeLength: 6,
        statedValidForMs: null,
      };
      const answers = await sayFrom(stranger, [
        { type: 'hintRead' },
        { type: 'mailboxOpened' },
        { type: 'mailboxReported', provider: 'gmail', account: null, folder: 'inbox', messages: [] },
        { type: 'codesWanted', mails: [] },
        { type: 'fillWaiting', messageId },
        { type: 'guideWanted', messageId },
        { type: 'fillHere', messageId },
        { type: 'formReported', events: [form], site: 'coinharbor.example', tabId: 1, frameId: 0 },
        { type: 'fillHere', messageId, site: 'coinharbor.example' },
        { type: 'codeTyped', code },
        { type: 'hintRead', site: 'coinharbor.example' },
      ]);
      expect(JSON.stringify(answers)).not.toContain(code);
      expect(JSON.stringify(answers)).not.toContain('coinharbor');
      expect(answers.slice(0, 5)).toEqual([null, false, { messages: [], waiting: [] }, null, false]);
      expect((await stage.browser.pages()).filter((one) => one.url().includes('guide.html'))).toEqual([]);
    });

    test('a flood of facts is kept within bounds, and the real wait survives it', async () => {
      const { page, code } = await someoneWaits();
      const stranger = await stage.browser.newPage('https://tracker.example/');
      const at = Date.now();
      const flood = Array.from({ length: 40 }, (_, sent) => ({
        type: 'formReported',
        events: Array.from({ length: 30 }, (_, event) => ({
          ...{ type: 'codeSent', how: 'press', channel: 'email', at: at - sent * 1_000 - event },
        })),
      }));
      const form = {
        type: 'codeFormSeen',
        at,
        kind: 'sent',
        channel: 'sms',
        destination: 'd'.repeat(120),
        codeLength: 12,
        statedValidForMs: 1,
      };
      await sayFrom(stranger, [{ type: 'formReported', events: [form] }, ...flood]);
      expect((await facts()).length).toBeLessThan(100_000);
      await page.bringToFront();
      const hint = await stage.browser.waitForHint(page, /Your code from/);
      await hint.click('button', 'Fill');
      await poll(
        async () => (await page.$eval('#code', (field) => (field as HTMLInputElement).value)) === code,
        'the code',
      );
    });
  });
}
