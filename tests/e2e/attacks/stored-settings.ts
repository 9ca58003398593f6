import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll, SENDER } from '../journeys/stage.ts';
import { reachFrom, sayFrom } from '../support/taken-over.ts';

// On a page of the extension.
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const areas = ['session', 'local', 'sync'];
/** Areas that each browser closes to content scripts. SECURITY.md says so, and what follows of the others. */
const closedAreas = { chromium: areas, firefox: ['session'] };
const forgedSettings = { version: 2, hints: 'always', ownMailboxes: ['tracker.example'] };

/** A mail in the name of the exchange, as a mailbox's reader would report it. */
const forgedMail = (now: number) => ({
  type: 'mailboxReported',
  ...{ provider: 'webmail', account: null, folder: 'inbox' },
  messages: [
    {
      ...{ id: 'webmail:tracker.example:1', code: '730186', from: { name: null, address: SENDER } },
      ...{ sentAt: now, arrivedAt: now, validForMs: null, boundDomain: null, to: null },
    },
  ],
});

/** A content script that somebody has taken over goes for what is stored: what was learned, and the settings. */
export function storedSettings(name: BrowserName) {
  onStage(name, 'a content script that goes for what is stored', (stage) => {
    const closed = closedAreas[name];
    const open = areas.filter((area) => !closed.includes(area));
    const stored = async () =>
      JSON.stringify(await Promise.all((['session', 'local', 'sync'] as const).map(stage.browser.extensionStorage)));

    test(`neither reads, writes nor opens ${closed.join(', ')}, and is no mailbox`, async () => {
      const { page } = await stage.openWithCode();
      await stage.browser.inExtension(() => chrome.storage.local.set({ canary: 'here' }));
      const stranger = await stage.browser.newPage('https://tracker.example/');
      const before = await stored();
      for (const each of [page, stranger]) {
        const outcomes = await reachFrom(stage.browser, each, closed, forgedSettings);
        expect(outcomes).toEqual(closed.map(() => ['refused', 'refused', 'refused']));
      }
      const answers = await sayFrom(stage.browser, stranger, [{ type: 'mailboxOpened' }, forgedMail(Date.now())]);
      expect(answers).toEqual([false, { messages: [], waiting: [] }]);
      expect(await stored()).toBe(before);
    });

    // One that fails here because its browser closes them by now is good news: to be said in SECURITY.md.
    if (open.length > 0)
      test(`names its page a mailbox by ${open.join(' or ')}: its forged mail is told who waits, but no code`, async () => {
        const { code } = await stage.openWithCode();
        const stranger = await stage.browser.newPage('https://tracker.example/');
        const outcomes = await reachFrom(stage.browser, stranger, open, forgedSettings);
        expect(outcomes).toEqual(open.map(() => ['done', 'done', 'refused']));
        const isMailbox = async () => (await sayFrom(stage.browser, stranger, [{ type: 'mailboxOpened' }]))[0];
        await poll(isMailbox, 'a page that is believed');
        const [answer] = await sayFrom(stage.browser, stranger, [forgedMail(Date.now())]);
        expect(answer).toMatchObject({ messages: [{ code: '730186' }], waiting: [{ site: 'coinharbor.example' }] });
        expect(JSON.stringify(answer)).not.toContain(code);
      });
  });
}
