import { describe, expect, test } from 'vitest';
import { extractCode } from '@/utils/extraction';

function read(mail: { subject?: string; text?: string; html?: string }) {
  return extractCode({ from: null, subject: mail.subject ?? null, text: mail.text ?? '', html: mail.html ?? null });
}

describe('the code of a message', () => {
  test.each([
    // how it is written
    ['six digits after a name', 'Your verification code is 482913.', '482913'],
    ['four digits', 'Parkly code: 7316', '7316'],
    ['eight digits', 'One-time password: 40718265', '40718265'],
    ['groups split by a space', 'Your Birdhouse code is 482 913', '482913'],
    ['groups split by a dash', 'Your Birdhouse code is 482-913', '482913'],
    ['groups split by a dot', 'Your Birdhouse code is 482.913', '482913'],
    ['uneven groups', 'Your Birdhouse code is 482 9137', '4829137'],
    ['three groups of letters and digits', 'Your one-time code: K7M-P2R-4Q', 'K7MP2R4Q'],
    ['what arrows point at', 'Here is your one-time code:\n>>> 482913 <<<\nIt works once.', '482913'],
    [
      'a clause that says what to do with it',
      'Please enter this verification code to open your Birdhouse account: 482913',
      '482913',
    ],
    ['a stop between it and its name', 'Birdhouse: 4829. That is your sign-in code', '4829'],
    ['the code of a locker', 'Nestbox locker A4: your code is 4829', '4829'],
    ['a prefix that nobody types', 'B-482913 is your Birdhouse verification code.', '482913'],
    ['letters and digits', 'Use 7F3K9Q as your sign-in code', '7F3K9Q'],
    ['two groups of letters and digits', 'Security code: R7TQ-K2MD', 'R7TQK2MD'],
    [
      'letters alone, in capitals after a name that is not',
      'Press the button below to reset your password. (Code KWTHBX) If you did not ask for it, ignore this message.',
      'KWTHBX',
    ],
    ['full-width digits', '確認コード：４８２９１３', '482913'],
    ['Arabic-Indic digits', 'رمز التحقق هو ٤٨٢٩١٣', '482913'],
    ['Devanagari digits', 'आपका सत्यापन कोड ४८२९१३ है।', '482913'],
    ['characters that nobody sees between the digits', 'Your code is 4\u200b8\u200b2\u034f913', '482913'],
    ['single digits', 'Your code:\n4 8 2 9 1 3', '482913'],
    ['a year can be a code', 'Your verification code is 2031.', '2031'],
    ['bold type of a messenger', 'Your code is *482913*', '482913'],
    ['groups of four and two', 'Verification code: 4829 13', '482913'],
    ['pairs that are no date', 'Your code: 48-29-73', '482973'],
    ['three groups of letters and digits', 'SMS code 4QK-8TZ-31A for your payment', '4QK8TZ31A'],
    ['a picture before it', 'Parkly: the code you asked for 👉 482913', '482913'],
    // where it stands
    ['after what one does with it', 'Hi Ana, type 48291 on the sign-in page and you are in.', '48291'],
    ['before what one does with it', 'Parkly: 4829. Please enter this in the app, we never call for it', '4829'],
    ['behind an article', 'Ilagay ang 482913 sa app', '482913'],
    [
      'in a message that is passed on',
      'this one?\n\n---------- Forwarded message ---------\nFrom: Parkly <a@parkly.example>\nSubject: Your code\n\nYour sign-in code is 4829',
      '4829',
    ],
    ['before its name', '482913 is your Parkly login code', '482913'],
    ['alone on a line under its name', 'Your verification code\n\n482913\n\nThe Parkly team', '482913'],
    ['alone on a line above its name', '482913\nType this verification code where you were asked.', '482913'],
    ['with no space around it', 'รหัสยืนยันของคุณคือ482913กรุณาอย่าบอกใคร', '482913'],
    [
      'far from its name, after a colon',
      'Here is the code to sign in to your account at Parkly for Business: 482913',
      '482913',
    ],
    ['in a short label', 'parkly: 482913', '482913'],
  ])('is read: %s', (_idea, text, code) => {
    expect(read({ text })?.code).toBe(code);
  });

  test.each([
    ['an order', 'Order 771204 was placed. Your confirmation code is 482913.', '482913'],
    ['an amount', 'OTP 482913 to pay EUR 1250.00 at Fruit & Co', '482913'],
    ['a card', 'Card ending 4021: use code 482913 to confirm the payment.', '482913'],
    ['a telephone number', 'Your code is 482913. Questions? Call 0800 555 0142.', '482913'],
    ['a year', '© 2024 Parkly. Your sign-in code: 482913', '482913'],
    ['minutes', 'Within 10 minutes enter the code 4829', '4829'],
    ['a reference beside the code', 'OTP: 482913 (Ref: 771204)', '482913'],
    ['a reference before the code', 'Ref. code QK7T2. Your OTP is 482913', '482913'],
    ['the number of a device', 'Sign-in from device 7712. Verification code: 482913', '482913'],
    ['the hash of an app', '<#> Your code is 482913\nfA9x2LmQz1p', '482913'],
    ['a reference in brackets', 'PARKLY: 482913 (ref 5512). Use it to approve the payment of EUR 45,10', '482913'],
    ['the account it opens', 'The code for your account at Parkly is 482913', '482913'],
    ['who is addressed', 'प्रिय ग्राहक, 48 29 13 आपका वन टाइम पासवर्ड है', '482913'],
    ['the number that it confirms', 'กรอก 4829 เพื่อยืนยันเบอร์ของคุณ', '4829'],
    ['an amount and an account', 'Approve transfer? Enter 482913. Amount 4510.00, to acc 551209.', '482913'],
    ['its own number sign', 'Parkly: OTP no. 482913 for your card ending 5512', '482913'],
  ])('is told from %s', (_idea, text, code) => {
    expect(read({ text })?.code).toBe(code);
  });

  test.each([
    ['zh-CN', '【小鸟】验证码482913，5分钟内有效，请勿告诉他人。'],
    ['zh-TW', '【小鳥】您的驗證碼為482913，請於10分鐘內輸入。'],
    ['ja', '【ことり】認証コードは482913です。'],
    ['ko', '[작은새] 인증번호 [482913]를 입력해 주세요.'],
    ['th', 'รหัส OTP ของคุณคือ 482913'],
    ['de', '482913 ist Ihr Bestätigungscode für Vogelhaus.'],
    ['nl', 'Je inlogcode voor Vogelhuis is 482913'],
    ['sv', 'Din engångskod är 482913. Dela den inte med någon.'],
    ['fi', 'Vahvistuskoodisi on 482913'],
    ['fr', 'Votre code de connexion Nichoir : 482913'],
    ['es', 'Tu código de inicio de sesión es 482913'],
    ['pt', 'Código de verificação: 482913. Não partilhe com ninguém.'],
    ['pt without accents', 'Codigo de verificacao: 482913'],
    ['it', 'Il codice di accesso è 482913'],
    ['ro', 'Codul tău de verificare este 482913'],
    ['pl', 'Twój kod logowania to 482913'],
    ['cs', 'Váš ověřovací kód je 482913'],
    ['hu', 'Az Ön ellenőrző kódja: 482913'],
    ['ru', 'Код для входа: 482913. Никому не сообщайте.'],
    ['uk', '482913 — код підтвердження'],
    ['bg', 'Вашият код за потвърждение е 482913'],
    ['el', 'Ο κωδικός επαλήθευσης είναι 482913'],
    ['tr', 'Giriş kodunuz: 482913'],
    ['ar', 'رمز تسجيل الدخول: 482913'],
    ['fa', 'کد ورود شما: 482913'],
    ['he', 'קוד האימות שלך הוא 482913'],
    ['he, with an article and a preposition', 'להשלמת הכניסה השתמשו בקוד 482913'],
    ['ar, with a possessive', '482913 هو كودك للدخول'],
    ['ar, told', 'أدخل 482913 لتأكيد رقمك'],
    ['ja, told', 'ログインには 482913 を入力してください。'],
    ['ko, told', '작은새 로그인을 위해 482913를 입력하세요'],
    ['vi, told', 'Nhap 482913 de dang nhap'],
    ['it, told', 'Digita 482913 per accedere al sito'],
    ['ro, told', 'Introduceți 482913 în aplicație'],
    ['hi', '482913 आपका लॉगिन ओटीपी है।'],
    ['bn', 'আপনার যাচাইকরণ কোড ৪৮২৯১৩'],
    ['vi', 'Mã xác minh của bạn là 482913'],
    ['vi without accents', 'Ma xac thuc cua ban la 482913'],
    ['id', 'Kode verifikasi Anda adalah 482913'],
    ['fil', 'Ang iyong OTP ay 482913. Huwag ibahagi.'],
  ])('is read in %s', (_language, text) => {
    expect(read({ text })?.code).toBe('482913');
  });

  test('may stand in the subject alone', () => {
    expect(read({ subject: '482913 is your Parkly code', text: 'Use the code in the subject.' })?.code).toBe('482913');
  });

  test('is that of the newest part when an older message is quoted below', () => {
    const text = 'Your new code is 482913.\n\nOn 3 May 2024 Parkly wrote:\n> Your code is 118204.';
    expect(read({ text })?.code).toBe('482913');
  });

  test('is not taken from a quotation under an answer', () => {
    const text = 'Thanks, it worked!\n\nOn 3 May 2024 Parkly wrote:\n> Your verification code is 118204.';
    expect(read({ text })).toBeNull();
  });

  test('is read from the HTML when there is no text', () => {
    const html = '<style>.a{color:#336699}</style><p>Your verification code</p><h1>482913</h1>';
    expect(read({ html })?.code).toBe('482913');
  });

  test('is not the one in a hidden preheader', () => {
    const html = '<div style="display:none">Ticket code 118204</div><p>Your verification code: 482913</p>';
    expect(read({ html })?.code).toBe('482913');
  });
});

describe('a message without a code', () => {
  test.each([
    ['a receipt', 'Thank you! Receipt 7712045, total $48.20, card ending 4021.'],
    ['an order', 'Your order 771204 has been shipped.'],
    ['an order number that confirms', 'Order confirmation 771204. We will write when it ships.'],
    ['an order number before its name', 'Order 482913: your access code follows by mail.'],
    [
      'a year in a date beside a password',
      'Your password changed: June 23, 2031, 16:06. If that was you, all is well.',
    ],
    ['a ticket beside a warning', 'Ticket 482913. Did you log in? We never ask for your password.'],
    ['the key of a merge request', 'Re: verification code (!4829): the tests pass now, please review.'],
    ['a hidden tail of a card', 'Card XX4829 was used without OTP at Birdhouse.'],
    ['a number to write to', 'You won! Send CODE to 48290 and claim your prize.'],
    ['a word behind the name of a code', 'Keep your OTP: nobody from the bank asks for it.'],
    ['th: an amount beside OTP', 'โอนเกิน 60000 บาท ต้องสแกนใบหน้าแทน OTP'],
    ['ja: the number of a booking', 'ご予約番号：K7PQ4M 確認番号：48291 座席 22A 料金 12,000円'],
    ['a slip of a card', 'Fuel receipt. TOTAL $61.90 VISA. APPROVAL CODE 482913'],
    ['a tracking number', 'Track your parcel: 1Z9977120448, arriving Tuesday'],
    ['a flight', 'Flight XQ1482 leaves at 16:35. Booking reference K7P2QX, seat 22C.'],
    ['a booking that is confirmed by a code', 'Your booking confirmation code is K7P2QX. Have a good flight!'],
    ['a flight whose record is called a confirmation code', 'Confirmation code: GH7K2Q\nDeparts 16:35, seat 22C'],
    ['a parcel to fetch', 'Your parcel is ready. Show code 482913 at the counter.'],
    ['a meeting', 'Join Zoom Meeting\nMeeting ID: 848 2091 7734\nPasscode: 482913'],
    ['a coupon', 'Use code BIRDS20 at checkout for 20% off'],
    ['a prize', 'You won! Quote claim code 4821 to collect.'],
    ['an invitation', 'Join with the referral code 482913 and get a bonus'],
    ['a postal code', 'Our postal code is 10115'],
    ['an exit code', 'The build failed with exit code 1370'],
    ['a link', 'Reset your password: https://parkly.example/reset?code=482913'],
    ['an alert after a sign-in', 'New sign-in on 11 June 2024 at 14:35. Not you? Change your password.'],
    ['a changed password', 'Your password was changed on 11/06/2024.'],
    ['a warning about codes', 'Never share your verification code. We never ask for it.'],
    ['an announcement of a code', 'You will receive a 6-digit code by text. It is valid for 10 minutes.'],
    ['backup codes', 'Backup codes were added as a sign-in method in 2024.'],
    ['a date after the name', 'Your code is 01-01-2031'],
    ['a masked code', 'Your code is 4829**'],
    ['a code that is too short', 'Your code is 12'],
    ['a bare number', '482'],
    ['a telephone number', 'Call me at 555-0142 or (415) 555-0142'],
    ['an account at a bank', 'Acct *4021 debited by INR 4,820.00. Bal INR 1204'],
    ['a helpline beside a password', 'Your password was reset. Not you? Call 95555.'],
    ['chat with numbers', 'Meet at 1900? I am in room 2204'],
    ['code review', 'Code review requested on #6048 (fix off by one)'],
    ['a word inside another', 'The barcode 482913 could not be read'],
    ['an empty message', ''],
    [
      'an alert of a bank',
      'Txn of INR 4,500.00 on card ending 7781 at BIGSHOP. Avl bal 12044. Not you? SMS BLOCK 7781 to 567676',
    ],
    [
      'a code that was used',
      'Your OTP was used to approve a payment of $45.10. Ref 771209. Not you? Call 18005550199.',
    ],
    ['whom to tell of a fraud', 'อย่าบอกรหัส OTP กับใคร พบเหตุแจ้ง 1555'],
    ['a ticket about codes', 'AUTH-4829 is assigned to you: resend the one-time code (AUTH-4829)'],
    ['a case about codes', '[CS-482913] We read that you did not get the OTP. We answer within 2 days.'],
    ['a patch', 'otp: reject old codes\ndiff --git a/otp.c b/otp.c\n- if (code == 482913)'],
    ['a list of commits', 'Commits\n- 4829136 fix: token window'],
    ['a slogan', 'Sunny days: $20 off with code SUMMER20 until Friday'],
    ['a word said twice', 'otp nya belom masuk2 nih'],
    ['a date with stops', 'OTP Bank: 12 500 Ft, 06.14. 14:22'],
    ['a gift card', 'Your gift card: number 5512 0990 1122 3344, PIN 7781'],
    ['the door of a cabin', 'Gate code for the cabin is 2290, check-in after 16:00.'],
    ['the card of a library', 'Library card 551209, PIN reminder: your books are due'],
    ['a short number to write to', 'Never share your OTP. Forward suspicious texts to 7726.'],
    ['ko: a parcel locker', '[작은새] 무인택배함 보관. 12번함 비밀번호 4829'],
    ['ja: a parcel locker', '宅配ボックス3番、暗証番号4829でお受け取りください。'],
    ['zh: the resources of a service', '您的验证码短信资源包剩余 1024 条'],
    ['pt: a delivery', 'Seu pedido 552019 saiu para entrega. Informe o código 4829 ao entregador.'],
    ['zh: a pick-up code', '【驿站】您的包裹已到，取件码482913'],
    ['zh: a bill', '您的账单2048元，尾号4021'],
    ['zh: a date', '您的密码已于2031年6月11日修改'],
    ['ja: an order', 'ご注文番号 482913 を発送しました'],
    ['ja: a coupon', 'クーポンコード BIRDS20 で20%割引'],
    ['ko: a parcel', '운송장번호 482913204417 배송완료'],
    ['th: a customer', 'รหัสลูกค้า 482913 กรุณาชำระค่าบริการ'],
    ['de: a coupon', '20% Rabatt mit dem Gutscheincode VOGEL24'],
    ['de: a postal code', 'PLZ 10115, Tel. 030 5550142'],
    ['fr: a sale', '-20% avec le code OISEAU24. STOP 36180'],
    ['es: an order', 'Tu pedido 482913 ha salido hoy'],
    ['pt: a warning', 'Nunca partilhe o seu código de segurança.'],
    ['it: an invoice', 'La fattura 482913 scade il 25/06'],
    ['nl: a postcode', 'Postcode 1012 AB, tel 06 12345678'],
    ['pl: a parcel', 'Paczka 482913204417 czeka. Kod odbioru 482913'],
    ['ru: a promotion', 'Промокод ПТИЦА20: скидка 20%'],
    ['ru: a purchase', 'Покупка 1990р, карта *4021, баланс 48219.77р'],
    ['tr: an order', '482913 numaralı siparişiniz hazırlanıyor'],
    ['ar: a sale', 'استخدم كود الخصم BIRD24 لخصم 20%'],
    ['hi: an order', 'आपका ऑर्डर 482913 भेज दिया गया है'],
    ['vi: an order', 'Đơn hàng 482913 đang được giao'],
    ['id: a postal code', 'Kode pos 12190, telp 021 5550142'],
  ])('yields nothing: %s', (_idea, text) => {
    expect(read({ text })).toBeNull();
  });
});

// Known misses: a word list cannot tell these, and a false mark costs more.
test.fails.each([
  ['a bare number that is a code', '482913', '482913'],
  ['a code in a sentence about a number', 'Parkly: mit 4829 bestätigst du deine Nummer', '4829'],
  ['a code after "with"', 'Confirm the new device with 48291', '48291'],
  ['letters alone at the end of a sentence', 'Use the following code to verify it: please type KWTHBX', 'KWTHBX'],
])('known miss: %s', (_idea, text, code) => {
  expect(read({ text })?.code).toBe(code);
});
