// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiHost, registrableDomain } from '@/utils/identity/registrable-domain';
import { anyText } from '../../support/any-text';

describe('the registrable domain', () => {
  test.each([
    { host: 'kucoin.com', domain: 'kucoin.com' },
    { host: 'www.KuCoin.com', domain: 'kucoin.com' },
    { host: 'kucoin.com.', domain: 'kucoin.com' },
    { host: 'mail.accounts.example.co.uk', domain: 'example.co.uk' },
    { host: 'secure.login.gov', domain: 'login.gov' },
    { host: 'kucoin.com.evil.example', domain: 'evil.example' },
    { host: 'my_shop.example.com', domain: 'example.com' },
    { host: 'bücher.example', domain: 'xn--bcher-kva.example' },
  ])('of $host is $domain', ({ host, domain }) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  test.each([
    { host: 'me.github.io', domain: 'me.github.io' },
    { host: 'shop.me.github.io', domain: 'me.github.io' },
  ])('tells the tenants of a shared host apart: $host', ({ host, domain }) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'co.uk', 'github.io', '', 'a..b', 'not a host'])(
    'is the host itself where nobody registered one: %j',
    (host) => {
      expect(registrableDomain(host)).toBe(host);
    },
  );

  test('is its own registrable domain, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.string({ maxLength: 8 })).map((labels) => labels.join('.')),
          anyText(),
        ),
        (host) => {
          const domain = registrableDomain(host);
          expect(registrableDomain(domain)).toBe(domain);
        },
      ),
    );
  });
});

describe('a host in ASCII', () => {
  test.each([
    { what: 'a Cyrillic letter', host: 'kuc\u043ein.com', ascii: 'xn--kucin-lye.com' },
    { what: 'full-width letters', host: '\uff4b\uff55coin.com', ascii: null },
    { what: 'a soft hyphen', host: 'ku\u00adcoin.com', ascii: null },
    { what: 'a zero-width space', host: 'ku\u200bcoin.com', ascii: null },
    { what: 'a variation selector', host: 'ku\ufe0fcoin.com', ascii: null },
    { what: 'an ideographic full stop', host: 'kucoin\u3002com', ascii: null },
    { what: 'a path', host: 'kucoin.com/evil.example', ascii: null },
    { what: 'a user', host: 'kucoin.com@evil.example', ascii: null },
    { what: 'a port', host: 'kucoin.com:443', ascii: null },
  ])('with $what is $ascii', ({ host, ascii }) => {
    expect(asciiHost(host)).toBe(ascii);
  });
});
