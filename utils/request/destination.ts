const marks = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069()-]/g;
const masks = /[*•●·∙⋅#]+|x{3,}|\.{2,}/gi;

/** Whether two destinations, masked or in full, can be the same one. Of different kinds they cannot be compared: true. */
export function couldBeSame(a: string, b: string): boolean {
  const kind = kindOf(a);
  if (kind === null || kind !== kindOf(b)) return true;
  return kind === 'email' ? sameEmail(a, b) : samePhone(a, b);
}

/** What a destination is; null when it is not to be told. */
export function kindOf(destination: string): 'email' | 'phone' | null {
  if (destination.includes('@')) return 'email';
  return /\d{2}/.test(destination) ? 'phone' : null;
}

/** The domain of an e-mail destination, lower case; null when it is masked or there is none. */
export function emailDomain(destination: string): string | null {
  const domain = clean(destination).split('@')[1]?.toLowerCase();
  return domain && /^[\p{L}\p{N}.-]+\.\p{L}{2,}$/u.test(domain) ? domain : null;
}

/** A number of mainland China, where carriers limit codes more strictly. */
export function isMainlandChina(destination: string | null): boolean {
  return destination !== null && /^(?:\+|00)86(?:\D|1)/.test(clean(destination));
}

function sameEmail(a: string, b: string): boolean {
  const [localA = '', domainA = ''] = clean(a).toLowerCase().split('@');
  const [localB = '', domainB = ''] = clean(b).toLowerCase().split('@');
  return sameEnds(localA, localB) && sameEnds(domainA, domainB);
}

function samePhone(a: string, b: string): boolean {
  const [tailA, tailB] = [a, b].map((phone) => /\d{2,4}$/.exec(clean(phone))?.[0] ?? '') as [string, string];
  return tailA.endsWith(tailB) || tailB.endsWith(tailA);
}

/** Both start and end alike, as far as both show their ends. */
function sameEnds(a: string, b: string): boolean {
  const [partsA, partsB] = [a.split(masks), b.split(masks)];
  const [headA, headB, tailA, tailB] = [partsA[0] ?? '', partsB[0] ?? '', partsA.at(-1) ?? '', partsB.at(-1) ?? ''];
  if (partsA.length === 1 && partsB.length === 1) return a === b;
  const sameHead = headA.startsWith(headB) || headB.startsWith(headA);
  return sameHead && (tailA.endsWith(tailB) || tailB.endsWith(tailA));
}

function clean(destination: string): string {
  return destination.normalize('NFKC').replace(marks, '');
}
