import type { Channel } from './request';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

// Every figure is a default: what the page says and what is known of the site come first.

/**
 * Age at which a code of usual life (10 minutes, `usualValidForMs`) turns amber: half of it, because some services
 * (Okta, Vonage, better-auth) already stop at 5 minutes. A stated life turns amber at its half, or with this much left.
 */
export const amberAfterMs = 5 * MINUTE;

/**
 * Wait before the next send, by what it would be: the second, the third, the fourth or a later one.
 * SMS: 60 s satisfies Alibaba Cloud, Supabase, Casdoor, Logto and FirebaseUI. E-mail waits longer because greylisting
 * alone delays a first message by 5 to 15 minutes, and each resend kills the code that is on its way.
 */
const phoneGaps = [MINUTE, 2 * MINUTE, 5 * MINUTE] as const;
const emailGaps = [2 * MINUTE, 5 * MINUTE, 15 * MINUTE] as const;
export const safeGapsMs: Record<Channel, readonly [second: number, third: number, later: number]> = {
  sms: phoneGaps,
  voice: phoneGaps,
  messenger: phoneGaps,
  email: emailGaps,
  unknown: emailGaps,
};

/** Sends in a rolling window that make the next one risky. */
export interface Threshold {
  sends: number;
  withinMs: number;
}

/**
 * Soft: about to make the 3rd send in 10 minutes. Strong: the 5th in an hour (Twilio Verify refuses the 6th, GitLab
 * the 5th, Alibaba Cloud the 6th in an hour, Cashfree the 7th) or the 8th in a day.
 */
export const throttle: { soft: readonly Threshold[]; strong: readonly Threshold[] } = {
  soft: [{ sends: 2, withinMs: 10 * MINUTE }],
  strong: [
    { sends: 4, withinMs: HOUR },
    { sends: 7, withinMs: DAY },
  ],
};

/**
 * Numbers of mainland China (+86; not Hong Kong, Macau, Taiwan): soft at the 2nd, strong at the 4th in a day. Carriers
 * allow about 10 a day, Tencent Cloud 2 a day by default, and Alibaba Cloud counts deliveries that failed.
 */
export const throttleMainlandChina: typeof throttle = {
  soft: [{ sends: 1, withinMs: 10 * MINUTE }],
  strong: [{ sends: 3, withinMs: DAY }],
};

/**
 * How long to leave the send control alone after "too many" when the page gives no time, by how often that happened.
 * A day is what Coinbase, GoDaddy and Signal name.
 */
export const stopLadderMs = [15 * MINUTE, HOUR, DAY] as const;

/**
 * Wrong codes since the last send. Hint after 2: Auth0, Vonage, Surge and better-auth stop at 3. Strong after 4:
 * Twilio, Azure AD B2C, Ory Kratos, SuperTokens and EU payment rules stop at 5.
 */
export const wrongCodes = { hint: 2, strong: 4 } as const;

/** Age of a sign-in attempt after which a resend can fail silently (SuperTokens ends an attempt after 15 minutes). */
export const restartSignInAfterMs = 15 * MINUTE;

/** A press with no request, notice or countdown after this long left no sign. Our judgement: slow sites answer in 5 s. */
export const noAnswerAfterMs = 8 * SECOND;

/**
 * When a code is late: another way to look is better than more waiting. SMS and calls mostly come within seconds
 * (Okta, Clerk and Keycloak allow a resend after 30 s, most others after 60 s); e-mail is refreshed more slowly.
 * Our judgement.
 */
export const lateAfterMs: Record<Channel, number> = {
  sms: 90 * SECOND,
  voice: 90 * SECOND,
  messenger: 90 * SECOND,
  email: 3 * MINUTE,
  unknown: 3 * MINUTE,
};
