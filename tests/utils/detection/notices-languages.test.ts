import { describe, expect, test } from 'vitest';
import { findCodeForms, readNotices } from '@/utils/detection';
import { normaliseText } from '@/utils/detection/normalise-text';
import { readNotice } from '@/utils/detection/notices';
import { onControl } from '@/utils/detection/site-countdown';
import { pageWords } from '@/utils/lexicon';

const read = (text: string) => readNotice(normaliseText(text), true);

// Every word of every language, in the shortest notice that it makes.
const notices = pageWords.flatMap((words) => {
  const { code, invalid, sent } = words.stems;
  const noun = words.codeNoun[0] ?? `${code[0]} ${words.purpose[0]}`;
  const minute = (words.units.minute[0] ?? 'min').replace('*', '');
  return [
    ...[...words.tooMany, ...words.later].map((said) => ({ text: said, notice: 'tooMany' })),
    ...words.wait.map((said) => ({ text: `${said} 5 ${minute}`, notice: 'tooMany' })),
    ...words.expired.map((said) => ({
      text: said.includes(code[0] ?? said) ? said : `${noun} ${said}`,
      notice: 'codeExpired',
    })),
    ...invalid.map((said) => ({ text: `${noun} ${said}`, notice: 'wrongCode' })),
    ...sent.map((said) => ({ text: `${noun} ${said}`, notice: 'codeSent' })),
  ];
});

describe('a notice where errors are announced', () => {
  test.each(notices)('"$text" is $notice', ({ text, notice }) => {
    expect(read(text)).toBe(notice);
  });
});

test.each(['Код истекает через 5 минут', 'Срок действия кода 5 минут', 'Термін дії коду 5 хвилин'])(
  '"%s" is no notice: it says how long the code lives',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

const timers = pageWords.flatMap((words) =>
  words.units.second
    .filter((unit) => !/^[a-z]$/.test(unit) || unit === 's')
    .map((unit) => `${words.stems.send[0]} (42 ${unit.replace('*', '')})`),
);

test.each(timers)('the timer "%s" is read from a control', (label) => {
  expect(onControl(normaliseText(label))).toBe(42_000);
});

// One sentence as a site would write it, a language a row: a toast, an alert, a line under the field.
const sentences = [
  { lang: 'ar', wrong: 'رمز التحقق غير صحيح', tooMany: 'محاولات كثيرة. حاول مرة أخرى بعد 5 دقائق' },
  { lang: 'bg', wrong: 'Кодът е грешен', tooMany: 'Твърде много опити. Опитайте отново след 5 минути' },
  { lang: 'bn', wrong: 'কোডটি সঠিক নয়', tooMany: 'অনেকবার চেষ্টা করেছেন। 5 মিনিট পরে চেষ্টা করুন' },
  { lang: 'cs', wrong: 'Neplatný ověřovací kód', tooMany: 'Příliš mnoho pokusů. Zkuste to za 5 minut' },
  { lang: 'de', wrong: 'Der Code ist falsch', tooMany: 'Zu viele Versuche. Bitte in 5 Minuten erneut versuchen' },
  { lang: 'el', wrong: 'Ο κωδικός είναι λάθος', tooMany: 'Πάρα πολλές προσπάθειες. Δοκιμάστε σε 5 λεπτά' },
  { lang: 'en', wrong: 'That code is incorrect', tooMany: 'Too many attempts. Try again in 5 minutes' },
  { lang: 'es', wrong: 'El código es incorrecto', tooMany: 'Demasiados intentos. Inténtelo en 5 minutos' },
  { lang: 'fa', wrong: 'کد وارد شده اشتباه است', tooMany: 'تعداد تلاش بیش از حد است. 5 دقیقه صبر کنید' },
  { lang: 'fi', wrong: 'Koodi on väärä', tooMany: 'Liian monta yritystä. Yritä 5 minuutin kuluttua' },
  { lang: 'fil', wrong: 'Mali ang code', tooMany: 'Masyadong maraming pagsubok. Maghintay ng 5 minuto' },
  { lang: 'fr', wrong: 'Le code est incorrect', tooMany: 'Trop de tentatives. Réessayez dans 5 minutes' },
  { lang: 'he', wrong: 'הקוד שגוי', tooMany: 'יותר מדי ניסיונות. נסו שוב בעוד 5 דקות' },
  { lang: 'hi', wrong: 'कोड अमान्य है', tooMany: 'बहुत अधिक प्रयास। 5 मिनट' },
  { lang: 'hr', wrong: 'Kod je netočan', tooMany: 'Previše pokušaja. Pokušajte za 5 minuta' },
  { lang: 'hu', wrong: 'A kód hibás', tooMany: 'Túl sok próbálkozás. Próbálja újra 5 perc múlva' },
  { lang: 'id', wrong: 'Kode verifikasi salah', tooMany: 'Terlalu banyak percobaan. Coba lagi dalam 5 menit' },
  { lang: 'it', wrong: 'Il codice non è valido', tooMany: 'Troppi tentativi. Riprova tra 5 minuti' },
  { lang: 'ja', wrong: '認証コードが正しくありません', tooMany: 'リクエストが多すぎます。5分後にお試しください' },
  { lang: 'ko', wrong: '인증번호가 올바르지 않습니다', tooMany: '너무 많은 요청입니다. 5분 후 다시 시도하세요' },
  { lang: 'nl', wrong: 'De code is onjuist', tooMany: 'Te veel pogingen. Probeer het over 5 minuten' },
  { lang: 'pl', wrong: 'Nieprawidłowy kod', tooMany: 'Zbyt wiele prób. Spróbuj za 5 minut' },
  { lang: 'pt', wrong: 'O código está incorreto', tooMany: 'Muitas tentativas. Tente novamente em 5 minutos' },
  { lang: 'ro', wrong: 'Codul este greșit', tooMany: 'Prea multe încercări. Reveniți în 5 minute' },
  { lang: 'ru', wrong: 'Неверный код подтверждения', tooMany: 'Слишком много попыток. Повторите через 5 минут' },
  { lang: 'sv', wrong: 'Fel kod', tooMany: 'För många försök. Försök om 5 minuter' },
  { lang: 'th', wrong: 'รหัสยืนยันไม่ถูกต้อง', tooMany: 'พยายามหลายครั้งเกินไป 5 นาที' },
  { lang: 'tr', wrong: 'Doğrulama kodu hatalı', tooMany: 'Çok fazla deneme. 5 dakika sonra deneyin' },
  { lang: 'uk', wrong: 'Неправильний код', tooMany: 'Забагато спроб. Спробуйте через 5 хвилин' },
  { lang: 'vi', wrong: 'Mã xác minh không đúng', tooMany: 'Quá nhiều lần thử. Thử lại sau 5 phút' },
  { lang: 'zh-CN', wrong: '验证码不正确', tooMany: '请求过于频繁，请5分钟后再试' },
  { lang: 'zh-TW', wrong: '驗證碼錯誤', tooMany: '嘗試次數過多，請於 5 分鐘後再試' },
];

const places = [
  {
    place: 'a toast in a far corner',
    inside: '',
    outside: (text: string) => `<div class="toast-container"><div class="toast"><b>!</b> ${text}</div></div>`,
  },
  {
    place: 'an alert in the form',
    inside: (text: string) => `<div role="alert"><span>${text}</span></div>`,
    outside: '',
  },
  { place: 'a line under the field', inside: (text: string) => `<small class="help">${text}</small>`, outside: '' },
];

describe.each(places)('$place', ({ inside, outside }) => {
  test.each(sentences)('is read in $lang', ({ wrong, tooMany }) => {
    const at = (place: string | ((text: string) => string), text: string) =>
      typeof place === 'string' ? place : place(text);
    for (const [text, notice, waitMs] of [
      [wrong, 'wrongCode', null],
      [tooMany, 'tooMany', 300_000],
    ] as const) {
      document.body.innerHTML = `<main><form><label>OTP <input autocomplete="one-time-code"></label>${at(inside, text)}</form></main>${at(outside, text)}`;
      const [form] = findCodeForms(document);
      expect(form && readNotices(form)).toMatchObject([{ notice, waitMs }]);
    }
  });
});
