import { expect, test } from 'vitest';
import { extractCode } from '@/utils/extraction';

function validMinutes(text: string) {
  return extractCode({ from: null, subject: null, text: `Your code is 482913. ${text}`, html: null })?.validMinutes;
}

test.each([
  ['It expires in 10 minutes.', 10],
  ['Valid for 5 mins', 5],
  ['The code works for the next half an hour.', 30],
  ['Enter it within 90 seconds.', 1.5],
  ['It stays valid for 24 hours.', 1440],
  ['It expires in fifteen minutes.', 15],
  ['Use it within the next 5m0s.', 5],
  ['It is valid for 10 (ten) minutes.', 10],
  ['It lasts for 2 minutes and 30 seconds.', 2.5],
  ['It lapses in 10 mins.', 10],
  ['It turns stale after 20 minutes.', 20],
  ['1분 30초 내 입력', 1.5],
  ['30분간만 사용할 수 있습니다.', 30],
  ['หมดอายุใน 2 นาที 30 วินาที', 2.5],
  ['Nach 10 Minuten ist er wertlos.', 10],
  ['逾十分鐘請重新申請', 10],
  ['OTP 5 minute tak valid hai', 5],
  ['Isxyei gia 5 lepta', 5],
  ['Время жизни кода 120 сек', 2],
  ['Deystvuet 3 min.', 3],
  ['Süre: 60 saniye', 1],
  ['Valabil 10 minute', 10],
  ['ﾕｳｺｳｷｹﾞﾝ 5ﾌﾝ', 5],
  ['有效期5分钟', 5],
  ['請於十分鐘內輸入', 10],
  ['このコードは30分間有効です', 30],
  ['유효시간 3분', 3],
  ['รหัสหมดอายุภายใน 15 นาที', 15],
  ['Der Code ist 15 Minuten lang gültig.', 15],
  ['(5 Min. gültig)', 5],
  ['Il expire dans 10 min.', 10],
  ['Valable pendant les cinq prochaines minutes.', 5],
  ['Caduca en una hora.', 60],
  ['Expira em 10 minutos.', 10],
  ['Scade tra un quarto d’ora.', 15],
  ['De code verloopt over 10 minuten.', 10],
  ['Kod wygasa po 10 minutach.', 10],
  ['Kód je platný 5 minut.', 5],
  ['Код действителен в течение десяти минут.', 10],
  ['Код дійсний 5 хв.', 5],
  ['Kod 3 dakika geçerlidir.', 3],
  ['صالح لمدة ١٠ دقائق', 10],
  ['यह 10 मिनट तक मान्य है।', 10],
  ['Mã có hiệu lực trong 5 phút.', 5],
  ['Kode berlaku selama 5 menit.', 5],
  ['It will die in 1 hr', 60],
  ['It won’t work after 5 minutes.', 5],
  ['You can use it for 1 hour.', 60],
  ['It self-destructs in 10 min :)', 10],
  ['It lasts for one hour', 60],
  ['Request another in 60 seconds. It expires in 10 minutes.', 10],
  ['有效时间:5分钟', 5],
  ['请在半小时内使用', 30],
  ['3分以内にご入力ください。', 3],
  ['รหัสมีอายุครึ่งชั่วโมง', 30],
  ['Il expire dans une heure.', 60],
  ['Vale por 2 minutos.', 2],
  ['Действителен в течение суток.', 1440],
  ['תפוג בעוד חצי שעה', 30],
])('a stated life is read in minutes: %s', (text, minutes) => {
  expect(validMinutes(text)).toBeCloseTo(minutes, 5);
});

test.each([
  ['nothing is stated', 'Do not share it.'],
  ['a time of day says nothing without the time of sending', 'It is valid until 14:35.'],
  ['the wait before the next send is another', 'You can request a new code in 60 seconds.'],
  ['so is the wait after a failure', 'Try again in 15 minutes if it fails.'],
  ['a delivery takes its own time', 'Your driver is 4 minutes away.'],
  ['a wait keeps its preposition', 'Non lo riceve? Riprovi tra 2 minuti.'],
  ['the day of a month is not a span', '请于2031年11月08日17时20分前使用。'],
  ['the end of another code is not a span', 'Syötä seuraava koodi: 9K4T2M\nÄlä vastaa.'],
  ['an age is not a life', 'You asked for it 2 minutes ago.'],
])('no life is read where %s', (_idea, text) => {
  expect(validMinutes(text)).toBeNull();
});
