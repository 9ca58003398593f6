import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { type FakeExtension, type FakeTab, popup, type Speaker, startExtension } from '@/tests/support/fake-extension';
import { reportedForm, reportedMail } from '@/tests/support/reports';
import type { MessageOf } from '@/utils/extension/messages';
import { readSettings } from '@/utils/extension/settings';
import type { State } from '@/utils/extension/state';
import type { AlertKind } from '@/utils/extension/views';

const site: FakeTab = { id: 1, url: 'https://www.kucoin.example/login' };
const other: FakeTab = { id: 2, url: 'https://www.harbor.example/verify' };
const gmail: FakeTab = { id: 3, url: 'https://mail.google.com/mail/u/0/#inbox' };
const privateSite: FakeTab = { ...site, id: 4, incognito: true };
const privateGmail: FakeTab = { ...gmail, id: 5, incognito: true };
const options: Speaker = { url: 'chrome-extension://test-extension-id/options.html' };

let extension: FakeExtension;

beforeEach(async () => {
  vi.useFakeTimers({ now: at('14:02'), toFake: ['Date'] });
  extension = await startExtension([site, other, gmail, privateSite, privateGmail]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const itIs = (clock: string) => vi.setSystemTime(at(clock));
const stored = async () => (await fakeBrowser.storage.session.get('state')).state as State | undefined;
const set = (change: Omit<MessageOf<'settingsChanged'>, 'type'>) =>
  extension.say(options, { type: 'settingsChanged', ...change });
const readPage = () => extension.say(options, { type: 'settingsRead' });

/** The form is there and a code was sent now. */
const wait = (tab = site, frameId = 0) =>
  extension.say(
    { tab, frameId },
    {
      type: 'formReported',
      events: [reportedForm({ at: Date.now() }), { type: 'codeSent', at: Date.now(), how: 'press', channel: 'email' }],
    },
  );

/** A code of kucoin.example is in the mailbox, sent now. */
const mailSeen = (tab = gmail) =>
  extension.say(
    { tab },
    {
      type: 'mailboxReported',
      provider: 'gmail',
      account: 'me@gmail.com',
      folder: 'inbox',
      messages: [reportedMail({ sentAt: Date.now() })],
    },
  );
const filled = () => extension.told.filter(({ message }) => message.type === 'fillCode');
const toldTo = (tab: FakeTab, type: string) =>
  extension.told.filter(({ tabId, message }) => tabId === tab.id && message.type === type);

describe('the settings page', () => {
  test('shows the settings, the mailboxes, and the keys that are set', async () => {
    const view = await readPage();
    expect(view).toMatchObject({
      settings: { hints: 'always' },
      shortcuts: [
        { name: 'openPopup', keys: 'Alt+Shift+Y' },
        { name: 'fillLatest', keys: '' },
      ],
      notificationsAllowed: false,
      learned: [],
      fieldRules: [],
    });
    expect(view?.mailboxes).toContain('gmail');
  });

  test('is answered by nobody when a page of the web asks for it', async () => {
    expect(await extension.sayAnything({ tab: other }, { type: 'settingsRead' })).toBeUndefined();
    expect(await extension.sayAnything({ tab: other }, { type: 'settingsReset' })).toBeUndefined();
    expect(await extension.sayAnything({ tab: other }, { type: 'settingsChanged', hints: 'never' })).toBeUndefined();
    expect((await readSettings()).hints).toBe('always');
  });

  test.each([
    { change: { hints: 'never' }, kept: { hints: 'never' } },
    { change: { holdResend: true }, kept: { holdResend: true } },
    { change: { site: { site: 'shop.example', on: false } }, kept: { sitesOff: ['shop.example'] } },
    { change: { mailbox: { id: 'gmail', on: false } }, kept: { mailboxesOff: ['gmail'] } },
    {
      change: { ownMailbox: { host: 'mail.harbor.example', on: true } },
      kept: { ownMailboxes: ['mail.harbor.example'] },
    },
    { change: { usual: { channel: 'sms', minutes: 3 } }, kept: { usualMinutes: { email: 10, sms: 3 } } },
    {
      change: { notification: { kind: 'safeToResend', on: true } },
      kept: { notifications: { codeArrived: false, safeToResend: true, aboutToExpire: false } },
    },
  ] as const)('keeps $change over a restart', async ({ change, kept }) => {
    expect(await set(change)).toBe('saved');
    await extension.evict();
    expect((await readPage())?.settings).toMatchObject(kept);
  });

  test('takes no host for an own mailbox that is one of the known', async () => {
    await set({ ownMailbox: { host: 'mail.google.com', on: true } });
    expect((await readSettings()).ownMailboxes).toEqual([]);
  });

  test.each([{ usual: { channel: 'sms', minutes: 0 } }, { ownMailbox: { host: '*', on: true } }, { hints: 'loud' }])(
    '%o is refused',
    async (change) => {
      expect(await extension.sayAnything(options, { type: 'settingsChanged', ...change })).toBeUndefined();
    },
  );

  test('is told when a change could not be kept', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    expect(await set({ hints: 'never' })).toBe('full');
  });

  test('sets everything back: settings, what was learned, what was said of fields', async () => {
    await set({ hints: 'never' });
    await fakeBrowser.storage.local.set({
      learned: { 'shop.example': { cooldownMs: 1, validForMs: 1, learnedAt: 1 } },
    });
    await choose('no-code-field');
    expect((await readPage())?.fieldRules).toHaveLength(1);
    expect(await extension.say(options, { type: 'settingsReset' })).toBe('saved');
    expect(await readPage()).toMatchObject({ settings: { hints: 'always' }, learned: [], fieldRules: [] });
  });
});

describe('a mailbox that is switched off', () => {
  beforeEach(async () => {
    await wait();
    await mailSeen();
    await set({ mailbox: { id: 'gmail', on: false } });
  });

  test('loses its marks at once, and what was read there is forgotten', async () => {
    await vi.waitFor(() => expect(toldTo(gmail, 'mailboxTakenBack')).toHaveLength(1));
    await vi.waitFor(async () => expect((await stored())?.messages).toEqual({}));
  });

  test('is not to be read again, and what it reports is not taken', async () => {
    expect(await extension.say({ tab: gmail }, { type: 'mailboxOpened' })).toBe(false);
    const mails = [{ subject: 'Your code', text: 'Your code is 482913.' }];
    expect(await extension.say({ tab: gmail }, { type: 'codesWanted', mails })).toBeNull();
    expect(await mailSeen()).toEqual({ messages: [], waiting: [] });
  });

  test('is read again at once when it is switched on', async () => {
    await vi.waitFor(() => expect(toldTo(gmail, 'mailboxTakenBack')).toHaveLength(1));
    await set({ mailbox: { id: 'gmail', on: true } });
    await vi.waitFor(() =>
      expect(extension.injected).toContainEqual({
        target: { tabId: gmail.id, frameIds: [0] },
        files: ['/content-scripts/mailbox.js'],
      }),
    );
    expect(await extension.say({ tab: gmail }, { type: 'mailboxOpened' })).toBe(true);
  });

  test('follows also when it was switched off on another computer', async () => {
    await set({ mailbox: { id: 'gmail', on: true } });
    await vi.waitFor(async () => expect(await mailSeen()).toMatchObject({ messages: [{ code: '482913' }] }));
    extension.told.length = 0;
    const settings = { ...(await readSettings()), mailboxesOff: ['gmail'] };
    await fakeBrowser.storage.sync.set({ settings });
    await vi.waitFor(() => expect(toldTo(gmail, 'mailboxTakenBack')).toHaveLength(1));
  });
});

test('a usual life that changes counts at once, on the badge of a tab that waits', async () => {
  await wait();
  expect(await extension.badge(site.id)).toBe('10');
  await set({ usual: { channel: 'email', minutes: 25 } });
  expect(await extension.badge(site.id)).toBe('25');
});

test('a hint that says "not on this site" goes also when that cannot be kept', async () => {
  await wait();
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
  expect((await extension.say({ tab: site }, { type: 'siteSwitchedOff' }))?.off).toBe(true);
});

describe('notifications', () => {
  const on = (kind: AlertKind) => set({ notification: { kind, on: true } });
  const look = () => fakeBrowser.alarms.onAlarm.trigger({ name: 'nudge' } as never);
  const shown = (count: number) => vi.waitFor(() => expect(extension.notified).toHaveLength(count));

  test('are none until switched on', async () => {
    await wait();
    await mailSeen();
    expect(extension.notified).toEqual([]);
  });

  test('tell of a code that arrived, without its digits, once', async () => {
    await on('codeArrived');
    await wait();
    await mailSeen();
    await shown(1);
    expect(extension.notified[0]).toMatchObject({
      title: 'Your code for kucoin.example is here',
      message: 'It came from kucoin.example. Click here to go back to the page that waits.',
    });
    expect(JSON.stringify(extension.notified)).not.toContain('482913');
    await extension.evict();
    await look();
    await mailSeen();
    expect(extension.notified).toHaveLength(1);
  });

  test('tell that asking again is safe, though the worker was stopped meanwhile', async () => {
    await on('safeToResend');
    await wait();
    await extension.evict();
    itIs('14:04');
    await look();
    await shown(1);
    expect(extension.notified[0]?.title).toBe('You can ask kucoin.example for a code again');
  });

  test('tell of the end of a code: the alarm is set for it', async () => {
    await on('aboutToExpire');
    await wait();
    itIs('14:09:40');
    await look();
    const alarm = async () => (await fakeBrowser.alarms.get('nudge'))?.scheduledTime ?? 0;
    await vi.waitFor(async () => expect(await alarm()).toBeLessThanOrEqual(at('14:10:10')));
    itIs('14:10:10');
    await look();
    await shown(1);
    expect(extension.notified[0]?.title).toBe('Your code for kucoin.example may stop working soon');
  });

  test('lead back to the tab that waits', async () => {
    await on('codeArrived');
    await wait();
    await mailSeen();
    await shown(1);
    await extension.evict();
    extension.pressNotification(extension.notified[0]?.id ?? '');
    await vi.waitFor(() => expect(extension.shown).toEqual([{ tabId: site.id }, { windowId: 1 }]));
  });

  test('never come from private windows', async () => {
    for (const kind of ['codeArrived', 'safeToResend', 'aboutToExpire'] as const) await on(kind);
    await wait(privateSite);
    await mailSeen(privateGmail);
    for (const clock of ['14:04', '14:10:30']) {
      itIs(clock);
      await look();
    }
    expect(extension.notified).toEqual([]);
  });
});

describe('the shortcut that fills', () => {
  const press = (tab: FakeTab) => extension.pressShortcut('fill-latest', tab);

  test('fills the code that has arrived into the form of the tab', async () => {
    await wait();
    await mailSeen();
    press(site);
    await vi.waitFor(() => expect(filled()).toMatchObject([{ tabId: site.id, message: { code: '482913' } }]));
    expect(extension.popupsOpened.count).toBe(0);
  });

  test('never fills the code of another site; the popup says why', async () => {
    await wait(other);
    await mailSeen();
    press(other);
    await vi.waitFor(() => expect(extension.popupsOpened.count).toBe(1));
    expect(filled()).toEqual([]);
  });

  test.each([
    { idea: 'without a form in the tab', prepare: mailSeen, tab: site },
    { idea: 'before a code has arrived', prepare: wait, tab: site },
    {
      idea: 'in a private window, of what an ordinary one has seen',
      prepare: () => Promise.all([wait(privateSite), mailSeen()]),
      tab: privateSite,
    },
  ])('fills nothing $idea', async ({ prepare, tab }) => {
    await (prepare as () => Promise<unknown>)();
    press(tab);
    await vi.waitFor(() => expect(extension.popupsOpened.count).toBe(1));
    expect(filled()).toEqual([]);
  });
});

const nick = { tag: 'input', attributes: { name: 'nick' }, place: null };

/** Chooses an entry of the menu, at a field called "nick". */
async function choose(menuItemId: string, tab = site, info: object = {}): Promise<void> {
  extension.pointedAt.mark ??= nick;
  extension.frames.push({ frameId: 0, url: tab.url });
  extension.chooseInMenu({ menuItemId, frameId: 0, pageUrl: tab.url, ...info }, tab);
  await vi.waitFor(() => expect(extension.injected.at(-1)?.files).toEqual(['/code-form.js']));
}

describe('the menu of a field', () => {
  const rules = async () => (await readPage())?.fieldRules;

  test('is made at install, with entries in words', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false } as never);
    await vi.waitFor(() =>
      expect(extension.menu.map(({ title }) => title)).toEqual([
        'Fill the latest code',
        'This is a code field',
        'This is not a code field',
      ]),
    );
    expect(extension.menu.every(({ contexts }) => contexts.includes('editable'))).toBe(true);
  });

  test('fills into the frame that was clicked', async () => {
    await wait(site, 7);
    await mailSeen();
    extension.chooseInMenu({ menuItemId: 'fill-latest', frameId: 7, pageUrl: site.url }, site);
    await vi.waitFor(() => expect(filled()).toMatchObject([{ tabId: site.id, frameId: 7 }]));
  });

  test('"not a code field" is remembered for the site, and the form counts as gone', async () => {
    await wait();
    await choose('no-code-field');
    expect(await rules()).toMatchObject([{ site: 'kucoin.example', field: 'nick', isCode: false }]);
    expect((await stored())?.requests['1:kucoin.example']?.formLeftAt).toBeGreaterThanOrEqual(at('14:02'));
    expect(extension.rulesLeft.at(-1)?.rules).toEqual([{ mark: nick, isCode: false }]);
    expect(extension.registered).toEqual([]);
  });

  test('"a code field" calls the helper on all later pages of the site, where no sentinel would', async () => {
    await choose('code-field');
    await vi.waitFor(() =>
      expect(extension.registered).toMatchObject([
        { js: ['/forced-field.js'], matches: ['*://kucoin.example/*', '*://*.kucoin.example/*'] },
      ]),
    );
    extension.rulesLeft.length = 0;
    await extension.sayAnything({ tab: site, frameId: 7 }, { type: 'candidateSeen' });
    expect(extension.rulesLeft).toEqual([
      { target: { tabId: 1, frameIds: [7] }, rules: [{ mark: nick, isCode: true }] },
    ]);
  });

  test('"a code field" is still one in tabs that are open while the extension is updated', async () => {
    await choose('code-field');
    extension.injected.length = 0;
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
    await vi.waitFor(() =>
      expect(extension.injected).toContainEqual(
        expect.objectContaining({ target: { tabId: site.id, allFrames: true }, files: ['/forced-field.js'] }),
      ),
    );
  });

  test('what is said of one site is left in no frame of another', async () => {
    await choose('code-field');
    extension.rulesLeft.length = 0;
    await extension.sayAnything({ tab: other }, { type: 'candidateSeen' });
    expect(extension.rulesLeft).toEqual([]);
  });

  test('in a frame of another site, it is about that site', async () => {
    extension.frames.push({ frameId: 7, url: 'https://login.harbor.example/code' });
    await choose('code-field', site, { frameId: 7, frameUrl: 'https://login.harbor.example/code' });
    expect((await rules())?.map(({ site }) => site)).toEqual(['harbor.example']);
    expect(extension.injected.map(({ target }) => target)).toContainEqual({ tabId: 1, frameIds: [7] });
  });

  test.each(['data:text/html,<input>', 'blob:https://kucoin.example/1'])(
    'in a frame of %s it is about nobody',
    async (frameUrl) => {
      extension.pointedAt.mark = nick;
      extension.chooseInMenu({ menuItemId: 'code-field', frameId: 7, frameUrl, pageUrl: site.url }, site);
      await new Promise((done) => setTimeout(done, 20));
      expect(await rules()).toEqual([]);
    },
  );

  test.each([
    null,
    'input',
    { tag: 'input', attributes: { onclick: 'x' }, place: null },
    { tag: '<b>', attributes: {}, place: null },
  ])('what a frame tells instead of a field, such as %o, is not taken', async (mark) => {
    extension.pointedAt.mark = mark;
    extension.chooseInMenu({ menuItemId: 'code-field', frameId: 0, pageUrl: site.url }, site);
    await new Promise((done) => setTimeout(done, 20));
    expect(await rules()).toEqual([]);
  });

  test('what was said in a private window is kept in memory only, and counts there only', async () => {
    await choose('no-code-field', privateSite);
    expect(await rules()).toEqual([]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('kucoin');
    extension.rulesLeft.length = 0;
    await extension.sayAnything({ tab: site }, { type: 'candidateSeen' });
    expect(extension.rulesLeft).toEqual([]);
    await extension.sayAnything({ tab: privateSite }, { type: 'candidateSeen' });
    expect(extension.rulesLeft).toHaveLength(1);
  });

  test('can be taken back in the settings: open pages look again without it', async () => {
    await choose('code-field');
    const [rule] = (await rules()) ?? [];
    extension.rulesLeft.length = 0;
    await extension.say(options, { type: 'fieldRulesForgotten', id: rule?.id ?? '' });
    expect(await rules()).toEqual([]);
    expect(extension.registered).toEqual([]);
    expect(extension.rulesLeft).toContainEqual({ target: { tabId: 1, frameIds: [0] }, rules: [] });
  });
});

test('the popup is told when a change could not be kept', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('An unexpected error occurred'));
  expect(await extension.say(popup, { type: 'settingsChanged', hints: 'never' })).toBe('failed');
});
