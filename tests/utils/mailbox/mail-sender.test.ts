import { describe, expect, test } from 'vitest';
import { addressIn, namedSender, senderOf } from '@/utils/mailbox/mail-sender';

test.each([
  { shown: 'ann@shop.example', address: 'ann@shop.example' },
  { shown: 'mailto:ann@shop.example', address: 'ann@shop.example' },
  { shown: 'Ann <ann@shop.example>', address: 'ann@shop.example' },
  { shown: '"bank@bank.example" <ann@shop.example>', address: 'ann@shop.example' },
  { shown: 'bank@bank.example <ann@shop.example>', address: 'ann@shop.example' },
  { shown: '<bank@bank.example> Ann', address: null },
  { shown: 'Write to bank@bank.example', address: null },
  { shown: 'bank@bank.example, ann@shop.example', address: null },
  { shown: 'Ann', address: null },
  { shown: '', address: null },
])('the address in "$shown" is $address', ({ shown, address }) => {
  expect(addressIn(shown)).toBe(address);
});

test('a sender without an address is nobody', () => {
  expect(senderOf(null, 'Coinharbor')).toBeNull();
});

test('a name that only repeats the address is none', () => {
  expect(senderOf('ann@shop.example', 'ann@shop.example')).toEqual({ address: 'ann@shop.example', name: null });
});

describe('a sender of whom only a name or number is shown', () => {
  test('goes by it', () => {
    expect(namedSender(' Coinharbor ')).toEqual({ address: 'Coinharbor', name: null });
  });

  test.each(['', 'bank@bank.example', 'bank＠bank.example'])('is nobody when it is "%s"', (shown) => {
    expect(namedSender(shown)).toBeNull();
  });
});
