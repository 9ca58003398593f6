import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { type FakeExtension, type FakeTab, popup, startExtension } from '@/tests/support/fake-extension';
import { reportedForm, reportedMail } from '@/tests/support/reports';
import type { PageEvent, SeenMessage } from '@/utils/extension/messages';
import type { State } from '@/utils/extension/state';
import type { HintView } from '@/utils/extension/views';

const site: FakeTab = { id: 1, url: 'https://www.kucoin.example/login' };
const other: FakeTab = { id: 2, url: 'https://www.harbor.example/verify' };
const gmail: FakeTab = { id: 3, url: 'https://mail.google.com/mail/u/0/#inbox' };
const privateSite: FakeTab = { ...site, id: 4, incognito: true };
const privateGmail: FakeTab = { ...gmail, id: 5, incognito: true };

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
const formSeen = (event: Partial<Extract<PageEvent, { type: 'codeFormSeen' }>> = {}) =>
  reportedForm({ at: Date.now(), ...event });
const pressed = (): PageEvent => ({ type: 'codeSent', at: Date.now(), how: 'press', channel: 'email' });
const answered = (sendAt: number): PageEvent => ({
  type: 'sendAnswered',
  at: Date.now(),
  sendAt,
  sign: 'accepted',
  from: 'status',
  status: 200,
});
const report = (tab: FakeTab, events: PageEvent[], frame: { frameId?: number; url?: string; origin?: string } = {}) =>
  extension.say({ tab, ...frame }, { type: 'formReported', events });
const mail = (message: Partial<SeenMessage> = {}) => reportedMail({ sentAt: at('14:02'), ...message });
const inbox = { type: 'mailboxReported', provider: 'gmail', account: 'me@gmail.com', folder: 'inbox' } as const;
const mailSeen = (messages: SeenMessage[], tab = gmail) => extension.say({ tab }, { ...inbox, messages });
const stored = async () => (await fakeBrowser.storage.session.get('state')).state as State | undefined;
const lastView = (tab: FakeTab) =>
  extension.told.findLast(({ tabId, message }) => tabId === tab.id && message.type === 'hintChanged')?.message as
    | { view: HintView }
    | undefined;

/** The form is there and a code was sent at 14:02. */
async function wait(tab = site): Promise<void> {
  await report(tab, [formSeen(), pressed()]);
  await report(tab, [answered(Date.now())]);
}

describe('from the form to the code', () => {
  test('a frame that may hold a form gets the helper, and no other frame does', async () => {
    await extension.sayAnything({ tab: site, frameId: 7 }, { type: 'candidateSeen' });
    expect(extension.injected).toEqual([{ target: { tabId: 1, frameIds: [7] }, files: ['/code-form.js'] }]);
  });

  test('a form where nothing was sent: press Send', async () => {
    expect((await report(site, [formSeen()]))?.advice.key).toBe('pressSend');
  });

  test('a send starts the wait, on the page and on the badge', async () => {
    await wait();
    expect((await extension.say({ tab: site }, { type: 'hintRead' }))?.advice.key).toBe('waiting');
    expect(await extension.badge(site.id)).toBe('10');
  });

  test('a code that arrives is told to the page that waits', async () => {
    await wait();
    itIs('14:03');
    await mailSeen([mail()]);
    expect(lastView(site)?.view).toMatchObject({ advice: { key: 'arrived' }, code: { digits: '482913' } });
  });

  test('the icon of its tab, and of no other, waits and then says that the code is here', async () => {
    await wait();
    expect(extension.icon(site.id)).toBe('/toolbar/waiting-16.png');
    itIs('14:03');
    await mailSeen([mail()]);
    expect(extension.icon(site.id)).toBe('/toolbar/arrived-16.png');
    expect(extension.icon(other.id)).toBeUndefined();
  });

  test('Fill puts it into the frame that asked', async () => {
    await wait();
    await mailSeen([mail()]);
    await extension.say({ tab: site }, { type: 'fillHere', messageId: 'gmail:me:1' });
    expect(extension.told.at(-1)).toMatchObject({ tabId: 1, message: { type: 'fillCode', code: '482913' } });
  });

  test('the popup shows the same, and fills too', async () => {
    await wait();
    await mailSeen([mail()]);
    const view = await extension.say(popup, { type: 'popupRead', tabId: site.id });
    expect(view).toMatchObject({ site: 'kucoin.example', advice: { key: 'arrived' }, codes: [{ code: '482913' }] });
    expect(await extension.say(popup, { type: 'fillInTab', tabId: site.id, messageId: 'gmail:me:1' })).toBe(true);
  });

  test('an older code that is typed is warned of', async () => {
    await wait();
    await mailSeen([mail({ id: 'gmail:me:1', code: '111222' }), mail({ id: 'gmail:me:2', sentAt: at('14:03') })]);
    expect((await extension.say({ tab: site }, { type: 'codeTyped', code: '111 222' }))?.advice.key).toBe(
      'typedSuperseded',
    );
  });

  test('what an opened mail adds to its row is told to the page too', async () => {
    await wait();
    await mailSeen([mail()]);
    await mailSeen([mail({ validForMs: 300_000 })]);
    expect(lastView(site)?.view.advice.life).toMatchObject({ source: 'message', validForMs: 300_000 });
  });

  test('a mailbox that shows nothing new tells nobody, whatever pages report meanwhile', async () => {
    await wait();
    const expired = mail({ id: 'gmail:me:0', code: '111222', sentAt: at('09:00') });
    await mailSeen([expired, mail()]);
    const told = extension.told.length;
    await Promise.all([
      extension.say({ tab: site }, { type: 'codeTyped', code: '482913' }),
      mailSeen([expired, mail()]),
    ]);
    expect(extension.told).toHaveLength(told);
  });

  test('a page that hangs keeps nobody else waiting', async () => {
    await wait();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockReturnValue(new Promise(() => undefined) as never);
    expect((await report(other, [formSeen()]))?.advice.key).toBe('pressSend');
  });
});

describe('after an eviction', () => {
  test('every step goes on from what the one before it left', async () => {
    await report(site, [formSeen({ destination: 'j•••@gmail.com' })]);
    await extension.evict();
    await report(site, [pressed()]);
    await extension.evict();
    await report(site, [answered(Date.now())]);
    await extension.evict();
    itIs('14:03');
    await mailSeen([mail()]);
    await extension.evict();
    const view = await extension.say({ tab: site }, { type: 'hintRead' });
    expect(view).toMatchObject({ advice: { key: 'arrived' }, code: { digits: '482913' } });
    expect(await extension.say(popup, { type: 'popupRead', tabId: site.id })).toMatchObject({
      request: { destination: 'j•••@gmail.com', sends: [{ answer: { sign: 'accepted' } }] },
    });
  });

  test('what was written and not told any more is told by the next worker, whatever wakes it', async () => {
    await wait();
    // The last one was stopped between the two.
    vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementationOnce((() => new Promise(() => undefined)) as never);
    await mailSeen([mail()]);
    expect(lastView(site)?.view.advice.key).not.toBe('arrived');
    await extension.evict();
    await mailSeen([mail()]);
    await vi.waitFor(() => expect(lastView(site)?.view.advice.key).toBe('arrived'));
  });

  test('an alarm brings the badge up to date', async () => {
    await wait();
    await extension.evict();
    itIs('14:05:30');
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'nudge' } as never);
    await vi.waitFor(async () => expect(await extension.badge(site.id)).toBe('7'));
  });

  test('a view made of newer facts has a larger revision', async () => {
    const before = await report(site, [formSeen()]);
    await extension.evict();
    const after = await report(site, [pressed()]);
    expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
  });
});

describe('what a page says is not believed', () => {
  test.each([
    { idea: 'no message at all', message: 'formReported' },
    { idea: 'an unknown type', message: { type: 'constructor' } },
    { idea: 'a type of the prototype', message: { type: '__proto__' } },
    { idea: 'a code that is no text', message: { type: 'codeTyped', code: 482913 } },
    { idea: 'a text without end', message: { type: 'codeTyped', code: '1'.repeat(1_000_000) } },
    { idea: 'too many events', message: { type: 'formReported', events: Array(31).fill({ type: 'codeSent' }) } },
    { idea: 'a provider that is no text', message: { ...inbox, provider: {}, messages: [] } },
  ])('$idea is refused', async ({ message }) => {
    expect(await extension.sayAnything({ tab: site }, message)).toBeUndefined();
    expect(await stored()).toBeUndefined();
  });

  test('an event that does not fit is left out, and the others count', async () => {
    const odd = { ...formSeen(), destination: 'x'.repeat(5_000) } as PageEvent;
    await report(site, [odd, formSeen({ destination: 'j•••@gmail.com' })]);
    expect((await stored())?.requests['1:kucoin.example']?.destination).toBe('j•••@gmail.com');
  });

  test('another extension is not heard', async () => {
    expect(await extension.sayAnything({ tab: site, id: 'stranger' }, { type: 'hintRead' })).toBeUndefined();
  });

  test.each([
    { type: 'popupRead', tabId: 1 },
    { type: 'fillInTab', tabId: 1, messageId: 'gmail:me:1' },
    { type: 'formFocused', tabId: 1 },
    { type: 'settingsChanged', hints: 'never' },
  ])('$type is for our own pages only', async (message) => {
    await wait();
    await mailSeen([mail()]);
    const told = extension.told.length;
    expect(await extension.sayAnything({ tab: other }, message)).toBeUndefined();
    expect(await fakeBrowser.storage.sync.get('settings')).toEqual({ settings: undefined });
    expect(extension.told).toHaveLength(told);
  });

  test('a page speaks for its own tab and site, whatever it writes into its message', async () => {
    await extension.sayAnything(
      { tab: other },
      { type: 'formReported', tabId: 1, site: 'kucoin.example', events: [{ ...formSeen(), site: 'kucoin.example' }] },
    );
    expect(Object.keys((await stored())?.requests ?? {})).toEqual(['2:harbor.example']);
  });

  test('no other page passes for a mailbox', async () => {
    const view = await extension.say({ tab: other }, { ...inbox, messages: [mail()] });
    expect(view).toEqual({ messages: [], waiting: [] });
    expect((await stored())?.messages).toBeUndefined();
  });

  test('a mailbox passes for no other mailbox', async () => {
    const report = { ...inbox, provider: 'outlook', messages: [mail()] };
    expect(await extension.say({ tab: gmail }, report)).toEqual({ messages: [], waiting: [] });
  });

  test('instants are set right: nothing happened long ago or is yet to come', async () => {
    await report(site, [
      { ...formSeen(), at: 0 },
      { ...pressed(), at: at('23:59') },
    ]);
    const request = (await stored())?.requests['1:kucoin.example'];
    expect(request?.startedAt).toBe(at('14:01'));
    expect(request?.sends[0]?.at).toBe(at('14:02'));
  });
});

describe('the phishing guard', () => {
  const phish: FakeTab = { id: 2, url: 'https://kucoin.example.evil.example/' };

  beforeEach(async () => {
    extension.tabs[1] = phish;
    await report(phish, [formSeen(), pressed()]);
    await mailSeen([mail()]);
  });

  test('a page of another domain is told who sent the code, and no digits', async () => {
    const view = await extension.say({ tab: phish }, { type: 'hintRead' });
    expect(view).toMatchObject({
      code: null,
      advice: { key: 'arrivedElsewhere', params: { sender: 'kucoin.example' } },
    });
    expect(JSON.stringify([view, extension.told])).not.toContain('482913');
  });

  test('a page of another domain is not filled, by itself or by the popup', async () => {
    await extension.say({ tab: phish }, { type: 'fillHere', messageId: 'gmail:me:1' });
    expect(await extension.say(popup, { type: 'fillInTab', tabId: 2, messageId: 'gmail:me:1' })).toBe(false);
    expect(extension.told.filter(({ message }) => message.type === 'fillCode')).toEqual([]);
  });

  test('the popup shows the code, and that it does not belong', async () => {
    const view = await extension.say(popup, { type: 'popupRead', tabId: 2 });
    expect(view?.codes).toMatchObject([{ code: '482913', belongs: false }]);
  });

  test('a frame without an origin of its own does not pass for the page that it stands in', async () => {
    const frame = { tab: site, frameId: 9, url: 'data:text/html,<input>', origin: 'null' };
    expect(await extension.say(frame, { type: 'formReported', events: [formSeen(), pressed()] })).toBeNull();
    await extension.say(frame, { type: 'fillHere', messageId: 'gmail:me:1' });
    expect(extension.told.filter(({ message }) => message.type === 'fillCode')).toEqual([]);
  });

  test('a blank frame is of the site that made it', async () => {
    await report(site, [formSeen()], { frameId: 9, url: 'about:blank', origin: 'https://evil.example' });
    expect(Object.keys((await stored())?.requests ?? {})).toContain('1:evil.example');
  });

  test('a form that has left is not filled: its frame may show another site', async () => {
    await wait();
    await extension.say({ tab: site }, { type: 'formLeft' });
    expect(await extension.say(popup, { type: 'fillInTab', tabId: 1, messageId: 'gmail:me:1' })).toBe(false);
  });
});

describe('private windows are kept apart', () => {
  test('a code seen in a private mailbox answers no other window', async () => {
    await wait();
    await mailSeen([mail()], privateGmail);
    expect((await extension.say({ tab: site }, { type: 'hintRead' }))?.code).toBeNull();
    expect((await extension.say(popup, { type: 'popupRead', tabId: 1 }))?.codes).toEqual([]);
  });

  test('a mailbox open in both kinds of window is known to both', async () => {
    await wait();
    await wait(privateSite);
    await mailSeen([mail()]);
    await mailSeen([mail()], privateGmail);
    expect((await extension.say({ tab: site }, { type: 'hintRead' }))?.code?.digits).toBe('482913');
    expect((await extension.say({ tab: privateSite }, { type: 'hintRead' }))?.code?.digits).toBe('482913');
  });

  test('sends of a private window do not count elsewhere, and teach nothing', async () => {
    await report(privateSite, [
      formSeen(),
      pressed(),
      { type: 'countdownSeen', at: Date.now(), endsAt: Date.now() + 60_000 },
    ]);
    expect((await report(site, [formSeen()]))?.advice.resend.sends).toBe(0);
    expect(await fakeBrowser.storage.local.get('learned')).toEqual({ learned: undefined });
  });
});

describe('a closed private tab', () => {
  beforeEach(async () => {
    await wait(privateSite);
    await mailSeen([mail()], privateGmail);
    await mailSeen([mail()]);
  });
  const close = async (tab: FakeTab) => {
    extension.tabs.splice(extension.tabs.indexOf(tab), 1);
    await fakeBrowser.tabs.onRemoved.trigger(tab.id, { windowId: 0, isWindowClosing: false });
    await vi.waitFor(async () => expect((await stored())?.requests).toEqual({}));
  };

  test('leaves what other private tabs have seen', async () => {
    await close(privateSite);
    expect(Object.keys((await stored())?.messages ?? {})).toHaveLength(2);
  });

  test('that was the last leaves nothing of private windows', async () => {
    extension.tabs.splice(extension.tabs.indexOf(privateGmail), 1);
    await close(privateSite);
    expect(JSON.stringify(await stored())).not.toContain('private');
    expect(Object.keys((await stored())?.messages ?? {})).toEqual(['gmail:me:1']);
  });
});

describe('what is learned of a site', () => {
  const countdown = (): PageEvent => ({ type: 'countdownSeen', at: Date.now(), endsAt: Date.now() + 42_000 });
  const learned = async () => ((await fakeBrowser.storage.local.get('learned')).learned as object) ?? {};

  test('is the countdown that follows a press', async () => {
    await report(site, [formSeen(), pressed(), countdown()]);
    expect(await learned()).toMatchObject({ 'kucoin.example': { cooldownMs: 42_000 } });
  });

  test('is not what is left of a countdown on a page that was opened again', async () => {
    await report(site, [formSeen(), { ...pressed(), how: 'implicit' } as PageEvent, countdown()]);
    expect(await learned()).toEqual({});
  });

  test('is the life that its message states', async () => {
    await wait();
    await mailSeen([mail({ validForMs: 300_000 })]);
    expect(await learned()).toMatchObject({ 'kucoin.example': { validForMs: 300_000 } });
  });
});

describe('frames and tabs', () => {
  test('two frames that report at once lose nothing', async () => {
    const frames = ['https://a.example/', 'https://b.example/', 'https://c.example/'];
    await Promise.all(frames.map((url, frameId) => report(site, [formSeen(), pressed()], { frameId, url })));
    const requests = Object.values((await stored())?.requests ?? {});
    expect(requests.map((request) => [request.site, request.sends.length])).toEqual(
      expect.arrayContaining([
        ['a.example', 1],
        ['b.example', 1],
        ['c.example', 1],
      ]),
    );
  });

  test('another frame of the site that loses its form leaves the one that counts', async () => {
    await report(site, [formSeen()], { frameId: 3 });
    await report(site, [formSeen()], { frameId: 0 });
    await extension.say({ tab: site, frameId: 3 }, { type: 'formLeft' });
    expect((await stored())?.requests['1:kucoin.example']?.formLeftAt).toBeNull();
  });

  test('the badge and the icon go with the form', async () => {
    await wait();
    await extension.say({ tab: site }, { type: 'formLeft' });
    expect(await extension.badge(site.id)).toBe('');
    expect(extension.icon(site.id)).toBe('/icon/16.png');
  });

  test('a send in a second tab of the site counts in the first', async () => {
    const second = { ...site, id: 8 };
    await wait();
    itIs('14:10');
    await wait(second);
    expect((await extension.say({ tab: site }, { type: 'hintRead' }))?.advice.resend).toMatchObject({
      sends: 2,
      key: 'wait',
    });
  });

  test('a closed tab is forgotten, its sends are not', async () => {
    await wait();
    await fakeBrowser.tabs.onRemoved.trigger(site.id, { windowId: 0, isWindowClosing: false });
    await vi.waitFor(async () => expect((await stored())?.requests).toEqual({}));
    expect((await report(site, [formSeen()]))?.advice.resend.sends).toBe(1);
  });

  test('a tab that takes the place of a discarded one goes on with its wait', async () => {
    await wait();
    const [replaced] = vi.mocked(fakeBrowser.tabs.onReplaced.addListener).mock.calls.at(-1) ?? [];
    replaced?.(8, site.id);
    await vi.waitFor(async () => expect(Object.keys((await stored())?.requests ?? {})).toEqual(['8:kucoin.example']));
    expect((await report({ ...site, id: 8 }, [formSeen()]))?.advice.key).toBe('waiting');
  });
});

describe('a clock that is set back an hour', () => {
  beforeEach(async () => {
    await wait();
    await mailSeen([mail()]);
    await extension.say(popup, { type: 'settingsChanged', ownMailbox: { host: 'mail.harbor.example', on: true } });
    extension.tabs.push({ id: 6, url: 'https://mail.harbor.example/' });
    itIs('13:03');
    extension.told.length = 0;
  });
  const toldOf = (tabId: number) => extension.told.filter((told) => told.tabId === tabId).map(({ message }) => message);
  /** As when somebody still showed the minutes of the clock as it was. */
  const showOldBadge = () => fakeBrowser.action.setBadgeText({ tabId: site.id, text: '70' });

  test.each([
    { who: 'the popup', say: () => extension.say(popup, { type: 'popupRead', tabId: other.id }) },
    { who: 'a mailbox with nothing new', say: () => mailSeen([mail()]) },
    { who: 'another page that gave up', say: () => extension.sayAnything({ tab: other }, { type: 'pageFailed' }) },
    { who: 'a hint that saw it', say: () => extension.say({ tab: site }, { type: 'hintRead' }) },
  ])(
    'is noticed at the first word of anybody ($who), and everybody is told: hint, badge, mailboxes',
    async ({ say }) => {
      await showOldBadge();
      await say();
      await vi.waitFor(() => expect(toldOf(6)).toEqual([{ type: 'mailboxStale' }]));
      expect(toldOf(gmail.id)).toEqual([{ type: 'mailboxStale' }]);
      const life = lastView(site)?.view.advice.life;
      expect((life?.expiresAt ?? 0) - Date.now()).toBeGreaterThan(8 * 60_000);
      expect((life?.expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(10 * 60_000);
      expect(await extension.badge(site.id)).toBe('10');
    },
  );

  test('is told of once', async () => {
    await extension.say(popup, { type: 'popupRead', tabId: site.id });
    await vi.waitFor(() => expect(toldOf(6)).toHaveLength(1));
    await extension.say(popup, { type: 'popupRead', tabId: site.id });
    await extension.say({ tab: site }, { type: 'hintRead' });
    expect(toldOf(6)).toHaveLength(1);
  });
});

describe('the alarm', () => {
  const nudgeAt = async () => (await fakeBrowser.alarms.get('nudge'))?.scheduledTime;

  test('goes off when the badge counts on', async () => {
    itIs('14:02:20');
    await wait();
    itIs('14:02:40');
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'nudge' } as never);
    await vi.waitFor(async () => expect(await nudgeAt()).toBe(at('14:03:20')));
  });

  test('is not kept for a form that has left', async () => {
    await wait();
    await extension.say({ tab: site }, { type: 'formLeft' });
    expect(await nudgeAt()).toBeUndefined();
  });

  test('sees to it that a code is forgotten ten minutes after its life', async () => {
    await mailSeen([mail()]);
    expect(await nudgeAt()).toBe(at('14:22'));
    itIs('14:22');
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'nudge' } as never);
    await vi.waitFor(async () => expect((await stored())?.messages).toEqual({}));
    await vi.waitFor(async () => expect(await nudgeAt()).toBeUndefined());
  });
});

describe('the user is obeyed', () => {
  test('a dismissed hint is off for this wait, and on for the next sign-in', async () => {
    await wait();
    expect((await extension.say({ tab: site }, { type: 'hintDismissed' }))?.off).toBe(true);
    itIs('15:02');
    expect((await report(site, [formSeen()]))?.off).toBe(false);
  });

  test('"off on this site" lasts', async () => {
    await wait();
    expect((await extension.say({ tab: site }, { type: 'siteSwitchedOff' }))?.off).toBe(true);
    await extension.evict();
    expect((await extension.say(popup, { type: 'popupRead', tabId: 1 }))?.settings.sitesOff).toEqual([
      'kucoin.example',
    ]);
  });

  test('the site that was switched off one time too many costs no other setting', async () => {
    await extension.say(popup, { type: 'settingsChanged', hints: 'warnings' });
    const sitesOff = Array.from({ length: 500 }, (_, n) => `site${n}.example`);
    await fakeBrowser.storage.sync.set({ settings: { version: 1, hints: 'warnings', holdResend: false, sitesOff } });
    await extension.say(popup, { type: 'settingsChanged', site: { site: 'one-more.example', on: false } });
    const view = await extension.say(popup, { type: 'popupRead', tabId: 1 });
    expect(view?.settings.hints).toBe('warnings');
    expect(view?.settings.sitesOff).toContain('one-more.example');
  });

  test('a setting that changes reaches the pages that wait', async () => {
    await wait();
    await extension.say(popup, { type: 'settingsChanged', hints: 'never' });
    expect(lastView(site)?.view.hints).toBe('never');
  });
});

describe('what can go wrong', () => {
  test('a full storage keeps the wait that goes on', async () => {
    await wait();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    itIs('14:05');
    await report(site, [pressed()]);
    expect((await stored())?.requests['1:kucoin.example']?.sends).toHaveLength(2);
  });

  test('a page whose script gave up is said to be unreadable until it can be read', async () => {
    await extension.sayAnything({ tab: site }, { type: 'pageFailed' });
    expect((await extension.say(popup, { type: 'popupRead', tabId: 1 }))?.unreadable).toBe(true);
    await report(site, [formSeen()]);
    expect((await extension.say(popup, { type: 'popupRead', tabId: 1 }))?.unreadable).toBe(false);
  });

  test('a tab that has gone gives the popup nothing', async () => {
    expect(await extension.say(popup, { type: 'popupRead', tabId: 99 })).toBeNull();
  });

  test('a mail that states a month is read like the others', async () => {
    const month = mail({ id: 'gmail:me:2', validForMs: 30 * 24 * 3_600_000 });
    expect((await mailSeen([mail(), month]))?.messages).toHaveLength(2);
  });

  test('a mail that does not fit hides no other', async () => {
    const odd = mail({ id: 'gmail:me:2', to: 'x'.repeat(1_000) });
    expect((await mailSeen([mail(), odd]))?.messages.map(({ id }) => id)).toEqual(['gmail:me:1']);
  });
});

describe('a mailbox on a host of the user’s own', () => {
  const webmail: FakeTab = { id: 6, url: 'https://mail.harbor.example/?_task=mail' };
  const roundcube = { ...inbox, provider: 'roundcube', account: null } as const;
  const seenThere = (messages: SeenMessage[]) => extension.say({ tab: webmail }, { ...roundcube, messages });
  const name = (on: boolean) => extension.say(popup, { type: 'mailboxNamed', tabId: webmail.id, on });
  beforeEach(() => {
    extension.tabs.push(webmail);
    extension.frames.push(
      { frameId: 0, url: webmail.url },
      { frameId: 4, url: 'https://mail.harbor.example/?_task=mail&_action=preview' },
      { frameId: 5, url: 'https://ads.example/' },
    );
  });

  test('is not read before it was named', async () => {
    expect(await seenThere([mail()])).toEqual({ messages: [], waiting: [] });
    expect(extension.registered).toEqual([]);
  });

  test('is offered in the popup, where a mailbox that is known is not', async () => {
    const shown = async ({ id }: FakeTab) => (await extension.say(popup, { type: 'popupRead', tabId: id }))?.mailbox;
    expect(await shown(webmail)).toEqual({ host: 'mail.harbor.example', named: false });
    expect(await shown(gmail)).toBeNull();
  });

  test('is read once it was named: at once in the frames of its host, and in later pages', async () => {
    await name(true);
    await vi.waitFor(() =>
      expect(extension.registered).toMatchObject([
        { matches: ['*://mail.harbor.example/*'], js: ['/content-scripts/own-mailbox.js'] },
      ]),
    );
    await vi.waitFor(() =>
      expect(extension.injected).toEqual([
        { target: { tabId: 6, frameIds: [0, 4] }, files: ['/content-scripts/own-mailbox.js'] },
      ]),
    );
    expect((await seenThere([mail()]))?.messages).toMatchObject([{ standing: 'latest' }]);
  });

  test('is registered again after an update, which forgets that', async () => {
    await name(true);
    extension.registered.length = 0;
    await extension.evict();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
    await vi.waitFor(() => expect(extension.registered).toHaveLength(1));
  });

  test('that is taken back is forgotten, with all that was read there', async () => {
    await name(true);
    await seenThere([mail()]);
    await mailSeen([mail({ id: 'gmail:me:9', code: '551204' })]);
    await name(false);
    await vi.waitFor(() => expect(extension.registered).toEqual([]));
    expect(Object.values((await stored())?.messages ?? {}).map(({ code }) => code)).toEqual(['551204']);
    expect(
      extension.told.filter(({ message }) => message.type === 'mailboxTakenBack').map(({ tabId }) => tabId),
    ).toEqual([6]);
    expect(await seenThere([mail()])).toEqual({ messages: [], waiting: [] });
  });
});

describe('what mails say', () => {
  const mails = [
    { subject: 'Your sign-in code', text: 'Use 482913 to sign in. It is valid for 5 minutes.' },
    { subject: 'Minutes of meeting', text: 'See you on Tuesday.' },
  ];

  test('is read for a mailbox, in the order of the mails', async () => {
    expect(await extension.say({ tab: gmail }, { type: 'codesWanted', mails })).toEqual([
      { code: '482913', validMinutes: 5, boundDomain: null },
      null,
    ]);
  });

  test('is not read for any other page', async () => {
    expect(await extension.say({ tab: other }, { type: 'codesWanted', mails })).toBeNull();
  });

  test('is kept nowhere', async () => {
    await extension.say({ tab: gmail }, { type: 'codesWanted', mails });
    const areas = [fakeBrowser.storage.session, fakeBrowser.storage.local, fakeBrowser.storage.sync];
    expect(JSON.stringify(await Promise.all(areas.map((area) => area.get(null))))).not.toMatch(/482913|Tuesday/);
  });
});

describe('from a mark in the mailbox', () => {
  const fillWaiting = (tab = gmail) => extension.say({ tab }, { type: 'fillWaiting', messageId: 'gmail:me:1' });

  test('Fill brings the waiting tab to the front, then fills', async () => {
    await wait();
    expect((await mailSeen([mail()]))?.waiting).toEqual([{ messageId: 'gmail:me:1', site: 'kucoin.example' }]);
    expect(await fillWaiting()).toBe(true);
    expect(extension.shown).toEqual([{ tabId: site.id }, { windowId: 1 }]);
    expect(extension.told.at(-1)).toMatchObject({ tabId: 1, message: { type: 'fillCode', code: '482913' } });
  });

  test.each([
    { idea: 'from a page that is no mailbox', from: other },
    { idea: 'from a private window', from: privateGmail },
  ])('Fill $idea does nothing', async ({ from }) => {
    await wait();
    await mailSeen([mail()]);
    expect(await fillWaiting(from)).toBe(false);
    expect(extension.shown).toEqual([]);
  });

  test('Fill never reaches a site that the sender does not belong to', async () => {
    await wait(other);
    await mailSeen([mail()]);
    expect(await fillWaiting()).toBe(false);
    expect(extension.told.filter(({ message }) => message.type === 'fillCode')).toEqual([]);
  });

  test('the guide for its sender opens beside it, and its address tells the history nothing', async () => {
    await wait();
    await mailSeen([mail()]);
    await extension.say({ tab: gmail }, { type: 'guideWanted', messageId: 'gmail:me:1' });
    expect(extension.opened).toEqual([fakeBrowser.runtime.getURL('/guide.html')]);
    const guide = { tab: { id: 101, url: extension.opened[0] ?? '' } };
    expect(await extension.say(guide, { type: 'guideRead' })).toMatchObject({
      allow: { provider: 'gmail', sender: 'no-reply@kucoin.example', account: 'me@gmail.com' },
      waitingTabId: site.id,
    });
  });

  test('a page of a site cannot open a guide', async () => {
    await mailSeen([mail()]);
    await extension.say({ tab: other }, { type: 'guideWanted', messageId: 'gmail:me:1' });
    expect(extension.opened).toEqual([]);
  });
});

const installed = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);

describe('tabs that are open', () => {
  const injected = () => extension.injected.map(({ target, files }) => [(target as { tabId: number }).tabId, ...files]);

  test.each(['install', 'update'])('get the scripts of the extension: %s', async (reason) => {
    await installed(reason);
    await vi.waitFor(() => expect(injected()).toContainEqual([site.id, '/sentinel.js']));
    expect(injected()).toContainEqual([gmail.id, '/content-scripts/mailbox.js']);
    expect(injected()).not.toContainEqual([site.id, '/content-scripts/mailbox.js']);
  });

  test('get them when their site, withheld so far, is given; other sites do not', async () => {
    extension.giveSites(['https://mail.google.com/*']);
    await vi.waitFor(() => expect(injected()).toContainEqual([gmail.id, '/content-scripts/mailbox.js']));
    expect(injected()).toContainEqual([gmail.id, '/sentinel.js']);
    expect(injected()).not.toContainEqual([site.id, '/sentinel.js']);
  });

  describe('when the background begins and all that was kept for the session is gone', () => {
    const begin = async () => {
      await fakeBrowser.storage.session.clear();
      await extension.evict();
    };
    const rest = () => vi.advanceTimersByTimeAsync(2_000);
    beforeEach(() => void vi.useFakeTimers({ now: at('14:02'), toFake: ['Date', 'setTimeout'] }));

    test('get them when nothing tells why: the extension was switched on again', async () => {
      await begin();
      await rest();
      expect(injected()).toContainEqual([site.id, '/sentinel.js']);
      expect(injected()).toContainEqual([gmail.id, '/content-scripts/mailbox.js']);
    });

    test('have them already when the browser was started', async () => {
      await begin();
      await fakeBrowser.runtime.onStartup.trigger();
      await rest();
      expect(injected()).toEqual([]);
    });

    test('get them once after an update', async () => {
      await begin();
      await installed('update');
      await rest();
      expect(injected().filter(([id]) => id === site.id)).toEqual([[site.id, '/sentinel.js']]);
    });

    test('have them already when the background was only stopped', async () => {
      await begin();
      await fakeBrowser.runtime.onStartup.trigger();
      await extension.evict();
      await rest();
      expect(injected()).toEqual([]);
    });
  });

  test('have them already when only the browser was updated: all of them were loaded anew', async () => {
    await installed('chrome_update');
    await vi.waitFor(() => Promise.resolve());
    expect(injected()).toEqual([]);
  });
});

describe('the first page', () => {
  test('opens after the installation', async () => {
    await installed('install');
    await vi.waitFor(() => expect(extension.opened).toHaveLength(1));
    expect(extension.opened[0]).toMatch(/\/welcome\.html$/);
  });

  test.each(['update', 'browser_update', 'chrome_update'])('does not open again: %s', async (reason) => {
    await installed(reason);
    await vi.waitFor(() => Promise.resolve());
    expect(extension.opened).toEqual([]);
  });
});
