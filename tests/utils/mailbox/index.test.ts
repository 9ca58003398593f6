import { describe, expect, test } from 'vitest';
import { mailboxMatches, providerFor } from '@/utils/mailbox';

describe('mail is read', () => {
  test('on the hosts of the list', () => {
    expect(mailboxMatches).toContain('https://mail.google.com/*');
    expect(providerFor('https://mail.google.com/mail/u/1/#inbox')?.id).toBe('gmail');
    expect(providerFor('https://fr.mail.yahoo.com/n/inbox')?.id).toBe('yahoo');
  });

  test.each([
    undefined,
    '',
    'about:blank',
    'http://mail.google.com/',
    'https://mail.google.com.evil.example/',
    'https://evil.example/?https://mail.google.com/',
    'https://mail.google.com@evil.example/',
    'https://xmail.google.com/',
  ])('nowhere else: %s', (url) => {
    expect(providerFor(url)).toBeUndefined();
  });
});
