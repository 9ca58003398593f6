import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { providers } from '@/utils/mailbox';
import { guideFor, guideForAddress, guides } from '@/utils/whitelisting';
import type { GuideFacts, GuideLink, MailboxGuide } from '@/utils/whitelisting/guide';
import { fileNames, readSourceFiles } from '../../support/source-files';

const sender = 'codes+login@kucoin.com';
const known: GuideFacts = { sender, site: 'kucoin.com', account: '1' };
const unknown: GuideFacts = { sender: null, site: null, account: null };
const hostile = [
  'a@b.example OR in:anywhere',
  '"><script>alert(1)</script>@evil.example',
  'javascript:alert(1)//@evil.example',
  'x@evil.example&to=y',
  '../../evil',
  'x@evil.example#/',
];

const byId = guides.map((guide) => ({ id: guide.id, guide }));
const sentences = await Promise.all(
  fileNames('locales', '.yml').map(async (locale) => ({ locale, text: await readLocale(locale) })),
);

describe.each(byId)('the guide $id', ({ guide }) => {
  test('begins with spam', () => {
    expect(guide.steps(known)[0]?.title).toBe(guide.id === 'gmail' ? 'allow.searchTitle' : 'guide.lookTitle');
  });

  test('ends with sending again, at the form', () => {
    for (const facts of [known, unknown]) {
      const steps = guide.steps(facts);
      expect(steps.at(-1)).toMatchObject({ title: 'allow.againTitle', toForm: true });
      expect(steps.filter(({ toForm }) => toForm)).toHaveLength(1);
    }
  });

  test('has each of its steps once', () => {
    const titles = guide.steps(known).map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
  });

  test.each(sentences)('has every sentence in $locale', ({ text }) => {
    const missing = [...textKeys(guide, known), ...textKeys(guide, unknown)].filter((key) => !text[key]);
    expect(missing).toEqual([]);
  });

  test.each(sentences)('promises nothing in $locale', ({ text }) => {
    const promises = /\b(?:guarantee|ensures?|will (?:arrive|land|reach)|always arrive)|一定会|保证(?:收到|送达)|必定/i;
    expect(textKeys(guide, known).filter((key) => promises.test(text[key] ?? ''))).toEqual([]);
  });

  test('links over https, to a host of its own', () => {
    for (const url of urlsOf(guide, known)) expect(new URL(url)).toMatchObject({ protocol: 'https:', username: '' });
  });

  test('writes the sender into a link so that it stays one word', () => {
    for (const url of urlsOf(guide, known)) expect(url).not.toMatch(/codes[+ ]|login@/);
  });

  test.each(hostile)('has the same links for a sender, a site and an account of %s as without', (text) => {
    expect(urlsOf(guide, { sender: text, site: text, account: text })).toEqual(urlsOf(guide, unknown));
  });
});

describe('the list', () => {
  test('has every guide there is', () => {
    const files = readSourceFiles(['utils/whitelisting']).filter(({ code }) =>
      /^export const \w+: MailboxGuide =/m.test(code),
    );
    expect(guides.map(({ id }) => id).sort()).toEqual(files.map(({ path }) => path.split('/').at(-1)).sort());
  });

  test('has a guide for every mailbox that is read', () => {
    const withoutSpam = ['google-messages'];
    const left = providers.map(({ id }) => id).filter((id) => !guideFor(id) && !withoutSpam.includes(id));
    expect(left).toEqual([]);
  });

  test.each(['providers', 'domains'] as const)('names each of the %s once', (field) => {
    const names = guides.flatMap((guide) => guide[field]);
    expect(names).toEqual([...new Set(names)]);
  });

  test('says of Yahoo and iCloud that they have no allow list', () => {
    expect(guides.filter(({ hasAllowList }) => hasAllowList === false).map(({ id }) => id)).toEqual([
      'yahoo',
      'icloud',
    ]);
  });
});

describe('the mailbox of an address', () => {
  test.each([
    { address: 'j•••@gmail.com', id: 'gmail' },
    { address: 'jane@outlook.com', id: 'outlook' },
    { address: 'JANE@HOTMAIL.COM', id: 'outlook' },
    { address: 'j***@live.co.uk', id: 'outlook' },
    { address: 'j***@yahoo.co.jp', id: 'yahoo' },
    { address: 'j***@aol.com', id: 'yahoo' },
    { address: 'j***@pm.me', id: 'proton' },
    { address: 'j***@me.com', id: 'icloud' },
    { address: 'j***@mac.com', id: 'icloud' },
    { address: 'j***@fastmail.com', id: 'fastmail' },
    { address: '12***@qq.com', id: 'qq' },
    { address: 'j***@126.com', id: 'netease' },
    { address: 'j***@gmx.at', id: 'gmx' },
    { address: 'j***@web.de', id: 'web-de' },
    { address: 'j***@zoho.eu', id: 'zoho' },
  ])('$address has the guide $id', ({ address, id }) => {
    expect(guideForAddress(address)?.id).toBe(id);
  });

  test.each([
    '+1 ••• 1234',
    'your e-mail',
    '',
    'j***@g***.com',
    'j@kontor.example',
    'j@notgmail.com',
    'j@gmail.com.evil.example',
    'j@yahoo.evil.example',
    'j@web.de.example',
    'gmail.com',
  ])('%s says nothing', (address) => {
    expect(guideForAddress(address)).toBeUndefined();
  });
});

function urlsOf(guide: MailboxGuide, facts: GuideFacts): string[] {
  const links = guide
    .steps(facts)
    .flatMap(({ link, ways = [] }) => [link, ...ways.map((way) => way.link)])
    .filter((link): link is GuideLink => link !== undefined);
  return [...links.map(({ url }) => url), ...(guide.helpUrl ? [guide.helpUrl] : [])];
}

function textKeys(guide: MailboxGuide, facts: GuideFacts): string[] {
  const steps = guide
    .steps(facts)
    .flatMap(({ title, how, link, ways = [] }) => [
      title,
      how,
      link?.text,
      ...ways.flatMap((way) => [way.title, ...way.how, way.link?.text]),
    ]);
  return [guide.name, guide.limits, ...steps].filter((key) => key !== undefined);
}

async function readLocale(locale: string): Promise<Record<string, string>> {
  const messages = await parseMessagesFile(resolve(import.meta.dirname, `../../../locales/${locale}.yml`));
  return Object.fromEntries(
    messages.map((message) => [message.key.join('.'), 'message' in message ? message.message : '']),
  );
}
