import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { type FakeExtension, type FakeTab, startExtension } from '@/tests/support/fake-extension';
import { reportedForm, reportedMail } from '@/tests/support/reports';

const site: FakeTab = { id: 4, url: 'https://www.kucoin.example/login', incognito: true };
const gmail: FakeTab = { id: 5, url: 'https://mail.google.com/mail/u/0/#inbox', incognito: true };

let extension: FakeExtension;

beforeEach(async () => {
  vi.useFakeTimers({ now: at('14:02'), toFake: ['Date'] });
  extension = await startExtension([site, gmail]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const stored = async () => JSON.stringify(await fakeBrowser.storage.session.get(null));
/** The last private tab, as it is closed. */
const close = async (tab: FakeTab) => {
  extension.tabs.splice(0);
  await fakeBrowser.tabs.onRemoved.trigger(tab.id, { windowId: 0, isWindowClosing: false });
};
const reportMail = () =>
  extension.say(
    { tab: gmail },
    { type: 'mailboxReported', provider: 'gmail', account: null, folder: 'inbox', messages: [reportedMail()] },
  );
const reportForm = () =>
  extension.say({ tab: site }, { type: 'formReported', events: [reportedForm({ at: Date.now() })] });

test.each([
  { what: 'mail', area: fakeBrowser.storage.sync, tab: gmail, report: reportMail, trace: '482913' },
  { what: 'form', area: fakeBrowser.storage.local, tab: site, report: reportForm, trace: 'kucoin' },
])('a $what that a private tab reported just before it was closed is not remembered', async (row) => {
  const { area, tab, report, trace } = row;
  // What the report is held up by: the settings, or what was learned of the site.
  const get = area.get.bind(area);
  const held = Promise.withResolvers<void>();
  const holding = vi.spyOn(area, 'get').mockImplementationOnce((async (keys: string) => {
    await held.promise;
    return get(keys);
  }) as never);
  const reported = report();
  await vi.waitFor(() => expect(holding).toHaveBeenCalled());
  await close(tab);
  held.resolve();
  await reported;
  expect(await stored()).not.toContain(trace);
  // And in a tab that stays it is.
  extension.tabs.push(site, gmail);
  await report();
  expect(await stored()).toContain(trace);
});
