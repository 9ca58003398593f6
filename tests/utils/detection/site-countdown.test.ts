import { describe, expect, test } from 'vitest';
import { findCodeForms, readSiteCountdown, readStatedValidity } from '@/utils/detection';
import { normaliseText } from '@/utils/detection/normalise-text';
import { onControl } from '@/utils/detection/site-countdown';

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
    { rest: '<p>The code works for 5 minutes</p>', minutes: 5 },
    { rest: '<p>Der Code gilt 15 Minuten.</p>', minutes: 15 },
    { rest: '<p>验证码有效期为5分钟</p>', minutes: 5 },
    { rest: '<p>Your code expires in 4:59</p>', minutes: 4 + 59 / 60 },
    { rest: '<p>验证码5分钟内有效</p>', minutes: 5 },
    { rest: '<p>Der Code ist 15 Minuten gültig.</p>', minutes: 15 },
    { rest: '<p>Код действителен 10 минут</p>', minutes: 10 },
    { rest: '<p>Ce code expire dans 1 heure</p>', minutes: 60 },
    { rest: '<p>短信验证码已发送至 138****6620，10分钟内有效</p>', minutes: 10 },
    { rest: '<p>验证码有效期：10分钟</p>', minutes: 10 },
    { rest: '<p>کد تا ۱۰ دقیقه معتبر است</p>', minutes: 10 },
    { rest: '<p>Codul expiră în 30 de minute</p>', minutes: 30 },
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

// How sites write the timer on the control: {n} whole seconds, {t} minutes and seconds.
const templates = [
  'إعادة إرسال بعد {n} ثانية',
  'إعادة إرسال الرمز بعد {t}',
  'أعد الإرسال بعد {n} ث',
  'يرجى الانتظار {n} ثانية',
  'znovu odeslat za {n} sekund',
  'kód znovu odeslat za {t}',
  'erneut senden nach {n} sekunden',
  'code in {t} erneut senden',
  'erneut senden nach {n} s',
  'bitte warten sie {n} sekunden',
  'resend in {n}s',
  'resend after {n}s',
  'resend code in {t}',
  'resend in {t}',
  'resend ({n})',
  'resend available in {n}s',
  'please wait {n} seconds',
  'you can resend in {n} seconds',
  'reenviar después de {n} segundos',
  'volver a enviar el código en {t}',
  'reenvía después de {n} s',
  'espere {n} segundos',
  'reenviar en {n} s',
  'renvoyer après {n} secondes',
  'renvoyer le code dans {t}',
  'renvoyez après {n} s',
  'veuillez patienter {n} secondes',
  '{t} में कोड फिर से भेजें',
  '{n} सेकंड में फिर से भेजें',
  '{n} सेकंड प्रतीक्षा करें',
  'kirimkan ulang kode dalam {t}',
  'kirim ulang dalam {n} detik',
  'tunggu {n} detik',
  '{n} detik tersisa',
  'invia di nuovo dopo {n} secondi',
  'invia di nuovo il codice tra {t}',
  'reinvia dopo {n} s',
  'attendi {n} secondi',
  '{n} 秒後に再送',
  '{n} 秒後にコードを再送信',
  '{n}秒後に再送できます',
  '残り{n}秒',
  '再送信（{n}）',
  '{n}초 후에 다시 보낼 수 있습니다',
  '{n}초 후에 다시 보내기',
  '{n} 후에 코드 재전송',
  '남은 시간 {t}',
  '재전송 ({n})',
  'code opnieuw verzenden over {t}',
  'opnieuw verzenden over {n} seconden',
  'wacht {n} seconden',
  'wyślij ponownie za {n} sekund',
  'kod można ponownie wysłać za {t}',
  'wyślij ponownie po {n} s',
  'odczekaj {n} sekund',
  'reenviar após {n} segundos',
  'reenviar código em {t}',
  'reenvie após {n} s',
  'aguarde {n} segundos',
  'отправить повторно через {n} секунд',
  'повторная отправка через {n} с',
  'отправить код ещё раз можно будет через {t}',
  'подождите {n} секунд',
  'получить новый код через {t}',
  'skicka koden igen om {t}',
  'skicka igen om {n} sekunder',
  'vänta {n} sekunder',
  'ส่งรหัสอีกครั้งใน {t}',
  'ขอรหัสใหม่ได้ใน {n} วินาที',
  'โปรดรอ {n} วินาที',
  '{n} saniye sonra tekrar gönder',
  '{n} sn sonra tekrar gönder',
  '{t} içinde kodu yeniden gönder',
  '{n} saniye bekleyin',
  'повторна відправка через {n} секунд',
  'повторно надіслати код через {t}',
  'зачекайте {n} секунд',
  'gửi lại mã sau {t}',
  'gửi lại sau {n} giây',
  'gửi lại ({n}s)',
  'vui lòng chờ {n} giây',
  '{n}秒后重新获取',
  '{n}秒后重发',
  '{n} 秒后可重新发送',
  '{n}s后重新获取',
  '{n}秒',
  '重新获取({n}s)',
  '重新发送({n})',
  '请等待 {n} 秒',
  '{n}s',
  '{n} 秒後重發',
  '{n}秒後重新獲取',
  '{n} 秒後可重新傳送',
  '{n} 秒後將重新發送',
  '請等待 {n} 秒',
];

test.each(templates)('the timer "%s" is read from a control', (template) => {
  const label = template.replace('{n}', '42').replace('{t}', '0:42');
  expect(onControl(normaliseText(label))).toBe(42_000);
});
