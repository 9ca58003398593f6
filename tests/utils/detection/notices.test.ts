import { describe, expect, test } from 'vitest';
import { findCodeForms, readNotices, saysCodeWasSent } from '@/utils/detection';

function formWith(inside: string, outside = '') {
  document.body.innerHTML = `<main><form><label>Verification code <input autocomplete="one-time-code"></label>${inside}</form></main>${outside}`;
  const [form] = findCodeForms(document);
  if (!form) throw new Error('no form');
  return form;
}

describe('notices', () => {
  test.each([
    { text: 'Too many attempts. Try again in 5 minutes.', notice: 'tooMany', waitMs: 300_000 },
    { text: '操作过于频繁，请稍后再试', notice: 'tooMany', waitMs: null },
    { text: 'Слишком много попыток', notice: 'tooMany', waitMs: null },
    { text: 'The code is incorrect.', notice: 'wrongCode', waitMs: null },
    { text: 'Invalid verification code', notice: 'wrongCode', waitMs: null },
    { text: '验证码错误', notice: 'wrongCode', waitMs: null },
    { text: 'Неверный код', notice: 'wrongCode', waitMs: null },
    { text: "That code isn't right. Check it and try again.", notice: 'wrongCode', waitMs: null },
    { text: 'Der Code stimmt nicht', notice: 'wrongCode', waitMs: null },
    { text: 'Код не подходит', notice: 'wrongCode', waitMs: null },
    { text: '認証コードが一致しません', notice: 'wrongCode', waitMs: null },
    { text: 'Invalid or expired code', notice: 'wrongCode', waitMs: null },
    { text: 'Your code has expired. Request a new one.', notice: 'codeExpired', waitMs: null },
    { text: '验证码已过期', notice: 'codeExpired', waitMs: null },
    { text: 'Verification code has been sent', notice: 'codeSent', waitMs: null },
    { text: 'Wir haben einen Code gesendet', notice: 'codeSent', waitMs: null },
  ])('"$text" is $notice', ({ text, notice, waitMs }) => {
    expect(readNotices(formWith(`<p role="alert">${text}</p>`))).toMatchObject([{ notice, text, waitMs }]);
  });

  test.each([
    'Please wait…',
    'Enter the code',
    'Wrong password',
    'Too many password attempts',
    'Your session has expired',
    'The code could not be sent',
    'A code will be sent to your phone',
    'This code is valid for 10 minutes',
  ])('"%s" is none', (text) => {
    expect(readNotices(formWith(`<p role="status">${text}</p>`))).toEqual([]);
  });

  test('a toast in a far corner is seen', () => {
    const notices = readNotices(formWith('', '<div class="toast">Incorrect code</div>'));
    expect(notices.map(({ notice }) => notice)).toEqual(['wrongCode']);
  });

  test('an error right above the form is seen, whatever it is made of', () => {
    document.body.innerHTML =
      '<main><div><div>Enter OTP</div><div>Invalid OTP</div><form><label>OTP <input autocomplete="one-time-code"></label></form></div></main>';
    const form = findCodeForms(document)[0];
    expect(form && readNotices(form).map(({ notice }) => notice)).toEqual(['wrongCode']);
  });

  test('what is said below the form of other times is no notice', () => {
    document.body.innerHTML =
      '<main><form><label>Code <input autocomplete="one-time-code"></label></form><p>We sent a code to your colleague.</p><p>If the service says that the code is invalid, wait for some minutes, look for a newer mail, and try again then.</p></main>';
    const form = findCodeForms(document)[0];
    expect(form && readNotices(form)).toEqual([]);
  });

  test('words far from the form that announce nothing are not seen', () => {
    expect(readNotices(formWith('', '<article><p>How to fix an incorrect code</p></article>'))).toEqual([]);
  });

  test('a short error that describes the invalid field needs no word for the code', () => {
    document.body.innerHTML =
      '<form><label>Code <input autocomplete="one-time-code" aria-invalid="true" aria-describedby="e"></label><span id="e">Incorrect</span></form>';
    const form = findCodeForms(document)[0];
    expect(form && readNotices(form).map(({ notice }) => notice)).toEqual(['wrongCode']);
  });
});

describe('the claim that a code was sent', () => {
  test.each([
    'We sent a code to j***@example.com',
    '验证码已发送至 138****5678',
    'Code gesendet an +49 ••• 12',
    'Calling your phone with a code',
  ])('"%s" claims it', (text) => {
    expect(saysCodeWasSent(formWith(`<p>${text}</p>`))).toBe(true);
  });

  test.each(['We will send a code to your phone', 'The code was not sent', 'Press Send code to get one'])(
    '"%s" does not',
    (text) => {
      expect(saysCodeWasSent(formWith(`<p>${text}</p>`))).toBe(false);
    },
  );

  test('an authenticator form claims nothing', () => {
    expect(saysCodeWasSent({ ...formWith('<p>We sent a code</p>'), kind: 'authenticator' })).toBe(false);
  });
});
