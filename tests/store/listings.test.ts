// @vitest-environment node
import { parseYAML } from 'confbox';
import { describe, expect, test } from 'vitest';
import { providers } from '@/utils/mailbox';
import { explainedPermissions } from '../support/permission-table';
import { fileNames, readProjectFile } from '../support/source-files';

interface Listing {
  name: string;
  summary: { short: string; long: string };
  description: string;
  singlePurpose: string;
  permissions: Record<string, string>;
  dataCollection: string;
  pictures: Record<string, string>;
}

/**
 * Characters that the stores take: Chrome a summary of 132 (the manifest's description) and 16,000 of description, Mozilla
 * a summary of 250, Edge 250 to 10,000 of description; a reason or purpose 1,000 at Chrome.
 */
const limits = { name: 45, short: 132, long: 250, description: { from: 250, to: 10_000 }, reason: 1_000, caption: 60 };

/** How texts for people call the mailboxes. */
const mailboxNames: Record<string, string> = {
  gmail: 'Gmail',
  outlook: 'Outlook',
  yahoo: 'Yahoo',
  proton: 'Proton',
  icloud: 'iCloud',
  fastmail: 'Fastmail',
  qq: 'QQ',
  netease: '163',
  'google-messages': 'Google',
};

const languages = fileNames('docs/store/listing', '.yml');
const readListing = (language: string) => parseYAML<Listing>(readProjectFile(`docs/store/listing/${language}.yml`));
const english = readListing('en');

test('every language of the interface has a listing', () => {
  expect(languages.toSorted()).toEqual(fileNames('locales', '.yml').toSorted());
});

test('every permission of the README has its reason for the stores', () => {
  expect(Object.keys(english.permissions)).toEqual(expect.arrayContaining(explainedPermissions()));
});

describe.each(languages)('the listing in %s', (language) => {
  const listing = readListing(language);
  const { name, summary, description, singlePurpose, permissions, dataCollection, pictures } = listing;

  test('has the texts of the English one, and none is empty', () => {
    expect(keysOf(listing)).toEqual(keysOf(english));
    expect(textsOf(listing).filter((text) => text.trim() === '')).toEqual([]);
  });

  test('fits into the fields of the stores', () => {
    expect(lengthOf(name)).toBeLessThanOrEqual(limits.name);
    expect(lengthOf(summary.short)).toBeLessThanOrEqual(limits.short);
    expect(lengthOf(summary.long)).toBeLessThanOrEqual(limits.long);
    expect(lengthOf(description)).toBeGreaterThanOrEqual(limits.description.from);
    expect(lengthOf(description)).toBeLessThanOrEqual(limits.description.to);
    const reasons = [singlePurpose, dataCollection, ...Object.values(permissions)];
    expect(reasons.filter((text) => lengthOf(text) > limits.reason)).toEqual([]);
    expect(Object.values(pictures).filter((text) => lengthOf(text) > limits.caption)).toEqual([]);
  });

  test('has the name and the short summary of the extension itself, which two stores show instead', () => {
    const locale = parseYAML<{ extName: string; extDescription: string }>(readProjectFile(`locales/${language}.yml`));
    expect(name).toBe(locale.extName);
    expect(summary.short).toBe(locale.extDescription);
  });

  test('names every mailbox that is read', () => {
    expect(
      providers.map(({ id }) => mailboxNames[id] ?? id).filter((mailbox) => !description.includes(mailbox)),
    ).toEqual([]);
  });

  test('is plain text: stores take no markup, and refuse addresses of elsewhere', () => {
    const { permissions: _, ...rest } = listing;
    expect(textsOf(rest).filter((text) => /<\/?\w|https?:|\*\*|\]\(/.test(text))).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  test('is translated', () => {
    const { name: _, ...texts } = readListing(language);
    expect(textsOf(texts).filter((text) => textsOf(english).includes(text))).toEqual([]);
  });
});

/** As stores count: characters, not the halves that JavaScript counts. */
function lengthOf(text: string) {
  return [...text].length;
}

function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keysOf(inner, `${path}${key}.`) : [`${path}${key}`],
  );
}

function textsOf(value: object): string[] {
  return Object.values(value).flatMap((inner) => (typeof inner === 'object' ? textsOf(inner) : [inner]));
}
