import { describe, expect, test } from 'vitest';
import { couldBeCodeForm, isCandidateField } from '@/utils/detection/could-be-code-form';

function ask(html: string, seen = new WeakSet<Element>()): boolean {
  document.body.innerHTML = html;
  return couldBeCodeForm(document, seen);
}

describe('the sentinel says yes to', () => {
  test.each([
    '<input autocomplete="one-time-code">',
    '<input name="smsCode">',
    '<input placeholder="请输入验证码">',
    '<input maxlength="1">'.repeat(6),
    '<p>We sent you a code</p><input>',
    '<p>Введите код</p><input name="x">',
    '<span contenteditable="true"></span>'.repeat(5),
  ])('%s', (html) => {
    expect(ask(html)).toBe(true);
  });
});

describe('the sentinel says no to', () => {
  test.each([
    '<form role="search"><input name="q" placeholder="Search"></form>',
    '<label>Email <input type="email"></label><label>Password <input type="password" name="password"></label>',
    '<p>Our newsletter</p><input placeholder="Your e-mail" name="email">',
    '<label>ZIP <input name="zip_code"></label>',
    '<input type="hidden" name="otp">',
    '<p>An article on barcodes</p>',
  ])('%s', (html) => {
    expect(ask(html)).toBe(false);
  });
});

describe('a word of its own before a field is enough, in every spelling', () => {
  test.each([
    ...['code', 'codice', 'cod', 'codul', 'código', 'kod', 'kot', 'kode', 'koodi', 'otp', 'tan', 'passcode', 'mã'],
    ...['clave temporal', 'clave dinámica', 'one-time password', 'код', '验证码', 'コード', '인증', 'رمز', 'ओटीपी'],
  ])('%s', (word) => {
    expect(ask(`<p>${word}</p><input name="x">`)).toBe(true);
  });
});

describe('among many other fields the sentinel', () => {
  const others = '<input name="quantity" placeholder="How many">'.repeat(50);

  test.each([
    '<input autocomplete="one-time-code">',
    '<input name="SMS_Code">',
    '<input type="numeric" id="otp">',
    '<input aria-label="Código de verificação">',
    '<input placeholder="请输入验证码">',
    '<input maxlength="1">'.repeat(6),
    '<input type="number" max="9">'.repeat(6),
  ])('says yes to %s', (html) => {
    expect(ask(others + html)).toBe(true);
  });

  test.each(['', '<p>We sent you a code</p><input>', '<input type="checkbox" name="code">', '<input name="zip_code">'])(
    'says no to "%s"',
    (html) => {
      expect(ask(others + html)).toBe(false);
    },
  );
});

test('boxes to tick do not hide a field without a mark among words of a code', () => {
  expect(ask(`${'<input type="checkbox">'.repeat(100)}<form><p>We sent you a code</p><input></form>`)).toBe(true);
});

test('an element is judged once', () => {
  const seen = new WeakSet<Element>();
  expect(ask('<input autocomplete="one-time-code">', seen)).toBe(true);
  expect(couldBeCodeForm(document, seen)).toBe(false);
});

test('a marked field that is hidden now is asked again when it is shown', () => {
  const seen = new WeakSet<Element>();
  expect(ask('<div style="display: none"><input autocomplete="one-time-code"></div>', seen)).toBe(false);
  document.querySelector('div')?.removeAttribute('style');
  expect(couldBeCodeForm(document, seen)).toBe(true);
});

test('a focused field is judged by its marks or the words near it', () => {
  document.body.innerHTML = '<p>Enter the code</p><input id="a"><input id="b" type="email"><input id="c" name="otp">';
  const candidates = [...document.querySelectorAll('input')].filter(isCandidateField).map(({ id }) => id);
  expect(candidates).toEqual(['a', 'c']);
});
