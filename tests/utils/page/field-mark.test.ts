import { describe, expect, test } from 'vitest';
import { isMarkedField, markOfField } from '@/utils/page/field-mark';

function show(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('[data-it]') as Element;
}

const marked = (html: string) => markOfField(show(html), document);

describe('a field is known again by', () => {
  test.each([
    { by: 'its name', html: '<input data-it name="otp" id="f1" aria-label="Code">', attributes: { name: 'otp' } },
    { by: 'its id, without a name', html: '<input data-it id="otp">', attributes: { id: 'otp' } },
    { by: 'its test id', html: '<input data-it data-testid="otp-field">', attributes: { 'data-testid': 'otp-field' } },
    {
      by: 'its words, when its id is made anew at each visit',
      html: '<input data-it id=":r3:" aria-label="Code" placeholder="6 digits">',
      attributes: { 'aria-label': 'Code', placeholder: '6 digits' },
    },
    {
      by: 'what it is declared for, when its name is a number',
      html: '<input data-it name="field-904211" autocomplete="one-time-code">',
      attributes: { autocomplete: 'one-time-code' },
    },
  ])('$by', ({ html, attributes }) => {
    expect(marked(html)).toEqual({ tag: 'input', attributes, place: null });
  });

  test('its place, when it has neither', () => {
    expect(marked('<input name="user"><input type="hidden"><input data-it>')).toEqual({
      tag: 'input',
      attributes: {},
      place: { index: 1, of: 2 },
    });
  });
});

describe('on another day', () => {
  const mark = { tag: 'input', attributes: { name: 'otp' }, place: null };
  const byPlace = { tag: 'input', attributes: {}, place: { index: 1, of: 2 } };

  test.each([
    { html: '<input data-it name="otp" class="else">', mark, is: true },
    { html: '<input data-it name="otp2">', mark, is: false },
    { html: '<textarea data-it name="otp"></textarea>', mark, is: false },
    { html: '<input data-it>', mark, is: false },
    { html: '<input><input data-it>', mark: byPlace, is: true },
    { html: '<input><input data-it><input>', mark: byPlace, is: false },
    { html: '<input data-it><input>', mark: byPlace, is: false },
    { html: '<input data-it name="otp">', mark: { tag: 'input', attributes: {}, place: null }, is: false },
  ])('$html is the field: $is', ({ html, mark, is }) => {
    expect(isMarkedField(show(html), mark)).toBe(is);
  });

  test('a place is counted in the shadow root that holds the field', () => {
    document.body.innerHTML = '<input><div></div>';
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<input>';
    const inner = root.querySelector('input') as Element;
    expect(isMarkedField(inner, markOfField(inner, root))).toBe(true);
    expect(markOfField(inner, root).place).toEqual({ index: 0, of: 1 });
  });
});
