import type { AdviceKey } from '@/utils/request/advice';

/** What there is to try, in the order in which a person comes by it. */
export const practiceSteps = ['send', 'arrive', 'again', 'old', 'fill', 'enter'] as const;
export type PracticeStep = (typeof practiceSteps)[number];

/** What happened on the practice page so far. */
export interface PracticeFacts {
  sends: number;
  mails: number;
  advice: AdviceKey;
  /** Whether Fill has filled in a code. */
  filled: boolean;
  /** Whether the newest code was accepted. */
  entered: boolean;
}

const isDone: Record<PracticeStep, (facts: PracticeFacts) => boolean> = {
  send: ({ sends }) => sends > 0,
  arrive: ({ mails }) => mails > 0,
  again: ({ sends }) => sends > 1,
  old: ({ advice }) => advice === 'typedSuperseded',
  fill: ({ filled }) => filled,
  enter: ({ entered }) => entered,
};

/** The steps that are done: those of before, and those that these facts show. In their order. */
export function stepsDone(before: readonly PracticeStep[], facts: PracticeFacts): PracticeStep[] {
  return practiceSteps.filter((step) => before.includes(step) || isDone[step](facts));
}
