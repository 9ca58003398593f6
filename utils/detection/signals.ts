/** A group of fields whose signals add up to this is a code form. */
export const THRESHOLD = 5;

/**
 * What speaks for and against a code form, and how much; the sum decides. What speaks for one is said to people in the
 * locales, as `why.…`.
 */
export const SIGNALS = {
  oneTimeCode: 7, // autocomplete="one-time-code" is the standard for it
  codeName: 4, // name or id says verification code, otp, smscode, yzm
  looseName: 1.5, // name or id says code, token, verify: many things are called so
  codeLabel: 4.5, // its label is a name of the code
  codeStemLabel: 2.5, // its label has the word code in it
  codeSpoken: 3, // its accessible name says code; widgets set it by default
  codeBeside: 3, // the words beside it name the code
  codeStemBeside: 1, // the words beside it have the word code
  codeInForm: 1.5, // the words of the form name the code
  codeInTitle: 1, // the page title names the code
  sentTo: 3, // the page says that a code was sent
  digitsAsked: 2, // the page asks for so many digits
  destination: 1, // a masked address or number stands near
  sendBeside: 4, // a control that sends a code stands beside it
  sendInForm: 2.5, // a control that sends or resends stands in the form
  bareSendBeside: 2, // a control "Send" or "Get" stands in its row
  notReceived: 1.5, // the page asks whether it did not arrive
  appBeside: 3, // the words near name an authenticator app
  boxes: 3, // a row of one-character boxes
  looseBoxes: 1.5, // a row of like inputs without labels
  codeLength: 1, // takes four to ten characters
  digitsOnly: 0.5, // takes digits

  otherLabel: -4, // its label, or the short text before it, names something else, or a code that is not sent
  otherName: -4, // its name is that of something else called a code
  otherCodeNear: -8, // its label or the words near speak of a coupon, a booking, a recovery code, a code on a screen; or it is searched for
  otherControl: -3, // the control beside it applies, joins, searches
  onlyLoose: -2, // nothing says more than that something is called a code
  otherThingNear: -10, // what people read speaks of a PIN or a game, whatever the widget says
  captchaName: -5, // its name says captcha; some call every code so
  captchaNear: -10, // a captcha picture, or its words, are its label or in its row
  arithmetic: -8, // asks for a sum
  card: -10, // stands among card fields
  password: -6, // a password
  pin: -4, // a PIN that the user has or makes
  tooShort: -4, // takes fewer characters than a code has
} as const;

export type SignalName = keyof typeof SIGNALS;

export type Signals = Set<SignalName>;

export function scoreOf(signals: ReadonlySet<SignalName>): number {
  let score = 0;
  for (const name of signals) score += SIGNALS[name];
  return score;
}
