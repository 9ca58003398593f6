import { describe, expect, test } from 'vitest';
import { isoTime, readShownDate } from '@/utils/mailbox/shown-date';

describe('the full date of a mail is read in the language of the mailbox', () => {
  test.each([
    { language: 'en', title: 'Thu, Nov 19, 2026 at 12:35 PM', at: new Date(2026, 10, 19, 12, 35) },
    { language: 'en', title: 'Sat, Nov 21, 2026, 7:26\u202fAM', at: new Date(2026, 10, 21, 7, 26) },
    { language: 'en', title: 'Sat, Nov 21, 2026, 12:05 AM', at: new Date(2026, 10, 21, 0, 5) },
    { language: 'en', title: 'Monday, November 23rd, 2026 at 14:02', at: new Date(2026, 10, 23, 14, 2) },
    { language: 'en', title: '2026-11-03 14:02', at: new Date(2026, 10, 3, 14, 2) },
    { language: 'en', title: 'Wed 9/2/2026 12:28 AM', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'en-GB', title: 'Wed 02/09/2026 00:28', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'en', title: '11/23/2026 2:02 PM', at: new Date(2026, 10, 23, 14, 2) },
    { language: 'de', title: 'Mi 02.09.2026 00:28', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'fr', title: 'mer. 02/09/2026 00:28', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'ru', title: 'чт, 26 нояб. 2026 г., 22:54', at: new Date(2026, 10, 26, 22, 54) },
    { language: 'de', title: 'Di., 29. Sept. 2026, 09:05', at: new Date(2026, 8, 29, 9, 5) },
    { language: 'fr', title: 'mar. 3 févr. 2026 09:05', at: new Date(2026, 1, 3, 9, 5) },
    { language: 'zh-CN', title: '2026年5月4日 上午10:08', at: new Date(2026, 4, 4, 10, 8) },
    { language: 'zh-TW', title: '2026年5月4日 下午2:08', at: new Date(2026, 4, 4, 14, 8) },
    { language: 'ja', title: '2026年11月23日(月) 14:02', at: new Date(2026, 10, 23, 14, 2) },
    { language: 'ko', title: '2026년 11월 23일 (월) 오후 2:02', at: new Date(2026, 10, 23, 14, 2) },
    { language: 'en', title: 'Tue, Mar 3, 2026, 9:05 AM', at: new Date(2026, 2, 3, 9, 5) },
    { language: 'en', title: 'Sun, May 3, 2026, 9:05:59 p.m.', at: new Date(2026, 4, 3, 21, 5) },
    { language: 'en', title: 'Monday, November 23, 2026 at 12:05 PM', at: new Date(2026, 10, 23, 12, 5) },
    { language: 'de', title: 'Montag, 23. November 2026 um 9:05 Uhr', at: new Date(2026, 10, 23, 9, 5) },
    { language: 'de', title: 'Di., 3. März 2026, 21:05', at: new Date(2026, 2, 3, 21, 5) },
    { language: 'fr', title: 'lundi 23 novembre 2026 à 14:05', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'fr', title: 'sam. 1er août 2026, 09:05', at: new Date(2026, 7, 1, 9, 5) },
    { language: 'es', title: 'mar, 5 may 2026, 9:05', at: new Date(2026, 4, 5, 9, 5) },
    { language: 'es', title: 'lunes, 23 de noviembre de 2026, 14:05', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'es-MX', title: 'lun, 23 nov 2026, 2:05\u202fp.\u00a0m.', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'pt-BR', title: 'dom., 3 de mai. de 2026, 14:05', at: new Date(2026, 4, 3, 14, 5) },
    { language: 'pt-PT', title: 'domingo, 3/05/2026, 14:05', at: new Date(2026, 4, 3, 14, 5) },
    { language: 'it', title: 'mar 3 feb 2026, 14:05', at: new Date(2026, 1, 3, 14, 5) },
    { language: 'it', title: 'mar 5 mag 2026, 14:05', at: new Date(2026, 4, 5, 14, 5) },
    { language: 'it', title: 'lunedì 23 novembre 2026 alle ore 14:05', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'ru', title: '3 мая 2026 г., 9:05', at: new Date(2026, 4, 3, 9, 5) },
    { language: 'ru', title: '26 дек. 2026 г., 22:53 (8 дней назад)', at: new Date(2026, 11, 26, 22, 53) },
    { language: 'zh-CN', title: '2026年5月4日 中午12:08', at: new Date(2026, 4, 4, 12, 8) },
    { language: 'zh-CN', title: '2026年5月4日 晚上9:08', at: new Date(2026, 4, 4, 21, 8) },
    { language: 'zh-CN', title: '2026年5月4日 00:39 (星期一)', at: new Date(2026, 4, 4, 0, 39) },
    { language: 'zh-CN', title: '周日 2026/5/3 9:08', at: new Date(2026, 4, 3, 9, 8) },
    { language: 'zh-TW', title: '2026年11月23日 星期一 上午12:05', at: new Date(2026, 10, 23, 0, 5) },
    { language: 'en', title: '2026年5月4日 下午2:08', at: new Date(2026, 4, 4, 14, 8) },
    { language: 'en', title: '2026. 11. 3. 오후 2:02', at: new Date(2026, 10, 3, 14, 2) },
    { language: 'ja', title: '2026年11月23日月曜日 午後0:05', at: new Date(2026, 10, 23, 12, 5) },
    { language: 'ja', title: '2026/11/23 (月) 9:05', at: new Date(2026, 10, 23, 9, 5) },
    { language: 'ko', title: '2026. 11. 3. 오전 12:02', at: new Date(2026, 10, 3, 0, 2) },
    { language: 'tr', title: '23 Kasım 2026 Pazartesi 14:05', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'tr', title: '3 Mar 2026 Sal ÖS 2:05', at: new Date(2026, 2, 3, 14, 5) },
    { language: 'pl', title: 'poniedziałek, 23 listopada 2026 14:05', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'pl', title: 'niedz., 3 maj 2026, 9:05', at: new Date(2026, 4, 3, 9, 5) },
    { language: 'nl', title: 'wo 2-9-2026 00:28', at: new Date(2026, 8, 2, 0, 28) },
    { language: 'nl', title: 'zo 3 mei 2026, 14:05', at: new Date(2026, 4, 3, 14, 5) },
    { language: 'ar', title: 'الاثنين، 23 نوفمبر 2026 في 2:05 م', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'ar-EG', title: 'الأحد، ٣ مايو ٢٠٢٦، ٩:٠٥ ص', at: new Date(2026, 4, 3, 9, 5) },
    { language: 'ar-EG', title: '٢٣\u200f/١١\u200f/٢٠٢٦ ٢:٠٥ م', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'fa', title: '۲۳ نوامبر ۲۰۲۶، ۱۴:۰۵', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'hi', title: 'सोमवार, 23 नवंबर 2026 को 2:05 pm बजे', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'hi', title: 'रवि, ३ मई २०२६, ९:०५ am', at: new Date(2026, 4, 3, 9, 5) },
    { language: 'th', title: 'วันจันทร์ที่ 23 พฤศจิกายน พ.ศ. 2569 เวลา 14:05', at: new Date(2026, 10, 23, 14, 5) },
    { language: 'th', title: 'อาทิตย์ 3 พ.ค. 2569 9:05 น.', at: new Date(2026, 4, 3, 9, 5) },
    { language: 'th', title: '๓ พ.ค. ๒๕๖๙ ๑๔:๐๕', at: new Date(2026, 4, 3, 14, 5) },
    // Where hours and minutes have a dot between them.
    { language: 'id', title: 'Jum, 27 Nov 2026, 16.04', at: new Date(2026, 10, 27, 16, 4) },
    { language: 'id', title: 'Selasa, 12 Mei 2026 pukul 09.05', at: new Date(2026, 4, 12, 9, 5) },
    { language: 'da', title: 'fre. 27. nov. 2026 16.04', at: new Date(2026, 10, 27, 16, 4) },
    { language: 'fi', title: 'pe 2.11.2026 klo 16.04', at: new Date(2026, 10, 2, 16, 4) },
    { language: 'fr-CA', title: 'ven. 27 nov. 2026, 16 h 04', at: new Date(2026, 10, 27, 16, 4) },
    // A weekday or a month of two words, the second a number.
    { language: 'vi', title: '16:04 27 thg 11, 2026', at: new Date(2026, 10, 27, 16, 4) },
    { language: 'vi', title: '9:05 Thứ 3, 12 thg 5, 2026', at: new Date(2026, 4, 12, 9, 5) },
    { language: 'vi', title: 'Th 6, 27 thg 11, 2026, 16:04', at: new Date(2026, 10, 27, 16, 4) },
    { language: 'vi', title: '12:07 Thứ 3, 12/5/2026', at: new Date(2026, 4, 12, 12, 7) },
    // A month in one word with what stands before it.
    { language: 'he', title: 'יום ג׳, 12 במאי 2026, 12:07', at: new Date(2026, 4, 12, 12, 7) },
    { language: 'ca', title: 'dj. 2 d’abr. del 2026, 16:04', at: new Date(2026, 3, 2, 16, 4) },
    { language: 'cs', title: 'út 12. 5. 2026 12:07', at: new Date(2026, 4, 12, 12, 7) },
    { language: 'hu', title: '2026. máj. 12., K 12:07', at: new Date(2026, 4, 12, 12, 7) },
    { language: 'fil', title: 'Mar, May 12, 2026, 12:07 PM', at: new Date(2026, 4, 12, 12, 7) },
    { language: 'pt-PT', title: 'terça, 3/03/2026, 9:05', at: new Date(2026, 2, 3, 9, 5) },
  ])('$language: $title', ({ language, title, at }) => {
    expect(readShownDate(title, language)).toBe(at.getTime());
  });
});

describe('a date that is not whole or not sure is no date', () => {
  test.each([
    '',
    '14:02',
    'Nov 19',
    'Nov 19, 2026',
    '03/04/2026, 14:02',
    'Sun 03/04/2026, 14:02',
    '33.13.2026 14:02',
    'Feb 31, 2026, 14:02',
    'Nov 19, 2026, 14:75',
    'Nov 19, 2026, 25:02',
    'Nov 19, 2026, 14:02, 16:02',
    'Nov 19, 2569, 9:02',
    'Thu, 19 Nov 2026 09:02:11 +0000',
    'Nov 19, 2026, 14:02 GMT',
    '11 Mar 2026 ÖS 8:27',
    '15 sep 2026, 2:21 ’s middags',
    // A word that may say that it is afternoon.
    'Nov 19, 2026, 2:02 nachm.',
    // Tuesday, May 5 in Italian, on a page that does not say so.
    'mar 5 mag 2026, 14:05',
    'mar. 3 févr. 2026, 14:05',
    // Tuesday, September 1 in Filipino.
    'Mar, Set 1, 2026, 4:44 PM',
    '٢٣ نوفمبر ٢٠٢٦ ٢:٠٥ م',
    `Nov 19, 2026, 14:02${' '.repeat(100_000)}`,
  ])('%s', (title) => {
    expect(readShownDate(title, 'en')).toBeNull();
  });
});

test('a language tag that is none does no harm', () => {
  expect(readShownDate('Sat, Nov 21, 2026, 7:26 AM', '%%')).toBe(new Date(2026, 10, 21, 7, 26).getTime());
});

test.each([
  { text: '2026-11-23T14:05:00Z', at: Date.UTC(2026, 10, 23, 14, 5) },
  { text: '2026-11-23T14:05:00.500+01:00', at: Date.UTC(2026, 10, 23, 13, 5, 0, 500) },
  { text: '2026-11-23T14:05:00', at: null },
  { text: '2026-11-23', at: null },
  { text: '2026-13-40T14:05:00Z', at: null },
  { text: '', at: null },
])("a machine's date counts with its time zone only: $text", ({ text, at }) => {
  expect(isoTime(text)).toBe(at);
});
