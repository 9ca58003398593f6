export interface Sender {
  name: string | null;
  address: string;
}

/** One e-mail or SMS with a code, seen in a mailbox tab. The text it came from is not kept. */
export interface Message {
  /** Stable across re-renderings of the mailbox. */
  id: string;
  code: string;
  from: Sender | null;
  /** When the sender sent it, where the mailbox shows that (minute precision); else null. */
  sentAt: number | null;
  /** When we first saw it. */
  seenAt: number;
  /** It stood there when the mailbox was first read: `seenAt` tells nothing of its age. */
  wasThere?: boolean;
  /** Place among the messages of one mailbox view: larger is newer. Breaks ties of `sentAt`. */
  order: number;
  /** Life as the message states it, in ms. */
  validForMs: number | null;
  /** How long a code of its channel usually lives, in ms; the default when left out. */
  usualValidForMs?: number;
  /** Domain of an `@domain #code` binding. */
  boundDomain: string | null;
  /** Mailbox kind (`gmail`), the account and alias it was seen in, the folder it lies in. */
  provider: string;
  account: string | null;
  to: string | null;
  folder: 'inbox' | 'spam' | 'trash' | 'other';
}

export type Standing = 'latest' | 'superseded' | 'expired';

export interface RankedMessage extends Message {
  standing: Standing;
  /** When its code stops working. */
  expiresAt: number;
  /** Whether that is stated, or only usual. */
  lifeSource: 'message' | 'site-rule' | 'usual';
  /** The message that replaced it; null when none did. */
  supersededBy: string | null;
}
