import type { HintView } from '@/utils/extension/views';
import type { AdviceLevel, AdviceParams } from '@/utils/request/advice';
import { adviceText, resendText } from '@/utils/text';

const MINUTE = 60_000;

/** The end of a lockout is news when it changes; a wait that is only corrected is not. */
const lockedUntil = ({ key, params }: { key: string; params: AdviceParams }) =>
  key === 'stop' && params.until ? Math.round(params.until / MINUTE) : '';

/** `approach`: pointer or focus is on a send control; `held`: a click on one was held. */
export type HintMoment = 'idle' | 'approach' | 'held';

/** What the hint says at this moment, before any clock runs in it. */
export interface HintCase {
  level: AdviceLevel;
  /** Changes exactly when the state does: then, and only then, it is announced. */
  state: string;
  sentence: string;
  /** It is about a press on a send control: the code and its life are left out. */
  aboutResend: boolean;
}

/** The hint's words. Whether it shows at all is decided before. */
export function hintCase({ advice, code }: HintView, moment: HintMoment, now: number): HintCase {
  const { resend } = advice;
  if (moment === 'idle' || (moment === 'approach' && resend.level === 'quiet'))
    return {
      level: advice.level,
      state: `${advice.key} ${advice.params.sends} ${advice.params.tries} ${lockedUntil(advice)} ${code?.messageId}`,
      sentence: adviceText(advice, now),
      aboutResend: false,
    };
  return {
    level: resend.level === 'danger' ? 'danger' : 'caution',
    state: `${moment} ${resend.key} ${resend.sends} ${lockedUntil(resend)}`,
    sentence: resendText(resend, now),
    aboutResend: true,
  };
}
