import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { type FakeExtension, type FakeTab, popup, type Speaker, startExtension } from '@/tests/support/fake-extension';
import { reportedForm, reportedMail } from '@/tests/support/reports';
import { ownMessages, pageMessages } from '@/utils/extension/message-schemas';
import type { MessageOf, MessageType } from '@/utils/extension/messages';

const site: FakeTab = { id: 1, url: 'https://www.kucoin.example/login' };
const gmail: FakeTab = { id: 3, url: 'https://mail.google.com/mail/u/0/#inbox' };
const page: Speaker = { tab: site };

/** One of each that fits: without its type, what it says. */
const fitting: { [K in MessageType]: Omit<MessageOf<K>, 'type'> } = {
  candidateSeen: {},
  formReported: { events: [reportedForm({ at: at('14:02') })] },
  formLeft: {},
  codeTyped: { code: '482913' },
  hintWanted: {},
  hintRead: {},
  hintDismissed: {},
  siteSwitchedOff: {},
  fillHere: { messageId: 'gmail:me:1' },
  pageFailed: {},
  mailboxOpened: {},
  codesWanted: { mails: [{ subject: 'Your code', text: 'It is 482913.' }] },
  mailboxReported: { provider: 'gmail', account: 'me@gmail.com', folder: 'inbox', messages: [reportedMail()] },
  fillWaiting: { messageId: 'gmail:me:1' },
  guideWanted: { messageId: 'gmail:me:1' },
  popupRead: { tabId: 1 },
  fillInTab: { tabId: 1, messageId: 'gmail:me:1' },
  formFocused: { tabId: 1 },
  guideRead: {},
  mailboxNamed: { tabId: 1, on: true },
  settingsRead: {},
  settingsChanged: {
    hints: 'never',
    holdResend: true,
    site: { site: 'kucoin.example', on: false },
    mailbox: { id: 'gmail', on: false },
    ownMailbox: { host: 'www.kucoin.example', on: true },
    notification: { kind: 'codeArrived', on: true },
    usual: { channel: 'sms', minutes: 1 },
  },
  settingsReset: {},
  learnedForgotten: { site: 'kucoin.example' },
  fieldRulesForgotten: { id: 'a' },
};
/** Where null fits too. */
const nullable = ['mailboxReported.account', 'learnedForgotten.site', 'fieldRulesForgotten.id'];

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Values of every kind but those of the field's own, and what is too long, too much or less than nothing. */
function junkFor(value: unknown, mayBeNull: boolean): fc.Arbitrary<unknown> {
  const kinds = [kindOf(value), ...(mayBeNull ? ['null'] : [])];
  const ofAnotherKind = fc.anything().filter((each) => each !== undefined && !kinds.includes(kindOf(each)));
  const tooMuch: Record<string, unknown[]> = {
    string: ['x'.repeat(1_000_000)],
    number: [Number.NaN, Number.POSITIVE_INFINITY, -0.5],
    array: [Array.from({ length: 501 }, () => (value as unknown[])[0])],
    object: [{}, Object.fromEntries(Object.keys(value as object).map((key) => [key, null]))],
  };
  return fc.oneof(ofAnotherKind, fc.constantFrom(...(tooMuch[kindOf(value)] ?? [Symbol('none')])));
}

const ownTypes = Object.keys(ownMessages) as MessageType[];
const pageTypes = Object.keys(pageMessages) as MessageType[];
const speakerOf = (type: MessageType) => (ownTypes.includes(type) ? popup : page);
const fields = [...pageTypes, ...ownTypes].flatMap((type) =>
  Object.entries(fitting[type]).map(([field, value]) => ({ type, field, value })),
);

let extension: FakeExtension;
let before: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: at('14:02'), toFake: ['Date'] });
  extension = await startExtension([site, gmail]);
  // Somebody waits, and the code is here: whatever a handler did would show.
  await extension.say({ tab: site }, { type: 'formReported', events: [reportedForm({ at: Date.now() })] });
  await extension.say({ tab: gmail }, { type: 'mailboxReported', ...fitting.mailboxReported });
  before = await everything();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const everything = async () => {
  const { session, local, sync } = fakeBrowser.storage;
  const { told, injected, opened, shown, registered } = extension;
  const kept = await Promise.all([session, local, sync].map((area) => area.get(null)));
  return JSON.stringify([kept, told, injected, opened, shown, registered]);
};
const say = (message: unknown, speaker: Speaker) => extension.sayAnything(speaker, message);

test('each message that fits is answered, from where it may be said', async () => {
  for (const type of [...pageTypes, ...ownTypes])
    expect(await say({ type, ...fitting[type] }, speakerOf(type)), type).not.toBeUndefined();
});

test.each(fields)('$type with anything but its kind of $field is not answered', async ({ type, field, value }) => {
  const junk = junkFor(value, nullable.includes(`${type}.${field}`));
  await fc.assert(
    fc.asyncProperty(junk, async (wrong) => {
      expect(await say({ type, ...fitting[type], [field]: wrong }, speakerOf(type))).toBeUndefined();
    }),
  );
  expect(await everything()).toBe(before);
});

test.each(fields.filter(({ type }) => type !== 'settingsChanged'))(
  '$type without $field is not answered',
  async ({ type, field }) => {
    expect(await say({ type, ...fitting[type], [field]: undefined }, speakerOf(type))).toBeUndefined();
    expect(await everything()).toBe(before);
  },
);

describe('said by whom it is not for, is not answered', () => {
  test.each(ownTypes)('%s from a page', async (type) => {
    expect(await say({ type, ...fitting[type] }, page)).toBeUndefined();
    expect(await everything()).toBe(before);
  });

  test.each(pageTypes)('%s from a page of ours', async (type) => {
    expect(await say({ type, ...fitting[type] }, popup)).toBeUndefined();
    expect(await everything()).toBe(before);
  });
});

test('what is no message at all is not answered', async () => {
  const shapes = fc.oneof(fc.anything(), fc.record({ type: fc.anything() }), fc.record({ type: fc.string() }));
  await fc.assert(
    fc.asyncProperty(shapes, fc.constantFrom(page, popup), async (wrong, speaker) => {
      expect(await say(wrong, speaker)).toBeUndefined();
    }),
  );
  expect(await everything()).toBe(before);
});

/** One of each event, and a mail, with nothing left out. */
const wholeEvents = [
  reportedForm({ at: at('14:02'), destination: 'j•••@mail.example', statedValidForMs: 600_000, why: ['label'] }),
  { type: 'codeSent', at: at('14:02'), how: 'press', channel: 'email' },
  { type: 'sendAnswered', at: at('14:02'), sendAt: at('14:02'), sign: 'accepted', from: 'status', status: 200 },
  { type: 'countdownSeen', at: at('14:02'), endsAt: at('14:03') },
  { type: 'noticeSeen', at: at('14:02'), notice: 'tooMany', untilAt: at('14:03') },
];
const wholeMail = reportedMail({
  ...{ id: 'gmail:me:2', to: 'me@gmail.com', validForMs: 600_000, boundDomain: 'kucoin.example' },
  ...{ sentAt: at('14:02'), arrivedAt: at('14:02') },
});

test.each([
  { type: 'formReported', list: 'events', whole: wholeEvents, tab: site },
  { type: 'mailboxReported', list: 'messages', whole: [wholeMail], tab: gmail },
] as const)('of the $list of $type, those that do not fit count for nothing', async ({ type, list, whole, tab }) => {
  const torn = fc
    .constantFrom(
      ...whole.flatMap((one) => Object.keys(one).map((key) => ({ one: one as Record<string, unknown>, key }))),
    )
    .chain(({ one, key }) => junkFor(one[key], true).map((wrong) => ({ ...one, [key]: wrong })));
  await fc.assert(
    fc.asyncProperty(fc.array(torn, { maxLength: 30 }), async (items) => {
      await say({ type, ...fitting[type], [list]: items }, { tab });
    }),
  );
  expect(await everything()).toBe(before);
});
