export interface Signal {
  weight: number;
  /** Why it counts, in a few words. */
  reason: string;
}

/** A group of fields whose signals add up to this is a code form. */
export const THRESHOLD = 5;

/** What speaks for and against a code form; the sum decides. */
export const SIGNALS = {
  oneTimeCode: { weight: 6, reason: 'autocomplete="one-time-code" is the standard for it' },
  codeName: { weight: 4, reason: 'name or id says verification code, otp, smscode, yzm' },
  looseName: { weight: 1.5, reason: 'name or id says code, token, verify: many things are called so' },
  codeLabel: { weight: 4.5, reason: 'its label is a name of the code' },
  codeStemLabel: { weight: 2.5, reason: 'its label has the word code in it' },
  codeSpoken: { weight: 3, reason: 'its accessible name says code; widgets set it by default' },
  codeBeside: { weight: 3, reason: 'the words beside it name the code' },
  codeStemBeside: { weight: 1, reason: 'the words beside it have the word code' },
  codeInForm: { weight: 1.5, reason: 'the words of the form name the code' },
  codeInTitle: { weight: 1, reason: 'the page title names the code' },
  sentTo: { weight: 3, reason: 'the page says that a code was sent' },
  digitsAsked: { weight: 2, reason: 'the page asks for so many digits' },
  destination: { weight: 1, reason: 'a masked address or number stands near' },
  sendBeside: { weight: 4, reason: 'a control that sends a code stands beside it' },
  sendInForm: { weight: 2.5, reason: 'a control that sends or resends stands in the form' },
  bareSendBeside: { weight: 2, reason: 'a control "Send" or "Get" stands in its row' },
  notReceived: { weight: 1.5, reason: 'the page asks whether it did not arrive' },
  appBeside: { weight: 3, reason: 'the words near name an authenticator app' },
  boxes: { weight: 3, reason: 'a row of one-character boxes' },
  looseBoxes: { weight: 1.5, reason: 'a row of like inputs without labels' },
  codeLength: { weight: 1, reason: 'takes four to ten characters' },
  digitsOnly: { weight: 0.5, reason: 'takes digits' },

  otherLabel: { weight: -4, reason: 'its label is a name of something else' },
  otherName: { weight: -4, reason: 'its name is that of something else called a code' },
  otherCodeLabel: { weight: -8, reason: 'its label is a coupon, postal code, invitation' },
  otherCodeNear: { weight: -4, reason: 'the words near speak of a coupon, gift card, invitation' },
  otherThingNear: { weight: -8, reason: 'what people read speaks of a PIN or a game, whatever the widget says' },
  captchaLabel: { weight: -10, reason: 'its label or name is a picture captcha' },
  captchaNear: { weight: -8, reason: 'a captcha picture or its words are in its row' },
  arithmetic: { weight: -8, reason: 'asks for a sum' },
  card: { weight: -10, reason: 'stands among card fields' },
  password: { weight: -6, reason: 'a password' },
  pin: { weight: -4, reason: 'a PIN that the user has or makes' },
  backupCode: { weight: -8, reason: 'a recovery code, never sent' },
  search: { weight: -8, reason: 'a search box' },
  tooLong: { weight: -2, reason: 'takes far more characters than a code has' },
  tooShort: { weight: -4, reason: 'takes fewer characters than a code has' },
} as const satisfies Record<string, Signal>;

export type SignalName = keyof typeof SIGNALS;

export function scoreOf(signals: Iterable<SignalName>): number {
  let score = 0;
  for (const name of signals) score += SIGNALS[name].weight;
  return score;
}
