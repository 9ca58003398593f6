import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gmailFilterFile } from '@/utils/whitelisting/gmail-filter-file';

const sender = 'no-reply@kucoin.com';

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
