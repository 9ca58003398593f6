import { describe, expect, test } from 'vitest';
import { addressIn, lastAddress, namedSender, senderOf, titledSender } from '@/utils/mailbox/mail-sender';

test.each([
  { shown: 'ann@shop.example', address: 'ann@shop.example' },
  { shown: 'mailto:ann@shop.example', address: 'ann@shop.example' },
  { shown: 'Ann <ann@shop.example>', address: 'ann@shop.example' },
  { shown: '"bank@bank.example" <ann@shop.example>', address: 'ann@shop.example' },
  { shown: 'bank@bank.example <ann@shop.example>', address: 'ann@shop.example' },
  { shown: '<bank@bank.example> <ann@shop.example>', address: null },
  { shown: 'Ann <ann@shop.example>, Bank <bank@bank.example>', address: null },
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

test.each([
  { title: 'Inbox (3) | jo@proton.example | Proton Mail', account: 'jo@proton.example' },
  { title: 'Mail from ann@shop.example | Jo@proton.example | Proton Mail', account: 'jo@proton.example' },
  { title: 'Proton Mail', account: null },
])('the last address of a title is that of the account: $title', ({ title, account }) => {
  expect(lastAddress(title)).toBe(account);
});

test.each([
  { where: 'itself', html: '<b title="ann@shop.example">Ann</b>' },
  { where: 'a part of it', html: '<b><i title="ann@shop.example">Ann</i></b>' },
])('a sender is told by the title of an element: $where', ({ html }) => {
  document.body.innerHTML = html;
  expect(titledSender(document.querySelector('b'))).toEqual({ address: 'ann@shop.example', name: 'Ann' });
});

test('a text that looks like an address is no title', () => {
  document.body.innerHTML = '<b title="Ann">bank@bank.example</b>';
  expect(titledSender(document.querySelector('b'))).toBeNull();
});
