import { closestOf } from '@/utils/detection/dom';
import { normalise } from '@/utils/extraction/normalise';

const separators = /[\s\u00a0\u202f.\-–]/;
const MAX_TEXT = 20_000;

/** A range over the code as an element shows it (grouped, spread over nodes), or null when it does not show it as one piece. */
export function findCode(place: HTMLElement, code: string): Range | null {
  return findInOneNode(place, code) ?? findSpread(place, code);
}

const textsOf = (place: HTMLElement) => place.ownerDocument.createTreeWalker(place, 4 /* NodeFilter.SHOW_TEXT */);
const isSkipped = (parent: Element | null) => parent !== null && closestOf(parent, 'wmc-mark, style, script') !== null;

/** Most codes stand in one text node, as they are typed. */
function findInOneNode(place: HTMLElement, code: string): Range | null {
  const walker = textsOf(place);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const start = text.indexOf(code);
    const end = start + code.length;
    if (start < 0 || joinsBefore.test(text.slice(0, start).slice(-2)) || joinsAfter.test(text.slice(end, end + 2)))
      continue;
    if (isSkipped(node.parentElement)) continue;
    const range = place.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  }
  return null;
}

/** What beside a code may make it a part of something longer: then it is looked at closely. */
const joinsBefore = /[\p{L}\p{N}][.\-–]?$/u;
const joinsAfter = /^[.\-–]?[\p{L}\p{N}]/u;

function findSpread(place: HTMLElement, code: string): Range | null {
  const document = place.ownerDocument;
  const walker = textsOf(place);
  const points: { node: Node; offset: number }[] = [];
  let shown = '';
  for (let node = walker.nextNode(); node && shown.length < MAX_TEXT; node = walker.nextNode()) {
    if (isSkipped(node.parentElement)) continue;
    const text = node.nodeValue ?? '';
    // Not by character: an emoji counts as two in a range.
    for (let offset = 0; offset < text.length; offset++) {
      const plain = plainOf(text.charAt(offset));
      if (plain === '' || separators.test(plain)) continue;
      shown += plain;
      points.push({ node, offset });
    }
  }
  const start = indexOfWhole(shown, code.toUpperCase(), points);
  const [first, last] = [points[start], points[start + code.length - 1]];
  if (start < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** As extraction reads it: full-width and Indic digits are digits, what nobody sees is nothing. One character: "ß" has two above. */
const plainOf = (character: string): string =>
  (character < '\u0080' ? character : normalise(character)).toUpperCase().slice(0, 1);

/** Where the code stands by itself: "123456" is not found within an order number that contains it. */
function indexOfWhole(shown: string, code: string, points: { node: Node; offset: number }[]): number {
  for (let start = shown.indexOf(code); start >= 0; start = shown.indexOf(code, start + 1)) {
    const end = start + code.length;
    const joins = (left: number, right: number) => {
      const [a, b] = [points[left], points[right]];
      const digits = /\d/.test(shown[left] ?? '') && /\d/.test(shown[right] ?? '');
      return digits && a?.node === b?.node && a !== undefined && b !== undefined && b.offset - a.offset === 1;
    };
    if (!joins(start - 1, start) && !joins(end - 1, end)) return start;
  }
  return -1;
}
