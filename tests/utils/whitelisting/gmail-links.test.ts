import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gmailLinks } from '@/utils/whitelisting/gmail-links';
import { anyText } from '../../support/any-text';

const sender = 'no-reply@kucoin.com';

describe('links into Gmail', () => {
  const links = gmailLinks({ sender, account: null });

  test('search everything of the last hour, spam included', () => {
    expect(links.searchUrl).toBe(
      'https://mail.google.com/mail/u/0/#search/in%3Aanywhere+from%3Ano-reply%40kucoin.com+newer_than%3A1h',
    );
  });

  test('search only spam', () => {
    expect(links.spamUrl).toBe('https://mail.google.com/mail/u/0/#search/in%3Aspam+from%3Ano-reply%40kucoin.com');
  });

  test('open the filter form with the sender in it', () => {
    expect(links.filterUrl).toBe(
      'https://mail.google.com/mail/u/0/#create-filter/from=no-reply%40kucoin.com&sizeoperator=s_sl&sizeunit=s_smb',
    );
  });

  test('open the list of filters', () => {
    expect(links.filtersPageUrl).toBe('https://mail.google.com/mail/u/0/#settings/filters');
  });

  test('write a plus sign so that Gmail does not read a space', () => {
    const plus = gmailLinks({ sender: 'codes+login@site.example', account: null });
    expect(plus.searchUrl).toContain('from%3Acodes%2Blogin%40site.example');
    expect(plus.filterUrl).toContain('from=codes%2Blogin%40site.example');
  });

  test.each([
    { account: '2', path: '/mail/u/2/' },
    { account: 'me+work@gmail.com', path: '/mail/u/me%2Bwork@gmail.com/' },
    { account: '../../evil', path: '/mail/u/0/' },
    { account: null, path: '/mail/u/0/' },
  ])('lead to the account $account', ({ account, path }) => {
    for (const url of Object.values(gmailLinks({ sender, account }))) expect(new URL(url ?? '').pathname).toBe(path);
  });

  test('search for a domain when no address is known, and offer no filter for it', () => {
    const domain = gmailLinks({ sender: 'kucoin.com', account: null });
    expect(domain.searchUrl).toContain('in%3Aanywhere+from%3Akucoin.com+newer_than%3A1h');
    expect(domain.filterUrl).toBeNull();
  });

  test('search for all mail of the last hour when nothing is known', () => {
    const all = gmailLinks({ sender: null, account: null });
    expect(all.searchUrl).toMatch(/#search\/in%3Aanywhere\+newer_than%3A1h$/);
    expect(all.spamUrl).toMatch(/#spam$/);
  });

  test.each([
    'a@b.example OR in:anywhere',
    'x@site.example)',
    '"x"@site.example',
    '{a b}@site.example',
    '-x@site.example',
    '*@site.example',
    'x@localhost',
    'KuCoin',
    `${'x'.repeat(300)}@site.example`,
  ])('carry nothing that is no plain address: %s', (hostile) => {
    const { searchUrl, filterUrl } = gmailLinks({ sender: hostile, account: null });
    expect(searchUrl).not.toContain('from');
    expect(filterUrl).toBeNull();
  });

  test('stay in Gmail, whatever the sender and the account', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.tuple(fc.string(), fc.string()).map((parts) => parts.join('@')),
        ),
        fc.string(),
        (text, account) => {
          for (const url of Object.values(gmailLinks({ sender: text, account }))) {
            if (url !== null) expect(new URL(url).href).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\/[\w@.%+-]+\/#/);
          }
        },
      ),
    );
  });
});
