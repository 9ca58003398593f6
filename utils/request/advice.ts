/** How loud an advice is: `quiet` needs no hint, `caution` is amber, `danger` is red. */
export type AdviceLevel = 'quiet' | 'info' | 'good' | 'caution' | 'danger';

/** The one thing to do now. Each key is a sentence `advice.<key>` in the locale files; beside it, the params it uses. */
export type AdviceKey =
  | 'nothingWaiting' //    no code form in this tab
  | 'pressSend' //         a form, nothing sent yet
  | 'authenticator' //     the code is in your app, nothing will be sent
  | 'waiting' //           sentAt, destination?: sent, give it time
  | 'late' //              sentAt, destination?: look in spam and elsewhere; another send is safe now
  | 'noSign' //            sentAt: no sign that a code was sent
  | 'sendFailed' //        status: the site's answer was an error
  | 'useNewest' //         sends, newestAt: use the newest message; older codes may have stopped working
  | 'stop' //              until?: the site said "too many"
  | 'arrived' //           sender, sentAt?
  | 'arrivedInSpam' //     sender
  | 'arrivedElsewhere' //  sender (domain), site: phishing guard, no digits
  | 'typedSuperseded' //   newestAt?: a newer message has another code
  | 'typedExpired' //
  | 'wrongCode' //         one send: check the digits, the site, the sign-in
  | 'wrongCodeNewest' //   two or more sends: is it the newest?
  | 'wrongCodeOften' //    tries: one or two more may lock
  | 'codeExpired' //       the page says expired: send a new one
  | 'expired' //           stated life is over
  | 'probablyExpired' //   usual life is over
  | 'restartSignIn'; //    15 minutes on one attempt

/** What pressing a send control now would mean; shown on approach. Sentences `resend.<key>`. */
export type ResendKey =
  | 'safe'
  | 'wait' //         until: inside the safe gap or the site's countdown
  | 'soft' //         sends
  | 'strong' //       sends
  | 'stop'; //        until?

/** Values for the sentences. Instants are epoch ms. */
export interface AdviceParams {
  sentAt?: number;
  newestAt?: number;
  until?: number;
  sends?: number;
  tries?: number;
  status?: number;
  destination?: string;
  sender?: string;
  site?: string;
}

export type AdviceAction = 'fill' | 'copy' | 'sendAgain' | 'searchMailbox' | 'checklist' | 'allowSender';

/** The life of the code: a claim with a source. */
export interface Life {
  sentAt: number;
  amberAt: number;
  expiresAt: number;
  validForMs: number;
  /** `usual` is an estimate, all others are stated. */
  source: 'message' | 'page' | 'site-rule' | 'learned' | 'usual';
}

/** The resend meter. `nextSendAt` is null when another send is sensible now. */
export interface Resend {
  key: ResendKey;
  level: 'quiet' | 'caution' | 'danger';
  params: AdviceParams;
  /** Sends of this site in the last 24 h. */
  sends: number;
  nextSendAt: number | null;
  /** Best evidence for `nextSendAt`. */
  source: 'site-countdown' | 'notice' | 'site-rule' | 'learned' | 'default' | null;
}

/** Derived from request + messages + now. */
export interface Advice {
  level: AdviceLevel;
  key: AdviceKey;
  params: AdviceParams;
  actions: AdviceAction[];
  life: Life | null;
  resend: Resend;
  /** The message whose code answers this request, if it has arrived. */
  arrivedMessageId: string | null;
  /** The next instant at which this advice may change by time alone; null when it cannot. */
  changesAt: number | null;
}
