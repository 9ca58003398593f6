import { type FieldGroup, maxLength } from '@/utils/detection/boxes';
import { findDestination } from '@/utils/detection/destination';
import { attribute, attributeOf, closestOf, parentNodeOf } from '@/utils/detection/dom';
import { type LabelsOf, readFieldLabel } from '@/utils/detection/field-label';
import {
  CAPTCHA_NAME,
  CARD_NAME,
  CODE_NAME,
  LOOSE_NAME,
  OTHER_NAME,
  PASSWORD_NAME,
  readNames,
  splitWords,
} from '@/utils/detection/field-names';
import { normaliseText } from '@/utils/detection/normalise-text';
import {
  APP_BRANDS,
  ARITHMETIC,
  CAPTCHA_WORDS,
  CARD_WORDS,
  DIGITS_ASKED,
  GAME_WORDS,
  OTHER_CODE_WORDS,
  PASSWORD_WORDS,
  PIN_WORDS,
} from '@/utils/detection/other-words';
import { type FoundControl, findSendControls } from '@/utils/detection/send-controls';
import { saysLater, sentSentence } from '@/utils/detection/sent-claim';
import type { SignalName } from '@/utils/detection/signals';
import { type Piece, proseOf, readAround, readLabel } from '@/utils/detection/surroundings';
import { findWords, has, type WordHit } from '@/utils/detection/word-index';

/** Everything read of one group of fields: the words, the controls, and the signals they make. */
export interface Reading {
  group: FieldGroup;
  names: string;
  /** Own label, normalised. */
  label: string;
  /** Prose between the neighbouring inputs, and of the whole neighbourhood; normalised. */
  beside: string;
  besideHits: readonly WordHit[];
  prose: string;
  proseHits: readonly WordHit[];
  title: string;
  /** The sentence that says a code was sent; empty when none does. */
  sentence: string;
  destination: string | null;
  controls: (FoundControl & { label: string })[];
  /** Prose elements near, nearest first. */
  words: Piece[];
  siblingNames: string[];
  signals: Set<SignalName>;
}

const CODE: ('codeNoun' | 'stem:code')[] = ['codeNoun', 'stem:code'];

export function readGroup(group: FieldGroup, title: string, labelsOf: LabelsOf): Reading {
  const first = group.fields[0] as HTMLElement;
  const last = group.fields[group.fields.length - 1] as HTMLElement;
  const own = new Set<Element>(group.fields);
  const before = readAround(first, 'before', own);
  const after = readAround(last, 'after', own);
  const label = readFieldLabel(first, labelsOf);
  const visible = group.boxes ? wordsOnly(label.visible) : label.visible;
  const lead = group.boxes || visible ? '' : normaliseText(leadingText(before), 60);
  const beside = normaliseText(
    `${tail(proseOf(before, 'before', 0), 260)}\n${proseOf(after, 'after', 0).slice(0, 220)}`,
    520,
  );
  const prose = normaliseText(
    `${tail(proseOf(before, 'before'), 600)}\n${proseOf(after, 'after').slice(0, 500)}`,
    1_200,
  );
  const around = [...before, ...after];
  const reading: Reading = {
    group,
    names: readNames(first),
    label: normaliseText(`${visible}\n${lead}\n${group.boxes ? '' : label.spoken}`, 320),
    beside,
    besideHits: findWords(beside),
    prose,
    proseHits: findWords(prose),
    title: normaliseText(title, 120),
    sentence: '',
    destination: findDestination(beside) ?? findDestination(prose),
    controls: findSendControls(around).map((control) => ({
      ...control,
      label: normaliseText(readLabel(control.element), 120),
    })),
    words: around.filter((piece) => piece.kind === 'text' && piece.text.trim().length > 1),
    siblingNames: around.filter((piece) => piece.kind === 'input').map((piece) => siblingName(piece.element)),
    signals: new Set(),
  };
  reading.sentence = has(reading.proseHits, 'sentTo', 'stem:sent') ? sentSentence(prose) : '';
  addNameSignals(reading);
  addLabelSignals(reading, normaliseText(visible, 160), normaliseText(label.spoken, 120), lead);
  addWordSignals(reading);
  addControlSignals(reading);
  addOtherSignals(reading, around, labelsOf);
  return reading;
}

function tail(text: string, cap: number): string {
  return text.slice(-cap);
}

const MAX_LEAD = 40;

// "验证码：" right before an input is its label, whatever the markup says; a heading or a sentence is not.
function leadingText(before: readonly Piece[]): string {
  const line: Piece[] = [];
  for (const piece of before) {
    if (piece.kind !== 'text' || piece.crossed > 0) break;
    if (piece.text === '\n' && line.length > 0) break;
    if (piece.text !== '\n') line.unshift(piece);
  }
  const text = line
    .map((piece) => piece.text)
    .join(' ')
    .trim();
  return text.length <= MAX_LEAD && !line.some((piece) => /^h\d$|^p$/.test(piece.element.localName)) ? text : '';
}

function wordsOnly(label: string): string {
  return label.replace(/[\d○●•*_\-\s]+/g, ' ');
}

function siblingName(input: Element): string {
  const type = attribute(input, 'type').toLowerCase();
  const hint = normaliseText(attribute(input, 'placeholder'), 60);
  const hits = findWords(hint);
  const said = has(hits, 'channelEmail') ? ' email' : has(hits, 'channelSms') ? ' phone' : '';
  return `${readNames(input)}${type === 'email' ? ' email' : type === 'tel' ? ' phone' : ''}${said}`;
}

function addNameSignals({ group, names, signals }: Reading): void {
  const first = group.fields[0] as HTMLElement;
  const classes = splitWords(attribute(first, 'class'));
  if (group.fields.some((field) => /one-time-code/i.test(attribute(field, 'autocomplete')))) signals.add('oneTimeCode');
  if (CODE_NAME.test(names) || CODE_NAME.test(nearNames(first))) signals.add('codeName');
  else if (LOOSE_NAME.test(names) || CODE_NAME.test(classes)) signals.add('looseName');
  if (CAPTCHA_NAME.test(names) || CAPTCHA_NAME.test(classes)) signals.add('captchaLabel');
  if (CARD_NAME.test(names)) signals.add('card');
  if (OTHER_NAME.test(names) && !signals.has('codeName') && !group.boxes) signals.add('otherName');
}

// Boxes and custom elements are often named on their wrapper only.
function nearNames(field: Element): string {
  const parent = parentNodeOf(field);
  const host = parent && 'host' in parent ? (parent as unknown as ShadowRoot).host : null;
  return host ? `${readNames(host)} ${host.localName}` : '';
}

function addLabelSignals({ group, names, signals }: Reading, visible: string, spoken: string, lead: string): void {
  const seen = saysLater(visible) ? [] : findWords(visible || lead);
  if (has(seen, 'codeNoun')) signals.add('codeLabel');
  else if (has(seen, 'stem:code')) signals.add('codeStemLabel');
  else if (/\p{L}{3}|[\u3040-\u9fff\uac00-\ud7af]{2}/u.test(visible) && !group.boxes) signals.add('otherLabel');
  else if (/\p{L}{3}|[\u3040-\u9fff\uac00-\ud7af]{2}/u.test(lead)) signals.add('otherLabelBeside');
  const heard = findWords(spoken);
  const saysCode = has(seen, ...CODE);
  if (!saysCode && has(heard, ...CODE)) signals.add('codeSpoken');
  if (!saysCode && !signals.has('codeSpoken') && /\p{L}{3}/u.test(spoken) && !group.boxes) signals.add('otherLabel');
  const label = `${visible}\n${lead}\n${spoken}`;
  const hits = [...seen, ...heard];
  if (has(hits, 'captcha') || CAPTCHA_WORDS.test(label)) signals.add('captchaLabel');
  // "Verification code or backup code" takes both.
  const recovery = has(hits, 'backupCode');
  if (recovery && !has(hits, 'codeNoun')) signals.add('backupCode');
  if (!recovery && (has(hits, 'notOtp') || OTHER_CODE_WORDS.test(label))) signals.add('otherCodeLabel');
  if (PIN_WORDS.test(label) && !has(hits, 'codeNoun')) signals.add('pin');
  if (CARD_WORDS.test(label)) signals.add('card');
  if (ARITHMETIC.test(visible)) signals.add('arithmetic');
  if (isPassword(group, names, label, has(hits, ...CODE))) signals.add('password');
}

function isPassword(group: FieldGroup, names: string, label: string, saysCode: boolean): boolean {
  const first = group.fields[0] as HTMLInputElement;
  if (group.boxes || saysCode) return false;
  if (/(?:new|current)-password/.test(attribute(first, 'autocomplete'))) return true;
  if (PASSWORD_WORDS.test(label)) return true;
  return first.type === 'password' && (PASSWORD_NAME.test(names) || !CODE_NAME.test(names));
}

function addWordSignals(reading: Reading): void {
  const { label, beside, besideHits: near, proseHits: all, title, sentence, destination, signals } = reading;
  if (has(near, 'codeNoun')) signals.add('codeBeside');
  else if (has(near, 'stem:code')) signals.add('codeStemBeside');
  if (!signals.has('codeBeside') && has(all, 'codeNoun')) signals.add('codeInForm');
  if (has(findWords(title), 'codeNoun')) signals.add('codeInTitle');
  if (sentence) signals.add('sentTo');
  if (DIGITS_ASKED.test(beside) || DIGITS_ASKED.test(label)) signals.add('digitsAsked');
  if (destination && (sentence || signals.has('codeBeside'))) signals.add('destination');
  if (has(all, 'notReceived')) signals.add('notReceived');
  if (APP_BRANDS.test(beside) || has(near, 'authenticator')) signals.add('appBeside');
}

function addControlSignals({ controls, signals }: Reading): void {
  for (const { verb, bare, crossed } of controls) {
    if (bare) signals.add('bareSendBeside');
    else if (verb === 'send' || verb === 'resend') signals.add(crossed === 0 ? 'sendBeside' : 'sendInForm');
  }
}

function addOtherSignals(reading: Reading, around: readonly Piece[], labelsOf: LabelsOf): void {
  const { group, label, beside, besideHits: near, prose, signals } = reading;
  const first = group.fields[0] as HTMLInputElement;
  if (group.boxes) signals.add(group.boxes === 'strict' ? 'boxes' : 'looseBoxes');
  addLengthSignals(group, signals);
  if (has(near, 'captcha') || CAPTCHA_WORDS.test(beside) || around.some(isCaptchaPicture)) signals.add('captchaNear');
  if (!label && (has(near, 'notOtp') || OTHER_CODE_WORDS.test(beside))) signals.add('otherCodeNear');
  if (!label && has(near, 'backupCode')) signals.add('backupCode');
  if (
    CARD_WORDS.test(prose) ||
    around.some((piece) => piece.kind === 'input' && isCardField(piece.element, labelsOf))
  ) {
    signals.add('card');
  }
  if (isAboutPin(beside, near, signals)) signals.add('otherThingNear');
  if (ARITHMETIC.test(beside.slice(0, 120)) && !group.boxes && label === '') signals.add('arithmetic');
  if (first.type === 'search' || closestOf(first, '[role="search"]')) signals.add('search');
}

function addLengthSignals(group: FieldGroup, signals: Set<SignalName>): void {
  const first = group.fields[0] as HTMLInputElement;
  const digits =
    first.type === 'tel' || first.type === 'number' || /numeric|decimal/.test(attribute(first, 'inputmode'));
  if (digits || /^\^?(?:\\d|\[0-9\])/.test(attribute(first, 'pattern'))) signals.add('digitsOnly');
  if (group.boxes) return;
  const longest = maxLength(first);
  if (longest === null) return;
  if (longest >= 4 && longest <= 10) signals.add('codeLength');
  else if (longest < 4) signals.add('tooShort');
  else if (longest > 16 && longest < 60) signals.add('tooLong');
}

function isAboutPin(beside: string, near: readonly WordHit[], signals: ReadonlySet<SignalName>): boolean {
  if (signals.has('sentTo') || has(near, 'codeNoun')) return false;
  return PIN_WORDS.test(beside) || (GAME_WORDS.test(beside) && !has(near, 'stem:code'));
}

function isCaptchaPicture(piece: Piece): boolean {
  if (piece.kind !== 'image' || piece.crossed > 0) return false;
  const picture = piece.element;
  const said = ['src', 'id', 'class', 'alt', 'title', 'name'].map((name) => attribute(picture, name, 120)).join(' ');
  if (
    /captcha|kaptcha|v(?:erify|alid(?:ate)?)?-?_?code|check-?_?code|rand-?_?(?:code|img)|securimage|code\.(?:php|jsp|aspx)|code_?img/i.test(
      said,
    )
  )
    return true;
  const width = Number(attributeOf(picture, 'width'));
  const height = Number(attributeOf(picture, 'height'));
  return width >= 60 && width <= 260 && height >= 20 && height <= 100 && width / height >= 1.8 && width / height <= 6;
}

function isCardField(input: Element, labelsOf: LabelsOf): boolean {
  if (/cc-(?:number|csc|exp)/.test(attribute(input, 'autocomplete')) || CARD_NAME.test(readNames(input))) return true;
  return CARD_WORDS.test(normaliseText(readFieldLabel(input, labelsOf).visible, 120));
}
