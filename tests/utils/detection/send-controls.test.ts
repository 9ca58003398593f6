import { describe, expect, test } from 'vitest';
import { findCodeForms } from '@/utils/detection';
import { readSendControl, readVerb } from '@/utils/detection/send-controls';

function control(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

describe('the verb on a control', () => {
  test.each([
    { label: 'Send code', verb: 'send' },
    { label: 'Get OTP', verb: 'send' },
    { label: '获取验证码', verb: 'send' },
    { label: 'Отправить код', verb: 'send' },
    { label: 'Code anfordern', verb: 'send' },
    { label: 'Resend (29)', verb: 'resend' },
    { label: 'Request a new code in 8', verb: 'resend' },
    { label: '59秒后重新获取', verb: 'resend' },
    { label: 'Renvoyer le code', verb: 'resend' },
    { label: 'Kodu tekrar gönder', verb: 'resend' },
    { label: 'Call me instead', verb: 'call' },
    { label: 'Send by e-mail instead', verb: 'switch' },
    { label: 'Mejor por SMS', verb: 'switch' },
    { label: '换语音接收', verb: 'call' },
    { label: '收不到？试试语音播报', verb: 'call' },
    { label: '인증요청', verb: 'send' },
    { label: '재요청', verb: 'resend' },
    { label: 'Neue mobileTAN anfordern', verb: 'resend' },
    { label: 'Solicitar nueva clave', verb: 'resend' },
    { label: 'Позвонить ещё раз через 0:42', verb: 'call' },
    { label: 'Text me instead', verb: 'switch' },
    { label: 'Send via WhatsApp', verb: 'send' },
    { label: 'Generate OTP', verb: 'send' },
    { label: 'Mandar de novo', verb: 'resend' },
    { label: 'Ponovo pošalji', verb: 'resend' },
    { label: '重送簡訊', verb: 'resend' },
    { label: '重寄驗證碼', verb: 'resend' },
    { label: '認証番号を送る', verb: 'send' },
    { label: '認証コードを受け取る', verb: 'send' },
    { label: 'ارسل الكود', verb: 'send' },
    { label: 'Recevoir un appel', verb: 'call' },
    { label: 'Recibir una llamada', verb: 'call' },
    { label: 'Llámame', verb: 'call' },
    { label: 'Receber chamada', verb: 'call' },
    { label: 'Me ligue', verb: 'call' },
    { label: 'Chiamami', verb: 'call' },
    { label: 'Ich möchte angerufen werden', verb: 'call' },
    { label: 'Ring til mig', verb: 'call' },
    { label: 'Zavolejte mi', verb: 'call' },
    { label: 'Позвоните мне', verb: 'call' },
    { label: 'Подзвоніть мені', verb: 'call' },
    { label: 'Κάλεσέ με', verb: 'call' },
    { label: 'Gọi cho tôi', verb: 'call' },
    { label: '電話で認証番号を聞く', verb: 'call' },
    { label: '전화로 받기', verb: 'call' },
    { label: 'New code', verb: 'resend' },
    { label: 'Send PIN', verb: 'send' },
    { label: 'Try SMS', verb: 'switch' },
    { label: 'Vreau alt cod', verb: 'resend' },
    { label: 'Hívjon fel', verb: 'call' },
    { label: 'โทรหาฉัน', verb: 'call' },
  ])('"$label" says $verb', ({ label, verb }) => {
    expect(readVerb(label)?.verb).toBe(verb);
  });

  test.each([
    'Verify',
    'Sign in',
    'Continue',
    'Get a new image',
    '看不清，换一张',
    'Resend link',
    'Forgot password?',
    "I didn't get an OTP",
    'Use a backup code',
    'Xác nhận mã',
    'Xác thực OTP',
    'Nhập mã OTP đã gửi',
    '输入发送至您邮箱的代码',
    '登录',
    'Code bestätigen',
    'We will send a code to the phone number that you gave us',
  ])('"%s" sends nothing', (label) => {
    expect(readVerb(label)).toBeNull();
  });
});

describe('a send control', () => {
  test('names its channel', () => {
    expect(readSendControl(control('<button>Send code by SMS</button>')).channel).toBe('sms');
    expect(readSendControl(control('<button>Email me a code</button>')).channel).toBe('email');
    expect(readSendControl(control('<a>Call me instead</a>')).channel).toBe('voice');
    expect(readSendControl(control('<a>Send via WhatsApp</a>')).channel).toBe('messenger');
    expect(readSendControl(control('<a>Resend code</a>')).channel).toBe('unknown');
    expect(readSendControl(control('<a>Gửi mã qua Zalo/SMS</a>')).channel).toBe('unknown');
    expect(readSendControl(control('<a>ส่ง OTP ไปที่เบอร์โทรศัพท์</a>')).channel).toBe('sms');
  });

  test.each([
    { html: '<button disabled>Resend</button>', disabled: true },
    { html: '<div role="button" aria-disabled="true">Resend</div>', disabled: true },
    { html: '<a class="link is-disabled">Resend</a>', disabled: true },
    { html: '<a class="link">Resend</a>', disabled: false },
  ])('is read as disabled where it is: $html', ({ html, disabled }) => {
    expect(readSendControl(control(html)).disabled).toBe(disabled);
  });

  test('is known by its icon’s name when it has no words', () => {
    expect(readSendControl(control('<button aria-label="Resend code"><svg></svg></button>')).verb).toBe('resend');
  });
});

describe('what counts down beside the field', () => {
  const controlsBeside = (html: string) => {
    document.body.innerHTML = `<form><label>Verification code <input name="code"></label>${html}</form>`;
    return findCodeForms(document)[0]?.sendControls.map((found) => found.textContent);
  };

  test('is the control when a press will send: only the seconds are on it', () => {
    expect(controlsBeside('<button type="button" disabled>47s</button>')).toEqual(['47s']);
    expect(controlsBeside('<div class="get-code gray">59秒</div>')).toEqual(['59秒']);
    expect(controlsBeside('<button type="button" disabled>48s后可点</button>')).toEqual(['48s后可点']);
  });

  test('is none when it is a clock, or tells when one can send', () => {
    expect(controlsBeside('<span class="timer">02:57</span>')).toEqual([]);
    expect(controlsBeside('<span class="timer">You can resend the code in 0:42</span>')).toEqual([]);
    expect(controlsBeside('<span class="timer">Отправить повторно можно через 1:27</span>')).toEqual([]);
  });
});

describe('a button in the form of the field', () => {
  const controlsWith = (html: string) => {
    document.body.innerHTML = `<form><label>Verification code <input name="code"></label>${html}</form>`;
    return findCodeForms(document)[0]?.sendControls.map((found) => found.textContent);
  };

  test('that is all there is to submit it takes the code, though it says "send"', () => {
    expect(controlsWith('<button>Send the code</button>')).toEqual([]);
    expect(controlsWith('<button>Send the code</button><button>Log in</button>')).toEqual(['Send the code']);
    expect(controlsWith('<button>Send the code again</button>')).toEqual(['Send the code again']);
  });

  test('sends by what its author calls it, whatever it says', () => {
    expect(controlsWith('<a class="btn_resend">press here</a>')).toEqual(['press here']);
  });

  test('sends where it says to verify the address', () => {
    expect(controlsWith('<button type="button">휴대폰 인증</button>')).toEqual(['휴대폰 인증']);
    expect(controlsWith('<span>휴대폰 인증</span>')).toEqual([]);
  });
});

describe('a short text beside the field that no markup makes a control', () => {
  const controlsBeside = (text: string) => {
    document.body.innerHTML = `<form><label>Verification code <input name="code" maxlength="6" autocomplete="one-time-code"></label><span>${text}</span></form>`;
    return findCodeForms(document)[0]?.sendControls.map((found) => found.textContent);
  };

  test('is one when it says what a press does', () => {
    expect(controlsBeside('Send code')).toEqual(['Send code']);
  });

  test('is one as a paragraph of its own only when it says "again"', () => {
    const paragraph = (text: string) => {
      document.body.innerHTML = `<form><input name="otp" maxlength="6"><p>${text}</p></form>`;
      return findCodeForms(document)[0]?.sendControls.map((found) => found.textContent);
    };
    expect(paragraph('Odeslat kód znovu')).toEqual(['Odeslat kód znovu']);
    expect(paragraph('Znovu lze poslat za 20 s')).toEqual([]);
    document.body.innerHTML =
      '<form><input name="otp" maxlength="6"><button type="button">Odeslat kód</button><p>Poslat znovu</p></form>';
    expect(findCodeForms(document)[0]?.sendControls.map((found) => found.textContent)).toEqual([
      'Odeslat kód',
      'Poslat znovu',
    ]);
    expect(paragraph('Kód poslán na 123')).not.toEqual(['Kód poslán na 123']);
  });

  test('is one when it has a handler, a paragraph too', () => {
    document.body.innerHTML =
      '<form><p>Code sent to ••• 12</p><input name="code"><p onclick="again()">Resend code</p></form>';
    expect(findCodeForms(document)[0]?.sendControls).toEqual([document.querySelector('[onclick]')]);
  });

  test.each(['Press Send code.', '按「发送验证码」。'])('is none when it tells of a control: %s', (text) => {
    expect(controlsBeside(text)).toEqual([]);
  });
});
