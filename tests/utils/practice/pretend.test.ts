import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { newCode, type PretendEvent, reducePretend, startOfPretend } from '@/utils/practice/pretend';

const pretendOf = (...events: PretendEvent[]) => events.reduce(reducePretend, startOfPretend);
const asked = (code: string): PretendEvent => ({ type: 'asked', code });
const submitted = (typed: string): PretendEvent => ({ type: 'submitted', typed });

describe('the pretend site', () => {
  test('says that it sent a code only when it has answered', () => {
    expect(pretendOf(asked('111111')).notice).toBe('none');
    expect(pretendOf(asked('111111'), { type: 'answered' }).notice).toBe('sent');
  });

  test.each([
    { idea: 'the newest code opens the door', typed: '222222', notice: 'in' },
    { idea: 'an older one does not', typed: '111111', notice: 'wrong' },
    { idea: 'nor does none', typed: '', notice: 'wrong' },
  ])('$idea', ({ typed, notice }) => {
    expect(pretendOf(asked('111111'), asked('222222'), submitted(typed)).notice).toBe(notice);
  });

  test('without a code nothing opens', () => {
    expect(pretendOf(submitted('')).notice).toBe('wrong');
  });
});

test('mails keep their order, and each is one of its own', () => {
  const mailCame = (code: string, clock: string): PretendEvent => ({ type: 'mailCame', code, at: at(clock) });
  const { mails } = pretendOf(mailCame('111111', '14:00'), mailCame('222222', '14:01'));
  expect(mails.map(({ code }) => code)).toEqual(['111111', '222222']);
  expect(new Set(mails.map(({ id }) => id)).size).toBe(2);
});

test('no code comes twice, and none begins with a zero', () => {
  const random = [0, 0, 0.5].values();
  expect(newCode(['100000'], () => random.next().value ?? 0)).toBe('550000');
});
