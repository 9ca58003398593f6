/** What a code form asks for: a code that was sent, or one that an authenticator app makes. */
export type FormKind = 'sent' | 'authenticator';
/** The way a code travels. */
export type Channel = 'email' | 'sms' | 'voice' | 'messenger' | 'unknown';

/** What followed a press on a send control. */
export interface Answer {
  at: number;
  /** `accepted`: 2xx, a "sent" notice or a countdown; `refused`: 429 or "too many"; `none`: no sign within some seconds. */
  sign: 'accepted' | 'refused' | 'failed' | 'none';
  from: 'status' | 'notice' | 'countdown' | 'navigation' | 'silence';
  /** HTTP status, when the sign came from one. */
  status: number | null;
}

/** One time that a code was sent (or asked for). */
export interface Send {
  at: number;
  /** `press`: a trusted click or key on a send control; `submit`: a form submit that led here; `implicit`: the page says so. */
  how: 'press' | 'submit' | 'implicit';
  channel: Channel;
  answer: Answer | null;
}

/** What was learned of a site on this computer. Durations in ms, null when not known. */
export interface Learned {
  cooldownMs: number | null;
  validForMs: number | null;
}

/** Everything known about one site's wait for a code in one tab. Facts only: states are derived by `assess`. */
export interface Request {
  /** Registrable domain of the frame that holds the form, or its host when it has none. */
  site: string;
  kind: FormKind;
  channel: Channel;
  destination: string | null;
  codeLength: number | null;
  /** First event of this sign-in attempt. */
  startedAt: number;
  formSeenAt: number | null;
  /** Oldest first, at most 24 h and 50 of them. */
  sends: Send[];
  /** Times of other sends to this site in the last 24 h (other tabs, earlier attempts). */
  earlierSendsAt: number[];
  /** Life of the code as the page states it, in ms. */
  statedValidForMs: number | null;
  /** End of the site's own countdown on or beside the send control. */
  siteCountdownEndsAt: number | null;
  /** The site said "too many", by a notice or by HTTP 429. */
  lockout: { at: number; untilAt: number | null } | null;
  wrongCodeAt: number[];
  codeExpiredAt: number | null;
  /** The user typed a code that is known from this message. */
  typed: { at: number; messageId: string } | null;
  learned: Learned | null;
}

/** Facts that happen to a request. `at` is epoch ms. Reducing the same event twice is reducing it once. */
export type RequestEvent =
  | {
      type: 'codeFormSeen';
      at: number;
      site: string;
      kind: FormKind;
      channel: Channel;
      destination: string | null;
      codeLength: number | null;
      statedValidForMs: number | null;
      earlierSendsAt?: number[];
      learned?: Learned | null;
    }
  | { type: 'codeSent'; at: number; how: Send['how']; channel: Channel }
  | {
      type: 'sendAnswered';
      at: number;
      sendAt: number;
      sign: Answer['sign'];
      from: Answer['from'];
      status: number | null;
    }
  | { type: 'countdownSeen'; at: number; endsAt: number }
  | { type: 'noticeSeen'; at: number; notice: Notice; untilAt: number | null }
  | { type: 'codeTyped'; at: number; messageId: string | null };

/** What the page itself says. */
export type Notice = 'tooMany' | 'wrongCode' | 'codeExpired' | 'codeSent';
