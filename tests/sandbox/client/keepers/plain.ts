import { element } from '../element.ts';
import { isCode, isDigit, NO_DIGITS, pastedText, withPasted } from './digits.ts';
import type { Keeper } from './keep-code.ts';

/** No framework: listeners that keep a state, as jQuery's widgets do. */
export const keeper: Keeper = {
  field(root) {
    const field = element('input', { id: 'code', class: 'code', name: 'verifyCode', inputmode: 'numeric' });
    const show = showState(root, [field]);
    let code = '';
    field.addEventListener('input', () => {
      if (isCode(field.value)) code = field.value;
      field.value = code;
      show(code);
    });
  },
  boxes(root) {
    let digits = [...NO_DIGITS];
    const boxes = digits.map(() => element('input', { class: 'box', type: 'tel', maxlength: '1' }));
    const show = showState(root, boxes);
    const render = () => {
      boxes.forEach((box, place) => {
        box.value = digits[place] ?? '';
      });
      show(digits.join(''));
    };
    boxes.forEach((box, place) => {
      box.addEventListener('input', () => {
        if (isDigit(box.value)) digits[place] = box.value;
        render();
      });
      // As many old widgets: a digit's key leads on, and nothing else does.
      box.addEventListener('keyup', ({ keyCode }) => {
        if (keyCode >= 48 && keyCode <= 57) boxes[place + 1]?.focus();
        if (keyCode === 8) boxes[place - 1]?.focus();
      });
      box.addEventListener('paste', (event) => {
        event.preventDefault();
        digits = withPasted(digits, place, pastedText(event));
        render();
      });
    });
  },
};

function showState(root: HTMLElement, fields: HTMLElement[]): (state: string) => void {
  const shown = element('p', { class: 'state' }, 'state: ');
  root.append(element('div', { class: 'boxes' }, ...fields), shown);
  return (state) => {
    shown.textContent = `state: ${state}`;
  };
}
