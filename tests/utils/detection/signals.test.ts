import { describe, expect, test } from 'vitest';
import { readCandidates } from '@/utils/detection/find-code-forms';
import { REASONS, SIGNALS, type SignalName } from '@/utils/detection/signals';

function signalsOf(body: string, title = ''): Set<SignalName> {
  document.title = title;
  document.body.innerHTML = body;
  return new Set(readCandidates(document).flatMap((reading) => [...reading.signals]));
}

const rows: { signal: SignalName; body: string; title?: string }[] = [
  { signal: 'oneTimeCode', body: '<input autocomplete="section-a one-time-code">' },
  { signal: 'codeName', body: '<input name="smsCode2">' },
  { signal: 'looseName', body: '<input name="token">' },
  { signal: 'codeLabel', body: '<input placeholder="Verification code">' },
  { signal: 'codeStemLabel', body: '<label>Enter code <input></label>' },
  { signal: 'codeSpoken', body: '<input aria-label="Verification code">' },
  { signal: 'codeBeside', body: '<p>Type the verification code here and press the button below</p><input>' },
  { signal: 'codeStemBeside', body: '<p>Type the code that you were given by us a moment ago</p><input>' },
  {
    signal: 'codeInForm',
    body: '<p>A security code is needed</p><input name="a"><br><p>Type it into this box</p><input name="otp">',
  },
  { signal: 'codeInTitle', body: '<input name="otp">', title: 'Verification code' },
  { signal: 'sentTo', body: '<p>We sent a code to you</p><input name="otp">' },
  { signal: 'digitsAsked', body: '<p>Enter 6 digits</p><input name="otp">' },
  { signal: 'destination', body: '<p>We sent a code to j***@example.com</p><input name="otp">' },
  { signal: 'sendBeside', body: '<input name="otp"><button type="button">Send code</button>' },
  {
    signal: 'sendInForm',
    body: '<input name="otp"><br><div>Name <input name="n"></div><button type="button">Resend code</button>',
  },
  { signal: 'bareSendBeside', body: '<input name="otp"><button type="button">Get</button>' },
  { signal: 'notReceived', body: '<input name="otp"><p>Didn’t receive a code?</p>' },
  { signal: 'appBeside', body: '<p>Open your authenticator app</p><input name="otp">' },
  { signal: 'boxes', body: '<div>'.concat('<input maxlength="1">'.repeat(6), '</div>') },
  { signal: 'looseBoxes', body: '<div>'.concat('<input type="tel">'.repeat(6), '</div>') },
  { signal: 'codeLength', body: '<input name="otp" maxlength="6">' },
  { signal: 'digitsOnly', body: '<input name="otp" inputmode="numeric">' },
  { signal: 'otherLabel', body: '<label>Nickname <input name="otp"></label>' },
  { signal: 'otherLabelBeside', body: '<div>Nickname: <input name="code"></div>' },
  { signal: 'otherName', body: '<input name="coupon_code">' },
  { signal: 'otherCodeLabel', body: '<label>Promo code <input name="otp"></label>' },
  { signal: 'otherCodeNear', body: '<p>Redeem your gift card</p><input name="code">' },
  { signal: 'otherThingNear', body: '<p>Choose a PIN to lock it</p><input name="otp">' },
  { signal: 'captchaLabel', body: '<input name="captcha_code">' },
  { signal: 'captchaNear', body: '<input name="otp"><img src="/captcha.png">' },
  { signal: 'arithmetic', body: '<label>3 + 4 = <input name="otp"></label>' },
  { signal: 'card', body: '<label>Card number <input></label><label>Security code <input></label>' },
  { signal: 'password', body: '<label>Password <input type="password" name="passcode"></label>' },
  { signal: 'pin', body: '<label>PIN <input name="otp"></label>' },
  { signal: 'backupCode', body: '<label>Recovery code <input name="otp"></label>' },
  { signal: 'search', body: '<form role="search"><input name="code"></form>' },
  { signal: 'tooLong', body: '<input name="otp" maxlength="40">' },
  { signal: 'tooShort', body: '<input name="otp" maxlength="2">' },
];

describe('every signal', () => {
  test.each(rows)('$signal is read from $body', ({ signal, body, title }) => {
    expect([...signalsOf(body, title)]).toContain(signal);
  });

  test('has a row here and a reason', () => {
    const names = Object.keys(SIGNALS).sort();
    expect([...new Set(rows.map(({ signal }) => signal))].sort()).toEqual(names);
    expect(Object.keys(REASONS).sort()).toEqual(names);
  });
});
