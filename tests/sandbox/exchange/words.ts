import type { PageParams } from './page-params.ts';

export interface Words {
  lang: string;
  heading: string;
  lead: string;
  label: string;
  placeholder: string;
  send: string;
  resend: string;
  /** `{s}` is the number of seconds. */
  resendIn: string;
  submit: string;
  sent: string;
  wrong: string;
  expired: string;
  tooManySends: string;
  tooManyTries: string;
  failed: string;
  done: string;
}

/** What the page says. `{to}` is the masked destination. */
export function wordsFor({ variant, channel }: PageParams): Words {
  if (variant === 'chinese') return channel === 'email' ? CHINESE : { ...CHINESE, label: '短信验证码' };
  return channel === 'email' ? ENGLISH : { ...ENGLISH, ...ENGLISH_SMS };
}

const ENGLISH: Words = {
  lang: 'en',
  heading: 'Security verification',
  lead: 'To keep your account safe, enter the 6-digit code that we send to {to}.',
  label: 'Email verification code',
  placeholder: '6-digit code',
  send: 'Send code',
  resend: 'Resend code',
  resendIn: 'Resend ({s}s)',
  submit: 'Confirm',
  sent: 'We sent a code to {to}.',
  wrong: 'Incorrect verification code. Please check and try again.',
  expired: 'This verification code has expired. Request a new one.',
  tooManySends: 'Too many requests. Please try again in 10 minutes.',
  tooManyTries: 'Too many incorrect attempts. Please request a new code.',
  failed: 'Something went wrong. Please try again later.',
  done: 'You are signed in',
};

const ENGLISH_SMS: Partial<Words> = {
  lead: 'To keep your account safe, enter the 6-digit code that we text to {to}.',
  label: 'SMS verification code',
  sent: 'We sent a text message with a code to {to}.',
};

const CHINESE: Words = {
  lang: 'zh-CN',
  heading: '安全验证',
  lead: '验证码将发送至 {to}',
  label: '邮箱验证码',
  placeholder: '请输入6位验证码',
  send: '获取验证码',
  resend: '重新获取验证码',
  resendIn: '{s}秒后重新获取',
  submit: '确认',
  sent: '验证码已发送至 {to}，请注意查收。',
  wrong: '验证码错误，请重新输入',
  expired: '验证码已过期，请重新获取',
  tooManySends: '操作过于频繁，请10分钟后再试',
  tooManyTries: '错误次数过多，请重新获取验证码',
  failed: '系统繁忙，请稍后再试',
  done: '登录成功',
};
