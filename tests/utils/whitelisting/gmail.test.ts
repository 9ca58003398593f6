import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowSender, gmailFilterFile, gmailLinks } from '@/utils/whitelisting/gmail';
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

describe('the filter file', () => {
  test('names the address and keeps it out of spam and in Primary, nothing else', () => {
    const properties = propertiesOf(gmailFilterFile(sender)?.text ?? '');
    expect(properties).toEqual({
      from: sender,
      shouldNeverSpam: 'true',
      smartLabelToApply: '^smartlabel_personal',
      sizeOperator: 's_sl',
      sizeUnit: 's_smb',
    });
  });

  test('is one Atom entry that an XML parser reads', () => {
    const document = parseXml(gmailFilterFile(sender)?.text ?? '');
    expect(document.documentElement.localName).toBe('feed');
    expect(document.getElementsByTagName('entry')).toHaveLength(1);
    expect(document.getElementsByTagName('category')[0]?.getAttribute('term')).toBe('filter');
  });

  test('escapes what XML reads as its own', () => {
    const { text } = gmailFilterFile("o'neil&sons@site.example") ?? { text: '' };
    expect(text).toContain("value='o&apos;neil&amp;sons@site.example'");
  });

  test('has the sender in a name that any disk takes', () => {
    expect(gmailFilterFile('codes+login@site.example')?.name).toBe('allow-codes-login-site.example.xml');
  });

  test.each([
    null,
    'KuCoin',
    'a b@site.example',
    "x'/><apps:property name='forwardTo' value='y@evil.example'@site.example",
  ])('does not exist for %s', (hostile) => {
    expect(gmailFilterFile(hostile)).toBeNull();
  });

  test('never forwards, deletes, archives or hides, whatever the address', () => {
    const letters = fc.constantFrom(..."abc019._+=&'/-");
    const address = fc.string({ unit: letters, minLength: 1, maxLength: 20 }).map((local) => `a${local}@site.example`);
    fc.assert(
      fc.property(address, (from) => {
        const { text } = gmailFilterFile(from) ?? { text: '' };
        expect(text).not.toMatch(/forwardTo|shouldTrash|shouldSpam|shouldArchive|shouldMarkAsRead/);
        expect(text.match(/<apps:property/g)).toHaveLength(5);
      }),
    );
  });
});

describe('what the guide needs', () => {
  test('has the sender in every part', () => {
    const allow = allowSender({ sender, account: '1', site: 'kucoin.com' });
    expect(allow).toMatchObject({ provider: 'gmail', sender, account: '1' });
    expect(allow.filterUrl).toContain('no-reply%40kucoin.com');
    expect(allow.filterFile?.text).toContain(sender);
  });

  test('searches for the site until an address was seen', () => {
    const allow = allowSender({ sender: null, account: null, site: 'kucoin.com' });
    expect(allow.searchUrl).toContain('from%3Akucoin.com');
    expect(allow).toMatchObject({ sender: null, filterUrl: null, filterFile: null });
  });

  test('takes the number of a text message for no sender', () => {
    expect(allowSender({ sender: '22000', account: null, site: null }).sender).toBeNull();
  });
});

/** The properties of the filter, as an importer reads them. */
function propertiesOf(text: string): Record<string, string> {
  const properties = [...parseXml(text).getElementsByTagName('apps:property')];
  return Object.fromEntries(properties.map((p) => [p.getAttribute('name') ?? '', p.getAttribute('value') ?? '']));
}

function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document;
}
