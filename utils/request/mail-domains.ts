/** Mailboxes for everybody, which no company filter stands in front of. Yahoo has one domain a country. */
const publicDomains: ReadonlySet<string> = new Set([
  '126.com',
  '163.com',
  'aol.com',
  'daum.net',
  'fastmail.com',
  'foxmail.com',
  'gmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'mac.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'outlook.com',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'tuta.com',
  'tutanota.com',
  'web.de',
  'yandex.com',
  'yandex.ru',
  'yeah.net',
  'ymail.com',
  'zoho.com',
]);

/** Slips of the keyboard in the most used domains, none of them a mail service. */
const mistyped: ReadonlyMap<string, string> = new Map([
  ['gamil.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gmial.com', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['hotmai.com', 'hotmail.com'],
  ['hotmial.com', 'hotmail.com'],
  ['iclod.com', 'icloud.com'],
  ['outlok.com', 'outlook.com'],
  ['yaho.com', 'yahoo.com'],
  ['yahooo.com', 'yahoo.com'],
]);

/** Domain of Sign in with Apple's relay addresses, which refuse senders that the site did not register. */
export const appleRelayDomain = 'privaterelay.appleid.com';

/** Whether anybody can have a mailbox at this domain. */
export function isPublicMailDomain(domain: string): boolean {
  return publicDomains.has(domain) || /^yahoo(?:\.[a-z]{2,3}){1,2}$/.test(domain);
}

/** The domain that was probably meant; null when nothing looks wrong. */
export function meantDomain(domain: string): string | null {
  return mistyped.get(domain) ?? (domain.endsWith('.con') ? domain.replace(/\.con$/, '.com') : null);
}
