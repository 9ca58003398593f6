import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fillCode } from '@/utils/page/fill-code';
import { typedCode } from '@/utils/page/typed-code';

function fields(markup: string): HTMLElement[] {
  document.body.innerHTML = markup;
  return [...document.body.querySelectorAll<HTMLElement>('input, [contenteditable]')];
}
const boxes = '<input maxlength="1">'.repeat(6);

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('filling a code', () => {
  test('puts it into the one field and tells the page by an input event', async () => {
    const [field] = fields('<input>') as [HTMLInputElement];
    const told: string[] = [];
    field.addEventListener('input', () => told.push(field.value));
    expect(await fillCode(() => [field], '482913')).toBe(true);
    expect(told).toEqual(['482913']);
  });

  test('puts one character into each box', async () => {
    const all = fields(boxes) as HTMLInputElement[];
    expect(await fillCode(() => all, '482913')).toBe(true);
    expect(all.map((box) => box.value)).toEqual(['4', '8', '2', '9', '1', '3']);
  });

  test('goes on where boxes jump ahead by themselves', async () => {
    const all = fields(boxes) as HTMLInputElement[];
    all.forEach((box, index) => {
      box.addEventListener('input', () => all[index + 1]?.focus());
    });
    expect(await fillCode(() => all, '482913')).toBe(true);
    expect(typedCode(all)).toBe('482913');
  });

  test('a row that submits itself when it is full sees no mixture of the old code and the new one', async () => {
    const all = fields(boxes) as HTMLInputElement[];
    for (const box of all) box.value = '0';
    const full = new Set<string>();
    for (const box of all) {
      box.addEventListener('input', () => typedCode(all).length === 6 && full.add(typedCode(all)));
    }
    expect(await fillCode(() => all, '482913')).toBe(true);
    expect([...full]).toEqual(['482913']);
  });

  test('writes into editable boxes', async () => {
    const all = fields('<div contenteditable></div>'.repeat(4));
    expect(await fillCode(() => all, '4829')).toBe(true);
  });

  test('waits between the boxes for a page that goes by what it painted last', async () => {
    const all = fields(boxes) as HTMLInputElement[];
    let [digits, painted] = ['', ''];
    for (const box of all) {
      box.addEventListener('input', () => {
        digits = painted + box.value;
        queueMicrotask(() => {
          painted = digits;
        });
      });
    }
    await fillCode(() => all, '482913');
    expect(painted).toBe('482913');
  });

  test.each([
    { idea: 'a page that has the focus hears it from the browser alone', hasFocus: true, times: 1 },
    { idea: 'a page behind the popup hears of the focus all the same', hasFocus: false, times: 2 },
  ])('$idea', async ({ hasFocus, times }) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
    const [field] = fields('<input>') as [HTMLInputElement];
    const heard = vi.fn();
    field.addEventListener('focus', heard);
    await fillCode(() => [field], '482913');
    // The second is ours: here the browser tells of the focus whatever it says of having it.
    expect(heard).toHaveBeenCalledTimes(times);
  });

  test('tells a widget that asks for the number of the key', async () => {
    const [field] = fields('<input>') as [HTMLInputElement];
    const keys: number[] = [];
    field.addEventListener('keyup', ({ keyCode }) => keys.push(keyCode));
    await fillCode(() => [field], '4a');
    expect(keys).toEqual(['A'.charCodeAt(0)]);
  });

  test('submits nothing', async () => {
    const [field] = fields('<form><input></form>') as [HTMLInputElement];
    let submitted = false;
    document.forms[0]?.addEventListener('submit', () => {
      submitted = true;
    });
    await fillCode(() => [field], '482913');
    expect(submitted).toBe(false);
  });

  test('a field that has left the page is not filled', async () => {
    const [field] = fields('<input>') as [HTMLInputElement];
    field.remove();
    expect(await fillCode(() => [field], '482913')).toBe(false);
  });
});

describe('a page that puts other fields in the place of these', () => {
  const paintAnew = (markup: string) => {
    let shown = fields('<input name="code">');
    shown[0]?.addEventListener('input', () => {
      shown = fields(markup);
    });
    return () => shown;
  };

  test('gets the code once more where it is the same form, empty', async () => {
    const shown = paintAnew('<input name="code">');
    expect(await fillCode(shown, '482913')).toBe(true);
    expect(typedCode(shown())).toBe('482913');
  });

  test('gets it no second time where the new fields hold something', async () => {
    const shown = paintAnew('<input name="code" value="12">');
    await fillCode(shown, '482913');
    expect(typedCode(shown())).toBe('12');
  });

  test('keeps the fields of another form empty: it took the code, and went on', async () => {
    const shown = paintAnew('<input name="backup">');
    expect(await fillCode(shown, '482913')).toBe(true);
    expect(typedCode(shown())).toBe('');
  });
});

describe('the answer', () => {
  test('is no where the page takes the code out again', async () => {
    const [field] = fields('<input>') as [HTMLInputElement];
    field.addEventListener('input', () => {
      setTimeout(() => {
        field.value = '';
      }, 10);
    });
    expect(await fillCode(() => [field], '482913')).toBe(false);
  });

  test('is no where there are fewer boxes than characters', async () => {
    const all = fields(boxes);
    expect(await fillCode(() => all, '48291367')).toBe(false);
  });

  test('is yes where the page groups the characters or writes them large', async () => {
    const [field] = fields('<input>') as [HTMLInputElement];
    field.addEventListener('input', () => {
      field.value = field.value.toUpperCase().replace(/^(...)/, '$1-');
    });
    expect(await fillCode(() => [field], 'k82x9b')).toBe(true);
  });
});

test('what was typed is read without separators', () => {
  const [field] = fields('<input value="482 913">');
  expect(typedCode([field as HTMLElement])).toBe('482913');
});
