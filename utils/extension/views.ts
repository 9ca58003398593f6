import type { RankedMessage } from '@/utils/ranking/message';
import type { Advice } from '@/utils/request/advice';
import type { Channel, FormKind, Send } from '@/utils/request/request';
import type { Guide, GuideId } from '@/utils/whitelisting/guide';

/** User's settings (`storage.sync`). */
export interface Settings {
  version: 2;
  hints: 'always' | 'warnings' | 'never';
  /** Hold one click on Resend during a cooldown and offer "send anyway". */
  holdResend: boolean;
  /** Registrable domains where the hint is switched off. */
  sitesOff: string[];
  /** Hosts that the user called a mailbox. */
  ownMailboxes: string[];
  /** Ids of known mailboxes that are to be left alone. */
  mailboxesOff: string[];
  /** What the computer is to say. Counts only where the browser allows notifications. */
  notifications: Record<AlertKind, boolean>;
  /** How long a code lives where nobody says so, in minutes. */
  usualMinutes: Record<UsualChannel, number>;
}

/** What a notification can be about. */
export type AlertKind = 'codeArrived' | 'safeToResend' | 'aboutToExpire';
export type UsualChannel = 'email' | 'sms';

/** Whether changed settings were kept: `full` when they take more room than the browser gives, `failed` for any other reason. */
export type SaveOutcome = 'saved' | 'full' | 'failed';

/** What the settings page shows. */
export interface SettingsView {
  settings: Settings;
  /** Ids of the mailboxes that are known. */
  mailboxes: string[];
  /** What was learned of sites, the latest first. Durations in ms. */
  learned: { site: string; cooldownMs: number | null; validForMs: number | null }[];
  /** Fields that the user called a code field or none, the latest first; `field` is what the page calls it. */
  fieldRules: { id: string; site: string; field: string; isCode: boolean }[];
  /** Keyboard shortcuts as they are set now; empty keys for none. */
  shortcuts: { name: 'openPopup' | 'fillLatest'; keys: string }[];
  notificationsAllowed: boolean;
}

/** What a page may show. Digits only when the sender belongs to the site. */
export interface HintView {
  site: string;
  kind: FormKind;
  advice: Advice;
  /** Present only when `belongsToSite`. */
  code: { messageId: string; digits: string; sender: string } | null;
  hints: Settings['hints'];
  holdResend: boolean;
  /** Switched off for this site, or dismissed for this form. */
  off: boolean;
  /** Of the state it was made of: a view with a smaller one is older. */
  revision?: number;
}

export interface ChecklistItem {
  id: string;
  /** `done` and `problem` are observed or ticked; `todo` is for the user to check. */
  state: 'todo' | 'done' | 'problem';
  /** What was observed: a sentence `evidence.<key>` with params; null when nothing was. */
  evidence: { key: string; params: Record<string, string | number> } | null;
}

export interface Checklist {
  channel: 'email' | 'sms';
  items: ChecklistItem[];
}

/** Guides, links and file for letting one sender through, built for the account in use. */
export interface AllowSender {
  /** The mailbox in use. */
  provider: GuideId;
  /** Address that the codes come from; null until one was seen. */
  sender: string | null;
  account: string | null;
  /** Gmail's search of everything of the last hour, spam included. */
  searchUrl: string;
  /** Every mailbox has one; that of the mailbox in use comes first. */
  guides: Guide[];
}

export interface PopupView {
  tabId: number;
  /** A content script gave up on the page that this tab shows. */
  unreadable: boolean;
  /** Site of the request shown, else of the tab, else null (browser pages). */
  site: string | null;
  request: {
    kind: FormKind;
    channel: Channel;
    destination: string | null;
    sends: Send[];
  } | null;
  /** Why the page's field is taken for one of a code: names of signals, strongest first. */
  why: string[];
  advice: Advice;
  /** Newest first. `belongs`: its sender belongs to the site of the request. */
  codes: (RankedMessage & { belongs: boolean })[];
  checklists: Checklist[];
  allow: AllowSender;
  /** Host of this tab that can be called a mailbox, and whether it was; null where there is nothing to say. */
  mailbox: { host: string; named: boolean } | null;
  settings: Settings;
}

/** The guide for one sender, in a tab of its own. */
export interface GuideView {
  allow: AllowSender;
  /** The tab that waits for a code of this sender; null when none does. */
  waitingTabId: number | null;
}

/** What a mailbox page may show of its own messages. */
export interface MailboxView {
  messages: RankedMessage[];
  /** Requests that wait for one of these codes, and may have it: which message, which site. */
  waiting: { messageId: string; site: string }[];
}
