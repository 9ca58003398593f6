// One class a part, letters and masks together: as alternatives that share the x they took 2^40 steps for a row of x.
const EMAIL = /[\p{L}\d._+*•●·∙⋅＊…-]{1,40}@[\p{L}\d*•●·…-]{1,40}(?:\.[\p{L}\d*•●·…-]{1,24}){0,4}/u;
const PHONE_RUN =
  /(?<![\p{L}\d])[+\d(*•●·#xX_][\d*•●·#xX_()\s.-]{2,30}\d(?![\p{L}\d])|(?<![\p{L}\d])\+?\d{1,4}[\s-]?[*•●·]{2,}/gu;
const TAIL =
  /(?:ending (?:in|with)|ends (?:in|with)|endet auf|endend auf|terminad[oa] (?:en|em)|finissant par|尾号|尾號|末尾)[^\d\n]{0,8}(\d{2,4})/i;
const MASKED = /[*•●·…#]|x{2,}/i;

/**
 * The address or number in a text, as the page writes it (without direction marks); null when there is none.
 * A masked one is preferred to one in full.
 */
export function findDestination(raw: string): string | null {
  const text = raw
    .slice(0, 1_200)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const email = EMAIL.exec(text)?.[0] ?? null;
  if (email && MASKED.test(email)) return trim(email);
  const phone = findPhone(text);
  if (phone && !(email && !MASKED.test(phone))) return trim(phone);
  if (email) return trim(email);
  const tail = TAIL.exec(text)?.[1];
  return tail ? `•••${tail}` : null;
}

// A run of digits and masks is a number when it is masked and ends in digits, or when it is written with its country.
function findPhone(text: string): string | null {
  for (const [run] of text.matchAll(PHONE_RUN)) {
    const digits = run.replace(/\D/g, '').length;
    const masks = run.match(/[*•●·#_]|[xX]/g)?.length ?? 0;
    if (masks >= 2 && digits >= 2 && digits <= 12) return run;
    if (masks === 0 && /^\+/.test(run) && digits >= 8 && digits <= 15) return run;
  }
  return null;
}

function trim(found: string): string {
  return found
    .trim()
    .replace(/^[.\-_…]+(?=\w)/, '')
    .replace(/(?<!\.)\.+$/, '')
    .slice(0, 80);
}
