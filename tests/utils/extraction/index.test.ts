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
    ['between dashes, before what one does with it', 'Parkly account - 4829 - enter within an hour', '4829'],
    ['before what it is for, in brackets', 'Parkly: 48291 (sign-in). Not you? Change your password.', '48291'],
    ['told, with what for', 'Enter 4829 in the Parkly app to link your card', '4829'],
    [
      'before what it is needed for',
      'Parkly: 48291 is what you need to verify it is you. It stops working in half an hour.',
      '48291',
    ],
    ['a name of a bank', 'NetCode 48291304 for transfer of $12.50 to acc ending 4021. Do not tell anyone.', '48291304'],
    [
      'the page it is told to',
      'Carte ajoutée (FR76…883). Saisissez 48291304 sur votre espace client. Ne communiquez ce code à personne.',
      '48291304',
    ],
    [
      'told, beside a link',
      'Utilize o código 4829 1304 para concluir o registo. https://parkly.example/x?k=aZ',
      '48291304',
    ],
    [
      'beside an amount and a number to call',
      'Pagamento EUR 12,50 carta *2290. Codice 482 913. Se non sei tu chiama 0655501234',
      '482913',
    ],
    ['alone beside a life', 'รหัส Parkly ของคุณ 4829 ใช้ได้ 5 นาที', '4829'],
    ['alone beside a warning', 'Kode Parkly kamu 4829. Jgn dikasih ke siapapun', '4829'],
    [
      'below another number, which has a name',
      'Parkly sign-in code\nEnter it to change the bank account ending in 6789.\n48291',
      '48291',
    ],
    ['a name of signs', '2FA: 48 29 13 04', '48291304'],
    ['a name that says how', 'Parkly Games two-factor sign in 482913', '482913'],
    ['what it opens, in another language', 'Ο κωδικός σας για το box είναι 482913', '482913'],
    ['a name of two words', 'Nestbox - one time pass: 7FQ2-M8KD', '7FQ2M8KD'],
    ['a name that a machine translated', 'Captcha 482 913, effective in 10 minutes, please do not leak', '482913'],
    ['beside a brand that has a word of sales', 'Free Msg: we need to be sure. PIN: 4829. Keep it private.', '4829'],
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
    ['the account it is for', 'Login code for your Parkly account: 482913', '482913'],
    ['the account it is for, in German', 'Sicherheitscode für Ihr Konto: 482913', '482913'],
    ['the account it is for, in French', 'Votre code de vérification pour votre compte : 482913.', '482913'],
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
    [
      'de, a TAN far from its name',
      'Ihre TAN für die Freigabe der Kartenzahlung über 12,50 EUR bei der Vogelhaus GmbH: 482913',
    ],
    ['nl, a TAN', 'TAN-code 482913 volgnr 12. Bedrag EUR 12,50. Geef nooit door!'],
    ['es, told', 'Nido te da la bienvenida: ingresá 482 913 para validar tu celular'],
    ['pl, a chain of characters', 'Kod jednorazowy\nProszę przepisać ciąg znaków: 482-913'],
    ['tr, told', "Kuş'a hoş geldin! 🎉 482913 yazıp devam et"],
    ['he, told', 'יש להקליד 482913 לאימות הטלפון'],
    ['el in Latin letters', 'Kwdikos epivevaiwsis Parkly: 482913'],
    ['ru in Latin letters', 'Kod dlya vhoda v Parkly 482913'],
    [
      'id, a PIN that verifies',
      'Parkly Nusantara Raya: PIN verifikasi sekali pakai 482913, ref 7730. Abaikan jika bukan Anda',
    ],
    ['ja, a key', '会員様 暗証キー「482913」を画面へご入力ください。'],
    ['zh, before its name', '【小鸟】482913 为贵司邮箱认证码，提交后由管理员审核。'],
  ])('is read in %s', (_language, text) => {
    expect(read({ text })?.code).toBe('482913');
  });

  // Parcels: the code of a locker is typed as well, and people look for it.
  test.each([
    ['at a counter', 'Your parcel is ready. Show the pick-up code 4829 at the counter.'],
    ['at a locker', 'Nestbox: your pickup code for locker 7 is 4829.'],
    ['de', 'Ihr Abholcode für die Packstation: 4829'],
    ['nl', 'Je afhaalcode is 4829'],
    ['sv', 'Din hämtkod: 4829'],
    ['fi', 'Noutokoodi 4829'],
    ['fr', 'Colis arrivé. Code de retrait : 4829'],
    ['es', 'Su código de recogida es 4829'],
    ['pt', 'Código de levantamento: 4829'],
    ['it', 'Pacco in arrivo. Codice di ritiro 4829'],
    ['ro', 'Cod ridicare 4829, easybox Vrabia'],
    ['pl', 'Paczka 482913204417 czeka. Kod odbioru 4829'],
    ['cs', 'Kód pro výdej: 4829'],
    ['hu', 'Az átvételi kód: 4829'],
    ['el', 'Κωδικός παραλαβής: 4829'],
    ['ru', 'Заказ в постамате. Код получения 4829'],
    ['uk', 'Код отримання посилки: 4829'],
    ['ar', 'رمز الاستلام: 4829'],
    ['he', 'קוד איסוף: 4829'],
    ['id', 'Kode pengambilan: 4829'],
    ['vi', 'Mã nhận hàng: 4829'],
    ['th', 'รหัสรับพัสดุ 4829'],
    ['ko', '[작은새] 무인택배함 보관. 12번함 비밀번호 4829'],
    ['ja', '宅配ボックス3番、暗証番号4829でお受け取りください。'],
    ['zh-CN', '【驿站】您的包裹已到，取件码4829'],
    ['zh-TW', '您的包裹已到店，取件碼4829'],
  ])('is that of a parcel to fetch: %s', (_where, text) => {
    expect(read({ text })?.code).toBe('4829');
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

// Known misses: a word list cannot tell these, and a false mark costs more.
test.fails.each([
  ['a bare number that is a code', '482913', '482913'],
  ['a code in a sentence about a number', 'Parkly: mit 4829 bestätigst du deine Nummer', '4829'],
  ['a code after "with"', 'Confirm the new device with 48291', '48291'],
  ['letters alone at the end of a sentence', 'Use the following code to verify it: please type KWTHBX', 'KWTHBX'],
])('known miss: %s', (_idea, text, code) => {
  expect(read({ text })?.code).toBe(code);
});
