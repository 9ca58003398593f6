import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ownMessages } from '../../../utils/extension/message-schemas.ts';
import { type BrowserName, onStage, poll } from '../journeys/stage.ts';
import { sayFrom as say } from '../support/taken-over.ts';

/** A content script that somebody has taken over says whatever it can: what it learns, and what becomes of the state. */
export function forgedMessages(name: BrowserName) {
  onStage(name, 'a content script that was taken over', (stage) => {
    const sayFrom = (page: Page, messages: unknown[]) => say(stage.browser, page, messages);
    const facts = async () => {
      const { state } = (await stage.browser.extensionStorage()) as { state?: { requests: object; messages: object } };
      return JSON.stringify([
        state?.requests,
        state?.messages,
        await stage.browser.extensionStorage('sync'),
        await stage.browser.extensionStorage('local'),
      ]);
    };

    const at = 1_700_000_000_000;
    const long = 'x'.repeat(1_000_000);
    const sent = { type: 'codeSent', at, how: 'press', channel: 'email' };

    test.each([
      {
        idea: 'that is out of schema',
        messages: [
          ...[null, 7, 'popupRead', [], {}, { type: null }, { type: ['hintRead'] }],
          ...['__proto__', 'constructor', 'toString', 'HintRead', 'hintRead '].map((type) => ({ type })),
          ...[
            'formReported',
            'codeTyped',
            'fillHere',
            'codesWanted',
            'mailboxReported',
            'fillWaiting',
            'guideWanted',
          ].map((type) => ({ type })),
          { type: 'formReported', events: 'all' },
          { type: 'formReported', events: Array.from({ length: 31 }, () => sent) },
          { type: 'codeTyped', code: long },
          { type: 'fillHere', messageId: 7 },
          { type: 'codesWanted', mails: [{ subject: null, text: long }] },
          { type: 'mailboxReported', provider: long, account: {}, folder: '..', messages: {} },
          { type: 'fillWaiting', messageId: long },
          { type: 'guideWanted', messageId: null },
        ],
      },
      {
        idea: 'that is for our own pages to say',
        messages: [
          ...Object.keys(ownMessages).map((type) => ({
            type,
            tabId: 1,
            messageId: 'a',
            on: true,
            site: null,
            id: null,
          })),
          { type: 'settingsChanged', hints: 'never', ownMailbox: { host: 'www.coinharbor.example', on: true } },
        ],
      },
    ])('nothing $idea is answered or changes anything', async ({ messages }) => {
      const { page } = await stage.openWithCode();
      const before = await facts();
      expect(await sayFrom(page, messages)).toEqual(messages.map(() => null));
      expect(await facts()).toBe(before);
      expect((await stage.browser.pages()).filter((one) => one.url().includes('guide.html'))).toEqual([]);
    });

    test('facts that no page can report count for nothing', async () => {
      const { page } = await stage.openWithCode();
      const before = await facts();
      const events = [
        { ...sent, at: '0' },
        { ...sent, at: -1 },
        { ...sent, how: 'shout' },
        { ...sent, channel: long },
      ];
      const [answer] = (await sayFrom(page, [{ type: 'formReported', events }])) as [{ advice: { key: string } }];
      expect(answer.advice.key).toBe('arrived');
      expect(await facts()).toBe(before);
    });

    test('on a page of another site it learns nothing of the wait, and gets no code', async () => {
      const { code } = await stage.openWithCode();
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
      const { page, code } = await stage.openWithCode();
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
