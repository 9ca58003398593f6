/** What is known of one service. A rule is beaten by what the page itself says. */
export interface SiteRule {
  /** Registrable domains of the service; the first one sorts the list. */
  hosts: readonly string[];
  /** Further registrable domains that its messages come from. */
  senders?: readonly string[];
  /** Wait between two sends. */
  cooldownMs?: number;
  /** Life of a code. */
  validForMs?: number;
  /** Sends that go through before the service refuses. */
  sendsBeforeLockout?: number;
  /** How long it refuses then. */
  lockoutMs?: number;
  /** The page, help article or source code that says so. */
  source: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Sorted by first host. Only what the service itself documents; a figure that depends on the customer stays out. */
export const siteRules: readonly SiteRule[] = [
  {
    // "Wait 5 minutes" is about text messages; e-mail says "a few". Lives differ by channel, so none is given.
    hosts: ['accredo.com', 'express-scripts.com'],
    cooldownMs: 5 * MINUTE,
    source: 'https://militaryrx.express-scripts.com/faq/what-if-my-single-use-code-arrives-after-expiration-period',
  },
  {
    hosts: ['cashfree.com'],
    cooldownMs: 45 * SECOND,
    validForMs: 10 * MINUTE,
    sendsBeforeLockout: 6,
    source: 'https://www.cashfree.com/help/676/what-is-the-validity-of-the-received-otp',
  },
  {
    hosts: ['coinbase.com'],
    lockoutMs: 24 * HOUR,
    source: 'https://help.coinbase.com/en/coinbase/getting-started/verify-my-account/sms-text-2-step-verification',
  },
  {
    // The fifth text message is refused; e-mailed codes live 60 minutes.
    hosts: ['gitlab.com'],
    validForMs: 60 * MINUTE,
    sendsBeforeLockout: 4,
    source: 'https://gitlab.com/gitlab-org/gitlab/-/merge_requests/142078',
  },
  {
    // The Thai pages also say "60 seconds" where they mean the countdown on the button.
    hosts: ['kucoin.com', 'kucoin.th'],
    validForMs: 10 * MINUTE,
    source: 'https://support.kucoin.plus/hc/en-us/articles/360015206853-Cannot-Receive-Email-Code-SMS-message',
  },
  {
    hosts: ['login.gov'],
    validForMs: 10 * MINUTE,
    sendsBeforeLockout: 10,
    source: 'https://github.com/18F/identity-idp/blob/main/config/application.yml.default',
  },
  {
    // Lives of e-mailed codes are the organisation's choice (5 to 30 minutes).
    hosts: ['okta.com'],
    cooldownMs: 30 * SECOND,
    source: 'https://support.okta.com/help/s/article/Email-Authenticator-Resend-Prompt-Timer-Behavior',
  },
  {
    hosts: ['swagbucks.com'],
    validForMs: 10 * MINUTE,
    lockoutMs: 24 * HOUR,
    source: 'https://help.swagbucks.com/hc/en-us/articles/12654869808020-Mobile-Verification-Process',
  },
  {
    hosts: ['wire.com'],
    cooldownMs: 5 * MINUTE,
    source: 'https://github.com/wireapp/wire-android/pull/4145',
  },
];

/** The rule of the service that this registrable domain is a site of. */
export function ruleForSite(site: string): SiteRule | undefined {
  return siteRules.find((rule) => rule.hosts.includes(site));
}

/** The rule of the service that this registrable domain sends messages for. */
export function ruleForSender(domain: string): SiteRule | undefined {
  return siteRules.find((rule) => rule.hosts.includes(domain) || rule.senders?.includes(domain));
}
