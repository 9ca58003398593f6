/**
 * How long a code usually lives when nobody says so. Documented services range from 30 s to 24 h with 10 minutes as
 * the most frequent value (Twilio Verify, login.gov, KuCoin, WorkOS) and as the ceiling of NIST SP 800-63B-4.
 */
export const usualValidForMs = 10 * 60_000;

/** How long a code usually lives by the way it comes, in ms; the user may know better than the default. */
export interface UsualLives {
  email: number;
  sms: number;
}

export const defaultUsualLives: UsualLives = { email: usualValidForMs, sms: usualValidForMs };

/** A stated life as a number of ms to count with, or null for anything else. */
export function statedLife(validForMs: number | null | undefined): number | null {
  return typeof validForMs === 'number' && Number.isFinite(validForMs) && validForMs > 0 ? validForMs : null;
}
