import { describe, expect, test } from 'vitest';
import type { HintView } from '@/utils/extension/views';
import { type HintSituation, hintKey, showsHint } from '@/utils/page/hint-visibility';
import type { AdviceKey, AdviceLevel, Resend } from '@/utils/request/advice';

interface Given {
  key?: AdviceKey;
  level?: AdviceLevel;
  resendLevel?: Resend['level'];
  hints?: HintView['hints'];
  off?: boolean;
}

const aView = ({ key = 'waiting', level = 'info', resendLevel = 'quiet', hints = 'always', off = false }: Given = {}) =>
  ({
    advice: {
      key,
      level,
      params: {},
      arrivedMessageId: null,
      resend: { key: 'wait', level: resendLevel, sends: 1 },
    },
    hints,
    off,
  }) as unknown as HintView;
const idle: HintSituation = { emptyFieldFocused: false, moment: 'idle', closedKey: null };

describe('the hint is silent until useful', () => {
  test.each([
    { idea: 'nothing was sent and nobody is at the field', view: aView({ key: 'pressSend' }), at: idle, shows: false },
    {
      idea: 'the empty field has the focus and nothing was sent',
      view: aView({ key: 'pressSend' }),
      at: { ...idle, emptyFieldFocused: true },
      shows: true,
    },
    { idea: 'an authenticator form nobody is at', view: aView({ key: 'authenticator' }), at: idle, shows: false },
    { idea: 'a code was sent', view: aView(), at: idle, shows: true },
    { idea: 'there is nothing to say', view: aView({ key: 'nothingWaiting', level: 'quiet' }), at: idle, shows: false },
    {
      idea: 'the pointer comes to Resend in the cooldown',
      view: aView({ level: 'quiet', resendLevel: 'caution' }),
      at: { ...idle, moment: 'approach' as const },
      shows: true,
    },
    {
      idea: 'the pointer comes to Resend and all is well',
      view: aView({ level: 'quiet' }),
      at: { ...idle, moment: 'approach' as const },
      shows: false,
    },
  ])('$idea: $shows', ({ view, at, shows }) => {
    expect(showsHint(view, at)).toBe(shows);
  });
});

describe('the user is obeyed', () => {
  test('switched off for the site or dismissed: never', () => {
    expect(showsHint(aView({ off: true, level: 'danger' }), { ...idle, moment: 'approach' })).toBe(false);
  });

  test('"never" means never', () => {
    expect(showsHint(aView({ hints: 'never', level: 'danger' }), idle)).toBe(false);
  });

  test('"warnings only" leaves warnings', () => {
    expect(showsHint(aView({ hints: 'warnings' }), idle)).toBe(false);
    expect(showsHint(aView({ hints: 'warnings', level: 'danger' }), idle)).toBe(true);
  });

  test('what was closed stays closed until there is something else to say', () => {
    const closedKey = hintKey(aView({ key: 'waiting' }), 'idle');
    expect(showsHint(aView({ key: 'waiting' }), { ...idle, closedKey })).toBe(false);
    expect(showsHint(aView({ key: 'late' }), { ...idle, closedKey })).toBe(true);
  });

  test('a held click is always explained', () => {
    const view = aView();
    expect(showsHint(view, { ...idle, moment: 'held', closedKey: hintKey(view, 'held') })).toBe(true);
  });
});
