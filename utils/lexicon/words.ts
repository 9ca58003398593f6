/**
 * Words of web pages in one language: lower case, NFKC, as the reader normalises page text. A list holds no word that
 * contains another of its kind, in any language, or that the stems already give: every page with a code form loads them
 * all. What many languages say alike (captcha, sms) stands in English.
 */
export interface PageWords {
  /** Labels of controls that send a first code, beyond `send` + `code` of the stems. */
  sendVerb: readonly string[];
  /** Labels of controls that send again, beyond `send` + `again`. */
  resend: readonly string[];
  /** What the code is called, beyond `code` of the stems + `purpose`. */
  codeNoun: readonly string[];
  /** What a sent code is for, or like: beside the word for a code of any kind it makes that one ("verification code"). */
  purpose: readonly string[];
  /** Words around a stated life. */
  validFor: readonly string[];
  /** Notices of throttling. */
  tooMany: readonly string[];
  /** "Please wait": said of a spinner and a button's timer as well as of a refusal. */
  wait: readonly string[];
  /** "Later": with "again", or where errors stand, a refusal. */
  later: readonly string[];
  /** Notices of a wrong code, beyond `invalid` + `code`. */
  invalid: readonly string[];
  /** Notices of an expired code. */
  expired: readonly string[];
  /** Words of picture captchas. */
  captcha: readonly string[];
  /** Words of authenticator apps, beyond "app" + "authentic…" (`APP_BRANDS`). */
  authenticator: readonly string[];
  /** Labels that ask for a call. */
  voiceCall: readonly string[];
  /** "Did not get it?" */
  notReceived: readonly string[];
  /** Recovery and backup codes, which are never sent, beyond `backup` + `code` of the stems. */
  backupCode: readonly string[];
  /** What says of a code that it is one of these. */
  backup: readonly string[];
  /** Words that hint at e-mail. */
  channelEmail: readonly string[];
  /** Words that hint at SMS. */
  channelSms: readonly string[];
  /** Names of units of time; a star stands for any ending. Of single Latin letters only those that mean one unit everywhere. */
  units: { second: readonly string[]; minute: readonly string[]; hour: readonly string[] };
  /** Short pieces for combination rules (resend = send + again, …); alone they mean nothing. */
  stems: {
    code: readonly string[];
    send: readonly string[];
    again: readonly string[];
    sent: readonly string[];
    invalid: readonly string[];
  };
}
