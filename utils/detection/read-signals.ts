import { type FieldGroup, maxLength } from '@/utils/detection/boxes';
import { isQualified } from '@/utils/detection/code-qualifier';
import { attribute, closestOf, parentNodeOf } from '@/utils/detection/dom';
import type { LabelsOf } from '@/utils/detection/field-label';
import {
  CAPTCHA_NAME,
  CARD_NAME,
  CODE_NAME,
  LOOSE_NAME,
  OTHER_NAME,
  PASSWORD_NAME,
  PERSON_NAME,
  readNames,
  splitWords,
} from '@/utils/detection/field-names';
import { normaliseText } from '@/utils/detection/normalise-text';
import { isCaptchaPicture, isCardField } from '@/utils/detection/other-fields';
import {
  APP_BRANDS,
  APP_HINT,
  ARITHMETIC,
  CAPTCHA_WORDS,
  CARD_WORDS,
  DIGITS_ASKED,
  ELSEWHERE_WORDS,
  GAME_WORDS,
  MADE_WORDS,
  NEUTRAL,
  OTHER_CODE_WORDS,
  OTHER_CONTROL,
  PASSWORD_WORDS,
  PIN_WORDS,
  RECEIVED_WORDS,
} from '@/utils/detection/other-words';
import type { Reading } from '@/utils/detection/read-group';
import { NOT_SEND } from '@/utils/detection/send-controls';
import { saysLater } from '@/utils/detection/sent-claim';
import type { SignalName, Signals } from '@/utils/detection/signals';
import type { Piece } from '@/utils/detection/surroundings';
import { findWords, has, type WordHit } from '@/utils/detection/word-index';

/** What a field is called, in parts: as people see it, as it is read out, and the short text right before it. */
export interface Called {
  visible: string;
  spoken: string;
  lead: string;
}

const CODE: ('codeNoun' | 'stem:code')[] = ['codeNoun', 'stem:code'];

/** Adds every signal that speaks for or against the group. */
export function addSignals(reading: Reading, called: Called, around: readonly Piece[], labelsOf: LabelsOf): void {
  addNameSignals(reading);
  addLabelSignals(reading, called);
  addWordSignals(reading);
  addControlSignals(reading, around);
  addOtherSignals(reading, around, labelsOf);
  addOtherCodeSignals(reading);
  if (isOnlyLoose(reading)) reading.signals.add('onlyLoose');
}

function addNameSignals({ group, names, signals }: Reading): void {
  const first = group.fields[0] as HTMLElement;
  const classes = splitWords(attribute(first, 'class'));
  if (group.fields.some((field) => /one-time-code/i.test(attribute(field, 'autocomplete')))) signals.add('oneTimeCode');
  if (CODE_NAME.test(names) || CODE_NAME.test(nearNames(first))) signals.add('codeName');
  else if (LOOSE_NAME.test(names) || CODE_NAME.test(classes)) signals.add('looseName');
  if (CARD_NAME.test(names)) signals.add('card');
  if (OTHER_NAME.test(names) && !signals.has('codeName') && !group.boxes) signals.add('otherName');
}

// Boxes and custom elements are often named on their wrapper only.
function nearNames(field: Element): string {
  const parent = parentNodeOf(field);
  const host = parent && 'host' in parent ? (parent as unknown as ShadowRoot).host : null;
  return host ? `${readNames(host)} ${host.localName}` : '';
}

function addLabelSignals(reading: Reading, { visible, spoken, lead }: Called): void {
  const { group, names, signals } = reading;
  const isSent = isSentPassword(reading, visible || lead);
  const seen = saysLater(visible) ? [] : findWords(visible || lead);
  if (isSent || has(seen, 'codeNoun')) signals.add('codeLabel');
  else if (has(seen, 'stem:code') && (has(seen, 'channelEmail', 'channelSms') || asksForSix(visible || lead)))
    signals.add('codeLabel');
  else if (isQualified(visible || lead)) signals.add('otherLabel');
  else if (has(seen, 'stem:code')) signals.add('codeStemLabel');
  else if ((isName(visible || lead) || PHONE_SHAPE.test(visible)) && !group.boxes) signals.add('otherLabel');
  const heard = findWords(spoken);
  const saysCode = has(seen, ...CODE);
  if (!saysCode && has(heard, ...CODE) && !OTHER_CODE_WORDS.test(spoken)) signals.add('codeSpoken');
  if (!saysCode && !signals.has('codeSpoken') && /\p{L}{3}/u.test(spoken) && !group.boxes) signals.add('otherLabel');
  const label = `${visible}\n${lead}\n${spoken}`;
  const hits = [...seen, ...heard];
  if (has(hits, 'captcha') || CAPTCHA_WORDS.test(label)) signals.add('captchaNear');
  // "Verification code or backup code" takes both.
  const recovery = has(hits, 'backupCode');
  if (recovery ? !has(hits, 'codeNoun') : OTHER_CODE_WORDS.test(label)) signals.add('otherCodeNear');
  if (PIN_WORDS.test(label) && !has(hits, 'codeNoun')) signals.add('pin');
  if (CARD_WORDS.test(label)) signals.add('card');
  if (ARITHMETIC.test(visible)) signals.add('arithmetic');
  if (isPassword(group, names, label, isSent || has(hits, ...CODE))) signals.add('password');
}

// What else is called a code seldom has six digits.
function asksForSix(label: string): boolean {
  return DIGITS_ASKED.exec(label)?.[1] === '6';
}

// "(555) 555-0100" as a placeholder.
const PHONE_SHAPE = /^\s*(?:[+(]\d|(?=(?:\D*\d){9})\d)[\d\s().-]+$/;
const ONE_WORD = /^\P{L}*\p{L}+\P{L}*$/u;

// "Password" below "a one-time password was sent", "E-mailed password" where something was sent: the code by another name.
function isSentPassword({ sentence, besideHits }: Reading, name: string): boolean {
  if (!PASSWORD_WORDS.test(name)) return false;
  if (has(findWords(name), 'channelEmail', 'channelSms')) return has(besideHits, 'stem:sent');
  const saysPassword = ({ role, at, end }: WordHit) =>
    role === 'codeNoun' && PASSWORD_WORDS.test(sentence.slice(at, end));
  return ONE_WORD.test(name) && findWords(sentence).some(saysPassword);
}

// "6 digits" says what to type, not what it is; "birthday, 6 digits" does.
function isName(label: string): boolean {
  const rest = label.replace(DIGITS_ASKED, ' ').replace(NEUTRAL, ' ');
  return /\p{L}{3}|[\u3040-\u9fff\uac00-\ud7af]{2}/u.test(rest);
}

function isPassword(group: FieldGroup, names: string, label: string, saysCode: boolean): boolean {
  const first = group.fields[0] as HTMLInputElement;
  if (group.boxes || saysCode) return false;
  if (/(?:new|current)-password/.test(attribute(first, 'autocomplete'))) return true;
  if (PASSWORD_WORDS.test(label)) return true;
  return first.type === 'password' && (PASSWORD_NAME.test(names) || !CODE_NAME.test(names));
}

function addWordSignals(reading: Reading): void {
  const { beside, besideHits: near, proseHits: all, title, sentence, destination, signals } = reading;
  if (has(near, 'codeNoun')) signals.add('codeBeside');
  else if (has(near, 'stem:code')) signals.add('codeStemBeside');
  if (asksForReceived(reading)) signals.add('codeBeside');
  if (!signals.has('codeBeside') && has(all, 'codeNoun')) signals.add('codeInForm');
  if (has(findWords(title), 'codeNoun')) signals.add('codeInTitle');
  if (sentence) signals.add('sentTo');
  if (asksForDigits(reading)) signals.add('digitsAsked');
  if (destination && (sentence || signals.has('codeBeside'))) signals.add('destination');
  if (has(all, 'notReceived')) signals.add('notReceived');
  if (namesApp(beside, near)) signals.add('appBeside');
}

function namesApp(beside: string, near: readonly WordHit[]): boolean {
  return (
    APP_BRANDS.test(beside) ||
    has(near, 'authenticator') ||
    (has(near, ...CODE) && APP_HINT.test(beside) && !ELSEWHERE_WORDS.test(beside))
  );
}

// Meters, cards and insurances have digits too.
function asksForDigits({ label, beside, besideHits, sentence, signals }: Reading): boolean {
  if (!DIGITS_ASKED.test(beside) && !DIGITS_ASKED.test(label)) return false;
  // Who is called types digits of the number that calls.
  return (
    sentence !== '' ||
    signals.has('codeBeside') ||
    has(besideHits, 'voiceCall', ...CODE) ||
    has(findWords(label), ...CODE)
  );
}

// "Enter the key received by mail": whatever the code is called there.
function asksForReceived({ label, beside, besideHits, signals }: Reading): boolean {
  if (!has([...besideHits, ...findWords(label)], 'channelEmail', 'channelSms', ...CODE)) return false;
  if (has(besideHits, 'notReceived') && !RECEIVED_WORDS.test(label)) return false;
  return !signals.has('codeBeside') && RECEIVED_WORDS.test(`${label}\n${beside}`);
}

function addControlSignals({ controls, names, group, signals }: Reading, around: readonly Piece[]): void {
  for (const { verb, bare, crossed } of controls) {
    if (bare) signals.add('bareSendBeside');
    else if (verb === 'send' || verb === 'resend') signals.add(crossed === 0 ? 'sendBeside' : 'sendInForm');
  }
  // Some libraries call every code a captcha, but a picture is not sent.
  const classes = splitWords(attribute(group.fields[0] as HTMLElement, 'class'));
  if (!signals.has('sendBeside') && (CAPTCHA_NAME.test(names) || CAPTCHA_NAME.test(classes)))
    signals.add('captchaName');
  const pressed = around
    .filter(({ kind, crossed }) => kind === 'control' && crossed === 0)
    .slice(0, 3)
    .map(({ text }) => normaliseText(text, 60));
  if (pressed.some((text) => OTHER_CONTROL.test(text))) signals.add('otherControl');
  // "Verify" beside what is called a code; a picture captcha stands beside "Log in".
  const isNamed = signals.has('codeLabel') || signals.has('codeName');
  if (isNamed && pressed.some((text) => has(findWords(text), 'purpose') && !NOT_SEND.test(text)))
    signals.add('codeInForm');
}

function addOtherSignals(reading: Reading, around: readonly Piece[], labelsOf: LabelsOf): void {
  const { group, label, beside, besideHits: near, prose, signals } = reading;
  const first = group.fields[0] as HTMLInputElement;
  if (group.boxes) signals.add(group.boxes === 'strict' ? 'boxes' : 'looseBoxes');
  addLengthSignals(group, signals);
  if (
    has(near, 'captcha') ||
    CAPTCHA_WORDS.test(beside) ||
    around.some(isCaptchaPicture) ||
    around.some(isCaptchaControl)
  )
    signals.add('captchaNear');
  if (!label && has(near, 'backupCode')) signals.add('otherCodeNear');
  if (!isSent(signals) && isAmongCards(prose, around, labelsOf)) signals.add('card');
  if (isAboutPin(beside, near, signals)) signals.add('otherThingNear');
  if (ARITHMETIC.test(beside.slice(0, 120)) && !group.boxes && label === '') signals.add('arithmetic');
  if (closestOf(first, '[role="search"]')) signals.add('otherCodeNear');
}

// "Another picture"
function isCaptchaControl({ kind, crossed, text }: Piece): boolean {
  return kind === 'control' && crossed === 0 && CAPTCHA_WORDS.test(normaliseText(text, 60));
}

const SENDING: SignalName[] = ['oneTimeCode', 'sentTo', 'sendBeside', 'sendInForm', 'notReceived', 'appBeside'];
// Without one of these there is only the bare word for a code, or boxes, and many things have those.
const TELLING: SignalName[] = [...SENDING, 'codeName', 'codeLabel', 'codeBeside', 'codeInForm', 'codeInTitle'];

function isOnlyLoose({ prose, proseHits, signals }: Reading): boolean {
  return !TELLING.some((name) => signals.has(name)) && !namesApp(prose, proseHits);
}

// Other things that are called a code: what is sent, or made by an app, is none of them.
function addOtherCodeSignals({ label, beside, title, siblingNames, signals }: Reading): void {
  if (signals.has('sentTo')) return;
  if (!signals.has('appBeside') && ELSEWHERE_WORDS.test(`${label}\n${beside}`)) signals.add('otherCodeNear');
  if (SENDING.some((name) => signals.has(name))) return;
  const isBooked = siblingNames.some((name) => PERSON_NAME.test(name));
  if (isBooked || OTHER_CODE_WORDS.test(`${title}\n${beside}`)) signals.add('otherCodeNear');
}

// A bank also says which card it asks for; a code that is sent is no card's own code.
function isSent(signals: ReadonlySet<SignalName>): boolean {
  return (['sentTo', 'sendBeside', 'oneTimeCode'] as const).some((name) => signals.has(name));
}

function isAmongCards(prose: string, around: readonly Piece[], labelsOf: LabelsOf): boolean {
  return (
    CARD_WORDS.test(prose) || around.some((piece) => piece.kind === 'input' && isCardField(piece.element, labelsOf))
  );
}

function addLengthSignals(group: FieldGroup, signals: Signals): void {
  const first = group.fields[0] as HTMLInputElement;
  const digits =
    first.type === 'tel' || first.type === 'number' || /numeric|decimal/.test(attribute(first, 'inputmode'));
  if (digits || /^\^?(?:\\d|\[0-9\])/.test(attribute(first, 'pattern'))) signals.add('digitsOnly');
  if (group.boxes) return;
  const longest = maxLength(first);
  if (longest === null) return;
  if (longest >= 4 && longest <= 10) signals.add('codeLength');
  else if (longest < 4) signals.add('tooShort');
}

function isAboutPin(beside: string, near: readonly WordHit[], signals: ReadonlySet<SignalName>): boolean {
  if (signals.has('sentTo')) return false;
  if (MADE_WORDS.test(beside)) return true;
  if (has(near, 'codeNoun')) return false;
  if (signals.has('boxes') && !has(near, 'stem:code') && PASSWORD_WORDS.test(beside)) return true;
  return PIN_WORDS.test(beside) || (GAME_WORDS.test(beside) && !has(near, 'stem:code'));
}
