/**
 * Words of messages in one language, as people write them: the reader folds case, accents and width on both sides.
 * A word matches whole words; a trailing `*` also takes endings (`kod*`), a leading `*` the end of a compound (`*code`).
 * Scripts without spaces match anywhere. Where two words start at one place, the longer one wins: `promo code` hides `code`.
 */
export interface MailWords {
  /** Names that only a sent code has. */
  code: readonly string[];
  /** Names that a sent code shares with other things: `code`, `password`, `pin`. */
  maybeCode: readonly string[];
  /** What other numbers are called or introduced by: orders, references, phone numbers, coupons, meetings. */
  otherNumber: readonly string[];
  /** Copulas and the like between a name and its code. */
  is?: readonly string[];
  /** What one does with a code: enter, use. */
  enter?: readonly string[];
  /** What a code is for: signing in, confirming. */
  purpose?: readonly string[];
  /** Warnings that go with a code: do not share, ignore if it was not you. */
  warning?: readonly string[];
  /** Topics with codes of their own: prizes, sales, bills, bookings. */
  otherTopic?: readonly string[];
  /** Invitations to a call or meeting, whose passcodes nobody waits for. */
  meeting?: readonly string[];
  /** Words around a stated life: expires in, valid for, within. */
  life: readonly string[];
  /** Words of another wait: send again in, try again in. */
  otherWait?: readonly string[];
  units: Partial<Record<'second' | 'minute' | 'hour' | 'day', readonly string[]>>;
  /** Numbers in words. */
  numbers?: Readonly<Record<string, number>>;
  /** Whole spans in words, in minutes: `half an hour`. */
  spans?: Readonly<Record<string, number>>;
  /** What is counted or paid: a number beside it is an amount. */
  amount?: readonly string[];
  /** Starts of the line above a quoted message, or the word that ends it. */
  quoteHead?: readonly string[];
}
