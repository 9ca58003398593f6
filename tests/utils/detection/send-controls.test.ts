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
    '登录',
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

describe('a short text beside the field that no markup makes a control', () => {
  const controlsBeside = (text: string) => {
    document.body.innerHTML = `<form><label>Verification code <input name="code" maxlength="6" autocomplete="one-time-code"></label><span>${text}</span></form>`;
    return findCodeForms(document)[0]?.sendControls.map((found) => found.textContent);
  };

  test('is one when it says what a press does', () => {
    expect(controlsBeside('Send code')).toEqual(['Send code']);
  });

  test.each(['Press Send code.', '按「发送验证码」。'])('is none when it tells of a control: %s', (text) => {
    expect(controlsBeside(text)).toEqual([]);
  });
});
