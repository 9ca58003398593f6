import type { ChecklistItem } from '@/utils/extension/views';
import type { RankedMessage, Sender } from '@/utils/ranking/message';
import type { Advice, AdviceKey, AdviceParams, Life, Resend, ResendKey } from '@/utils/request/advice';
import { foreignText } from '@/utils/text/foreign';
import { type SentenceParams, say, sayCount } from '@/utils/text/say';
import { clockTime, durationText, timeLeft } from '@/utils/text/time';

export { createSayer, say, textDirection } from '@/utils/text/say';
export { clockTime, durationText, locale, mmss, timeLeft } from '@/utils/text/time';

/** Sentences with a fuller form for when an optional param is known (a status of 0 is not). */
const fullerAdvice: Partial<Record<AdviceKey, { when: keyof AdviceParams; key: string }>> = {
  waiting: { when: 'destination', key: 'waitingTo' },
  late: { when: 'destination', key: 'lateTo' },
  sendFailed: { when: 'status', key: 'sendFailedStatus' },
  stop: { when: 'until', key: 'stopUntil' },
  arrived: { when: 'sentAt', key: 'arrivedAt' },
  typedSuperseded: { when: 'newestAt', key: 'typedSupersededAt' },
};
const fullerResend: Partial<Record<ResendKey, { when: keyof AdviceParams; key: string }>> = {
  stop: { when: 'until', key: 'stopUntil' },
};

/** The one thing to do now, as a sentence. `now` only decides whether a clock time needs its weekday. */
export function adviceText(advice: Pick<Advice, 'key' | 'params'>, now?: number): string {
  return say(`advice.${keyFor(advice, fullerAdvice)}`, sentenceParams(advice.params, now));
}

/** What pressing a send control now would mean. */
export function resendText(resend: Pick<Resend, 'key' | 'params'>, now?: number): string {
  return say(`resend.${keyFor(resend, fullerResend)}`, sentenceParams(resend.params, now));
}

function keyFor<K extends string>(
  { key, params }: { key: K; params: AdviceParams },
  fuller: Partial<Record<K, { when: keyof AdviceParams; key: string }>>,
): string {
  const form = fuller[key];
  return form && params[form.when] ? form.key : key;
}

function sentenceParams(params: AdviceParams, now?: number): SentenceParams {
  const texts: SentenceParams = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string') texts[name] = foreignText(value);
    else if (isInstant(name)) texts[name] = clockTime(value, now);
    else texts[name] = value;
  }
  return texts;
}

function isInstant(name: string): boolean {
  return name === 'until' || name.endsWith('At');
}

/** Where the code's life comes from: "Usually 10 minutes · an estimate". */
export function lifeSourceText(life: Pick<Life, 'source' | 'validForMs'>): string {
  return say(`life.${camelCase(life.source)}`, { duration: durationText(life.validForMs) });
}

/** Where the next safe time comes from; null when there is none. */
export function resendSourceText(resend: Pick<Resend, 'source'>): string | null {
  return resend.source && say(`resendSource.${camelCase(resend.source)}`);
}

function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A mailbox by its name; empty for one that we do not know. */
export function mailboxName(provider: string): string {
  return say(`provider.${camelCase(provider)}`);
}

/** How often a code was asked for. */
export function sendsText(sends: number): string {
  return sayCount('meter.sends', sends, { sends });
}

/** What was observed, as a sentence. */
export function evidenceText({ key, params }: NonNullable<ChecklistItem['evidence']>): string {
  const texts: SentenceParams = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string') texts[name] = foreignText(value);
    else if (isInstant(name)) texts[name] = clockTime(value);
    else texts[name] = value;
  }
  return say(`evidence.${key}`, texts);
}

/** The label of a code where it stands in a mailbox, in the words of `sayer`. */
export function standingLabel(
  ranked: Pick<RankedMessage, 'standing' | 'expiresAt' | 'lifeSource'>,
  now: number,
  sayer: typeof say = say,
): string {
  if (ranked.standing === 'superseded') return sayer('standing.superseded');
  if (ranked.standing === 'latest' && ranked.expiresAt > now)
    return sayer('standing.latest', { left: timeLeft(ranked.expiresAt, now) });
  return sayer(ranked.lifeSource === 'usual' ? 'standing.probablyExpired' : 'standing.expired');
}

/** The sender as a person would say it: the name, else the address. */
export function senderText(from: Sender | null): string {
  return from ? foreignText(from.name || from.address) : say('popup.unknownSender');
}
