import * as v from 'valibot';
import { hintLevel, hostName, mailboxId, usualMinutes } from './migrate-settings';

// Whatever arrives is hostile until it fits: text is capped, numbers are finite, unknown keys are dropped.
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
/** Mails state up to a month. */
const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(31 * 24 * 3_600_000));
const channel = v.picklist(['email', 'sms', 'voice', 'messenger', 'unknown']);

const pageEvent = v.variant('type', [
  v.object({
    type: v.literal('codeFormSeen'),
    at: instant,
    kind: v.picklist(['sent', 'authenticator']),
    channel,
    destination: v.nullable(text(120)),
    codeLength: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
    statedValidForMs: v.nullable(duration),
    /** Names of the signals that made it one. */
    why: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,30}$/))), v.maxLength(20)), []),
  }),
  v.object({ type: v.literal('codeSent'), at: instant, how: v.picklist(['press', 'submit', 'implicit']), channel }),
  v.object({
    type: v.literal('sendAnswered'),
    at: instant,
    sendAt: instant,
    sign: v.picklist(['accepted', 'refused', 'failed', 'none']),
    from: v.picklist(['status', 'notice', 'countdown', 'navigation', 'silence']),
    status: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  }),
  v.object({ type: v.literal('countdownSeen'), at: instant, endsAt: instant }),
  v.object({
    type: v.literal('noticeSeen'),
    at: instant,
    notice: v.picklist(['tooMany', 'wrongCode', 'codeExpired', 'codeSent']),
    untilAt: v.nullable(instant),
  }),
]);

const seenMessage = v.object({
  id: text(200),
  code: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{3,12}$/)),
  from: v.nullable(v.object({ name: v.nullable(text(200)), address: text(320) })),
  sentAt: v.nullable(instant),
  /** When it came into the page while that was watched. */
  arrivedAt: v.nullable(instant),
  validForMs: v.nullable(duration),
  boundDomain: v.nullable(text(253)),
  to: v.nullable(text(320)),
});

/** A list whose items that do not fit are left out: one odd mail must not hide all the others. */
const listOf = <S extends v.GenericSchema>(item: S, max: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.maxLength(max),
    v.transform((items) =>
      items.flatMap((one): v.InferOutput<S>[] => {
        const parsed = v.safeParse(item, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );

const alertKind = v.picklist(['codeArrived', 'safeToResend', 'aboutToExpire']);
const tabId = v.pipe(v.number(), v.integer());
const messageId = text(240);

/** What a content script may say. Tab, frame and origin come from the browser's sender, never from here. */
export const pageMessages = {
  /** The sentinel: a code form may be in this frame. */
  candidateSeen: v.object({ type: v.literal('candidateSeen') }),
  /** Facts about the code form of this frame, oldest first. */
  formReported: v.object({ type: v.literal('formReported'), events: listOf(pageEvent, 30) }),
  /** The form of this frame is gone or hidden. */
  formLeft: v.object({ type: v.literal('formLeft') }),
  /** A complete code was typed; compared and forgotten. */
  codeTyped: v.object({ type: v.literal('codeTyped'), code: text(16) }),
  /** The helper has something to say for the first time: its hint is injected. */
  hintWanted: v.object({ type: v.literal('hintWanted') }),
  hintRead: v.object({ type: v.literal('hintRead') }),
  hintDismissed: v.object({ type: v.literal('hintDismissed') }),
  siteSwitchedOff: v.object({ type: v.literal('siteSwitchedOff') }),
  /** The user pressed Fill in the hint. */
  fillHere: v.object({ type: v.literal('fillHere'), messageId }),
  /** A content script gave up on this page. */
  pageFailed: v.object({ type: v.literal('pageFailed') }),
  /** A mailbox's reader was loaded: may it read? */
  mailboxOpened: v.object({ type: v.literal('mailboxOpened') }),
  /** What mails of this mailbox view say: which codes are in them. Read and forgotten. */
  codesWanted: v.object({
    type: v.literal('codesWanted'),
    mails: v.pipe(v.array(v.object({ subject: v.nullable(text(20_000)), text: text(20_000) })), v.maxLength(500)),
  }),
  /** The codes that stand in this mailbox view now, oldest first. */
  mailboxReported: v.object({
    type: v.literal('mailboxReported'),
    provider: text(30),
    account: v.nullable(text(320)),
    folder: v.picklist(['inbox', 'spam', 'trash', 'other']),
    messages: listOf(seenMessage, 500),
  }),
  /** The user pressed Fill at a mark: go to the tab that waits for this code, and fill it in. */
  fillWaiting: v.object({ type: v.literal('fillWaiting'), messageId }),
  /** The user wants to let the sender of this message through. */
  guideWanted: v.object({ type: v.literal('guideWanted'), messageId }),
};

/** What only our own pages may say. */
export const ownMessages = {
  popupRead: v.object({ type: v.literal('popupRead'), tabId }),
  fillInTab: v.object({ type: v.literal('fillInTab'), tabId, messageId }),
  formFocused: v.object({ type: v.literal('formFocused'), tabId }),
  guideRead: v.object({ type: v.literal('guideRead') }),
  /** The user says that this tab shows a mailbox, or that it does not. */
  mailboxNamed: v.object({ type: v.literal('mailboxNamed'), tabId, on: v.boolean() }),
  settingsRead: v.object({ type: v.literal('settingsRead') }),
  settingsChanged: v.object({
    type: v.literal('settingsChanged'),
    hints: v.optional(hintLevel),
    holdResend: v.optional(v.boolean()),
    site: v.optional(v.object({ site: text(253), on: v.boolean() })),
    mailbox: v.optional(v.object({ id: mailboxId, on: v.boolean() })),
    ownMailbox: v.optional(v.object({ host: hostName, on: v.boolean() })),
    notification: v.optional(v.object({ kind: alertKind, on: v.boolean() })),
    usual: v.optional(v.object({ channel: v.picklist(['email', 'sms']), minutes: usualMinutes })),
  }),
  /** Everything as it was at first: settings, what was learned, what was said of fields. */
  settingsReset: v.object({ type: v.literal('settingsReset') }),
  /** Of one site, or of all when none is named. */
  learnedForgotten: v.object({ type: v.literal('learnedForgotten'), site: v.nullable(text(253)) }),
  /** One, or all when none is named. */
  fieldRulesForgotten: v.object({ type: v.literal('fieldRulesForgotten'), id: v.nullable(text(1_500)) }),
};
