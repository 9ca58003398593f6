import { describe, expect, test } from 'vitest';
import { findCodeForms } from '@/utils/detection';
import { readCandidates } from '@/utils/detection/find-code-forms';
import { SIGNALS, type SignalName } from '@/utils/detection/signals';

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
  { signal: 'codeInForm', body: '<input name="otp"><button>Verify</button>' },
  { signal: 'codeBeside', body: '<label>Код из письма <input name="a"></label>' },
  { signal: 'codeLabel', body: '<div>Zadejte kód: 6 míst <input></div>' },
  { signal: 'codeBeside', body: '<p>Clave: el código obtenido</p><label>Código obtenido <input name="a"></label>' },
  { signal: 'captchaNear', body: '<input name="otp"><img src="a.png" alt="验证码">' },
  { signal: 'codeInTitle', body: '<input name="otp">', title: 'Verification code' },
  { signal: 'sentTo', body: '<p>We sent a code to you</p><input name="otp">' },
  { signal: 'digitsAsked', body: '<p>Enter the code: 6 digits</p><input name="otp">' },
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
  { signal: 'digitsAsked', body: '<p>You will get a phone call. Type the last 4 digits of its number</p><input>' },
  {
    signal: 'codeLabel',
    body: '<p>A one-time code (одноразовый пароль) was sent</p><div>Пароль: <input type="password"></div>',
  },
  {
    signal: 'codeLabel',
    body: '<p>送信先: k****@mail.example に送信されました</p><label>メールパスワード <input name="otp"></label>',
  },
  { signal: 'codeBeside', body: '<p>Enter the code from your e-mail</p><input>' },
  { signal: 'appBeside', body: '<p>Look into your one-time password application</p><input name="otp">' },
  { signal: 'appBeside', body: '<p>Abra la app de autenticación</p><input name="otp">' },
  { signal: 'appBeside', body: '<p>Otevřete ověřovací aplikaci</p><input name="otp">' },
  { signal: 'appBeside', body: '<p>トークンに表示されている6桁の数字</p><input name="otp">' },
  { signal: 'appBeside', body: '<p>Digite a senha gerada pelo token</p><input name="otp">' },
  { signal: 'appBeside', body: '<p>Код создан аппаратным токеном</p><input name="otp">' },
  { signal: 'appBeside', body: '<p>Stecken Sie die Karte in Ihren TAN-Generator</p><input name="tan">' },
  { signal: 'appBeside', body: '<p>Abra o aplicativo: digite o código de 6 dígitos exibido</p><input name="token">' },
  { signal: 'codeName', body: '<input name="senhaToken" type="password">' },
  { signal: 'codeLabel', body: '<div>Senha do token: <input type="password"></div>' },
  { signal: 'codeStemLabel', body: '<label>Anna koodi <input name="otp"></label>' },
  { signal: 'codeStemLabel', body: '<label>Unesite kod <input name="otp"></label>' },
  {
    signal: 'looseBoxes',
    body: '<div>'.concat('<input placeholder="○" aria-label="PinInput" class="box">'.repeat(6), '</div>'),
  },
  { signal: 'digitsOnly', body: '<input name="otp" inputmode="numeric">' },
  { signal: 'otherLabel', body: '<label>Nickname <input name="otp"></label>' },
  { signal: 'otherLabel', body: '<input placeholder="(555) 010-0199">' },
  { signal: 'otherLabel', body: '<input placeholder="생년월일 6자리">' },
  { signal: 'otherLabel', body: '<div>Nickname: <input name="code"></div>' },
  { signal: 'otherName', body: '<input name="coupon_code">' },
  { signal: 'otherControl', body: '<input name="code"><button>Redeem</button>' },
  { signal: 'otherLabel', body: '<label>Dealer code <input name="code"></label>' },
  { signal: 'otherLabel', body: '<label>Türcode <input name="code"></label>' },
  { signal: 'otherLabel', body: '<label>店舗コード <input name="code"></label>' },
  { signal: 'otherLabel', body: '<label>Код клиента <input name="code"></label>' },
  { signal: 'otherCodeNear', body: '<p>Enter the code shown on your TV</p><input name="code">' },
  { signal: 'otherCodeNear', body: '<label>Confirmation code <input name="c"></label><input name="lastName">' },
  { signal: 'onlyLoose', body: '<label>Code <input name="code"></label>' },
  { signal: 'otherCodeNear', body: '<label>Promo code <input name="otp"></label>' },
  { signal: 'otherCodeNear', body: '<p>Redeem your gift card</p><input name="code">' },
  { signal: 'otherCodeNear', body: '<p>El código está en la pizarra</p><input autocomplete="one-time-code">' },
  { signal: 'otherCodeNear', body: '<label>Appointment code <input name="otp"></label>' },
  { signal: 'otherThingNear', body: '<p>Придумайте код для входа</p><input name="otp">' },
  { signal: 'otherThingNear', body: '<p>Create a 4-digit passcode</p><input name="otp">' },
  { signal: 'otherThingNear', body: '<p>Choose a PIN to lock it</p><input name="otp">' },
  { signal: 'otherCodeNear', body: '<p>Le code figure dans le courrier reçu</p><input name="code">' },
  { signal: 'otherCodeNear', body: '<p>25桁のプロダクトキーを入力</p><input name="code">' },
  { signal: 'captchaName', body: '<input name="captcha_code">' },
  { signal: 'captchaNear', body: '<label>Type the text in the image <input name="otp"></label>' },
  { signal: 'codeBeside', body: '<p>Type what you received by e-mail</p><input name="letterKey">' },
  { signal: 'captchaNear', body: '<input name="otp"><img src="/captcha.png">' },
  { signal: 'captchaNear', body: '<input name="otp"><a>Show another picture</a>' },
  { signal: 'codeLabel', body: '<div>Einmalcode <input placeholder="z.B. 482913"></div>' },
  { signal: 'codeLabel', body: '<div>One-time code <input placeholder="AB482913"></div>' },
  { signal: 'otherCodeNear', body: '<p>From the meta tag of the Search Console</p><input name="verification">' },
  { signal: 'looseName', body: '<input name="activity_code">' },
  { signal: 'arithmetic', body: '<label>3 + 4 = <input name="otp"></label>' },
  { signal: 'card', body: '<label>Card number <input></label><label>Security code <input></label>' },
  { signal: 'password', body: '<label>Password <input type="password" name="passcode"></label>' },
  { signal: 'pin', body: '<label>PIN <input name="otp"></label>' },
  { signal: 'otherCodeNear', body: '<label>Recovery code <input name="otp"></label>' },
  { signal: 'otherCodeNear', body: '<label>Backup passcode <input name="otp"></label>' },
  { signal: 'otherCodeNear', body: '<label>Kod odzyskiwania <input name="otp"></label>' },
  { signal: 'otherCodeNear', body: '<form role="search"><input name="code"></form>' },
  { signal: 'tooShort', body: '<input name="otp" maxlength="2">' },
];

// What looks like it and is not.
const absent: Record<SignalName, string> = {
  oneTimeCode: '<input name="otp" autocomplete="off">',
  codeName: '<input name="hotpot">',
  looseName: '<input name="barcodes">',
  codeLabel: '<label>Code of your set, 5 digits <input name="otp"></label>',
  codeStemLabel: '<label>Nickname <input name="otp"></label>',
  codeSpoken: '<input aria-label="Zip code" name="otp">',
  codeBeside: '<p>Enter the zip code of your town in this box here</p><input>',
  codeStemBeside: '<p>Type the name that you were given by us a moment ago</p><input>',
  codeInForm: '<p>Your name is needed</p><input name="a"><br><p>Type it into this box</p><input name="otp">',
  codeInTitle: '<h1>Verification code</h1><input name="otp">',
  sentTo: '<p>Your parcel is at the door</p><input name="otp">',
  digitsAsked: '<p>Type the 5 digits of your meter</p><input name="otp">',
  destination: '<p>Write to help@example.com</p><input name="otp">',
  sendBeside: '<input name="otp"><button type="button">Send feedback</button>',
  sendInForm: '<input name="otp"><br><div>Name <input name="n"></div><button type="button">Save</button>',
  bareSendBeside: '<form><input name="otp"><button>Send</button></form>',
  notReceived: '<input name="otp"><p>Received a gift?</p>',
  appBeside: '<p>Get our shopping app</p><input name="otp">',
  boxes: '<div>'.concat('<input maxlength="1">'.repeat(3), '</div>'),
  looseBoxes: '<div>'.concat('<label>Field <input type="tel"></label>'.repeat(6), '</div>'),
  codeLength: '<input name="otp" maxlength="12">',
  digitsOnly: '<input name="otp" inputmode="text">',
  otherLabel: '<div>인증번호</div><input placeholder="6자리 숫자">',
  otherName: '<input name="email_code">',
  otherControl: '<input name="code"><button>Continue</button>',
  onlyLoose: '<label>Code <input name="smsCode"></label>',
  otherCodeNear: '<p>Enter the code</p><input name="code">',
  otherThingNear: '<p>Choose PIN or code: we sent a code to you</p><input name="otp">',
  captchaName: '<input name="sms_code">',
  captchaNear: '<img src="a.png" alt="QR code" width="180" height="180"><input name="otp">',
  arithmetic: '<label>6 digits <input name="otp"></label>',
  card: '<p>We sent a code for your card number ••• 12</p><input name="otp">',
  password: '<label>One-time password <input type="password" name="otp"></label>',
  pin: '<label>Spinning code <input name="otp"></label>',
  tooShort: '<input name="otp" maxlength="4">',
};

describe('every signal', () => {
  test.each(rows)('$signal is read from $body', ({ signal, body, title }) => {
    expect([...signalsOf(body, title)]).toContain(signal);
  });

  test.each(Object.entries(absent))('%s is not read from %s', (signal, body) => {
    expect([...signalsOf(body)]).not.toContain(signal);
  });

  test('has a row here, where it is read and where it is not', () => {
    const names = Object.keys(SIGNALS).sort();
    expect([...new Set(rows.map(({ signal }) => signal))].sort()).toEqual(names);
    expect(Object.keys(absent).sort()).toEqual(names);
  });
});

test('a form says why it is one, strongest first', () => {
  document.body.innerHTML =
    '<p>We sent a code to j***@example.com</p><input autocomplete="one-time-code" maxlength="6"><button type="button">Resend</button>';
  const why = findCodeForms(document)[0]?.why ?? [];
  expect(why[0]).toBe('oneTimeCode');
  expect(why).toEqual(expect.arrayContaining(['sentTo', 'sendBeside', 'codeLength']));
  expect(why.every((name) => name in SIGNALS)).toBe(true);
});
