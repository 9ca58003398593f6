/** A mail as `extractCode` takes it. */
export interface BenchMail {
  from: { name: string; address: string };
  subject: string | null;
  text: string;
  html: string | null;
}

/** Made by hand, as services write; `#` is the code, `@` another number. */
const LETTERS: [subject: string, text: string][] = [
  ['Your verification code', 'Hello,\n\nYour verification code is #.\nIt is valid for 10 minutes.\nOrder no. @.'],
  ['Dein Bestätigungscode', 'Hallo,\n\ndein Bestätigungscode lautet # und ist 10 Minuten gültig.\nKundennummer: @'],
  [
    'Votre code de vérification',
    'Bonjour,\n\nVotre code de vérification est : #\nIl expire dans 15 minutes. Dossier @.',
  ],
  ['Tu código de verificación', 'Hola:\n\nTu código de verificación es #. Caduca en 5 minutos.\nReferencia @'],
  ['Il tuo codice di verifica', 'Ciao,\n\nil tuo codice di verifica è #.\nÈ valido per 10 minuti. Pratica @.'],
  ['Seu código de verificação', 'Olá,\n\nSeu código de verificação é #. Ele expira em 10 minutos.\nPedido @'],
  ['Je verificatiecode', 'Hallo,\n\nJe verificatiecode is #. Deze is 10 minuten geldig.\nKlantnummer @'],
  ['Kod weryfikacyjny', 'Dzień dobry,\n\nTwój kod weryfikacyjny to #. Jest ważny przez 10 minut.\nNumer sprawy @'],
  ['Код подтверждения', 'Здравствуйте!\n\nВаш код подтверждения: #\nКод действует 10 минут. Заказ № @'],
  ['Doğrulama kodunuz', 'Merhaba,\n\nDoğrulama kodunuz: #. 10 dakika geçerlidir.\nSipariş numarası @'],
  ['【商城】验证码', '您好：\n\n您的验证码是#，10分钟内有效。请勿告知他人。\n订单号 @'],
  ['認証コードのお知らせ', 'お客様\n\n認証コードは#です。有効期限は10分です。\n注文番号 @'],
  ['인증번호 안내', '안녕하세요.\n\n인증번호는 # 입니다. 10분 동안 유효합니다.\n주문번호 @'],
  ['رمز التحقق', 'مرحبًا،\n\nرمز التحقق الخاص بك هو #. صالح لمدة 10 دقائق.\nرقم الطلب @'],
];

export const LANGUAGES = LETTERS.length;

/** So many mails, in every language in turn, each with numbers of its own; a third as HTML alone. */
export function benchMails(count: number): BenchMail[] {
  return Array.from({ length: count }, (_, place) => {
    const [subject = '', letter = ''] = LETTERS[place % LETTERS.length] ?? [];
    const code = String(100_000 + ((place * 7_919) % 900_000));
    const text = letter.replace('#', code).replace('@', String(20_000_000 + place * 31));
    const isHtml = place % 3 === 0;
    return {
      from: { name: 'Service', address: `no-reply@service${place % 7}.example` },
      subject,
      text: isHtml ? '' : text,
      html: isHtml ? `<div><p>${text.replaceAll('\n', '</p><p>').replace(code, `<b>${code}</b>`)}</p></div>` : null,
    };
  });
}

/** Texts of this length that go for what is costly in reading. */
export function hostileMails(length: number): { name: string; mail: BenchMail }[] {
  const fill = (part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const texts = {
    digits: fill('1'),
    codes: fill('123456 '),
    'codes and words': fill('code 123456 '),
    words: fill('verification code '),
    'verification…': fill('verification'),
    spaces: fill(' '),
    'line breaks': fill('\n1'),
    'letters and digits': fill('a1b2-'),
    'Chinese words': fill('验证码'),
    'the code is': fill('your code is: '),
    minutes: fill('valid for 10 minutes '),
    punctuation: fill('(.-)'),
    bound: fill('@a.example #1 '),
  };
  const markup = {
    tags: fill('<div>'),
    unclosed: fill('<a href="'),
    entities: fill('&#49;&amp;'),
    styles: fill('<style>'),
  };
  const mail = (text: string, html: string | null): BenchMail => ({
    from: { name: 'X', address: 'x@x.example' },
    subject: 'Your code',
    text,
    html,
  });
  return [
    ...Object.entries(texts).map(([name, text]) => ({ name, mail: mail(text, null) })),
    ...Object.entries(markup).map(([name, html]) => ({ name, mail: mail('', html) })),
  ];
}
