import type { HintView } from '@/utils/extension/views';

/** What the user is doing at the form. */
export interface HintSituation {
  /** A code field has the focus and all fields are empty. */
  emptyFieldFocused: boolean;
  /** The pointer or the focus is on a send control, or one of its clicks is held. */
  moment: 'idle' | 'approach' | 'held';
  /** Advice that the user closed with Esc or that was said once already. */
  closedKey: string | null;
}

/** Identifies what a hint says: while it stays the same, closing it lasts. */
export function hintKey(view: HintView, moment: HintSituation['moment']): string {
  const { advice } = view;
  if (moment !== 'idle') return `${moment} ${advice.resend.key} ${advice.resend.sends}`;
  return `${advice.key} ${advice.params.sends ?? ''} ${advice.params.tries ?? ''} ${advice.arrivedMessageId ?? ''}`;
}

/** Silent until useful: whether the hint shows, for DESIGN.md's five cases and the user's switches. */
export function showsHint(view: HintView | null, situation: HintSituation): boolean {
  if (!view || view.off || view.hints === 'never') return false;
  if (situation.moment === 'held') return true;
  if (situation.closedKey === hintKey(view, situation.moment)) return false;
  if (situation.moment === 'approach' && view.advice.resend.level !== 'quiet') return true;
  const { level, key } = view.advice;
  if (view.hints === 'warnings') return level === 'caution' || level === 'danger';
  if (key === 'pressSend' || key === 'authenticator') return situation.emptyFieldFocused;
  return level !== 'quiet';
}
