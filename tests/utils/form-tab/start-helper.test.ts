import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { byId, emailForm } from '@/tests/support/code-form';
import { click, press } from '@/tests/support/trusted';
import { aHintView, anAdvice, aResend } from '@/tests/support/views';
import type { FrameMessage, MessageType, PageEvent } from '@/utils/extension/messages';
import type { HintView } from '@/utils/extension/views';
import { startHelper } from '@/utils/form-tab/start-helper';
import type { FieldRuleWorld, PageFieldRule } from '@/utils/page/field-rules';
import { type FillWorld, fillCode } from '@/utils/page/fill-code';
import type { HintOptions, HintWorld } from '@/utils/page/lazy-hint';

/** The hint as it was last shown; null when none shows. */
let shown: { view: HintView; moment: string } | null = null;
let actions: HintOptions['actions'];
let stop: AbortController;
const told: { type: MessageType; events?: PageEvent[]; code?: string }[] = [];
/** What the background answers, by message; a function is asked each time. */
let answers: Partial<Record<MessageType, unknown>>;

beforeEach(() => {
  (globalThis as FillWorld).wmcFillCode = fillCode;
  vi.useFakeTimers({ now: at('14:02') });
  told.length = 0;
  shown = null;
  answers = {};
  stop = new AbortController();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: (typeof told)[number]) => {
    told.push(message);
    const answer = answers[message.type];
    return typeof answer === 'function' ? answer() : (answer ?? null);
  }) as never);
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation(
    ((element: Element) => element.shadowRoot) as never,
  );
  (globalThis as HintWorld).wmcMountHint = (_document, options) => {
    ({ actions } = options);
    const hide = () => {
      shown = null;
    };
    options.signal.addEventListener('abort', hide);
    return {
      show(view, moment) {
        shown = { view, moment };
      },
      hide,
    };
  };
  document.body.innerHTML = emailForm();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'wmcMountHint');
  Reflect.deleteProperty(globalThis, 'wmcFieldRules');
});

const { id } = fakeBrowser.runtime;
const settle = () => vi.advanceTimersByTimeAsync(0);
async function start(view?: HintView): Promise<void> {
  if (view) answers.formReported = view;
  startHelper(window as never, { signal: stop.signal });
  await settle();
}
async function push(message: FrameMessage): Promise<void> {
  await fakeBrowser.runtime.onMessage.trigger(message as never, {} as never, (() => undefined) as never);
  await settle();
}
const waiting = (view: Partial<HintView> = {}) => aHintView({ advice: anAdvice({ key: 'waiting' }), ...view });
const arrived = (view: Partial<HintView> = {}) =>
  aHintView({ advice: anAdvice({ key: 'arrived', level: 'good', arrivedMessageId: 'm' }), ...view });
const risky = (view: Partial<HintView> = {}) =>
  aHintView({ advice: anAdvice({ resend: aResend({ key: 'wait', level: 'caution' }) }), ...view });
const typesTold = () => told.map(({ type }) => type);
const eventsTold = () => told.flatMap(({ events = [] }) => events.map(({ type }) => type));

describe('a form', () => {
  test('is reported, and the hint says what the background answers', async () => {
    await start(waiting());
    expect(eventsTold()).toContain('codeFormSeen');
    expect(shown?.view.advice.key).toBe('waiting');
  });

  test('that leaves takes its hint along', async () => {
    await start(waiting());
    document.body.innerHTML = '';
    window.dispatchEvent(new Event('pageshow'));
    await vi.advanceTimersByTimeAsync(500);
    expect(typesTold()).toContain('formLeft');
    expect(shown).toBeNull();
  });

  test('that comes back from the cache is there again, and its sends are no new ones', async () => {
    document.body.innerHTML = emailForm({ extra: '<p>We sent a code to j•••@gmail.com.</p>' });
    await start(waiting());
    window.dispatchEvent(new Event('pagehide'));
    expect(typesTold().at(-1)).toBe('formLeft');
    told.length = 0;
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(eventsTold()).toEqual(['codeFormSeen']);
  });
});

describe('what the background says', () => {
  test('replaces what it said before', async () => {
    await start(waiting({ revision: 1 }));
    await push({ type: 'hintChanged', view: arrived({ revision: 2 }) });
    expect(shown?.view.advice.key).toBe('arrived');
  });

  test('never replaces what it said later', async () => {
    await start(waiting({ revision: 1 }));
    let answer: (view: HintView) => void = () => undefined;
    answers.codeTyped = () =>
      new Promise<HintView>((done) => {
        answer = done;
      });
    (byId('code') as HTMLInputElement).value = '482913';
    byId('code').dispatchEvent(new Event('input', { bubbles: true }));
    await push({ type: 'hintChanged', view: arrived({ revision: 3 }) });
    answer(waiting({ revision: 2 }));
    await settle();
    expect(shown?.view.advice.key).toBe('arrived');
  });

  test('of another site was meant for the page before', async () => {
    await start(waiting());
    await push({ type: 'hintChanged', view: arrived({ site: 'harbor.example' }) });
    expect(shown?.view.advice.key).toBe('waiting');
    await push({ type: 'fillCode', code: '482913', site: 'harbor.example' });
    expect((byId('code') as HTMLInputElement).value).toBe('');
  });

  test('is asked for again when time changes it', async () => {
    await start(waiting({ advice: anAdvice({ key: 'waiting', changesAt: at('14:05') }) }));
    answers.hintRead = waiting({ advice: anAdvice({ key: 'late' }) });
    await vi.advanceTimersByTimeAsync(181_000);
    expect(shown?.view.advice.key).toBe('late');
  });

  test('fills the form, and gives it the focus', async () => {
    await start(waiting());
    await push({ type: 'fillCode', code: '482913', site: 'kucoin.example' });
    expect((byId('code') as HTMLInputElement).value).toBe('482913');
    byId('code').blur();
    await push({ type: 'focusForm' });
    expect(document.activeElement).toBe(byId('code'));
  });
});

describe('a press on Send', () => {
  test('is reported', async () => {
    await start(waiting());
    click(byId('send'));
    expect(told.at(-1)?.events).toMatchObject([{ type: 'codeSent', at: at('14:02'), how: 'press' }]);
  });

  test('that is held reaches neither site nor request, until it is sent anyway', async () => {
    const sent = vi.fn();
    byId('send').addEventListener('click', sent);
    await start(risky({ holdResend: true }));
    click(byId('send'));
    expect(shown?.moment).toBe('held');
    expect(sent).not.toHaveBeenCalled();
    expect(eventsTold()).not.toContain('codeSent');
    actions.sendAnyway();
    expect(sent).toHaveBeenCalledOnce();
    expect(eventsTold()).toContain('codeSent');
  });

  test.each([
    { idea: 'when another send is safe', view: waiting({ holdResend: true }) },
    { idea: 'when the user did not ask for it', view: risky() },
    { idea: 'when the hint is off', view: risky({ holdResend: true, off: true }) },
  ])('is never held $idea', async ({ view }) => {
    const sent = vi.fn();
    byId('send').addEventListener('click', sent);
    await start(view);
    click(byId('send'));
    expect(sent).toHaveBeenCalledOnce();
  });
});

describe('Esc', () => {
  test('closes what is said until there is something else to say', async () => {
    await start(waiting());
    press(document.body, 'Escape');
    expect(shown).toBeNull();
    await push({ type: 'hintChanged', view: waiting() });
    expect(shown).toBeNull();
    await push({ type: 'hintChanged', view: arrived() });
    expect(shown?.view.advice.key).toBe('arrived');
  });

  test('that closes something of the page closes no hint that is still to come', async () => {
    await start(aHintView({ advice: anAdvice({ key: 'pressSend' }) }));
    press(document.body, 'Escape');
    byId('code').focus();
    byId('code').dispatchEvent(new Event('focusin', { bubbles: true }));
    await settle();
    expect(shown?.view.advice.key).toBe('pressSend');
  });
});

describe('the hint asks the background', () => {
  test.each([
    { action: () => actions.fill('m'), type: 'fillHere' },
    { action: () => actions.dismiss(), type: 'hintDismissed' },
    { action: () => actions.switchOffSite(), type: 'siteSwitchedOff' },
    { action: () => actions.lookAgain(), type: 'hintRead' },
  ])('$type', async ({ action, type }) => {
    await start(waiting());
    action();
    expect(typesTold().at(-1)).toBe(type);
  });
});

test('after the abort nothing is heard, said or shown', async () => {
  await start(waiting());
  stop.abort();
  told.length = 0;
  click(byId('send'));
  window.dispatchEvent(new Event('pagehide'));
  await push({ type: 'fillCode', code: '482913', site: 'kucoin.example' });
  expect(told).toEqual([]);
  expect((byId('code') as HTMLInputElement).value).toBe('');
});

describe('what the user said of a field', () => {
  const said = (name: string, isCode: boolean): PageFieldRule => ({
    mark: { tag: 'input', attributes: { id: name }, place: null },
    isCode,
  });
  const leave = (...rules: PageFieldRule[]) => {
    (globalThis as FieldRuleWorld).wmcFieldRules = rules;
  };

  test('"not a code field": nothing is reported, and no hint comes', async () => {
    leave(said('code', false));
    await start(waiting());
    expect(told).toEqual([]);
    expect(shown).toBeNull();
  });

  test('"a code field": its form is reported, whatever its words say', async () => {
    document.body.innerHTML = '<label>Nickname <input id="nick"></label>';
    leave(said('nick', true));
    await start();
    expect(eventsTold()).toContain('codeFormSeen');
  });
});

test('an orphan of an update takes its hint away at the next event, and says nothing more', async () => {
  await start(arrived());
  expect(shown).not.toBeNull();
  const before = told.length;
  fakeBrowser.runtime.id = undefined as never;
  byId('code').focus();
  await settle();
  expect(shown).toBeNull();
  byId('code').blur();
  await settle();
  expect(told).toHaveLength(before);
  fakeBrowser.runtime.id = id;
});

test('what could not be told is told again with the next reading, once', async () => {
  const isForm = ({ events }: (typeof told)[number]) => events?.some(({ type }) => type === 'codeFormSeen');
  answers.formReported = () => {
    throw new Error('storage is full');
  };
  await start();
  answers.formReported = waiting();
  byId('code').focus();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.filter(isForm)).toHaveLength(2);
  expect(shown).not.toBeNull();
  byId('code').blur();
  byId('code').focus();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.filter(isForm)).toHaveLength(2);
});
