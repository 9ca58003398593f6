import { type Around, lookAround, type Neighbour, touches } from './around';
import type { Candidate } from './candidates';
import { endsSentence, firstWordFrom, isBare, type Scene } from './scene';
import { toldSignals } from './told';
import type { Signal } from './weights';

/** Nothing but punctuation beside it on its line. */
function ownLine(text: string, { start, end }: Candidate): boolean {
  const before = start < 7 ? `\n${text.slice(0, start)}` : text.slice(start - 7, start);
  const after = text.length - end < 7 ? `${text.slice(end)}\n` : text.slice(end, end + 7);
  return LINE_START.test(before) && LINE_END.test(after);
}
const LINE_START = /\n[^\p{L}\d\n]*$/u;
const LINE_END = /^[^\p{L}\d\n]*\n/u;

function signalBefore({ strong, gap, numbers }: Neighbour, alone: boolean): Signal | null {
  const sentence = !endsSentence(gap);
  if (numbers === 0 && (isBare(gap) || (sentence && touches(gap)))) return strong ? 'codeTouching' : 'maybeTouching';
  if (numbers === 0 && sentence && gap.length <= 60) return strong ? 'codeBefore' : 'maybeBefore';
  if (numbers <= 1 && sentence) return strong ? 'codeFarBefore' : 'maybeFarBefore';
  if (numbers === 0 && alone) return strong ? 'codeAbove' : 'maybeAbove';
  return null;
}

/** "604817. That is your …": a stop right behind it, and no other. */
const STOPPED = /^[.!] [^.!?\n]*$/;

function signalAfter({ strong, gap, numbers }: Neighbour, alone: boolean): Signal | null {
  if (numbers > 0) return null;
  const sentence = !endsSentence(gap);
  if (sentence && gap.length <= 45) return strong ? 'codeAfter' : 'maybeAfter';
  if (sentence) return strong ? 'codeFarAfter' : 'maybeFarAfter';
  if (strong && gap.length <= 30 && STOPPED.test(gap)) return 'codeNext';
  return alone && gap.length < 80 ? (strong ? 'codeBelow' : 'maybeBelow') : null;
}

/** What the names around a candidate say; `strong` when one of them is a name that only codes have. */
function nameSignals(
  { before, after, claimed, named }: Around,
  alone: boolean,
): { signals: Signal[]; strong: boolean } {
  const signals: Signal[] = [];
  const back = before ? signalBefore(before, alone) : null;
  const ahead = after ? signalAfter(after, alone) : null;
  if (claimed) signals.push('claimed');
  if (back) signals.push(back);
  if (ahead) signals.push(back ? 'bothSides' : ahead);
  if (ahead && named) signals.push('named');
  return { signals, strong: Boolean((back && before?.strong) || (ahead && after?.strong)) };
}

const ANNOUNCED = /[:=>→]\s?["'“«『「【[(*\p{So}]?\s?$|\p{So}\s?$/u;
const LABELLED = /^[\p{L}\p{N} .&-]{2,24}: ?[\d -]{6,11}\.?$/u;

function placeSignals(scene: Scene, candidate: Candidate): Signal[] {
  const { text, words } = scene;
  const { code, start, end } = candidate;
  const signals: Signal[] = [];
  const lead = text.slice(Math.max(0, start - 12), start);
  const last = words[firstWordFrom(words, start) - 1];
  const bare = last !== undefined && start - last.end < 12 && isBare(text.slice(last.end, start));
  if (ANNOUNCED.test(lead) || (bare && last.kind === 'is')) signals.push('announced');
  const next = words[firstWordFrom(words, end)];
  const purposeNext = next?.kind === 'purpose' && next.start - end <= 2 && isBare(text.slice(end, next.start));
  if ((bare && last.kind === 'purpose') || purposeNext) signals.push('purposeTouching');
  signals.push(...toldSignals(scene, candidate));
  if (/[[(「『【"“«*]\s?$/.test(lead) && /^\s?[\])」』】"”»*]/.test(text.slice(end, end + 2)))
    signals.push('bracketed');
  if (start < scene.bodyStart) signals.push('inSubject');
  if ((scene.counts.get(code) ?? 0) > 1) signals.push('repeated');
  if (scene.boundCode === code) signals.push('bound');
  if (text.length < 40 && code.length === 6 && LABELLED.test(text)) signals.push('labelled');
  if (text.charAt(start - 1) === '#' || text.charAt(end) === '#') signals.push('numberSign');
  if (isAmount(scene, candidate)) signals.push('amount');
  return signals;
}

/** What is counted or paid stands right beside it: "500 points", "Rs 1200", "300 seconds". */
function isAmount({ text, words }: Scene, { code, start, end }: Candidate): boolean {
  const before = words[firstWordFrom(words, start) - 1];
  if (text.charAt(end) === '\n') return before?.kind === 'amount' && start - before.end <= 1;
  if (before?.kind === 'amount' && start - before.end <= 1) return true;
  const after = words[firstWordFrom(words, end)];
  if (!after || after.start - end > 1) return false;
  if (after.kind !== 'amount' && (after.kind !== 'unit' || code.length > 5)) return false;
  // Chinese and its neighbours write the unit right after the number.
  return after.start === end || text.charCodeAt(after.start) < 0x3000;
}

/** "23, 2024": the day before a year. */
const DATED = /\d,? $/;

function formSignals(text: string, { code, start, end, shape }: Candidate, touching: boolean): Signal[] {
  const signals: Signal[] = [];
  if (code.length === 6 && shape !== 'letters') signals.push('sixDigits');
  if (/^\d{9,}$/.test(code)) signals.push('long');
  if (/^[1-9]0{3,}$/.test(code)) signals.push('round');
  if (/^(?:19|20)\d\d$/.test(code) || (/^25[5-9]\d$/.test(code) && /[\u0e00-\u0e7f]/.test(text))) {
    signals.push('yearLike');
    if (
      !touching ||
      DATED.test(text.slice(Math.max(0, start - 3), start)) ||
      /^ ?[年년]/.test(text.slice(end, end + 2))
    ) {
      signals.push('yearApart');
    }
  }
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(code)) signals.push('dateLike');
  if (shape === 'odd') signals.push('odd');
  if (shape === 'mixed' && /[a-z]/.test(code)) signals.push('lowerMixed');
  if (shape === 'letters') signals.push('letters');
  if (shape === 'prefixed' && isTicket(text, text.slice(start, end))) signals.push('ticket');
  if (shape === 'mixed' && SLOGAN.test(code)) signals.push('slogan');
  return signals;
}

/** "[CS-482913]", "(AUTH-4821)": keys of tickets. */
function isTicket(text: string, key: string): boolean {
  return text.includes(`[${key}]`) || text.includes(`(${key})`);
}

/** A word and a round number: what people are given to remember, "SUMMER20". */
const SLOGAN = /^(?!.*[^AEIOUY\d]{3})(?=.*[AEIOUY])(?:[A-Z]{3,}\d{1,3}|(?!.*([A-Z])\1)\d{1,3}[A-Z]{3,})$/i;

function messageSignals(scene: Scene, shape: Candidate['shape'], strong: boolean, alone: boolean): Signal[] {
  const { text, kinds, marks, subjectNames, subjectPurpose, validMinutes } = scene;
  const signals: Signal[] = [];
  if (subjectNames) signals.push('subjectNames');
  if (kinds.has('purpose')) signals.push('purpose');
  if (kinds.has('prompt')) signals.push('prompted');
  if (alone && subjectPurpose) signals.push('subjectPurpose');
  if (kinds.has('warning')) signals.push('warned');
  if (validMinutes !== null && validMinutes <= 1440) signals.push('lifeStated');
  if (text.length < 80) signals.push('brief');
  if (kinds.has('meeting')) signals.push('meeting');
  if (kinds.has('otherTopic') || marks.percent) {
    signals.push(strong ? 'otherTopic' : 'otherTopicMaybe');
    if (shape === 'mixed' && !kinds.has('warning') && validMinutes === null) signals.push('locator');
  }
  if (marks.patch) signals.push('patch');
  if (kinds.has('work') && !(kinds.has('warning') && validMinutes !== null)) signals.push('work');
  if (scene.counts.size === 1 && kinds.size > (kinds.has('is') ? 1 : 0) && text.length < 200) {
    signals.push('sole');
    if (kinds.has('warning') || validMinutes !== null) signals.push('soleMeant');
  }
  if (!strong && kinds.has('network')) signals.push('networkMaybe');
  if (!strong && kinds.has('otherCode')) {
    signals.push('otherMaybe');
    if (shape === 'mixed' && !kinds.has('warning') && validMinutes === null) signals.push('locatorMaybe');
  }
  if (!strong && (marks.money || kinds.has('amount'))) signals.push('moneyMaybe');
  if (!strong && marks.link) signals.push('linkMaybe');
  if (text.length > 1500) signals.push('longText');
  return signals;
}

/** Everything that speaks for or against a candidate. */
export function readSignals(scene: Scene, candidate: Candidate): Signal[] {
  const alone = ownLine(scene.text, candidate);
  const { signals: names, strong } = nameSignals(lookAround(scene, candidate), alone);
  const touching = names.some((name) => name === 'codeTouching' || name === 'maybeTouching' || name === 'named');
  return [
    ...names,
    ...(alone ? (['ownLine'] as const) : []),
    ...placeSignals(scene, candidate),
    ...formSignals(scene.text, candidate, touching),
    ...messageSignals(scene, candidate.shape, strong, alone),
  ];
}
