import type { CodeForm } from '@/utils/detection/code-form';
import {
  attribute,
  attributeOf,
  composedParent,
  containsNode,
  isElement,
  localNameOf,
  nextOf,
  ownerDocumentOf,
  previousOf,
} from '@/utils/detection/dom';
import { readClockMs, readSpanMs } from '@/utils/detection/durations';
import { normaliseText } from '@/utils/detection/normalise-text';
import { PASSWORD_WORDS } from '@/utils/detection/other-words';
import { claimsSending, sentSentence } from '@/utils/detection/sent-claim';
import { textOf } from '@/utils/detection/surroundings';
import { readBlocks } from '@/utils/detection/text-blocks';
import { rootOf } from '@/utils/detection/text-inputs';
import { isShown } from '@/utils/detection/visibility';
import { findWords, has, inOneSentence, type WordHit } from '@/utils/detection/word-index';
import type { Notice } from '@/utils/request/request';

export interface SeenNotice {
  notice: Notice;
  element: HTMLElement;
  /** As written, at most 240 characters. */
  text: string;
  /** How long a "too many" says to wait, in ms; null when it does not say, and for other notices. */
  waitMs: number | null;
}

const MAX_TEXT = 240;
const MAX_ALERTS = 40;
const ALERTS =
  '[role="alert"], [role="status"], [role="alertdialog"], [aria-live="assertive"], [aria-live="polite"], [class*="toast" i], ' +
  '[class*="snackbar" i], [class*="notification" i], [class*="notice" i], [class*="alert" i], [class*="message" i], [class*="error" i], [class*="hint" i], [class*="tips" i]';
const CODE: ('codeNoun' | 'stem:code')[] = ['codeNoun', 'stem:code'];

/** What the page says now: in the form, in a live region or toast anywhere in its document. Nearest to the form first. */
export function readNotices(form: CodeForm): SeenNotice[] {
  const seen: SeenNotice[] = [];
  for (const { element, text, alert, outside } of placesOf(form)) {
    const normal = normaliseText(text, MAX_TEXT);
    const notice = normal ? readNotice(normal, alert) : null;
    if (
      !notice ||
      (outside && notice === 'codeSent') ||
      seen.some((one) => one.notice === notice && overlaps(one.element, element))
    )
      continue;
    const waitMs = notice === 'tooMany' ? (readSpanMs(normal) ?? readClockMs(normal)) : null;
    seen.push({ notice, element, text: text.trim().slice(0, MAX_TEXT), waitMs });
  }
  return seen;
}

interface Place {
  element: HTMLElement;
  text: string;
  /** It announces, or describes a field that is marked invalid. */
  alert: boolean;
  /** It stands beside the form: only what goes wrong is read there. */
  outside?: true;
}

function placesOf(form: CodeForm): Place[] {
  const inForm = readBlocks(form.container)
    .filter((block) => !block.control)
    .map(({ element, text }) => ({ element, text, alert: isAlert(element, form) }));
  const places: Place[] = inForm;
  for (const element of alertsNear(form)) {
    if (containsNode(form.container, element) || !isShown(element)) continue;
    places.push({ element, text: textOf(element, MAX_TEXT), alert: true });
  }
  return [...places, ...placesBeside(form)];
}

const MAX_BESIDE = 4;
const MAX_BESIDE_TEXT = 80;
const MAX_CLIMB = 3;

/** Short texts right above and below the form: widgets put their errors there, without a role or a class that tells. */
function placesBeside({ container }: CodeForm): Place[] {
  let inner: Element = container;
  for (let i = 0; i < MAX_CLIMB && !/^(?:body|html|dialog|main)$/.test(localNameOf(inner)); i++) {
    const siblings = [...elementsFrom(inner, previousOf), ...elementsFrom(inner, nextOf)];
    if (siblings.length > 0) return siblings.flatMap(shortText);
    const outer = composedParent(inner);
    if (!outer) break;
    inner = outer;
  }
  return [];
}

function elementsFrom(start: Element, step: typeof nextOf): Element[] {
  const found: Element[] = [];
  for (let node = step(start); node && found.length < MAX_BESIDE; node = step(node))
    if (isElement(node)) found.push(node);
  return found.filter(
    (element) => !/^(?:style|script|template|header|nav|footer|article|section|aside|h\d)$/.test(localNameOf(element)),
  );
}

function shortText(element: Element): Place[] {
  const text = textOf(element, MAX_BESIDE_TEXT + 1);
  if (text === '' || text.length > MAX_BESIDE_TEXT || !isShown(element)) return [];
  return [{ element: element as HTMLElement, text, alert: false, outside: true }];
}

function alertsNear(form: CodeForm): HTMLElement[] {
  const roots = new Set([rootOf(form.container), ownerDocumentOf(form.container)]);
  const found: HTMLElement[] = [];
  for (const root of roots) {
    if (!root) continue;
    for (const element of root.querySelectorAll(ALERTS)) {
      if (found.length >= MAX_ALERTS) return found;
      if (!containsNode(element, form.container)) found.push(element as HTMLElement);
    }
  }
  return found;
}

function isAlert(element: HTMLElement, form: CodeForm): boolean {
  for (let node: Element | null = element, i = 0; node && i < 3; i++, node = composedParent(node)) {
    if (/alert|status|assertive|polite/.test(`${attribute(node, 'role')} ${attribute(node, 'aria-live')}`)) return true;
    if (/error|invalid|alert|danger|warn|toast/i.test(attribute(node, 'class'))) return true;
    if (node === form.container) break;
  }
  return form.fields.some((field) => describes(element, field));
}

function describes(element: Element, field: Element): boolean {
  if (attributeOf(field, 'aria-invalid') !== 'true') return false;
  const id = attribute(element, 'id');
  const ids = `${attribute(field, 'aria-describedby')} ${attribute(field, 'aria-errormessage')}`.split(/\s+/);
  return id !== '' && ids.includes(id);
}

function overlaps(one: Element, other: Element): boolean {
  return one === other || containsNode(one, other) === true || containsNode(other, one) === true;
}

/** The notice that a normalised text is; null when it is none. `alert`: it stands where errors are announced. */
export function readNotice(text: string, alert: boolean): Notice | null {
  const hits = withoutNoLongerValid(findWords(text));
  const password = PASSWORD_WORDS.test(text) && !has(hits, ...CODE);
  if (password) return null;
  if (isTooMany(text, hits, alert)) return 'tooMany';
  if (isWrong(text, hits, alert)) return 'wrongCode';
  if (isExpired(text, hits, alert)) return 'codeExpired';
  return claimsSending(sentSentence(text)) ? 'codeSent' : null;
}

// "No longer valid" is not "not valid".
function withoutNoLongerValid(hits: readonly WordHit[]): readonly WordHit[] {
  const expired = hits.filter(({ role }) => role === 'expired');
  const covered = (hit: WordHit) => expired.some(({ at, end }) => at <= hit.at && hit.end <= end);
  return hits.filter((hit) => !/invalid$/.test(hit.role) || !covered(hit));
}

// "Please wait" also stands on spinners and counts down a button: it refuses only where errors stand, with a span.
function isTooMany(text: string, hits: readonly WordHit[], alert: boolean): boolean {
  if (has(hits, 'tooMany')) return true;
  if (has(hits, 'later')) return alert || has(hits, 'stem:again');
  return alert && has(hits, 'wait') && (readSpanMs(text) ?? readClockMs(text)) !== null;
}

function isWrong(text: string, hits: readonly WordHit[], alert: boolean): boolean {
  if (inOneSentence(text, hits, ['stem:invalid'], CODE)) return true;
  if (has(hits, 'invalid') && (has(hits, ...CODE) || alert)) return true;
  return alert && has(hits, 'stem:invalid') && text.length <= 40 && !has(hits, 'channelEmail', 'channelSms');
}

function isExpired(text: string, hits: readonly WordHit[], alert: boolean): boolean {
  // "Истекает" is what it will do.
  if (!has(hits, 'expired') || /истека/.test(text)) return false;
  if (/session|sitzung|sesión|sessão|sessione|сесси|сесі|oturum|会话|會話|セッション|세션|\blink\b/.test(text))
    return false;
  return inOneSentence(text, hits, ['expired'], CODE) || (alert && text.length <= 60);
}
