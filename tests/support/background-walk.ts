import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { type FakeExtension, type FakeTab, popup, type Speaker, startExtension } from '@/tests/support/fake-extension';
import { reportedForm, reportedMail } from '@/tests/support/reports';
import type { MessageOf, MessageType, PageEvent, Replies } from '@/utils/extension/messages';
import { emptyState, type State } from '@/utils/extension/state';
import * as model from './walk-model';

/** A content script says a fact once, and up to three times again. */
const TELLINGS = 4;
/** More than the presses of a double click. */
const NEXT_PRESS_MS = 2_000;

/** The background over the fake browser, what happens to it, and what it has acknowledged. */
export interface Walk {
  extension: FakeExtension;
  known: model.WalkModel;
  now(): number;
  pass(ms: number): void;
  state(): Promise<State>;
  /** As content scripts tell it: until it is answered. Undefined when it was not. */
  tell<K extends MessageType>(
    speaker: Speaker,
    message: { type: K } & Omit<MessageOf<K>, 'type'>,
  ): Promise<Replies[K] | undefined>;
  /** A page of this tab shows its form; each of these presses is one send. */
  press(tab: FakeTab, presses: number): Promise<void>;
  /** A message with a new code comes into the mailbox of this kind of window. */
  receive(incognito: boolean): Promise<void>;
  report(tab: FakeTab, events: PageEvent[]): Promise<void>;
  close(tabId: number): Promise<void>;
  replace(tabId: number, by: number): Promise<void>;
  moveClock(ms: number): Promise<void>;
  /** The next reads or writes of the session's storage fail. */
  failStorage(call: 'get' | 'set', times: number): void;
  /** The background is stopped at its next write: just before it, or just after. */
  stopAtWrite(when: 'before' | 'after'): void;
}

export const gmailTab = (incognito: boolean): FakeTab => ({
  id: incognito ? 21 : 20,
  url: 'https://mail.google.com/mail/u/0/#inbox',
  incognito,
});
/** Windows with an odd number are private. */
export const siteTab = (id: number, site: string): FakeTab => ({
  id,
  url: `https://${site}/`,
  incognito: id % 2 === 1,
});

const key = (id: string, incognito: boolean) => (incognito ? `private ${id}` : id);

/** Begins a walk at 14:00, with the mailboxes open and nothing known. */
export async function beginWalk(): Promise<Walk> {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.setSystemTime(at('14:00'));
  const extension = await startExtension([gmailTab(false), gmailTab(true)]);
  const known = model.newModel();
  const { session } = fakeBrowser.storage;
  const [get, set] = [session.get.bind(session), session.set.bind(session)];
  const faults = { get: 0, set: 0 };
  let stopAt: 'before' | 'after' | undefined;
  let stopped: () => void = () => undefined;
  const fail = () => {
    known.seen.failures++;
    throw new Error('the disk is gone');
  };
  vi.spyOn(session, 'get').mockImplementation((async (keys: never) => {
    if (faults.get-- > 0) fail();
    return get(keys);
  }) as never);
  vi.spyOn(session, 'set').mockImplementation(async (items) => {
    if (faults.set-- > 0) fail();
    const write = async () => {
      await set(items);
      model.followClock(known, (items as { state: State }).state);
    };
    if (!stopAt) return write();
    if (stopAt === 'after') await write();
    known.seen.stops++;
    stopAt = undefined;
    stopped();
    // Nothing of this background is heard any more.
    return new Promise(() => undefined);
  });

  let messages = 0;
  const now = () => Date.now();
  const pass = (ms: number) => void vi.setSystemTime(now() + ms);
  const state = async () => ({ ...emptyState, ...((await get('state')).state as State | undefined) });
  const tabOf = (id: number) => extension.tabs.find((tab) => tab.id === id);
  const open = (tab: FakeTab) => {
    const there = tabOf(tab.id);
    if (there) there.url = tab.url;
    else extension.tabs.push(tab);
  };
  const tell: Walk['tell'] = async (speaker, message) => {
    if (speaker.tab) open(speaker.tab);
    for (let telling = 0; telling < TELLINGS; telling++) {
      const death = new Promise<'stopped'>((done) => {
        stopped = () => done('stopped');
      });
      const answer = await Promise.race([extension.say(speaker, message), death]);
      if (answer === 'stopped') await extension.evict();
      else if (answer !== undefined) return answer;
    }
    return undefined;
  };
  const settle = async (done: (state: State) => boolean) => {
    await vi.waitUntil(async () => done(await state()), { interval: 1 });
  };
  const undisturbed = () => {
    faults.get = faults.set = 0;
    stopAt = undefined;
  };
  const frame = (tab: FakeTab): Speaker => ({ tab });
  const mailbox = { type: 'mailboxReported', provider: 'gmail', account: 'me@gmail.com' } as const;

  return {
    extension,
    known,
    now,
    pass,
    state,
    tell,
    async press(tab, presses) {
      const site = model.siteKey(new URL(tab.url).hostname, tab.incognito ?? false);
      for (let n = 0; n < presses; n++) {
        const lastAt = Math.max(now(), ...(known.sends.get(site) ?? []));
        pass(lastAt - now() + NEXT_PRESS_MS);
        const sentAt = now();
        const events: PageEvent[] = [
          reportedForm({ at: sentAt }),
          { type: 'codeSent', at: sentAt, how: 'press', channel: 'email' },
        ];
        const answer = await tell(frame(tab), { type: 'formReported', events });
        if (answer === undefined) throw new Error('a press that nobody acknowledged');
        model.acknowledgeSend(known, site, sentAt);
      }
    },
    async receive(incognito) {
      pass(NEXT_PRESS_MS);
      const sentAt = now();
      const code = String(100_000 + messages++);
      const id = `new:${code}`;
      const seen = [reportedMail({ id, code, sentAt, arrivedAt: sentAt })];
      const answer = await tell(frame(gmailTab(incognito)), { ...mailbox, folder: 'inbox', messages: seen });
      if (!answer) throw new Error('a message that nobody acknowledged');
      model.acknowledgeMessage(known, key(id, incognito), sentAt);
    },
    async report(tab, events) {
      await tell(frame(tab), { type: 'formReported', events });
    },
    async close(tabId) {
      undisturbed();
      const tabs = extension.tabs.filter(({ id }) => id !== tabId);
      extension.tabs.splice(0, extension.tabs.length, ...tabs);
      await fakeBrowser.tabs.onRemoved.trigger(tabId, { windowId: 0, isWindowClosing: false });
      await settle(({ requests }) => Object.values(requests).every((request) => request.tabId !== tabId));
      if (!tabs.some(({ incognito }) => incognito)) model.forgetPrivateOf(known);
    },
    async replace(tabId, by) {
      undisturbed();
      const tab = tabOf(tabId);
      if (!tab || tabOf(by)) return;
      tab.id = by;
      const [replaced] = vi.mocked(fakeBrowser.tabs.onReplaced.addListener).mock.calls.at(-1) ?? [];
      replaced?.(by, tabId);
      await settle(({ requests }) => Object.values(requests).every((request) => request.tabId !== tabId));
    },
    async moveClock(ms) {
      pass(ms);
      undisturbed();
      await tell(popup, { type: 'popupRead', tabId: gmailTab(false).id });
    },
    failStorage(call, times) {
      faults[call] = times;
    },
    stopAtWrite(when) {
      stopAt = when;
    },
  };
}
