import type { CodeForm, SendControl } from '@/utils/detection/code-form';
import { findDestination } from '@/utils/detection/destination';
import { attribute, attributeOf, closestOf, composedParent, localNameOf, ownerDocumentOf } from '@/utils/detection/dom';
import { splitWords } from '@/utils/detection/field-names';
import { normaliseText } from '@/utils/detection/normalise-text';
import {
  CAPTCHA_WORDS,
  INSTEAD_WORDS,
  LATER_WORDS,
  MESSENGER_WORDS,
  OTHER_CODE_WORDS,
} from '@/utils/detection/other-words';
import { isControl, type Piece, readLabel } from '@/utils/detection/surroundings';
import { findWords, has, type WordHit } from '@/utils/detection/word-index';

type Verb = SendControl['verb'];
type Channel = CodeForm['channel'];

const MAX_LABEL = 44;
const MAX_CJK_LABEL = 22;
const MAX_UNMARKED = 20;
/** "Press Send code." tells of a control. */
const SENTENCE = /[.。．।!！]$/;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const CODE: ('stem:code' | 'codeNoun')[] = ['stem:code', 'codeNoun'];
const CLICKABLE_CLASS =
  /(?:^|[^a-z])(?:btn|button|link|click|send|resend|re-send|get-?code|getcode|countdown|timer|disabled)/i;
const CLICK_ATTRIBUTES = [
  'onclick',
  '@click',
  'v-on:click',
  'ng-click',
  '(click)',
  'data-action',
  'tabindex',
  'hx-post',
];
const SECONDS_LEFT = /^[\s(（]*\d{1,3} ?(?:s|sec|秒|с|сек|초|sn)\.?(?:[后後].{1,6})?[\s)）]*$/i;
/** Controls that log in or take what was typed. */
export const NOT_SEND =
  /(?:^|\s)(?:sign|log) ?(?:in|up)|log ?out|forg[oe]t|anmelden|registr|登录|登錄|注册|註冊|ログイン|로그인|xác (?:nhận|thực) (?:mã|otp)|nhập|输入|輸入|入力|입력/;
const LINK_ONLY = /(?:magic|activation|confirmation|verification|sign-?in|reset) link|resend link/;

/** What a label says of a send; null when it is no send control. */
export function readVerb(label: string): { verb: Verb; bare: boolean } | null {
  const text = withoutCountdown(normaliseText(label, 160));
  if (!text || isTooLong(text) || CAPTCHA_WORDS.test(text)) return null;
  const hits = findWords(text);
  if (has(hits, 'captcha', 'authenticator', 'backupCode') || LINK_ONLY.test(text) || OTHER_CODE_WORDS.test(text))
    return null;
  const resends = has(hits, 'resend') || (has(hits, 'stem:again') && has(hits, 'stem:send', 'channelSms', ...CODE));
  const missed = hits.find(({ role }) => role === 'notReceived');
  // "Didn't get it? Call me" is a control that calls.
  if (missed && !resends && !hits.some(({ role, at }) => role === 'voiceCall' && at >= missed.end)) return null;
  if (has(hits, 'voiceCall')) return { verb: 'call', bare: false };
  if (INSTEAD_WORDS.test(text) && namesChannel(text, hits) && !NOT_SEND.test(text)) {
    return { verb: 'switch', bare: false };
  }
  if (resends) return { verb: 'resend', bare: false };
  if (NOT_SEND.test(text)) return null;
  if (has(hits, 'sendVerb') || (has(hits, 'stem:send') && has(hits, ...CODE))) return { verb: 'send', bare: false };
  if (has(hits, 'stem:send') && isAddressed(text, hits)) return { verb: 'send', bare: false };
  return isBareSend(text, hits) ? { verb: 'send', bare: true } : null;
}

function namesChannel(text: string, hits: readonly WordHit[]): boolean {
  return has(hits, 'channelEmail', 'channelSms') || channelNamed(text) !== 'unknown';
}

// "Send to b•••@example.com", "发送到邮箱", "SMS anfordern".
function isAddressed(text: string, hits: readonly WordHit[]): boolean {
  return findDestination(text) !== null || (text.length <= 24 && namesChannel(text, hits));
}

function isBareSend(text: string, hits: readonly WordHit[]): boolean {
  return text.length <= 12 && hits.some((hit) => hit.role === 'stem:send' && hit.end - hit.at >= text.length - 2);
}

function isTooLong(text: string): boolean {
  const wide = text.match(CJK)?.length ?? 0;
  return text.length > MAX_LABEL || wide > MAX_CJK_LABEL;
}

function withoutCountdown(text: string): string {
  return text
    .replace(/[([]?\s?\d{1,2}:\d\d(?::\d\d)?\s?[)\]]?/g, ' ')
    .replace(/ (?:in|en|em|dans|tra|fra|za|om|через|за) ?$/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a send control says of itself: verb, channel named, disabled (by property, ARIA or class). */
export function readSendControl(element: HTMLElement): SendControl {
  const label = readLabel(element);
  return {
    verb: readVerb(label)?.verb ?? 'send',
    channel: channelNamed(normaliseText(label, 160)),
    disabled: isDisabled(element),
  };
}

function isDisabled(element: HTMLElement): boolean {
  return (
    attributeOf(element, 'disabled') !== null ||
    attribute(element, 'aria-disabled') === 'true' ||
    closestOf(element, 'fieldset[disabled]') !== null ||
    /(?:^|[\s_-])(?:is-?)?disabled?(?=$|[\s_-])/i.test(attribute(element, 'class'))
  );
}

/** The one channel that a text names; `unknown` when it names none. A call beats SMS: "call my phone number". */
export function channelNamed(text: string): Channel {
  const hits = findWords(text);
  // "Zalo/SMS" is either.
  if (MESSENGER_WORDS.test(text)) return /(?<!\p{L})sms(?!\p{L})/u.test(text) ? 'unknown' : 'messenger';
  if (has(hits, 'voiceCall')) return 'voice';
  const email = has(hits, 'channelEmail');
  const sms = has(hits, 'channelSms') || /(?<!\p{L})text(?:ed|s| me| message)(?!\p{L})/u.test(text);
  if (email !== sms) return email ? 'email' : 'sms';
  return 'unknown';
}

// What authors call such a control, in any language.
const RESEND_NAME = /re-?send(?!er)|send-?again|sms-?again|new-?(?:code|otp)/;
const SEND_NAME =
  /(?:send|get|request|fetch)-?(?:the-?)?(?:otp|(?:sms|email|mail|verif\w*|auth|v|check|phone|mobile)?-?code|sms|verification|captcha-?sms|vcode|yzm)(?!\w*(?:submit|valid))/;

function readVerbByName(element: Element): { verb: Verb; bare: boolean } | null {
  const names = splitWords(
    `${attribute(element, 'id')} ${attribute(element, 'name')} ${attribute(element, 'data-testid')}`,
  );
  if (RESEND_NAME.test(`${names} ${splitWords(attribute(element, 'class'))}`)) return { verb: 'resend', bare: false };
  const calls = splitWords(CLICK_ATTRIBUTES.map((name) => attribute(element, name, 60)).join(' '));
  const submits = attribute(element, 'type') === 'submit';
  return !submits && (SEND_NAME.test(names) || SEND_NAME.test(calls)) ? { verb: 'send', bare: false } : null;
}

/** One send control met beside a field. */
export interface FoundControl {
  element: HTMLElement;
  verb: Verb;
  bare: boolean;
  crossed: number;
}

/** Send controls among the pieces around a field, nearest first. */
export function findSendControls(pieces: readonly Piece[]): FoundControl[] {
  const found: FoundControl[] = [];
  const saying = pieces.find(saysSend);
  for (const piece of pieces) {
    const element =
      piece.kind === 'control' || piece.kind === 'text' ? (controlOf(piece) ?? unmarked(piece, saying)) : null;
    if (!element || found.some((one) => one.element === element || one.element.contains(element))) continue;
    const said =
      readVerb(piece.kind === 'control' ? piece.text : readLabel(element)) ?? nameOf(piece) ?? waiting(piece);
    if (!said || (said.bare && !canBeBare(piece)) || (said.verb === 'send' && isOnlySubmit(element, pieces))) continue;
    found.push({ element, ...said, crossed: piece.crossed });
  }
  return found;
}

// "Send the code" as the one way to submit the form takes the code that was typed.
function isOnlySubmit(element: Element, pieces: readonly Piece[]): boolean {
  const presses = pieces.filter(({ kind, element: { localName } }) => kind === 'control' && localName !== 'a');
  return (
    presses.length === 1 && (element as HTMLButtonElement).type === 'submit' && closestOf(element, 'form') !== null
  );
}

// Applications that draw everything themselves press what no markup shows: beside the field, a short text that is all
// of its element and only says "get code" is the control.
function unmarked(piece: Piece, saying: Piece | undefined): HTMLElement | null {
  if (piece.crossed > 0) return null;
  const { element } = piece;
  const text = piece.text.trim();
  const tag = localNameOf(element);
  const short = tag === 'p' && text.length <= 24 && !/\d/.test(text);
  const resends = short && readVerb(text)?.verb === 'resend' && !LATER_WORDS.test(text.toLowerCase());
  if (piece !== saying && !resends) return null;
  const drawn = /^(?:span|div|em|i|b)$|-/.test(tag) || resends;
  return drawn && readLabel(element) === text ? (element as HTMLElement) : null;
}

function saysSend(piece: Piece): boolean {
  if (piece.kind === 'control') return readVerb(piece.text)?.bare === false;
  const text = piece.text.trim();
  const isLabel = text.length <= MAX_UNMARKED && !SENTENCE.test(text);
  return piece.kind === 'text' && isLabel && readVerb(text)?.bare === false;
}

// "47s" on what was the control beside the field: nothing else is said while it counts.
function waiting(piece: Piece): { verb: Verb; bare: boolean } | null {
  return piece.crossed === 0 && SECONDS_LEFT.test(piece.text) ? { verb: 'resend', bare: false } : null;
}

// "이메일 인증" is what a form is called, too, but a control of that name sends.
const VERIFIES_ADDRESS = /(?:메일|휴대폰|핸드폰) ?인증$/;

function nameOf(piece: Piece): { verb: Verb; bare: boolean } | null {
  const text = normaliseText(piece.text, 160);
  if (piece.kind !== 'control' || !text || isTooLong(text)) return null;
  return VERIFIES_ADDRESS.test(text) ? { verb: 'send', bare: false } : readVerbByName(piece.element);
}

function controlOf(piece: Piece): HTMLElement | null {
  if (piece.kind === 'control') return piece.element as HTMLElement;
  const length = piece.text.trim().length;
  if (length < 2 || length > MAX_LABEL + 10) return null;
  if (!(readVerb(piece.text) ?? waiting(piece)) || LATER_WORDS.test(piece.text.toLowerCase())) return null;
  return clickableFrom(piece.element);
}

// Many sites make a control of a span or div: something must say that it can be pressed.
function clickableFrom(element: Element): HTMLElement | null {
  for (let node: Element | null = element, i = 0; node && i < 3; i++, node = composedParent(node)) {
    if (isControl(node) || looksClickable(node)) {
      return readLabel(node).length <= MAX_LABEL + 10 ? (node as HTMLElement) : null;
    }
  }
  return null;
}

function looksClickable(element: Element): boolean {
  const tag = localNameOf(element);
  if (tag === 'label' || /^h\d$/.test(tag) || tag === 'form' || tag === 'body') return false;
  if (CLICK_ATTRIBUTES.some((name) => attributeOf(element, name) !== null)) return true;
  if (tag !== 'p' && CLICKABLE_CLASS.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)) return true;
  return ownerDocumentOf(element).defaultView?.getComputedStyle(element).cursor === 'pointer';
}

// "Send" alone is a send control only as a plain button in the row of the field, never as the form's submit.
function canBeBare(piece: Piece): boolean {
  if (piece.crossed > 0) return false;
  const tag = localNameOf(piece.element);
  const type = attribute(piece.element, 'type').toLowerCase();
  return tag === 'button' || tag === 'input' ? type === 'button' : true;
}
