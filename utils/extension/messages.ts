import type { InferOutput } from 'valibot';
import type { ExtractedCode } from '@/utils/extraction/extract-from-text';
import type { ownMessages, pageMessages } from './message-schemas';
import type { GuideView, HintView, MailboxView, PopupView, SaveOutcome, SettingsView } from './views';

type Payloads = {
  [K in keyof typeof pageMessages]: InferOutput<(typeof pageMessages)[K]>;
} & { [K in keyof typeof ownMessages]: InferOutput<(typeof ownMessages)[K]> };

/** Answers of the background, by message. */
export interface Replies {
  candidateSeen: undefined;
  formReported: HintView | null;
  formLeft: undefined;
  codeTyped: HintView | null;
  hintWanted: undefined;
  hintRead: HintView | null;
  hintDismissed: HintView | null;
  siteSwitchedOff: HintView | null;
  fillHere: boolean;
  pageFailed: undefined;
  mailboxOpened: boolean;
  mailboxReported: MailboxView | null;
  codesWanted: (ExtractedCode | null)[] | null;
  fillWaiting: boolean;
  guideWanted: undefined;
  popupRead: PopupView | null;
  guideRead: GuideView | null;
  mailboxNamed: SaveOutcome;
  fillInTab: boolean;
  formFocused: undefined;
  settingsRead: SettingsView;
  settingsChanged: SaveOutcome;
  settingsReset: SaveOutcome;
  learnedForgotten: undefined;
  fieldRulesForgotten: undefined;
}

export type MessageType = keyof Payloads;
export type MessageOf<K extends MessageType> = Payloads[K];
export type PageEvent = Payloads['formReported']['events'][number];
export type SeenMessage = Payloads['mailboxReported']['messages'][number];

/** What the background says to a frame. */
export type FrameMessage =
  | { type: 'hintChanged'; view: HintView | null }
  | { type: 'fillCode'; code: string; site: string }
  | { type: 'focusForm' }
  | { type: 'mailboxStale' }
  | { type: 'mailboxTakenBack' };
