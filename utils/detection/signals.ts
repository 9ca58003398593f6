/** A group of fields whose signals add up to this is a code form. */
export const THRESHOLD = 5;

/** What speaks for and against a code form, and how much; the sum decides. */
export const SIGNALS = {
  oneTimeCode: 6,
  codeName: 4,
  looseName: 1.5,
  codeLabel: 4.5,
  codeStemLabel: 2.5,
  codeSpoken: 3,
  codeBeside: 3,
  codeStemBeside: 1,
  codeInForm: 1.5,
  codeInTitle: 1,
  sentTo: 3,
  digitsAsked: 2,
  destination: 1,
  sendBeside: 4,
  sendInForm: 2.5,
  bareSendBeside: 2,
  notReceived: 1.5,
  appBeside: 3,
  boxes: 3,
  looseBoxes: 1.5,
  codeLength: 1,
  digitsOnly: 0.5,

  otherLabel: -4,
  otherLabelBeside: -3,
  otherName: -4,
  otherCodeLabel: -8,
  otherCodeNear: -4,
  otherThingNear: -10,
  captchaLabel: -10,
  captchaName: -5,
  captchaNear: -8,
  arithmetic: -8,
  card: -10,
  password: -6,
  pin: -4,
  backupCode: -8,
  search: -8,
  tooLong: -2,
  tooShort: -4,
} as const;

export type SignalName = keyof typeof SIGNALS;

/** Why each signal counts, in a few words. Apart from the weights, so that pages need not load it. */
export const REASONS: Record<SignalName, string> = {
  oneTimeCode: 'autocomplete="one-time-code" is the standard for it',
  codeName: 'name or id says verification code, otp, smscode, yzm',
  looseName: 'name or id says code, token, verify: many things are called so',
  codeLabel: 'its label is a name of the code',
  codeStemLabel: 'its label has the word code in it',
  codeSpoken: 'its accessible name says code; widgets set it by default',
  codeBeside: 'the words beside it name the code',
  codeStemBeside: 'the words beside it have the word code',
  codeInForm: 'the words of the form name the code',
  codeInTitle: 'the page title names the code',
  sentTo: 'the page says that a code was sent',
  digitsAsked: 'the page asks for so many digits',
  destination: 'a masked address or number stands near',
  sendBeside: 'a control that sends a code stands beside it',
  sendInForm: 'a control that sends or resends stands in the form',
  bareSendBeside: 'a control "Send" or "Get" stands in its row',
  notReceived: 'the page asks whether it did not arrive',
  appBeside: 'the words near name an authenticator app',
  boxes: 'a row of one-character boxes',
  looseBoxes: 'a row of like inputs without labels',
  codeLength: 'takes four to ten characters',
  digitsOnly: 'takes digits',
  otherLabel: 'its label is a name of something else',
  otherLabelBeside: 'the short text before it names something else',
  otherName: 'its name is that of something else called a code',
  otherCodeLabel: 'its label is a coupon, postal code, invitation',
  otherCodeNear: 'the words near speak of a coupon, gift card, invitation',
  otherThingNear: 'what people read speaks of a PIN or a game, whatever the widget says',
  captchaLabel: 'its label is a picture captcha',
  captchaName: 'its name says captcha; some call every code so',
  captchaNear: 'a captcha picture or its words are in its row',
  arithmetic: 'asks for a sum',
  card: 'stands among card fields',
  password: 'a password',
  pin: 'a PIN that the user has or makes',
  backupCode: 'a recovery code, never sent',
  search: 'a search box',
  tooLong: 'takes far more characters than a code has',
  tooShort: 'takes fewer characters than a code has',
};

/** The signals of a group, each with its share: 1, or less where only a word says so that no real product was seen to use. */
export type Signals = Map<SignalName, number>;

export function scoreOf(signals: ReadonlyMap<SignalName, number>): number {
  let score = 0;
  for (const [name, share] of signals) score += SIGNALS[name] * share;
  return score;
}
