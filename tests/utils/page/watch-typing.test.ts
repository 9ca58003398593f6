import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aCodeForm, byId, emailForm } from '@/tests/support/code-form';
import type { CodeForm } from '@/utils/detection';
import { watchTyping } from '@/utils/page/watch-typing';

const onCode = vi.fn();
const onInput = vi.fn();
let form: CodeForm | undefined;
let stop: AbortController;

beforeEach(() => {
  stop?.abort();
  stop = new AbortController();
  onCode.mockReset();
  onInput.mockReset();
  form = aCodeForm(emailForm({ extra: '<input id="name" name="nickname" aria-label="Your name">' }));
  watchTyping(document, () => form, { onCode, onInput }, { signal: stop.signal });
});

function type(text: string, field = byId('code')): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
const codes = () => onCode.mock.calls.flat();

describe('a code that is typed', () => {
  test('is told when it is whole', () => {
    type('48291');
    expect(codes()).toEqual([]);
    type('482913');
    expect(codes()).toEqual(['482913']);
  });

  test('is told without separators, once', () => {
    type('482 913');
    type('482913');
    expect(codes()).toEqual(['482913']);
  });

  test('that is taken back is told', () => {
    type('482913');
    type('4829');
    expect(codes()).toEqual(['482913', '']);
  });

  test('that is typed again into an emptied field is told again', () => {
    type('482913');
    type('');
    type('482913');
    expect(codes()).toEqual(['482913', '', '482913']);
  });

  test('typed again into the field of a form rendered anew is told again', () => {
    type('482913');
    form = aCodeForm(emailForm());
    type('482913');
    expect(codes()).toEqual(['482913', '482913']);
  });

  test('of a form that names no length is told from four characters on, sixteen at most', () => {
    form = { ...(form as CodeForm), codeLength: null };
    type('482');
    type('4829');
    type('1'.repeat(40));
    expect(codes()).toEqual(['4829', '1'.repeat(16)]);
  });
});

test('every change of the fields is told, whole or not', () => {
  type('4');
  type('48');
  expect(onInput).toHaveBeenCalledTimes(2);
});

test.each([
  { idea: 'in another field', before: () => undefined, into: 'name' },
  {
    idea: 'without a form',
    before: () => {
      form = undefined;
    },
    into: 'code',
  },
  { idea: 'after the abort', before: () => stop.abort(), into: 'code' },
])("typing $idea is nobody's business", ({ before, into }) => {
  before();
  type('482913', byId(into));
  expect(onCode).not.toHaveBeenCalled();
  expect(onInput).not.toHaveBeenCalled();
});
