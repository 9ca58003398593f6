import { beforeEach, describe, expect, test } from 'vitest';
import { fillCode, typedCode } from '@/utils/page/fill-code';

function fields(markup: string): HTMLElement[] {
  document.body.innerHTML = markup;
  return [...document.body.querySelectorAll<HTMLElement>('input, [contenteditable]')];
}
const boxes = '<input maxlength="1">'.repeat(6);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('filling a code', () => {
  test('puts it into the one field and tells the page by an input event', () => {
    const [field] = fields('<input>') as [HTMLInputElement];
    const told: string[] = [];
    field.addEventListener('input', () => told.push(field.value));
    expect(fillCode([field], '482913')).toBe(true);
    expect(told).toEqual(['482913']);
  });

  test('puts one character into each box', () => {
    const all = fields(boxes) as HTMLInputElement[];
    expect(fillCode(all, '482913')).toBe(true);
    expect(all.map((box) => box.value)).toEqual(['4', '8', '2', '9', '1', '3']);
  });

  test('goes on where boxes jump ahead by themselves', () => {
    const all = fields(boxes) as HTMLInputElement[];
    all.forEach((box, index) => {
      box.addEventListener('input', () => all[index + 1]?.focus());
    });
    expect(fillCode(all, '482913')).toBe(true);
    expect(typedCode(all)).toBe('482913');
  });

  test('writes into editable boxes', () => {
    const all = fields('<div contenteditable></div>'.repeat(4));
    expect(fillCode(all, '4829')).toBe(true);
  });

  test('submits nothing', () => {
    const [field] = fields('<form><input></form>') as [HTMLInputElement];
    let submitted = false;
    document.forms[0]?.addEventListener('submit', () => {
      submitted = true;
    });
    fillCode([field], '482913');
    expect(submitted).toBe(false);
  });

  test('a field that has left the page is not filled', () => {
    const [field] = fields('<input>') as [HTMLInputElement];
    field.remove();
    expect(fillCode([field], '482913')).toBe(false);
  });
});

test('what was typed is read without separators', () => {
  const [field] = fields('<input value="482 913">');
  expect(typedCode([field as HTMLElement])).toBe('482913');
});
