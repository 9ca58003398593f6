import { expect, test } from 'vitest';
import { type PracticeFacts, stepsDone } from '@/utils/practice/practice-steps';

const nothing: PracticeFacts = { sends: 0, mails: 0, advice: 'pressSend', filled: false, entered: false };

test.each([
  { step: 'send', facts: { sends: 1 } },
  { step: 'arrive', facts: { mails: 1 } },
  { step: 'old', facts: { advice: 'typedSuperseded' as const } },
  { step: 'fill', facts: { filled: true } },
  { step: 'enter', facts: { entered: true } },
])('$step is done by what was seen', ({ step, facts }) => {
  expect(stepsDone([], { ...nothing, ...facts })).toEqual([step]);
});

test('a second send is asking again', () => {
  expect(stepsDone([], { ...nothing, sends: 2 })).toEqual(['send', 'again']);
});

test('what was done stays done, and in its order', () => {
  expect(stepsDone(['fill', 'old'], { ...nothing, sends: 1 })).toEqual(['send', 'old', 'fill']);
});
