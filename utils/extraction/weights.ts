/**
 * What speaks for or against a candidate, in points. Tuned on some 1,200 labelled messages (a refit by regularised logistic
 * regression gains nothing in cross-validation); a false mark costs more than a missing one, so doubt falls below the threshold.
 */
export const WEIGHTS = {
  // The nearest name of a code before it: touching, in the sentence, further off, on a line above.
  codeTouching: 7,
  codeBefore: 5,
  codeFarBefore: 3.5,
  codeAbove: 4,
  maybeTouching: 5,
  maybeBefore: 3,
  maybeFarBefore: 1.5,
  maybeAbove: 2.5,
  // And after it: "604817 is your code".
  codeAfter: 6,
  codeFarAfter: 3,
  /** "604817. That is your code". */
  codeNext: 3,
  codeBelow: 3.5,
  maybeAfter: 4,
  maybeFarAfter: 1,
  maybeBelow: 2,
  bothSides: 1,
  /** A colon, an equals sign or a copula right before it. */
  announced: 2,
  /** A copula between it and the name after it. */
  named: 1.5,
  /** "Enter 604817". */
  told: 4,
  /** And what for: "enter 4829 to verify your phone". */
  toldFor: 1.5,
  /** "Enter the code 604817". */
  nameTold: 1.5,
  /** "604817: enter it in the app". */
  toldAfter: 2.5,
  /** "Two-factor sign-in 604817". */
  purposeTouching: 1.5,
  ownLine: 2.5,
  bracketed: 0.5,
  repeated: 0.5,
  inSubject: 1,
  /** In an `@domain #code` line. */
  bound: 9,
  sixDigits: 1.5,
  /** Nothing but "Name: 604817". */
  labelled: 4,
  // Of the whole message.
  subjectNames: 0.5,
  purpose: 1,
  prompted: 1,
  subjectPurpose: 1,
  warned: 1.5,
  lifeStated: 1.5,
  brief: 0.5,
  /** The only candidate of a short message. */
  sole: 0.5,
  /** And the message warns or states a life. */
  soleMeant: 0.5,
  // Against.
  claimed: -9,
  amount: -10,
  meeting: -10,
  /** "Send CODE to 92555". */
  dialled: -10,
  /** "1000 guesses". */
  round: -3,
  /** People at work on software speak of codes, and number everything. */
  work: -5,
  numberSign: -4,
  long: -1.5,
  yearLike: -1.5,
  yearApart: -3,
  dateLike: -2,
  odd: -1.5,
  lowerMixed: -2.5,
  letters: -2,
  /** "SUMMER20". */
  slogan: -3,
  patch: -8,
  /** "[CS-482913]" */
  ticket: -6,
  /** Other things with numbers, amounts or links in a message whose code has no name of its own. */
  otherMaybe: -1.5,
  /** The password of a Wi-Fi. */
  networkMaybe: -4,
  /** "Booking K7PQ4M": letters and digits beside a booking, without the name of a code. */
  locatorMaybe: -3,
  moneyMaybe: -1,
  linkMaybe: -1,
  otherTopicMaybe: -3.5,
  otherTopic: -1,
  /** Letters and digits in a message about a flight, a stay or a sale that neither warns nor states a life. */
  locator: -8,
  longText: -2,
} as const;

export type Signal = keyof typeof WEIGHTS;

export const THRESHOLD = 6;

export function points(signals: readonly Signal[]): number {
  return signals.reduce((sum, signal) => sum + WEIGHTS[signal], 0);
}
