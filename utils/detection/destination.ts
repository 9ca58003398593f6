const HIDDEN = '[*•●·∙⋅＊xX…]';
const EMAIL = new RegExp(
  `(?:[\\p{L}\\d._+-]|${HIDDEN}){1,40}@(?:[\\p{L}\\d-]|[*•●·…]){1,40}(?:\\.(?:[\\p{L}\\d-]|[*•●·…]){1,24}){0,4}`,
  'u',
);
const PHONES = [
  /(?:\+\d{1,3}[\s-]?)?(?:\(?[*•●·x#_]{2,}\)?[\s.-]{0,2}){1,6}\d{2,4}(?!\d)/i,
  /(?:\+\d{1,3}[\s-]?)?\d{1,4}[\s-]?[*•●·]{2,}[\s-]?\d{1,4}/,
  /\+\d{1,3}(?:[\s-]?\(?\d{2,4}\)?){2,5}/,
];
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
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const email = EMAIL.exec(text)?.[0] ?? null;
  if (email && MASKED.test(email)) return trim(email);
  for (const shape of PHONES) {
    const phone = shape.exec(text)?.[0];
    if (phone && phone.replace(/\D/g, '').length >= 2) return email && !MASKED.test(phone) ? trim(email) : trim(phone);
  }
  if (email) return trim(email);
  const tail = TAIL.exec(text)?.[1];
  return tail ? `•••${tail}` : null;
}

function trim(found: string): string {
  return found
    .trim()
    .replace(/^[.\-_…]+(?=\w)/, '')
    .replace(/\.+$/, '')
    .slice(0, 80);
}
