import type { Letter } from '../mail/post-office.ts';
import type { PageParams } from './page-params.ts';

const SENDER = '"CoinHarbor" <no-reply@coinharbor.example>';

/** The mail that carries a code. All of them share one subject, so a mailbox makes them one conversation. */
export function codeLetter(to: string, code: string, params: PageParams): Letter {
  const words = params.variant === 'chinese' ? CHINESE : ENGLISH;
  const lines = [words.greeting, words.code.replace('{code}', code)];
  if (params.life === 'stated') lines.push(words.life);
  lines.push(words.warning, words.footer);
  return {
    from: SENDER,
    to,
    subject: words.subject,
    text: lines.join('\n\n'),
    html: letterHtml(lines, code),
  };
}

function letterHtml(lines: string[], code: string): string {
  const strong = `<b class="otp" style="font-size:22px;letter-spacing:4px">${code}</b>`;
  const blocks = lines.map((line) => `<p style="margin:0 0 14px">${line.replace(code, strong)}</p>`);
  return `<div class="letter" style="font:15px/1.5 Arial,sans-serif;max-width:480px">${blocks.join('')}</div>`;
}

const ENGLISH = {
  subject: 'CoinHarbor verification code',
  greeting: 'Hello,',
  code: 'Your CoinHarbor verification code is {code}.',
  life: 'It is valid for 10 minutes.',
  warning: 'Never share it with anyone. CoinHarbor staff will never ask for it.',
  footer: 'If this was not you, lock your account in Settings 24/7.',
};

const CHINESE: typeof ENGLISH = {
  subject: '【CoinHarbor】验证码',
  greeting: '您好：',
  code: '您的验证码是 {code}。',
  life: '验证码10分钟内有效。',
  warning: '请勿将验证码告知他人，CoinHarbor 工作人员不会向您索取。',
  footer: '如非本人操作，请立即冻结账户。',
};
