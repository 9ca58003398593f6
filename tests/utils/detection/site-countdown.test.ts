import { describe, expect, test } from 'vitest';
import { findCodeForms, readSiteCountdown, readStatedValidity } from '@/utils/detection';

function formWith(rest: string) {
  document.body.innerHTML = `<form><label>Verification code <input autocomplete="one-time-code"></label>${rest}</form>`;
  const [form] = findCodeForms(document);
  if (!form) throw new Error('no form');
  return form;
}

describe('the site’s own countdown', () => {
  test.each([
    { rest: '<button type="button">Resend (29)</button>', seconds: 29 },
    { rest: '<button type="button">Resend code in 0:14</button>', seconds: 14 },
    { rest: '<button type="button">Resend in 00:08</button>', seconds: 8 },
    { rest: '<button type="button">Request a new code in 8</button>', seconds: 8 },
    { rest: '<button type="button">Neuen Code in 8 anfordern</button>', seconds: 8 },
    { rest: '<button type="button">8后请求新的代码</button>', seconds: 8 },
    { rest: '<button type="button">59秒后重新获取</button>', seconds: 59 },
    { rest: '<button type="button">重新获取(59s)</button>', seconds: 59 },
    { rest: '<button type="button">Kirim ulang OTP (45s)</button>', seconds: 45 },
    { rest: '<a href="#">Получить новый код можно через 30 сек</a>', seconds: 30 },
    { rest: '<button type="button">Resend code</button> <span>0:42</span>', seconds: 42 },
    { rest: '<p>You can resend the code in 30 seconds</p>', seconds: 30 },
    { rest: '<button type="button">Kodu tekrar gönder</button><p>60 sn sonra tekrar gönder</p>', seconds: 60 },
  ])('$rest runs for $seconds s', ({ rest, seconds }) => {
    expect(readSiteCountdown(formWith(rest))).toBe(seconds * 1_000);
  });

  test.each([
    '<button type="button">Resend code</button>',
    '<button type="button">Resend code</button><p>The code is valid for 10 minutes.</p>',
    '<button type="button">Resend code</button><p>Your code expires in 4:59</p>',
    '<button type="button">Resend 6-digit code</button>',
    '<p>We sent a code to +1 ••• 1234</p><button type="button">Resend code</button>',
    '<p>Open 9:00 to 17:30</p>',
  ])('%s is none', (rest) => {
    expect(readSiteCountdown(formWith(rest))).toBeNull();
  });
});

describe('the stated life', () => {
  test.each([
    { rest: '<p>The code is valid for 10 minutes.</p>', minutes: 10 },
    { rest: '<p>Your code expires in 4:59</p>', minutes: 4 + 59 / 60 },
    { rest: '<p>验证码5分钟内有效</p>', minutes: 5 },
    { rest: '<p>Der Code ist 15 Minuten gültig.</p>', minutes: 15 },
    { rest: '<p>Код действителен 10 минут</p>', minutes: 10 },
    { rest: '<p>Ce code expire dans 1 heure</p>', minutes: 60 },
  ])('$rest', ({ rest, minutes }) => {
    expect(readStatedValidity(formWith(rest))).toBe(minutes * 60_000);
  });

  test.each([
    '<p>Resend in 30 seconds</p>',
    '<p>Your session expires in 10 minutes.</p>',
    '<p>Ungültiger Code. Warten Sie 10 Minuten.</p>',
    '<p>It may take 2 minutes to arrive.</p>',
  ])('%s states none', (rest) => {
    expect(readStatedValidity(formWith(rest))).toBeNull();
  });
});
