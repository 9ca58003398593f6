import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guides } from '@/utils/whitelisting';
import { allowSender } from '@/utils/whitelisting/allow-sender';
import { anyText } from '../../support/any-text';

const nothing = { sender: null, site: null, messages: [], destination: null };
const sender = 'no-reply@kucoin.com';

describe('the mailbox in use', () => {
  const seenIn = (provider: string) => ({ provider, account: null });

  test.each([
    { name: 'is that of the message seen', messages: [seenIn('outlook')], destination: null, provider: 'outlook' },
    {
      name: 'is that of the message seen, wherever the page says the code went',
      messages: [seenIn('proton')],
      destination: 'j•••@gmail.com',
      provider: 'proton',
    },
    {
      name: 'is that of the first message, which answers the site or is the newest',
      messages: [seenIn('qq'), seenIn('gmail')],
      destination: null,
      provider: 'qq',
    },
    {
      name: 'is no list of text messages',
      messages: [seenIn('google-messages'), seenIn('yahoo')],
      destination: null,
      provider: 'yahoo',
    },
    {
      name: 'is read from the destination until a message is seen',
      messages: [],
      destination: 'j•••@hotmail.co.uk',
      provider: 'outlook',
    },
    {
      name: 'is Gmail, which most people have, when the destination is a number',
      messages: [],
      destination: '+1 ••• 1234',
      provider: 'gmail',
    },
    {
      name: 'is Gmail at a domain that says nothing',
      messages: [],
      destination: 'j@kontor.example',
      provider: 'gmail',
    },
    { name: 'is Gmail when nothing is known', messages: [], destination: null, provider: 'gmail' },
  ])('$name', ({ messages, destination, provider }) => {
    const allow = allowSender({ ...nothing, messages, destination });
    expect(allow.provider).toBe(provider);
    expect(allow.guides[0]?.id).toBe(provider);
  });

  test('has its guide first, and every other mailbox has one behind it', () => {
    const { guides: shown } = allowSender({ ...nothing, messages: [seenIn('zoho')] });
    expect(shown[0]?.id).toBe('zoho');
    expect(shown.map(({ id }) => id).sort()).toEqual(guides.map(({ id }) => id).sort());
  });
});

describe('the account', () => {
  test('is the one in which the message was seen', () => {
    const allow = allowSender({ ...nothing, sender, messages: [{ provider: 'gmail', account: '1' }] });
    expect(allow.account).toBe('1');
    expect(urlsOf(allow.guides[0])).toContainEqual(expect.stringContaining('https://mail.google.com/mail/u/1/'));
  });

  test('is taken from another message of the same mailbox when this one does not tell', () => {
    const messages = [
      { provider: 'gmail', account: null },
      { provider: 'gmail', account: '2' },
    ];
    expect(allowSender({ ...nothing, messages }).account).toBe('2');
  });

  test('of one mailbox never gets into the links of another', () => {
    const allow = allowSender({ ...nothing, sender, messages: [{ provider: 'outlook', account: 'me@outlook.com' }] });
    expect(allow.account).toBe('me@outlook.com');
    expect(urlsOf(...allow.guides).filter((url) => url.includes('me@outlook.com'))).toEqual([]);
    expect(allow.searchUrl).toContain('/mail/u/0/');
  });
});

describe('the sender', () => {
  test('is in the links and the filter file of the guide', () => {
    const allow = allowSender({ ...nothing, sender });
    expect(allow.sender).toBe(sender);
    expect(urlsOf(...allow.guides).join()).toContain('#create-filter/from=no-reply%40kucoin.com');
    const files = allow.guides
      .flatMap(({ steps }) => steps)
      .flatMap(({ ways }) => ways?.flatMap(({ file }) => file ?? []) ?? []);
    expect(files.map(({ text }) => text).join()).toContain(sender);
  });

  test('is looked for by the site until an address was seen', () => {
    const allow = allowSender({ ...nothing, site: 'kucoin.com' });
    expect(allow.sender).toBeNull();
    expect(urlsOf(...allow.guides).join()).not.toContain('#create-filter');
    expect(allow.searchUrl).toContain('from%3Akucoin.com');
  });

  test.each(['22000', 'KuCoin', 'a@b.example OR in:anywhere'])('is not known when it is %s', (odd) => {
    expect(allowSender({ ...nothing, sender: odd }).sender).toBeNull();
  });

  test('never leads out of the mailboxes, whatever it, the site and the account are', () => {
    const hosts = new Set(urlsOf(...allowSender({ ...nothing, sender, site: 'kucoin.com' }).guides).map(hostOf));
    const text = fc.oneof(
      anyText(),
      fc.constantFrom('//evil.example', 'javascript:alert(1)', '#@evil.example/', '%2F..'),
    );
    fc.assert(
      fc.property(text, text, text, fc.constantFrom('gmail', 'proton', 'qq'), (from, site, account, provider) => {
        const allow = allowSender({ sender: from, site, messages: [{ provider, account }], destination: from });
        for (const url of urlsOf(...allow.guides)) expect(hosts).toContain(hostOf(url));
      }),
      { numRuns: 60 },
    );
  });
});

function urlsOf(...shown: (ReturnType<typeof allowSender>['guides'][number] | undefined)[]): string[] {
  return shown.flatMap((guide) => [
    ...(guide?.helpUrl ? [guide.helpUrl] : []),
    ...(guide?.steps ?? []).flatMap(({ link, ways = [] }) =>
      [link, ...ways.map((way) => way.link)].flatMap((each) => (each ? [each.url] : [])),
    ),
  ]);
}

function hostOf(url: string): string {
  return new URL(url).origin;
}
