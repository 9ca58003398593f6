// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { couldBeSame, emailDomain, isMainlandChina, kindOf } from '@/utils/request/destination';

describe('two destinations', () => {
  test.each([
    ['j•••@gmail.com', 'jane@gmail.com'],
    ['j***e@g***.com', 'jane@gmail.com'],
    ['ja…@gmail.com', 'J****@gmail.com'],
    ['jane@gmail.com', 'Jane@Gmail.com'],
    ['+1 (•••) •••-•34', '(***) ***-**34'],
    ['\u200e+44 •••• 1234', 'xxxx34'],
    ['+1 ••• 1234', 'jane@gmail.com'],
    ['your phone', 'jane@gmail.com'],
  ])('can be the same: %s and %s', (a, b) => {
    expect([couldBeSame(a, b), couldBeSame(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['j•••@gmail.com', 'm•••@gmail.com'],
    ['j•••@gmail.com', 'jane@work.example'],
    ['jane@gmail.com', 'jan@gmail.com'],
    ['+1 ••• 1234', '+1 ••• 1235'],
  ])('cannot be the same: %s and %s', (a, b) => {
    expect([couldBeSame(a, b), couldBeSame(b, a)]).toEqual([false, false]);
  });
});

test.each([
  { destination: 'j•••@gmail.com', kind: 'email', domain: 'gmail.com' },
  { destination: 'j•••@g•••.com', kind: 'email', domain: null },
  { destination: '+1 ••• 1234', kind: 'phone', domain: null },
  { destination: 'your phone', kind: null, domain: null },
])('$destination is of kind $kind at $domain', ({ destination, kind, domain }) => {
  expect([kindOf(destination), emailDomain(destination)]).toEqual([kind, domain]);
});

test('no number is not one of mainland China', () => {
  expect(isMainlandChina(null)).toBe(false);
});
