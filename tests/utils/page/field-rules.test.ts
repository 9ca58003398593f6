import { beforeEach, describe, expect, test } from 'vitest';
import { findCodeForms } from '@/utils/detection';
import { type PageFieldRule, withFieldRules } from '@/utils/page/field-rules';

const named = (name: string, isCode: boolean): PageFieldRule => ({
  mark: { tag: 'input', attributes: { name }, place: null },
  isCode,
});
const formsWith = (...rules: PageFieldRule[]) => withFieldRules(findCodeForms(document), document, rules, {});
const fieldNames = (forms: ReturnType<typeof formsWith>) =>
  forms.map(({ fields }) => fields.map((field) => field.getAttribute('name')).join());

describe('what the user said of a field', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <form><label>Verification code <input name="otp" autocomplete="one-time-code"></label><button>Resend code</button></form>
      <form><label>Nickname <input name="nick"></label><button type="button">Send code</button></form>`;
  });

  test('nothing: what was found stays', () => {
    expect(fieldNames(formsWith())).toEqual(['otp']);
  });

  test('no code field: its form goes, however sure its signals are', () => {
    expect(formsWith(named('otp', false))).toEqual([]);
  });

  test('a code field: its form comes, whatever its words say, and with its send control', () => {
    const [form] = formsWith(named('nick', true), named('otp', false));
    expect(form).toMatchObject({ kind: 'sent', fields: [document.querySelector('[name=nick]')] });
    expect(form?.sendControls.map((control) => control.textContent)).toContain('Send code');
  });

  test('a code field that was found anyway is one form, not two', () => {
    expect(fieldNames(formsWith(named('otp', true)))).toEqual(['otp']);
  });

  test('of another site changes nothing', () => {
    expect(fieldNames(formsWith(named('elsewhere', false), named('nowhere', true)))).toEqual(['otp']);
  });
});

test('a code field in an open shadow root is found', () => {
  document.body.innerHTML = '<div></div>';
  const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<label>Nickname <input name="nick"></label>';
  expect(formsWith(named('nick', true))[0]?.fields).toEqual([root.querySelector('input')]);
});

test('a row of boxes is one form, whichever of them was named', () => {
  const boxes = Array.from({ length: 6 }, (_, n) => `<input name="b${n}" maxlength="1">`).join('');
  document.body.innerHTML = `<p>Lucky letters</p><div>${boxes}</div>`;
  expect(fieldNames(formsWith(named('b2', true)))).toEqual(['b0,b1,b2,b3,b4,b5']);
  expect(formsWith(named('b2', false))).toEqual([]);
});
