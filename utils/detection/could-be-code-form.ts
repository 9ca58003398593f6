// Paid in every frame of every tab: no import, no lexicon, no layout before an attribute or a word spoke.

const MAX_INPUTS = 1_500;
const MAX_NAMELESS = 16;
const MAX_NEAR_ELEMENTS = 200;
const SMALL_PAGE = 400;
const TYPED = /^(?:text|tel|number|password)$/;
const DECLARED_OTHER =
  /cc-|(?:^|\s)(?:tel|email|username|name|url)(?:$|\s|-)|-name|postal|address|bday|country|organization/;
const MARKED =
  /one-?time|otp|otc|[^a-z]2-?fa|mfa|tfa|factor|verif|vcode|code|codigo|código|codice|kod|token|yzm|yanzheng|jym|sms|(?:^|[^a-z])m?tan(?:$|[^a-z])|challenge|activation|(?:^|[^a-z])pin(?:$|[^a-z])/i;
const NOT_MARKED =
  /zip|post|plz|coupon|promo|discount|voucher|gift|refer|invit|country|area|dial|captcha|search|currency|sort-?code|barcode|cvv|cvc|licen|track|booking|postcode/i;
/** Of text in lower case: to compile this for both cases costs every frame more. */
const WORDS =
  /(?<!zip[ -]?|post|postal |promo |country |area |bar|qr |source |discount |gift |en|un|de)code|códig|codice|(?<!\p{L})(?:ko[dt]|cod(?:ul)?(?!\p{L}))|kôd|kód|koodi|কোড|ওটিপি|код|קוד|סיסמה שקיבל|κωδικ|(?<!\p{L})کد|رمز یک|clave (?:sms|temp|din|que)|(?<!\p{L})(?:otp|tan|passcode|mã|kode)(?!\p{L})|one-time|验证码|校验码|动态|确认码|代码|驗證碼|認證碼|確認碼|代碼|コード|認証|ワンタイム|인증|코드|رمز|كود|कोड|ओटीपी|รหัส(?!ผ่าน)|โค้ด/u;

/**
 * The sentinel's question: could a code form be here? Errs towards yes; the full reader decides. Elements judged once
 * go into `seen` and are skipped afterwards; a marked field that is not rendered yet stays out, to be asked again.
 */
export function couldBeCodeForm(root: Document | ShadowRoot, seen: WeakSet<Element>): boolean {
  const inputs = allIn(root, 'input');
  const nameless: Element[] = [];
  let boxes = 0;
  for (let i = 0; i < inputs.length && i < MAX_INPUTS; i++) {
    const input = inputs[i] as HTMLInputElement;
    if (seen.has(input)) continue;
    const mark = markOf(input);
    if (mark === 'code' || (mark === 'box' && ++boxes >= 4)) {
      if (!isRendered(input)) continue;
      seen.add(input);
      return true;
    }
    if (mark === 'none') nameless.push(input);
    else if (mark === 'other') seen.add(input);
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
  if (element.localName !== 'input') return false;
  const mark = markOf(element as HTMLInputElement);
  return mark === 'code' || mark === 'box' || (mark === 'none' && isAmongCodeWords(element));
}

function markOf(input: HTMLInputElement): 'code' | 'box' | 'none' | 'other' {
  if (!TYPED.test(input.type)) return 'other';
  const said = (name: string) => (input.getAttribute(name) ?? '').slice(0, 80);
  const declared = said('autocomplete').toLowerCase();
  if (declared.includes('one-time')) return 'code';
  if (DECLARED_OTHER.test(declared) || said('aria-hidden') === 'true') return 'other';
  const label = `${said('placeholder')} ${said('aria-label')}`.toLowerCase();
  const named = `${said('name')} ${said('id')} ${said('class')} ${said('data-testid')}`;
  if (WORDS.test(label) || (MARKED.test(named) && !NOT_MARKED.test(named))) return 'code';
  return said('maxlength') === '1' || said('size') === '1' || said('max') === '9' ? 'box' : 'none';
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
    return WORDS.test(text.toLowerCase());
  } catch {
    return false; // A form whose own members are hidden by inputs of those names.
  }
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}

function hasEditableBoxes(root: Document | ShadowRoot): boolean {
  const boxes = [...root.querySelectorAll('[contenteditable]')];
  return boxes.length >= 4 && boxes.filter((box) => (box.textContent ?? '').trim().length <= 1).length >= 4;
}

/** The open shadow roots right below a root; on a large page none are looked for. */
export function shadowRootsOf(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  if (isSmall(root)) for (const host of allIn(root, '*')) if (host.shadowRoot) found.push(host.shadowRoot);
  return found;
}

/** Whether a root has so few elements that it is searched for shadow roots. Counts no further. */
export function isSmall(root: Document | ShadowRoot): boolean {
  return allIn(root, '*')[SMALL_PAGE] === undefined;
}

/** Of a document a live list, which costs nothing before it is read. */
function allIn(root: Document | ShadowRoot, name: string): ArrayLike<Element> & Iterable<Element> {
  return 'getElementsByTagName' in root ? root.getElementsByTagName(name) : root.querySelectorAll(name);
}
