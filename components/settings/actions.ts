import type { AlertKind, Settings, UsualChannel } from '@/utils/extension/views';

/** What became of a host name that was typed. */
export type AddedMailbox = { outcome: 'added' } | { outcome: 'bad' } | { outcome: 'known'; provider: string };

/** What the settings page asks the extension to do. */
export interface SettingsActions {
  setHints(hints: Settings['hints']): void;
  setHoldResend(on: boolean): void;
  switchSite(site: string, on: boolean): void;
  /** A known mailbox, by its id. */
  switchMailbox(id: string, on: boolean): void;
  addOwnMailbox(host: string): AddedMailbox;
  removeOwnMailbox(host: string): void;
  /** False when the browser did not allow notifications. */
  setNotification(kind: AlertKind, on: boolean): Promise<boolean>;
  setUsual(channel: UsualChannel, minutes: number): void;
  /** Of one site, or of all. */
  forgetLearned(site: string | null): void;
  forgetFieldRules(id: string): void;
  /** The browser's own page for keyboard shortcuts. */
  openShortcuts(): void;
  /** Everything as it was at first. False when that was not saved. */
  reset(): Promise<boolean>;
}
