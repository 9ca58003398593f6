// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belongsToSite, foreignDomain, senderDomain } from '@/utils/identity';
import { anyText } from '../../support/any-text';

const from = (address: string, name: string | null = null) => ({ from: { name, address }, boundDomain: null });
const bound = (boundDomain: string, address = '22000') => ({ from: { name: null, address }, boundDomain });

describe('a message belongs to a site', () => {
  test.each([
    { address: 'no-reply@kucoin.com', site: 'kucoin.com' },
    { address: 'No-Reply@KuCoin.COM', site: 'kucoin.com' },
    { address: 'security@mail.accounts.example.co.uk', site: 'example.co.uk' },
    { address: 'codes@exchange.example', site: 'exchange.example' },
    { address: 'root@localhost', site: 'localhost' },
    { address: 'hallo@bücher.example', site: 'xn--bcher-kva.example' },
  ])('by the domain of its address: $address on $site', ({ address, site }) => {
    expect(belongsToSite(from(address), site)).toBe(true);
  });

  test('by another domain that a site rule names for the same service', () => {
    expect(belongsToSite(from('no-reply@kucoin.th'), 'kucoin.com')).toBe(true);
    expect(belongsToSite(from('codes@express-scripts.com'), 'accredo.com')).toBe(true);
  });

  test('by the domain its code is bound to', () => {
    expect(belongsToSite(bound('kucoin.com'), 'kucoin.com')).toBe(true);
    expect(belongsToSite(bound('login.kucoin.com'), 'kucoin.com')).toBe(true);
    expect(belongsToSite(bound('kucoin.com', 'no-reply@mail.kucoin.com'), 'kucoin.com')).toBe(true);
  });
});

describe('a message does not belong to a site', () => {
  test.each([
    { what: 'the site is a subdomain of another domain', address: 'no-reply@kucoin.com.evil.example' },
    { what: 'the domain only ends alike', address: 'no-reply@notkucoin.com' },
    { what: 'the domain has a hyphen more', address: 'no-reply@ku-coin.com' },
    { what: 'the top level differs', address: 'no-reply@kucoin.co' },
    { what: 'the site is in the local part', address: 'kucoin.com@evil.example' },
    { what: 'a letter is Cyrillic', address: 'no-reply@kuc\u043ein.com' },
    { what: 'the domain is punycode', address: 'no-reply@xn--kucin-lye.com' },
    { what: 'the letters are full-width', address: 'no-reply@\uff4bucoin.com' },
    { what: 'an invisible mark hides in it', address: 'no-reply@ku\u200bcoin.com' },
    { what: 'there are two addresses', address: 'no-reply@kucoin.com <a@evil.example>' },
    { what: 'an address is quoted', address: '"no-reply@kucoin.com"@evil.example' },
    { what: 'there are two at signs', address: 'no-reply@kucoin.com@evil.example' },
    { what: 'a comment is in it', address: 'a@evil.example(@kucoin.com)' },
    { what: 'words stand before it', address: 'evil.example <no-reply@kucoin.com' },
    { what: 'a path follows', address: 'a@kucoin.com/evil.example' },
    { what: 'it is a number', address: '+15550100' },
    { what: 'it is the name of the site', address: 'kucoin.com' },
    { what: 'it is empty', address: '' },
  ])('when $what: $address', ({ address }) => {
    expect(belongsToSite(from(address), 'kucoin.com')).toBe(false);
  });

  test('when only its display name says so', () => {
    expect(belongsToSite(from('a@evil.example', 'KuCoin'), 'kucoin.com')).toBe(false);
    expect(belongsToSite(from('a@evil.example', 'no-reply@kucoin.com'), 'kucoin.com')).toBe(false);
    expect(belongsToSite(from('KuCoin', 'KuCoin'), 'kucoin.com')).toBe(false);
  });

  test('when its code is bound to another site, whatever its address', () => {
    expect(belongsToSite(bound('evil.example', 'no-reply@kucoin.com'), 'kucoin.com')).toBe(false);
    expect(belongsToSite(bound('kucoin.com.evil.example'), 'kucoin.com')).toBe(false);
    expect(belongsToSite(bound('not a domain', 'no-reply@kucoin.com'), 'kucoin.com')).toBe(false);
  });

  test('when a mail of another domain writes that its code is bound to it', () => {
    expect(belongsToSite(bound('kucoin.com', 'no-reply@evil.example'), 'kucoin.com')).toBe(false);
    expect(belongsToSite(bound('kucoin.com', 'no-reply@kucoin.com <a@evil.example>'), 'kucoin.com')).toBe(false);
  });

  test('when it has no sender', () => {
    expect(belongsToSite({ from: null, boundDomain: null }, 'kucoin.com')).toBe(false);
  });

  test('of another tenant of a shared host', () => {
    expect(belongsToSite(from('a@evil.github.io'), 'me.github.io')).toBe(false);
  });

  test('of another site that a rule names', () => {
    expect(belongsToSite(from('no-reply@kucoin.com'), 'coinbase.com')).toBe(false);
  });

  test('whatever is added to the domain', () => {
    const more = anyText({ minLength: 1, maxLength: 10 }).filter((text) => !/^[.\s]$/.test(text));
    fc.assert(
      fc.property(more, (text) => {
        const address = `no-reply@kucoin.com${text}`.trim();
        fc.pre(address !== 'no-reply@kucoin.com');
        expect(belongsToSite(from(address), 'kucoin.com')).toBe(false);
      }),
    );
  });
});

describe('the domain of a sender', () => {
  test('is null for a sender who has none', () => {
    expect(senderDomain(null)).toBeNull();
    expect(senderDomain({ name: 'KuCoin', address: '22000' })).toBeNull();
    expect(senderDomain({ name: null, address: '@kucoin.com' })).toBeNull();
  });

  test('never throws', () => {
    fc.assert(fc.property(anyText(), (address) => void senderDomain({ name: null, address })));
  });
});

describe('the domain for which a message does not belong', () => {
  test.each([
    { what: 'that of its address', message: from('a@evil.example'), domain: 'evil.example' },
    {
      what: 'that of its address, whatever it is bound to',
      message: bound('kucoin.com', 'a@evil.example'),
      domain: 'evil.example',
    },
    { what: 'that it is bound to', message: bound('evil.example', 'no-reply@kucoin.com'), domain: 'evil.example' },
    { what: 'none, of a number', message: from('22000'), domain: null },
    { what: 'none, when it belongs', message: from('no-reply@kucoin.com'), domain: null },
  ])('is $what', ({ message, domain }) => {
    expect(foreignDomain(message, 'kucoin.com')).toBe(domain);
  });
});
