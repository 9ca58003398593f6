import type { SaveOutcome, Settings } from '@/utils/extension/views';
import type { GuideFile } from '@/utils/whitelisting/guide';

/** What the popup asks the extension to do. */
export interface PopupActions {
  /** False when the form did not take the code. */
  fill(messageId: string): Promise<boolean>;
  /** A code, or the address that codes come from. */
  copy(text: string): void;
  openUrl(url: string): void;
  download(file: GuideFile): void;
  /** Goes to the tab that waits, to the field of its code form. */
  focusForm(): void;
  /** The page of this tab is a mailbox of the user's, or is not. */
  nameMailbox(on: boolean): void;
  /** Has the browser ask whether the extension may see all sites. */
  giveAccess(): void;
  setHints(hints: Settings['hints']): void;
  setHoldResend(on: boolean): void;
  /** Hints on the site of the view: on or off. */
  switchSite(on: boolean): void;
  /** The settings page, in a tab of its own. */
  openSettings(): void;
}

/** Why a change of settings was not saved; null when it was. */
export type SaveProblem = Exclude<SaveOutcome, 'saved'> | null;

/** What a guide asks the extension to do. */
export type GuideActions = Pick<PopupActions, 'copy' | 'openUrl' | 'download'> & {
  /** Null when no form waits. */
  focusForm: (() => void) | null;
};

/** What the hint asks the extension to do. */
export interface HintActions {
  /** False when the form did not take the code. */
  fill(messageId: string): Promise<boolean>;
  /** Lets the held click through. */
  sendAnyway(): void;
  /** Hides the hint until it has something else to say; a held click is dropped. */
  close(): void;
  /** Hides the hint for this form. */
  dismiss(): void;
  /** Switches hints off for this site. */
  switchOffSite(): void;
  /** Asks anew for what to show: the clock was moved, or the computer slept. */
  lookAgain(): void;
}
