import { attribute, attributeOf } from '@/utils/detection/dom';
import { type LabelsOf, readFieldLabel } from '@/utils/detection/field-label';
import { CARD_NAME, readNames } from '@/utils/detection/field-names';
import { normaliseText } from '@/utils/detection/normalise-text';
import { CARD_WORDS } from '@/utils/detection/other-words';
import type { Piece } from '@/utils/detection/surroundings';

/** Whether a piece beside a field looks like the picture of a captcha, by its names or its shape. */
export function isCaptchaPicture(piece: Piece): boolean {
  if (piece.kind !== 'image' || piece.crossed > 0) return false;
  const picture = piece.element;
  const said = ['src', 'id', 'class', 'alt', 'title', 'name'].map((name) => attribute(picture, name, 120)).join(' ');
  if (
    /captcha|验证码|kaptcha|v(?:erify|alid(?:ate)?)?-?_?code|check-?_?code|rand-?_?(?:code|img)|securimage|code\.(?:php|jsp|aspx)|(?<!(?:qr|bar)[-_ ]?)(?<![a-z])code(?![a-z])|code_?img/i.test(
      said,
    )
  )
    return true;
  const width = Number(attributeOf(picture, 'width'));
  const height = Number(attributeOf(picture, 'height'));
  return width >= 60 && width <= 260 && height >= 20 && height <= 100 && width / height >= 1.8 && width / height <= 6;
}

/** Whether a neighbouring input takes the number, date or name of a card. */
export function isCardField(input: Element, labelsOf: LabelsOf): boolean {
  if (/cc-(?:number|csc|exp)/.test(attribute(input, 'autocomplete')) || CARD_NAME.test(readNames(input))) return true;
  return CARD_WORDS.test(normaliseText(readFieldLabel(input, labelsOf).visible, 120));
}
