/** What was observed: a sentence `evidence.<key>`, with its params. Instants are epoch ms. */
export type Evidence =
  /** Send was pressed, and a code was sent. */
  | { key: 'sent'; params: { sentAt: number } }
  /** No press on a send control was seen. */
  | { key: 'nothingSent'; params: Record<string, never> }
  /** A press that left no sign. */
  | { key: 'noSign'; params: { sentAt: number } }
  /** The site answered a press with an error; `status` is 0 when it had none. */
  | { key: 'sendFailed'; params: { status: number } }
  /** The site says "too many"; leave it alone until then. */
  | { key: 'tooMany'; params: { until: number } }
  /** So many sends that another can stop further ones. */
  | { key: 'sentOften'; params: { sends: number } }
  /** Few enough sends. */
  | { key: 'sentSeldom'; params: { sends: number } }
  /** Another send is sensible from then on. */
  | { key: 'sendAgainAt'; params: { until: number } }
  /** It was sent once more. */
  | { key: 'sentAgain'; params: { sends: number; newestAt: number } }
  /** One send only, so there is no older code to mix it up with. */
  | { key: 'oneSend'; params: { sentAt: number } }
  /** Several sends: the newest is the one asked for at that time. */
  | { key: 'severalSends'; params: { sends: number; newestAt: number } }
  /** Where the page says it sent the code. */
  | { key: 'sentTo'; params: { destination: string } }
  /** The address has a slip of the keyboard; the domain that was probably meant. */
  | { key: 'mistyped'; params: { destination: string; meant: string } }
  /** The mailbox that is open is not the one that the page sent to. */
  | { key: 'otherMailbox'; params: { account: string; destination: string } }
  /** The mailbox that is open is the one that the page sent to. */
  | { key: 'sameMailbox'; params: { account: string; destination: string } }
  /** The form asks for a code of an authenticator app. */
  | { key: 'asksForApp'; params: Record<string, never> }
  /** The form asks for a code that is sent. */
  | { key: 'asksForSent'; params: Record<string, never> }
  /** The page says that the code comes as a call. */
  | { key: 'comesAsCall'; params: Record<string, never> }
  /** The page says that the code comes in a messenger. */
  | { key: 'comesByMessenger'; params: Record<string, never> }
  /** The page says that the code comes by text message. */
  | { key: 'comesBySms'; params: Record<string, never> }
  /** The message is here, not in spam. */
  | { key: 'foundInInbox'; params: { sender: string } }
  /** The message is in spam. */
  | { key: 'foundInSpam'; params: { sender: string } }
  /** Sent then, and not here yet. */
  | { key: 'waitingSince'; params: { sentAt: number } }
  /** Stated life. */
  | { key: 'goodUntil'; params: { expiresAt: number } }
  /** Usual life. */
  | { key: 'usuallyGoodUntil'; params: { expiresAt: number } }
  /** Stated life is over. */
  | { key: 'expired'; params: { expiresAt: number } }
  /** Usual life is over. */
  | { key: 'probablyExpired'; params: { expiresAt: number } }
  /** A mailbox that no company filter stands in front of. */
  | { key: 'publicMailbox'; params: { domain: string } }
  /** A mailbox of a company or school. */
  | { key: 'ownDomain'; params: { domain: string } }
  /** An address of Sign in with Apple's relay. */
  | { key: 'relayAddress'; params: { destination: string } }
  /** An address with a plus sign. */
  | { key: 'plusAddress'; params: { destination: string } };

export type EvidenceKey = Evidence['key'];
