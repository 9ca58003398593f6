// Paid in every frame of every tab: no import, no lexicon, no layout before an attribute or a word spoke.

const MAX_INPUTS = 1_500;
const MAX_NAMELESS = 16;
const MAX_NEAR_ELEMENTS = 200;
const SMALL_PAGE = 400;
/** Editable boxes of a larger page are found at their focus alone: to look for them is to walk all of it. */
const MAX_FOR_EDITABLE = 4_000;
/** More are not asked one by one before one glance said that it may be worth it. */
const FEW_INPUTS = 30;
const MAX_MARKUP = 2_000;
/** The browser leaves out sooner than we do what is only pressed: a list of mails has a box to tick in each row. */
const NOT_PRESSED = 'input:not([type="checkbox"], [type="radio"], [type="hidden"], [type="submit"], [type="button"])';
const TYPED = ['text', 'tel', 'number', 'password'];
const STANDARD = 'one-time';
const DECLARED_OTHER =
  /cc-|(?:^|\s)(?:tel|email|username|name|url)(?:$|\s|-)|-name|postal|address|bday|country|organization/;
// All of text in lower case: to compile them for both cases costs more.
const MARKED =
  /one-?time|otp|otc|[^a-z]2-?fa|mfa|tfa|factor|verif|vcode|code|codigo|código|codice|kod|token|yzm|yanzheng|jym|sms|(?:^|[^a-z])m?tan(?:$|[^a-z])|challenge|activation|(?:^|[^a-z])pin(?:$|[^a-z])/;
const NOT_MARKED =
  /zip|post|plz|coupon|promo|discount|voucher|gift|refer|invit|country|area|dial|captcha|search|currency|sort-?code|barcode|cvv|cvc|licen|track|booking|postcode/;
const BOX = /="[19]"/;
const WORDS = String.raw`(?<!zip[ -]?|post|postal |promo |country |area |bar|qr |source |discount |gift |en|un|de)code|códig|codice|(?<!\p{L})(?:ko[dt]|cod(?:ul)?(?!\p{L}))|kôd|kód|koodi|কোড|ওটিপি|код|קוד|סיסמה שקיבל|κωδικ|(?<!\p{L})کد|رمز یک|clave (?:sms|temp|din|que)|(?<!\p{L})(?:otp|tan|passcode|mã|kode)(?!\p{L})|one-time|验证码|校验码|动态|确认码|代码|驗證碼|認證碼|確認碼|代碼|コード|認証|ワンタイム|인증|코드|رمز|كود|कोड|ओटीपी|รหัส(?!ผ่าน)|โค้ด`;
/** All of those words, and more. To compile the words themselves takes longer than to ask this of a whole page. */
const PERHAPS_WORDS = /[^\0-\x7f]|cod|ko[dot]|otp|tan|clave|one-time/;
let words: RegExp | undefined;
const hasCodeWords = (text: string) => {
  if (!PERHAPS_WORDS.test(text)) return false;
  words ??= new RegExp(WORDS, 'u');
  return words.test(text);
};

/**
 * The sentinel's question: could a code form be here? Errs towards yes; the full reader decides. Fields whose
 * surroundings were read go into `seen` and are skipped afterwards; a marked field that is not rendered yet stays out,
 * to be asked again.
 */
export function couldBeCodeForm(root: Document | ShadowRoot, seen: WeakSet<Element>): boolean {
  const inputs = root.querySelectorAll<HTMLInputElement>(NOT_PRESSED);
  const count = Math.min(inputs.length, MAX_INPUTS);
  const someMarked = count <= FEW_INPUTS || mayHaveMark(inputs, count);
  const nameless: Element[] = [];
  let boxes = 0;
  for (let i = 0; i < count; i++) {
    // Of that many fields without a mark none is asked for its surroundings.
    if (!someMarked && nameless.length > MAX_NAMELESS) break;
    const input = inputs[i] as HTMLInputElement;
    if (seen.has(input) || isForOther(input)) continue;
    const mark = someMarked ? markOf(input) : 'none';
    if (mark === 'code' || (mark === 'box' && ++boxes >= 4)) {
      if (!isRendered(input)) continue;
      seen.add(input);
      return true;
    }
    if (mark === 'none') nameless.push(input);
  }
  if (nameless.length <= MAX_NAMELESS || boxes) {
    for (const input of nameless.slice(0, MAX_NAMELESS)) {
      if (!isRendered(input)) continue;
      seen.add(input);
      if (isAmongCodeWords(input)) return true;
    }
  }
  return hasEditableBoxes(root) || shadowRootsOf(root).some((inner) => couldBeCodeForm(inner, seen));
}

/** Whether a focused element could be a code field. */
export function isCandidateField(element: Element): boolean {
  if (element.hasAttribute('contenteditable')) return (element.textContent ?? '').trim().length <= 1;
  if (element.localName !== 'input' || isForOther(element as HTMLInputElement)) return false;
  return markOf(element) !== 'none' || isAmongCodeWords(element);
}

/** One look at the markup of all of them, which errs towards yes: to ask each for each attribute takes five times as long. */
function mayHaveMark(inputs: ArrayLike<Element>, count: number): boolean {
  let markup = '';
  for (let i = 0; i < count; i++) markup += inputs[i]?.outerHTML.slice(0, MAX_MARKUP);
  markup = markup.toLowerCase();
  return MARKED.test(markup) || BOX.test(markup) || hasCodeWords(markup);
}

const said = (input: Element, name: string) => (input.getAttribute(name) ?? '').slice(0, 80);

/** Whether it takes no text, or says what else it takes. */
function isForOther(input: HTMLInputElement): boolean {
  if (!TYPED.includes(input.type)) return true;
  const declared = said(input, 'autocomplete').toLowerCase();
  if (declared.includes(STANDARD)) return false;
  return (declared !== '' && DECLARED_OTHER.test(declared)) || said(input, 'aria-hidden') === 'true';
}

function markOf(input: Element): 'code' | 'box' | 'none' {
  const label = `${said(input, 'placeholder')} ${said(input, 'aria-label')}`.toLowerCase();
  const named = ['name', 'id', 'class', 'data-testid']
    .map((name) => said(input, name))
    .join(' ')
    .toLowerCase();
  const isNamed = MARKED.test(named) && !NOT_MARKED.test(named);
  if (isNamed || said(input, 'autocomplete').toLowerCase().includes(STANDARD) || hasCodeWords(label)) return 'code';
  const isBox = said(input, 'maxlength') === '1' || said(input, 'size') === '1' || said(input, 'max') === '9';
  return isBox ? 'box' : 'none';
}

function isRendered(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

// Words count only in a small neighbourhood: the widest ancestor with at most 200 elements.
function isAmongCodeWords(input: Element): boolean {
  try {
    let near: Element | null = null;
    for (let up = parentOf(input); up && up.localName !== 'html'; up = parentOf(up)) {
      if (up.getElementsByTagName('*').length > MAX_NEAR_ELEMENTS) break;
      near = up;
    }
    const text = String(near?.textContent ?? '').slice(0, 2_000);
    return hasCodeWords(text.toLowerCase());
  } catch {
    return false; // A form whose own members are hidden by inputs of those names.
  }
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}

function hasEditableBoxes(root: Document | ShadowRoot): boolean {
  if (hasMoreThan(MAX_FOR_EDITABLE, root)) return false;
  const boxes = root.querySelectorAll('[contenteditable]');
  return boxes.length >= 4 && [...boxes].filter((box) => (box.textContent ?? '').trim().length <= 1).length >= 4;
}

/** The open shadow roots right below a root; on a large page none are looked for. */
export function shadowRootsOf(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  if (isSmall(root)) for (const host of allOf(root)) if (host.shadowRoot) found.push(host.shadowRoot);
  return found;
}

/** Whether a root has so few elements that it is searched for shadow roots. */
export const isSmall = (root: Document | ShadowRoot): boolean => !hasMoreThan(SMALL_PAGE, root);

/** Counts no further. By `item`: an index would count the whole page first, to know that it is in it. */
const hasMoreThan = (count: number, root: Document | ShadowRoot) => allOf(root).item(count) !== null;

/** Of a document a live list, which costs nothing before it is read. */
function allOf(root: Document | ShadowRoot): HTMLCollectionOf<Element> | NodeListOf<Element> {
  return 'getElementsByTagName' in root ? root.getElementsByTagName('*') : root.querySelectorAll('*');
}
