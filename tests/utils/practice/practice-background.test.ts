import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { reportedForm, reportedMail } from '@/tests/support/reports';
import type { FrameMessage, PageEvent, SeenMessage } from '@/utils/extension/messages';
import { defaultSettings } from '@/utils/extension/settings';
import { type PracticeBackground, practiceBackground } from '@/utils/practice/practice-background';
import { pretendSender } from '@/utils/practice/pretend';

let now: number;
let background: PracticeBackground;
/** What the page of the form was told. */
let told: FrameMessage[];
let takesCode: boolean;
const onFilled = vi.fn();

const formSeen = () => reportedForm({ at: now });
const itIs = (clock: string) => {
  now = at(clock);
};
const report = (...events: PageEvent[]) => background.tell('formReported', { events });
const press = () =>
  report(
    { type: 'codeSent', at: now, how: 'press', channel: 'email' },
    { type: 'sendAnswered', at: now, sendAt: now, sign: 'accepted', from: 'notice', status: null },
  );
const mail = (code: string, clock: string) =>
  reportedMail({
    id: `mail#${code}`,
    code,
    from: pretendSender,
    sentAt: at(clock),
    arrivedAt: at(clock),
    validForMs: 600_000,
  });
const show = (...messages: SeenMessage[]) =>
  background.tell('mailboxReported', { provider: 'webmail', account: null, folder: 'inbox', messages });

beforeEach(async () => {
  itIs('14:00');
  told = [];
  takesCode = true;
  onFilled.mockReset();
  background = practiceBackground({ settings: defaultSettings, clock: () => now, onChange: () => {}, onFilled });
  background.watchBackground(
    (message) => {
      told.push(message);
      return message.type === 'fillCode' ? Promise.resolve(takesCode) : undefined;
    },
    { signal: new AbortController().signal },
  );
  await report(formSeen());
});

describe('judges as the product does', () => {
  test('nothing was sent, then a code is on its way, then it is there', async () => {
    expect(background.view()?.advice.key).toBe('pressSend');
    await press();
    expect(background.view()?.advice.key).toBe('waiting');
    itIs('14:00:03');
    await show(mail('111111', '14:00:03'));
    expect(background.view()?.advice.key).toBe('arrived');
    expect(background.view()?.code?.digits).toBe('111111');
    expect(told.at(-1)).toMatchObject({ type: 'hintChanged', view: { code: { digits: '111111' } } });
  });

  test('asking again at once is too early', async () => {
    await press();
    expect(background.view()?.advice.resend).toMatchObject({ key: 'wait', level: 'caution' });
  });

  test('of two mails the newer one counts, and the code of the older one is noticed when it is typed', async () => {
    await press();
    itIs('14:00:10');
    await press();
    itIs('14:00:20');
    const view = await show(mail('111111', '14:00:03'), mail('222222', '14:00:13'));
    const standings = Object.fromEntries(view?.messages.map(({ code, standing }) => [code, standing]) ?? []);
    expect(standings).toEqual({ 111111: 'superseded', 222222: 'latest' });
    const typed = await background.tell('codeTyped', { code: '111 111' });
    expect(typed?.advice.key).toBe('typedSuperseded');
  });

  test('codes are read out of the mails', async () => {
    const mails = [
      { subject: 'Your verification code', text: 'Your verification code is 482913. It is valid for 10 minutes.' },
      { subject: 'Hello', text: 'Nice weather today.' },
    ];
    expect(await background.tell('codesWanted', { mails })).toEqual([
      { code: '482913', validMinutes: 10, boundDomain: null },
      null,
    ]);
  });
});

describe('Fill', () => {
  beforeEach(async () => {
    await press();
    itIs('14:00:03');
    await show(mail('111111', '14:00:03'));
  });

  test.each(['fillHere', 'fillWaiting'] as const)('%s puts the code into the form', async (message) => {
    await background.tell(message, { messageId: 'mail#111111' });
    expect(told.at(-1)).toMatchObject({ type: 'fillCode', code: '111111' });
    expect(onFilled).toHaveBeenCalledOnce();
  });

  test('is not done when the form did not take the code', async () => {
    takesCode = false;
    expect(await background.tell('fillWaiting', { messageId: 'mail#111111' })).toBe(false);
    expect(onFilled).not.toHaveBeenCalled();
  });

  test('fills nothing once the form has left', async () => {
    await background.tell('formLeft', {});
    expect(await background.tell('fillWaiting', { messageId: 'mail#111111' })).toBe(false);
  });
});

test.each(['hintDismissed', 'siteSwitchedOff'] as const)('%s switches the hint off here', async (message) => {
  expect((await background.tell(message, {}))?.off).toBe(true);
});

test('nothing of it reaches the real background, the settings or the storage', async () => {
  const said = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  await press();
  await show(mail('111111', '14:00:03'));
  await background.tell('siteSwitchedOff', {});
  expect(said).not.toHaveBeenCalled();
  for (const area of ['session', 'local', 'sync'] as const) expect(await fakeBrowser.storage[area].get()).toEqual({});
});
