import { describe, expect, test } from 'vitest';
import { isOwnMailboxUrl, ownHostIn } from '@/utils/mailbox/own-hosts';

describe('a host that can be called a mailbox', () => {
  test.each([
    { url: 'https://mail.harbor.example/?_task=mail', host: 'mail.harbor.example' },
    { url: 'http://localhost:8080/roundcube/', host: 'localhost' },
    { url: 'https://Почта.example/', host: 'xn--80a1acny.example' },
  ])('$url is on $host', ({ url, host }) => {
    expect(ownHostIn(url)).toBe(host);
  });

  test.each([
    undefined,
    'about:blank',
    'chrome://settings/',
    'chrome-extension://abc/popup.html',
    'file:///mail.html',
    'https://[::1]/',
  ])('%s has none', (url) => {
    expect(ownHostIn(url)).toBeNull();
  });
});

describe('a page is read as a mailbox of the user’s own', () => {
  const hosts = ['mail.harbor.example'];

  test.each(['roundcube', 'snappymail', 'webmail'])('on a host that was named, by %s', (reader) => {
    expect(isOwnMailboxUrl('https://mail.harbor.example/rc/', reader, hosts)).toBe(true);
  });

  test.each([
    { idea: 'a host that was not', url: 'https://evil.example/', reader: 'roundcube' },
    { idea: 'a host below one that was', url: 'https://x.mail.harbor.example/', reader: 'roundcube' },
    { idea: 'a name that begins like one', url: 'https://mail.harbor.example.evil.example/', reader: 'roundcube' },
    { idea: 'a reader of known hosts', url: 'https://mail.harbor.example/', reader: 'gmail' },
  ])('but not on $idea', ({ url, reader }) => {
    expect(isOwnMailboxUrl(url, reader, hosts)).toBe(false);
  });
});
