/**
 * Words of messages in one language, as people write them: the reader folds case, accents and width on both sides.
 * A word matches whole words; a trailing `*` also takes endings (`kod*`), a leading `*` the end of a compound (`*code`).
 * Scripts without spaces match anywhere. Words shared by languages stand once, in the first language that has them.
 */
export interface MailWords {
  /** Names that only a sent code has: `otp`, `passcode`. */
  code?: readonly string[];
  /** The word for a code of any kind. A word of `purpose` beside it makes it a sent code (`verification code`), one of `otherCode` makes it another (`promo code`). */
  codeNoun?: readonly string[];
  /** Other secrets, that a message sometimes calls its code: password, pin. */
  password?: readonly string[];
  /** What a sent code is for: verifying, signing in, resetting. */
  purpose?: readonly string[];
  /** What other codes and numbers are for: coupons, post, bookings, orders. */
  otherCode?: readonly string[];
  /** Parcels to fetch: the code of a locker is one that is typed. */
  pickup?: readonly string[];
  /** What introduces any other number: phone, card, account, "ending in". */
  otherNumber?: readonly string[];
  /** Copulas and the like between a name and its code. */
  is?: readonly string[];
  /** What one does with a code: enter, use. */
  enter?: readonly string[];
  /** Where or why one types it: in the app, when prompted, to continue. */
  prompt?: readonly string[];
  /** Warnings that go with a code: do not share, ignore if it was not you. */
  warning?: readonly string[];
  /** Topics with codes of their own: prizes, sales, deliveries. */
  otherTopic?: readonly string[];
  /** What has secrets of its own that no page asks for: meetings, gift cards. */
  meeting?: readonly string[];
  /** Networks: their password is for a device, not for a page. */
  network?: readonly string[];
  /** Names that codes share with records of payments, bookings and visits: approval number. */
  record?: readonly string[];
  /** What people who work on software talk of: merge requests, commits, bugs. */
  work?: readonly string[];
  /** Verbs of writing to a number: "text WIN to 4829". */
  sendTo?: readonly string[];
  /** Words around a stated life: expires in, valid for, within. */
  life?: readonly string[];
  /** Words of another wait: send again in, try again in. */
  otherWait?: readonly string[];
  units?: Partial<Record<'second' | 'minute' | 'hour' | 'day', readonly string[]>>;
  /** Numbers in words. */
  numbers?: Readonly<Record<string, number>>;
  /** Whole spans in words, in minutes: `half an hour`. */
  spans?: Readonly<Record<string, number>>;
  /** What is counted or paid: a number beside it is an amount. */
  amount?: readonly string[];
  /** What stands in the line above a quoted message; a header's name ends with a colon. */
  quoteHead?: readonly string[];
  /** The same above a message that is passed on: that one is to be read. */
  forwardHead?: readonly string[];
}
