/** Mailboxes with a guide of their own, and `other` for the rest. */
export type GuideId =
  | 'gmail'
  | 'outlook'
  | 'yahoo'
  | 'proton'
  | 'icloud'
  | 'fastmail'
  | 'qq'
  | 'netease'
  | 'gmx'
  | 'web-de'
  | 'zoho'
  | 'roundcube'
  | 'other';

/** What a guide's links are built for. */
export interface GuideFacts {
  /** Plain address that the codes come from; null until one was seen. */
  sender: string | null;
  /** Registrable domain of the site that waits, plain; null when none does. */
  site: string | null;
  /** The account that is open in this mailbox, as the mailbox tells it (a number or an address); null when not known. */
  account: string | null;
}

/** `text` here and below, `title`, `how`, `name` and `limits` are keys of sentences in the locale files. */
export interface GuideLink {
  text: string;
  url: string;
}

export interface GuideFile {
  name: string;
  text: string;
}

/** One of several ways through a step, folded away. */
export interface GuideWay {
  title: string;
  /** Several are to be done one after the other. */
  how: string[];
  /** Unfolded from the start: there is no easier way. */
  open?: boolean;
  file?: GuideFile;
  link?: GuideLink;
}

export interface GuideStep {
  title: string;
  how?: string;
  link?: GuideLink;
  ways?: GuideWay[];
  /** Ends at the form that waits for the code. */
  toForm?: true;
}

/** One guide as it is shown. */
export interface Guide {
  id: GuideId;
  name: string;
  /** Whether senders can be let through at all; where not, the steps only help. Null: it differs from host to host. */
  hasAllowList: boolean | null;
  /** What the guide cannot do. */
  limits: string;
  /** The mailbox's own help; null where no page is known. */
  helpUrl: string | null;
  steps: GuideStep[];
}

/** A guide as data. Menu words are those of the mailbox; each file says how sure they are (A, B, C) and since when. */
export interface MailboxGuide extends Omit<Guide, 'steps'> {
  /** `Message.provider` of mail seen in this mailbox. */
  providers: string[];
  /** Domains of its addresses; `name.*` stands for that name under any country (`yahoo.co.uk`). */
  domains: string[];
  /** In order: spam first, sending again last. */
  steps: (facts: GuideFacts) => GuideStep[];
}

/** How every guide ends: a code asked for earlier is filtered as before. */
export const sendAgain: GuideStep = { title: 'allow.againTitle', how: 'allow.againHow', toForm: true };
